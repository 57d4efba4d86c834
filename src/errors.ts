/** Every kind of failure that people are told about. The edges (terminal, Discord) word nothing of their own. */
export const ERROR_CODES = [
  'configuration',
  'corpus',
  'index-missing',
  'index-stale',
  'index-damaged',
  'model-missing',
  'model-damaged',
  'inference',
  'overloaded',
  'cancelled',
  'closing',
  'input',
  'unknown-document',
  'unknown-chapter',
  'unknown-page',
  'unknown-quotation',
  'unknown-style',
  'style-damaged',
  'state',
  'discord',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error with what happened, what to do about it, and the facts around it. */
export class PinciteError extends Error {
  override readonly name = 'PinciteError';

  /**
   * @param code which kind of failure
   * @param message what happened, in a sentence for people
   * @param remedy what they can do, in a sentence
   * @param options.context facts for the log; never secrets, never a user's text
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly remedy: string,
    options: { readonly cause?: unknown; readonly context?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, { cause: options.cause });
    this.context = options.context ?? {};
  }

  readonly context: Readonly<Record<string, unknown>>;
}

/** What to tell people of any failure: its own words when it is ours, a plain sentence when it is not. */
export function wordsFor(error: unknown): { readonly message: string; readonly remedy: string } {
  if (error instanceof PinciteError) return { message: error.message, remedy: error.remedy };
  return {
    message: 'Something went wrong inside Pincite.',
    remedy: 'Try again; if it happens again, look at the log.',
  };
}
