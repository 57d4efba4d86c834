import { PinciteError } from '../../errors.js';
import type { Reading } from '../reader.js';
import { type Pair, sentenceMeans } from './pair.js';

/** What a reading model gives, by name, as far as it is looked at. */
export type ReaderOutputs = Readonly<Record<string, { readonly data: unknown } | undefined>>;

/**
 * Reads a reading out of what the model gave.
 * @param count of the sentences that were to be read
 * @throws PinciteError configuration, where it isn't what readers give; inference, where it is no number
 */
export function readingOf(outputs: ReaderOutputs, { ids, sentenceOf }: Pair, count: number): Reading {
  const { data: verdict } = outputs['verdict'] ?? {};
  const { data: holds } = outputs['holds'] ?? {};
  if (!(verdict instanceof Float32Array) || verdict.length !== 2) throw unlikeAReader('verdict');
  if (!(holds instanceof Float32Array) || holds.length !== ids.length) throw unlikeAReader('holds');
  // By what is no number nothing can be ranked or judged.
  if (!verdict.every(Number.isFinite) || !holds.every(Number.isFinite)) throw notNumbers();
  return {
    answers: verdict[0] ?? 0,
    contradicts: verdict[1] ?? 0,
    sentences: sentenceMeans(holds, sentenceOf, count),
  };
}

function notNumbers(): PinciteError {
  return new PinciteError(
    'inference',
    'The reading model gave something that is no number.',
    'Copy its folder again from where it came from, or set PINCITE_READER=none to answer without it.',
  );
}

function unlikeAReader(output: string): PinciteError {
  return new PinciteError(
    'configuration',
    `The reading model does not give “${output}” as readers do.`,
    'Use a model that training/export_reader.py wrote.',
  );
}
