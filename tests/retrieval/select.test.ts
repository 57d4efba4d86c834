import { beforeAll, describe, expect, it } from 'vitest';
import { quote } from '../../src/answer/quote.js';
import type { Corpus, Document, Sentence } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { sliceOf } from '../../src/corpus/span.js';
import { unitsOf } from '../../src/index/units.js';
import type { Candidate } from '../../src/retrieval/retriever.js';
import { extend, select } from '../../src/retrieval/select.js';
import { markdownDocument } from '../fakes/markdown-document.js';

const long = (words: number): string =>
  `Word ${'after word '.repeat((words - 3) / 2)}ends it here.`.replace(/ +/g, ' ');
const document = markdownDocument(
  'garden',
  `# Garden

Roses climb. They need a wall. ${long(45)} Ivy needs nothing.

A lone sentence stands here.

These grow in the shade:

- Ferns grow slowly. They like moss.
- Hostas feed the snails.
- Moss needs no care.

Nobody waters them.<sup>1</sup> It rains. However, wells are deep.

<sup>1</sup> Rain is enough. So says the gardener.
`,
);

const textOf = (run: { first: number; last: number }): string =>
  document.text.slice(document.sentences[run.first]?.span.start, document.sentences[run.last]?.span.end);
const sentenceOf = (beginning: string): Sentence => {
  const found = document.sentences.find(({ span }) => sliceOf(document.text, span).startsWith(beginning));
  if (found === undefined) throw new Error(`nothing begins with “${beginning}”`);
  return found;
};
const extended = (beginning: string, maxWords: number, used?: Set<number>): string =>
  textOf(extend(document, sentenceOf(beginning), maxWords, used));

describe('a quotation takes in', () => {
  it('the sentences beside it, in its paragraph only', () => {
    expect(extended('They need', 12)).toBe('Roses climb. They need a wall.');
    expect(extended('A lone', 100)).toBe('A lone sentence stands here.');
    expect(extended('Nobody waters', 100)).toBe('Nobody waters them. It rains. However, wells are deep.');
  });

  it('what its first sentence leans on, for which it may grow by a quarter', () => {
    expect(extended('They need', 5)).toBe('Roses climb. They need a wall.');
    expect(extended('They need', 4)).toBe('They need a wall.');
  });

  it('nothing beyond the room there is, though it may be longer itself', () => {
    expect(extended('Word after', 20).split(' ')).toHaveLength(46);
    expect(extended('Ivy', 8)).toBe('Ivy needs nothing.');
  });

  it('no sentence that another one has', () => {
    const used = new Set([sentenceOf('Roses').ordinal]);
    expect(extended('They need', 12, used)).toBe('They need a wall.');
  });

  it('the whole note, and nothing but the note', () => {
    expect(extended('So says', 100)).toBe('Rain is enough. So says the gardener.');
  });

  it('of a list the other items, whole, and what introduces it', () => {
    expect(extended('• Hostas', 100)).toBe(
      'These grow in the shade:\n• Ferns grow slowly. They like moss.\n• Hostas feed the snails.\n• Moss needs no care.',
    );
    expect(extended('• Hostas', 11)).toBe('• Hostas feed the snails.\n• Moss needs no care.');
    expect(extended('They like', 9)).toBe('• Ferns grow slowly. They like moss.');
  });
});

describe('selecting', () => {
  const scores = { denseSentence: 0, denseWindow: 0, denseContext: 0, maxSimWindow: 0, maxSimSentence: 0 };
  const candidates = unitsOf({ documents: [document] }).map(
    (unit, at): Candidate => ({ unit, scores, fused: -at, foundBy: ['dense'] }),
  );

  it('keeps the order, and gives each sentence once', () => {
    for (const order of [candidates, [...candidates].reverse()]) {
      const selected = select(order, 100, 12);
      const ordinals = selected.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, at) => first + at),
      );
      expect(new Set(ordinals).size).toBe(ordinals.length);
      expect(new Set(ordinals)).toEqual(new Set(candidates.map(({ unit }) => unit.sentence.ordinal).concat(ordinals)));
      const ranks = selected.map(({ candidate }) => order.indexOf(candidate));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      for (const { candidate, first, last } of selected) {
        expect(first <= candidate.unit.sentence.ordinal && candidate.unit.sentence.ordinal <= last).toBe(true);
      }
    }
  });

  it('gives as many as are asked for', () => {
    expect(select(candidates, 3, 12)).toHaveLength(3);
    expect(select(candidates, 0, 12)).toEqual([]);
    expect(select([], 5, 12)).toEqual([]);
  });
});

describe('in the shipped documents', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await loadCorpus('corpus');
  });
  const words = (within: Document, first: number, last: number): number =>
    within.sentences
      .slice(first, last + 1)
      .reduce((sum, { span }) => sum + sliceOf(within.text, span).split(/\s+/).length, 0);

  it.each([1, 20, 45, 110, 200])('every sentence can be quoted with what belongs to it, in %i words', (maxWords) => {
    for (const { document: own, sentence } of unitsOf(corpus)) {
      const { first, last } = extend(own, sentence, maxWords);
      expect(quote(own, { first, last }, sentence.ordinal).highlight.end).toBeGreaterThan(0);
      const run = own.sentences.slice(first, last + 1);
      const lists = new Set(run.map(({ list }) => list?.id));
      if (sentence.list === undefined) {
        expect(new Set(run.map(({ paragraph }) => paragraph)).size).toBe(1);
      } else {
        lists.delete(undefined);
        expect([...lists]).toEqual([sentence.list.id]);
        const leadIns = run.filter(({ list }) => list === undefined).map(({ ordinal }) => ordinal);
        expect(leadIns.every((ordinal) => ordinal === sentence.list?.leadIn)).toBe(true);
      }
      const length = words(own, first, last);
      if (first < last) expect(length).toBeLessThanOrEqual(maxWords * 1.25);
      if (first < last && length > maxWords) expect(words(own, first + 1, last)).toBeLessThanOrEqual(maxWords * 1.25);
    }
  });
});
