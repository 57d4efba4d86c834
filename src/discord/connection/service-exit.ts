import { PinciteError } from '../../errors.js';
import { isDamaged } from '../../state-database.js';

/** EX_CONFIG of sysexits.h: what watches over the bot need not start it again, for only a person can mend that. */
export const EXIT_CONFIGURATION = 78;

/** The exit code of the bot that a failure stands for. Commands of the terminal have their own. */
export function serviceExitCode(error: unknown): number {
  if (!(error instanceof PinciteError) || (error.code !== 'configuration' && error.code !== 'state')) return 1;
  // What has a cause outside, such as a disk that is full, may be gone at the next start; not so a file that is no database.
  return error.cause === undefined || isDamaged(error.cause) ? EXIT_CONFIGURATION : 1;
}
