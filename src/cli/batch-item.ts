import { z } from 'zod';
import { PinciteError } from '../errors.js';
import { limitNumber } from './options.js';
import type { InputLine } from './read-lines.js';

const itemId = z.union([z.string(), z.number()], 'must be a text or a number');
const nameOrNothing = z.string('must be a text').nullish();
const words = z.string('must be a text').refine((text) => text.trim() !== '', 'must not be empty');

/** A question of a batch, or a sentence that is looked up like one. */
export const batchQuestion = z.object(
  {
    id: itemId,
    question: words,
    chapter: nameOrNothing,
    document: nameOrNothing,
    limit: limitNumber.nullish(),
  },
  'must be a JSON object',
);
export type BatchQuestion = z.infer<typeof batchQuestion>;

/** A quotation of a batch, and what is said of its source. */
export const batchQuotation = z.object(
  {
    id: itemId,
    given: words,
    page: z.union([z.string(), z.number().transform(String)], 'must be a text or a number').nullish(),
    source: nameOrNothing,
  },
  'must be a JSON object',
);
export type BatchQuotation = z.infer<typeof batchQuotation>;

/** A line that holds no item, with the id it has nevertheless. */
export interface WrongItem {
  readonly id: string | number | null;
  readonly error: PinciteError;
}

/**
 * Reads a line of a batch; fields that it doesn't know are left alone.
 * @param field what an item has besides its id, for whoever has it wrong
 */
export function readBatchItem<T>(schema: z.ZodType<T>, field: string, line: InputLine): T | WrongItem {
  if (line.text === null) return wrong(null, 'is too long', field);
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return wrong(null, 'is not JSON', field);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = z.object({ id: itemId }).safeParse(value);
  const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
  return wrong(id.success ? id.data.id : null, reasons.join(', '), field);
}

function wrong(id: string | number | null, reason: string, field: string): WrongItem {
  const remedy = `Each line is a JSON object with an "id" and a "${field}".`;
  return { id, error: new PinciteError('input', `This item is wrong: ${reason}.`, remedy) };
}
