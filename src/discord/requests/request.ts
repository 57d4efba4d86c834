import { PinciteError } from '../../errors.js';
import { stateFailure } from '../../state-database.js';
import type { Work } from '../connection/work.js';
import { ANSWER_TIMEOUT_MS } from '../show/limits.js';
import type { Reply } from '../show/reply.js';
import { failureReply } from './failure-reply.js';
import { linkedSignal } from './linked-signal.js';
import type { Call } from './services.js';
import { unlessAborted } from './unless-aborted.js';

/**
 * Runs a command, button or question to its reply, whatever happens: a failure becomes a message, and so does work that
 * is broken off because the bot stops or because it takes too long.
 */
export async function replyTo(
  run: (call: Call) => Promise<Reply> | Reply,
  asked: Omit<Call, 'signal' | 'until'>,
  work: Work,
  timeoutMs: number = ANSWER_TIMEOUT_MS,
): Promise<Reply> {
  const { signal, release } = linkedSignal(work.signal, timeoutMs);
  const windingUp = linkedSignal(work.windingUp, timeoutMs * WIND_UP_AFTER);
  try {
    const running = (async () => run({ ...asked, signal, until: windingUp.signal }))();
    return await unlessAborted(running, signal, () => (work.signal.aborted ? stopped() : tookTooLong()));
  } catch (thrown) {
    const error = stateFailure(thrown);
    return { ...failureReply(error, asked.language), failure: logFailure(error, asked.log) };
  } finally {
    release();
    windingUp.release();
  }
}

/** The part of the time after which long work is asked for what it has done so far. */
const WIND_UP_AFTER = 0.9;

/** What people do wrong is no error of ours; nor is it when they have to wait. */
function logFailure(error: unknown, log: Call['log']): 'refused' | 'failed' {
  if (error instanceof PinciteError && PEOPLES.has(error.code)) {
    log.info({ code: error.code, context: error.context }, 'a request was refused');
    return 'refused';
  }
  log.error({ err: error, ...(error instanceof PinciteError && { context: error.context }) }, 'a request failed');
  return 'failed';
}

const PEOPLES: ReadonlySet<PinciteError['code']> = new Set([
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
]);

function stopped(): PinciteError {
  return new PinciteError('closing', 'Pincite is restarting and broke this off.', 'Ask again in a minute.');
}

/** For work that is given up because of the time it takes. */
export function tookTooLong(): PinciteError {
  return new PinciteError(
    'overloaded',
    'That took too long, so it was given up.',
    'Try again later, or give less at once.',
    {
      problem: 'took-too-long',
    },
  );
}
