import { describe, expect, it } from 'vitest';
import { workerFile } from '../../../src/index/inference/worker-process.js';

describe('the worker’s file', () => {
  it('is beside the compiled module', () => {
    expect(workerFile('file:///srv/src/app/dist/index/inference/worker-process.js')).toBe(
      '/srv/src/app/dist/index/inference/worker.js',
    );
  });

  it('is the compiled one when the sources run', () => {
    expect(workerFile('file:///srv/src/app/src/index/inference/worker-process.ts')).toBe(
      '/srv/src/app/dist/index/inference/worker.js',
    );
  });
});
