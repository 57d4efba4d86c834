import type { Engine } from '../answer/engine.js';
import type { CliRequest } from './command.js';
import { showProgress } from './progress.js';

/** Opens the engine, shows how an index is built when there is none yet, and closes the engine whatever happens. */
export async function withEngine<T>(request: CliRequest, use: (engine: Engine) => Promise<T>): Promise<T> {
  const progress = showProgress(request.context.stderr);
  let engine: Engine;
  try {
    engine = await request.context.workshop.openEngine({ onProgress: progress.onProgress });
  } finally {
    progress.stop();
  }
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}
