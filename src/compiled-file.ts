import { fileURLToPath } from 'node:url';

/**
 * The path of a file that the build makes: beside the asking module once that is compiled; under `dist/` when it runs
 * from `src/`, as it does under the test runner.
 * @param moduleUrl the asking module's `import.meta.url`
 * @param name the file's name, relative to the module
 */
export function compiledFile(moduleUrl: string, name: string): string {
  const compiled = moduleUrl.endsWith('.ts') ? moduleUrl.replace(/\/src\/(?!.*\/src\/)/, '/dist/') : moduleUrl;
  return fileURLToPath(new URL(name, compiled));
}
