import type { Reader, Reading, ReadPassage } from '../../src/index/reader.js';

/** Reads by counting: logits grow with the share of the question's words that a passage, or a sentence of it, has. */
export class ToyReader implements Reader {
  readonly identity = {
    name: 'toy-reader',
    hash: 'toy',
    judgement: {
      order: { answers: 0.13, sentence: 0.28 },
      probability: { bias: 2.05, answers: 0.16, sentence: 0.66 },
      contradicts: { question: 2, statement: 2 },
    },
  };
  /** Questions read, with the number of passages. */
  readonly asked: { readonly question: string; readonly passages: number }[] = [];

  async read(question: string, passages: readonly ReadPassage[]): Promise<Reading[]> {
    this.asked.push({ question, passages: passages.length });
    return passages.map(({ sentences }) => ({
      answers: logitOf(question, sentences.join(' ')),
      contradicts: / not /i.test(sentences.join(' ')) === / not /i.test(question) ? -4 : 4,
      sentences: Float32Array.from(sentences, (sentence) => logitOf(question, sentence)),
    }));
  }
}

function logitOf(question: string, text: string): number {
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return 8 * (words.filter((word) => found.has(word)).length / Math.max(1, words.length)) - 4;
}
