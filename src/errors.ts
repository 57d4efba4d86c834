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

/**
 * What exactly people did that can't be done, where the front ends say it in the language of whoever did it. What the words
 * need besides is in the context, by the names that the words give it.
 */
export const PROBLEMS = [
  'costly-draft',
  'docx-damaged',
  'docx-empty',
  'docx-locked',
  'file-kind',
  'file-too-large',
  'nested-draft',
  'no-words',
  'not-text',
  'note-too-long',
  'notebook-full',
  'others-quotation',
  'question-too-long',
  'queue-full',
  'queue-person',
  'queue-server',
  'tag-too-long',
  'took-too-long',
  'too-many-tags',
  'too-many-words',
  'unpacks-too-large',
  'unread-pages',
] as const;
export type ProblemName = (typeof PROBLEMS)[number];

/** An error with what happened, what to do about it, and the facts around it. */
export class PinciteError extends Error {
  override readonly name = 'PinciteError';

  /**
   * @param code which kind of failure
   * @param message what happened, in a sentence for people
   * @param remedy what they can do, in a sentence
   * @param options.context facts for the log; never secrets, never a user's text
   * @param options.problem noted in the context, so that it is still known after the error was sent to another thread
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly remedy: string,
    options: {
      readonly cause?: unknown;
      readonly context?: Readonly<Record<string, unknown>>;
      readonly problem?: ProblemName;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.context = { ...options.context, ...(options.problem !== undefined && { problem: options.problem }) };
  }

  readonly context: Readonly<Record<string, unknown>>;
}

/** What people did, of an error that says so. */
export function problemOf({ context }: PinciteError): ProblemName | null {
  return PROBLEMS.find((problem) => problem === context['problem']) ?? null;
}

/** What to tell people of any failure: its own words when it is ours, a plain sentence when it is not. */
export function wordsFor(error: unknown): { readonly message: string; readonly remedy: string } {
  if (error instanceof PinciteError) return { message: error.message, remedy: error.remedy };
  return {
    message: 'Something went wrong inside Pincite.',
    remedy: 'Try again; if it happens again, look at the log.',
  };
}
