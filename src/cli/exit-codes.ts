import { PinciteError } from '../errors.js';

/** What the shell is told. */
export const EXIT = { ok: 0, error: 1, usage: 2, notFound: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code that a failure stands for. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof PinciteError)) return EXIT.error;
  switch (error.code) {
    case 'input':
      return EXIT.usage;
    case 'unknown-document':
    case 'unknown-chapter':
    case 'unknown-page':
    case 'unknown-quotation':
    case 'unknown-style':
      return EXIT.notFound;
    default:
      return EXIT.error;
  }
}
