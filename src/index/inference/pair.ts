/** Question and passage as a reader takes them: one row. */
export interface Pair {
  readonly ids: number[];
  /** 0 for the question, 1 for the passage. */
  readonly types: number[];
  /** The sentence that each token belongs to, from 0; -1 outside them. */
  readonly sentenceOf: number[];
}

/** A tokenizer's marks around and between two texts. */
export interface Marks {
  readonly first: number;
  readonly separator: number;
}

/**
 * `[CLS] question [SEP] titles sentences [SEP]`. A sentence that would not fit is left out whole with all after it; only the first is cut.
 * Must do what `pack` in training/reader_model.py does: the model has learned this form.
 */
export function pairOf(
  question: readonly number[],
  titles: readonly number[],
  sentences: readonly (readonly number[])[],
  marks: Marks,
  limits: { readonly maxQuestionTokens: number; readonly maxTitleTokens: number; readonly maxTokens: number },
): Pair {
  const ids = [marks.first, ...question.slice(0, limits.maxQuestionTokens), marks.separator];
  const types = ids.map(() => 0);
  for (const token of titles.slice(0, limits.maxTitleTokens)) {
    ids.push(token);
    types.push(1);
  }
  const sentenceOf = ids.map(() => -1);
  for (const [number, tokens] of sentences.entries()) {
    const room = limits.maxTokens - 1 - ids.length;
    if (number > 0 && tokens.length > room) break;
    for (const token of tokens.slice(0, room)) {
      ids.push(token);
      types.push(1);
      sentenceOf.push(number);
    }
  }
  ids.push(marks.separator);
  types.push(1);
  sentenceOf.push(-1);
  return { ids, types, sentenceOf };
}

/** The mean over each sentence's tokens; -Infinity for a sentence that has none. */
export function sentenceMeans(values: ArrayLike<number>, sentenceOf: readonly number[], count: number): Float32Array {
  const sums = new Float64Array(count);
  const tokens = new Int32Array(count);
  for (const [at, sentence] of sentenceOf.entries()) {
    if (sentence < 0) continue;
    sums[sentence] = (sums[sentence] ?? 0) + (values[at] ?? 0);
    tokens[sentence] = (tokens[sentence] ?? 0) + 1;
  }
  return Float32Array.from(sums, (sum, at) =>
    (tokens[at] ?? 0) === 0 ? Number.NEGATIVE_INFINITY : sum / (tokens[at] ?? 1),
  );
}
