import type { z } from 'zod';
import { PinciteError, wordsFor } from '../errors.js';
import { readBatchItem } from './batch-item.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { jsonLine } from './json-line.js';
import { mapInOrder } from './map-in-order.js';
import { type InputLine, readLines } from './read-lines.js';
import type { Terminal } from './terminal.js';
import { visibleLine } from './visible-text.js';

/** The model answers one question after the other; some more are prepared meanwhile. */
const AT_ONCE = 4;

/** Items between two words on standard error that things go on. */
const TOLD_EVERY = 100;

/** What is done with each item of a batch. */
export interface BatchWork<Item extends { readonly id: string | number }> {
  readonly item: z.ZodType<Item>;
  /** What an item has besides its id, for whoever has it wrong. */
  readonly field: string;
  /** What the items are called: "questions". */
  readonly unit: string;
  /** Makes the line that is written. @throws what goes wrong with this item */
  readonly answer: (item: Item, signal: AbortSignal) => Promise<object>;
  readonly logError: ((error: unknown) => void) | undefined;
}

type Outcome =
  | { readonly failed: false; readonly record: object }
  | { readonly failed: true; readonly id: string | number | null; readonly line: number; readonly words: string };

/**
 * Answers items in JSON Lines with answers in JSON Lines, in the same order. A wrong item gets a line that says so,
 * and doesn't keep the others from being answered. Stops early when nobody reads the answers any more.
 */
export async function runBatch<Item extends { readonly id: string | number }>(
  input: AsyncIterable<Uint8Array | string>,
  terminal: Terminal,
  work: BatchWork<Item>,
): Promise<ExitCode> {
  const stop = new AbortController();
  let failures = 0;
  let done = 0;
  const answer = (line: InputLine) => answerLine(line, work, stop.signal);
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
    if (done % TOLD_EVERY === 0) await terminal.err.write(`${done} ${work.unit} done.\n`);
    if (terminal.out.closed) {
      stop.abort();
      break;
    }
  }
  return failures === 0 ? EXIT.ok : EXIT.error;
}

async function answerLine<Item extends { readonly id: string | number }>(
  line: InputLine,
  { item: schema, field, answer, logError }: BatchWork<Item>,
  signal: AbortSignal,
): Promise<Outcome> {
  const item = readBatchItem(schema, field, line);
  try {
    if ('error' in item) throw item.error;
    return { failed: false, record: await answer(item, signal) };
  } catch (error) {
    if (!(error instanceof PinciteError)) logError?.(error);
    const { message, remedy } = wordsFor(error);
    return { failed: true, id: item.id, line: line.number, words: `${message} ${remedy}` };
  }
}

function writeRecord(terminal: Terminal, record: object): Promise<void> {
  return terminal.out.write(jsonLine(record));
}
