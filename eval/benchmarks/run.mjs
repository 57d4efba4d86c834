// Compiles the benchmarks, which are TypeScript like everything else, and runs them. `npm run bench -- --help` says how.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));
// In node_modules, so that what is compiled finds the packages and is no part of the project.
const compiled = join(home, 'node_modules/.cache/pincite-benchmarks');

function run(...command) {
  const { status, signal } = spawnSync(process.execPath, command, { cwd: home, stdio: 'inherit' });
  if (status !== 0) process.exit(signal === null ? status : 1);
}

mkdirSync(compiled, { recursive: true });
writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }\n');
run(join(home, 'node_modules/typescript/bin/tsc'), '-p', 'eval/benchmarks/tsconfig.json');
const kernel = 'retrieval/maxsim.wasm';
mkdirSync(dirname(join(compiled, 'src', kernel)), { recursive: true });
copyFileSync(join(home, 'dist', kernel), join(compiled, 'src', kernel));
run(join(compiled, 'eval/benchmarks/main.js'), ...process.argv.slice(2));
