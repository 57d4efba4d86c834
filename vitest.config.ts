import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Threads that are started from src, as the bot's are, run from src.
    execArgv: ['--import', new URL('./tests/threads/typescript.mjs', import.meta.url).href],
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
});
