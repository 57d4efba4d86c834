import type { Engine } from '../../answer/engine.js';
import type { Engines } from '../../answer/queue/ask-queue.js';
import type { Config } from '../../config.js';
import { NotebookStore } from '../../desk/notebook/notebook-store.js';
import type { QuotationChecker } from '../../desk/verify/check.js';
import { openChecker } from '../../desk/verify/checker.js';
import { AnswerStore } from '../state/answer-store.js';
import type { Services } from './services.js';

/**
 * Opens what commands and buttons work with. All or nothing: what fails leaves nothing open.
 * @throws PinciteError state
 */
export function openServices(
  engine: Engine,
  engines: Engines,
  config: Config,
): { readonly services: Services; readonly close: () => void } {
  const opened: { close(): void }[] = [];
  const close = (): void => {
    for (const store of opened.splice(0).reverse()) store.close();
  };
  const kept = <T extends { close(): void }>(store: T): T => {
    opened.push(store);
    return store;
  };
  try {
    const store = kept(AnswerStore.open(config.paths.state));
    const notebooks = kept(NotebookStore.open(config.paths.state));
    let checker: QuotationChecker | null = null;
    const checkerOnce = (): QuotationChecker => {
      checker ??= openChecker(engine.corpus);
      return checker;
    };
    return { services: { engine, engines, config, store, notebooks, checker: checkerOnce }, close };
  } catch (error) {
    close();
    throw error;
  }
}
