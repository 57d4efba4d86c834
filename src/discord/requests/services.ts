import type { Logger } from 'pino';
import type { Engine } from '../../answer/engine.js';
import type { Config } from '../../config.js';
import type { AnswerStore } from '../state/answer-store.js';

/** What commands and buttons work with. */
export interface Services {
  readonly engine: Engine;
  readonly config: Config;
  readonly store: AnswerStore;
}

/** One request: who makes it, its log (with its id), and the signal that breaks it off. */
export interface Call {
  readonly userId: string;
  readonly log: Logger;
  readonly signal: AbortSignal;
}
