import type { Engine } from '../../answer/engine.js';
import type { Engines } from '../../answer/queue/ask-queue.js';
import type { Config } from '../../config.js';
import { openCitations } from '../../desk/citations/citations.js';
import { SqliteNotebookPeople } from '../../desk/notebook/sqlite-notebook-people.js';
import { SqliteNotebookStore } from '../../desk/notebook/sqlite-notebook-store.js';
import type { QuotationChecker } from '../../desk/verify/check.js';
import { openChecker } from '../../desk/verify/checker.js';
import { PinciteError } from '../../errors.js';
import { DraftReader } from '../drafts/draft-reader.js';
import { Exporter } from '../export/exporter.js';
import { SqliteAnswerStore } from '../state/sqlite-answer-store.js';
import { SqliteJournal } from '../state/sqlite-journal.js';
import { SqliteLookUpStore } from '../state/sqlite-look-up-store.js';
import { SqliteSettingsStore } from '../state/sqlite-settings-store.js';
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
    const store = kept(SqliteAnswerStore.open(config.paths.state));
    const lookUps = kept(SqliteLookUpStore.open(config.paths.state));
    const notebookPeople = kept(SqliteNotebookPeople.open(config.paths.state));
    const notebooks = kept(SqliteNotebookStore.open(config.paths.state));
    const journal = kept(SqliteJournal.open(config.paths.state));
    const settings = kept(SqliteSettingsStore.open(config.paths.state));
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
