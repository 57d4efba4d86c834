import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Vitest itself reads TypeScript on the main thread; what is under test starts threads from its sources, and Node reads those.
if (!isMainThread) register(new URL('./typescript-hooks.mjs', import.meta.url));
