import { PinciteError } from '../errors.js';

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']);
const NOT_ALLOWED = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN']);

/** What to tell people when an index cannot be written. Failures that are not the disk's come back as they are. */
export function writeFailure(error: unknown, indexDir: string): unknown {
  if (error instanceof PinciteError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (!/^(?:E[A-Z0-9]+|SQLITE_\w+)$/.test(code)) return error;
  const why = NO_ROOM.has(code)
    ? 'there is no room left on the disk'
    : NOT_ALLOWED.has(code)
      ? 'the folder may not be written to'
      : `the disk says ${code}`;
  return new PinciteError(
    'configuration',
    `The index cannot be written to “${indexDir}”: ${why}.`,
    'Make room or let Pincite write there, or set PINCITE_INDEX_DIR to another folder.',
    { cause: error, context: { code } },
  );
}
