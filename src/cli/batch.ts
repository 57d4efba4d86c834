import type { Engine } from '../answer/engine.js';
import { PinciteError, wordsFor } from '../errors.js';
import { readBatchItem } from './batch-item.js';
import { checkedAnswer } from './checked-quotations.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { jsonLine } from './json-line.js';
import { mapInOrder } from './map-in-order.js';
import { MOST_QUOTATIONS } from './options.js';
import { answerRecord } from './quotation-record.js';
import { type InputLine, readLines } from './read-lines.js';
import { findScope, type ScopeNames } from './scope.js';
import type { Terminal } from './terminal.js';
import { visibleLine } from './visible-text.js';

/** The model answers one question after the other; some more are prepared meanwhile. */
const AT_ONCE = 4;

/** Questions between two words on standard error that things go on. */
const TOLD_EVERY = 100;

/** What a batch needs besides the engine. */
export interface BatchOptions {
  /** For items that name no chapter, document or limit of their own. */
  readonly scope: ScopeNames;
  readonly limit: number;
  readonly logError: ((error: unknown) => void) | undefined;
}

type Outcome =
  | { readonly failed: false; readonly record: ReturnType<typeof answerRecord> }
  | { readonly failed: true; readonly id: string | number | null; readonly line: number; readonly words: string };

/**
 * Answers questions in JSON Lines with answers in JSON Lines, in the same order. A wrong item gets a line that says so,
 * and doesn't keep the others from being answered. Stops early when nobody reads the answers any more.
 */
export async function answerBatch(
  input: AsyncIterable<Uint8Array | string>,
  engine: Engine,
  terminal: Terminal,
  options: BatchOptions,
): Promise<ExitCode> {
  const stop = new AbortController();
  let failures = 0;
  let done = 0;
  const answer = (line: InputLine) => answerLine(line, engine, options, stop.signal);
  for await (const outcome of mapInOrder(readLines(input), AT_ONCE, answer)) {
    if (outcome.failed) {
      failures += 1;
      await terminal.err.write(`line ${outcome.line}: ${visibleLine(outcome.words)}\n`);
      await writeRecord(terminal, {
        id: outcome.id,
        status: 'error',
        quotations: [],
        timingMs: 0,
        error: outcome.words,
      });
    } else {
      await writeRecord(terminal, outcome.record);
    }
    done += 1;
    if (done % TOLD_EVERY === 0) await terminal.err.write(`${done} questions done.\n`);
    if (terminal.out.closed) {
      stop.abort();
      break;
    }
  }
  return failures === 0 ? EXIT.ok : EXIT.error;
}

async function answerLine(
  line: InputLine,
  engine: Engine,
  { scope, limit, logError }: BatchOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  const item = readBatchItem(line);
  try {
    if ('error' in item) throw item.error;
    const own = { chapter: item.chapter ?? undefined, document: item.document ?? undefined };
    const named = own.chapter !== undefined || own.document !== undefined;
    const { document, chapter } = findScope(engine.corpus, named ? own : scope);
    const question = {
      text: item.question,
      limit: Math.min(item.limit ?? limit, MOST_QUOTATIONS.batch),
      ...(document === null ? {} : { documentId: document.id }),
      ...(chapter === null ? {} : { chapterId: chapter.id }),
    };
    const answer = checkedAnswer(await engine.ask(question, { signal }), engine.corpus, logError);
    return { failed: false, record: answerRecord(item.id, answer) };
  } catch (error) {
    if (!(error instanceof PinciteError)) logError?.(error);
    const { message, remedy } = wordsFor(error);
    return { failed: true, id: item.id, line: line.number, words: `${message} ${remedy}` };
  }
}

function writeRecord(terminal: Terminal, record: object): Promise<void> {
  return terminal.out.write(jsonLine(record));
}
