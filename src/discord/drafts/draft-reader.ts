import { DRAFT_LIMITS } from '../../desk/draft/limits.js';
import { quotedRuns } from '../../desk/draft/quoted-runs.js';
import { draftOf } from '../../desk/draft/read-draft.js';
import { PinciteError } from '../../errors.js';
import { TOO_INTRICATE } from '../../language/discord/reading-texts.js';
import type { Language } from '../../language/languages.js';
import { refused } from '../requests/refused.js';
import { type Person, turnOf } from '../requests/turn.js';
import { DRAFT_BYTES, DRAFT_THREADS, QUICK_TEXT } from '../show/limits.js';
import { type ThreadLimits, Threads } from '../threads/threads.js';
import type { DraftJob, QuotedDraft } from './draft-job.js';

/** Who waits for a draft. */
export interface Reader extends Person {
  readonly language: Language;
  /** Breaks the reading off. */
  readonly signal: AbortSignal;
}

/** Reads drafts in threads: a long one, or one that was made to, takes seconds, in which the bot must go on answering. */
export class DraftReader {
  readonly #threads: Threads<DraftJob, QuotedDraft>;

  constructor(limits: ThreadLimits = DRAFT_THREADS) {
    this.#threads = new Threads(new URL('./worker.js', import.meta.url), limits);
  }

  /**
   * Reads a file.
   * @param content gets what is in it, when its turn has come
   * @param name as it is shown
   * @throws PinciteError input, overloaded, cancelled; and what `content` throws
   */
  file(content: () => Promise<Uint8Array>, name: string, reader: Reader): Promise<QuotedDraft> {
    const limits = { ...DRAFT_LIMITS, ...DRAFT_BYTES };
    return this.#read(async () => ({ bytes: await content(), name, limits }), reader);
  }

  /**
   * Reads what somebody typed; what is short at once.
   * @throws PinciteError input, overloaded, cancelled
   */
  async typed(text: string, reader: Reader): Promise<QuotedDraft> {
    if (text.length > QUICK_TEXT) return this.#read(async () => ({ text }), reader);
    const draft = draftOf(text);
    return { draft, runs: quotedRuns(draft) };
  }

  #read(job: () => Promise<DraftJob>, reader: Reader): Promise<QuotedDraft> {
    const { language, signal } = reader;
    return this.#threads.run(job, turnOf(reader), signal, {
      cancelled: () => new PinciteError('cancelled', 'The draft was not read to its end.', 'Give it again.'),
      tooMuch: () => refused(TOO_INTRICATE[language]),
    });
  }
}
