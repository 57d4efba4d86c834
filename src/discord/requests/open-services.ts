import type { Engine } from '../../answer/engine.js';
import type { Engines } from '../../answer/queue/ask-queue.js';
import type { Config } from '../../config.js';
import { openCitations } from '../../desk/citations/citations.js';
import { NotebookPeople } from '../../desk/notebook/notebook-people.js';
import { NotebookStore } from '../../desk/notebook/notebook-store.js';
import type { QuotationChecker } from '../../desk/verify/check.js';
import { openChecker } from '../../desk/verify/checker.js';
import { PinciteError } from '../../errors.js';
import { DraftReader } from '../drafts/draft-reader.js';
import { Exporter } from '../export/exporter.js';
import { AnswerStore } from '../state/answer-store.js';
import { JournalStore } from '../state/journal-store.js';
import { LookUpStore } from '../state/look-up-store.js';
import { SqliteSettings } from '../state/settings-store.js';
import type { Services } from './services.js';

/**
 * Opens what commands and buttons work with. All or nothing: what fails leaves nothing open.
 * @throws PinciteError state, configuration
 */
export async function openServices(
  engine: Engine,
  engines: Engines,
  config: Config,
  watch: Pick<Services, 'observer' | 'vitals'>,
): Promise<{ readonly services: Services; readonly close: () => void }> {
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
    const lookUps = kept(LookUpStore.open(config.paths.state));
    const notebookPeople = kept(NotebookPeople.open(config.paths.state));
    const notebooks = kept(NotebookStore.open(config.paths.state));
    const journal = kept(JournalStore.open(config.paths.state));
    const settings = kept(SqliteSettings.open(config.paths.state));
    const citations = await openCitations({ folder: config.paths.styles });
    const { style } = config.citation;
    if (style !== null && !citations.list().some(({ id }) => id === style)) throw noSuchStyle(style);
    let checker: QuotationChecker | null = null;
    const checkerOnce = (): QuotationChecker => {
      checker ??= openChecker(engine.corpus);
      return checker;
    };
    return {
      services: {
        engine,
        engines,
        config,
        store,
        lookUps,
        notebooks,
        notebookPeople,
        exporter: new Exporter(),
        drafts: new DraftReader(),
        settings,
        journal,
        citations,
        checker: checkerOnce,
        ...watch,
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function noSuchStyle(style: string): PinciteError {
  return new PinciteError(
    'configuration',
    `PINCITE_STYLE names a citation style that is not there: “${style.slice(0, 60)}”.`,
    'Correct it; `pincite styles` lists those that can be used.',
  );
}
