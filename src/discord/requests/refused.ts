import { PinciteError } from '../../errors.js';
import type { Problem } from '../../language/discord/desk-texts.js';

/** A problem with what somebody gave, told in their language. */
export function refused({ message, remedy }: Problem): PinciteError {
  return new PinciteError('input', message, remedy, { context: { worded: true } });
}
