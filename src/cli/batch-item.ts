import { z } from 'zod';
import { PinciteError } from '../errors.js';
import { limitNumber } from './options.js';
import type { InputLine } from './read-lines.js';

const itemId = z.union([z.string(), z.number()], 'must be a text or a number');
const nameOrNothing = z.string('must be a text').nullish();

const batchItem = z.object(
  {
    id: itemId,
    question: z.string('must be a text').refine((text) => text.trim() !== '', 'must not be empty'),
    chapter: nameOrNothing,
    document: nameOrNothing,
    limit: limitNumber.nullish(),
  },
  'must be a JSON object',
);

/** A question of a batch. */
export type BatchItem = z.infer<typeof batchItem>;

/** A line that holds no question, with the id it has nevertheless. */
export interface WrongItem {
  readonly id: string | number | null;
  readonly error: PinciteError;
}

/** Reads a line of a batch; fields that it doesn't know are left alone. */
export function readBatchItem(line: InputLine): BatchItem | WrongItem {
  if (line.text === null) return wrong(null, 'is too long');
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return wrong(null, 'is not JSON');
  }
  const parsed = batchItem.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = z.object({ id: itemId }).safeParse(value);
  const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
  return wrong(id.success ? id.data.id : null, reasons.join(', '));
}

function wrong(id: string | number | null, reason: string): WrongItem {
  const remedy = 'Each line is a JSON object with an "id" and a "question".';
  return { id, error: new PinciteError('input', `This item is wrong: ${reason}.`, remedy) };
}
