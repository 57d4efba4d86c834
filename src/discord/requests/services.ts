import type { Logger } from 'pino';
import type { Engine } from '../../answer/engine.js';
import type { Engines } from '../../answer/queue/ask-queue.js';
import type { Config } from '../../config.js';
import type { Citations } from '../../desk/citations/citations.js';
import type { NotebookPeople } from '../../desk/notebook/notebook-people.js';
import type { NotebookStore } from '../../desk/notebook/notebook-store.js';
import type { QuotationChecker } from '../../desk/verify/check.js';
import type { Language } from '../../language/languages.js';
import type { DraftReader } from '../drafts/draft-reader.js';
import type { Exporter } from '../export/exporter.js';
import type { Observer } from '../monitoring/observer.js';
import type { Vitals } from '../monitoring/vitals.js';
import type { Visibility } from '../show/reply.js';
import type { AnswerStore } from '../state/answer-store.js';
import type { Journal } from '../state/journal-store.js';
import type { LookUpStore } from '../state/look-up-store.js';
import type { SettingsStore } from '../state/settings-store.js';
import { type Person, turnOf } from './turn.js';

/** What commands and buttons work with. */
export interface Services {
  /** Serves whoever makes the request in their turn. */
  readonly engine: Engine;
  readonly engines: Engines;
  readonly config: Config;
  readonly store: AnswerStore;
  readonly lookUps: LookUpStore;
  readonly notebooks: NotebookStore;
  readonly notebookPeople: NotebookPeople;
  readonly exporter: Exporter;
  readonly drafts: DraftReader;
  readonly settings: SettingsStore;
  readonly journal: Journal;
  readonly citations: Citations;
  /** Made when it is first asked for: it reads all documents. */
  readonly checker: () => QuotationChecker;
  /** Is told how requests end. */
  readonly observer: Observer;
  /** The state of this process, as it is now. */
  readonly vitals: () => Vitals;
}

/** One request: who makes it and where, its log (with its id), and the signal that breaks it off. */
export interface Call {
  readonly userId: string;
  readonly channelId: string;
  /** The channel that a thread belongs to; null outside threads. */
  readonly threadOf: string | null;
  /** Null in direct messages. */
  readonly guildId: string | null;
  /** Whether this is a private thread, or a channel that the bot itself can't see: nobody can be told who else may. */
  readonly hidden: boolean;
  /** Whether the person can see a channel of this server; of one that is gone or not known, whether they may manage it. */
  readonly sees: (channelId: string) => boolean;
  /** Of the person's Discord, as far as Pincite has it; else English. */
  readonly language: Language;
  /** Whether the person may manage messages here: then also what others have saved. */
  readonly moderates: boolean;
  /** Whether the person may manage this server: then also its settings. */
  readonly manages: boolean;
  /** Who will see the reply. */
  readonly visibility: Visibility;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Fires some time before `signal`: long work then hands out what it has done, and says how far it went. */
  readonly until: AbortSignal;
  /** Says how far long work is, in the place where the reply will stand. May be called often; never throws. */
  readonly progress: (text: string) => void;
}

/** The services as somebody uses them: their questions wait for their turn, by server and person. */
export function servicesOf(person: Person, services: Services): Services {
  return { ...services, engine: services.engines.for(turnOf(person)) };
}
