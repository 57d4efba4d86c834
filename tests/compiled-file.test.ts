import { describe, expect, it } from 'vitest';
import { compiledFile } from '../src/compiled-file.js';

describe('a file that the build makes', () => {
  it('is beside the compiled module', () => {
    expect(compiledFile('file:///srv/src/app/dist/index/inference/worker-process.js', './worker.js')).toBe(
      '/srv/src/app/dist/index/inference/worker.js',
    );
  });

  it('is the compiled one when the sources run', () => {
    expect(compiledFile('file:///srv/src/app/src/index/inference/worker-process.ts', './worker.js')).toBe(
      '/srv/src/app/dist/index/inference/worker.js',
    );
  });
});
