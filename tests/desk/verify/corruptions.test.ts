import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/document.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { sliceOf } from '../../../src/corpus/span.js';
import type { QuotationCheck, QuotationChecker } from '../../../src/desk/verify/check.js';
import { openChecker } from '../../../src/desk/verify/checker.js';
import { blanks, type Choose, inner, otherNumber, otherSign, retypeset, STRANGE } from './corruptions.js';
import { generatedCorpus } from './generated-corpus.js';

/** Sentences of one corpus, and its checker. */
interface Bench {
  readonly sentences: readonly string[];
  /** Neighbours that are not one passage: two notes, a heading and what stands beside it. */
  readonly borders: readonly (readonly [string, string])[];
  readonly checker: QuotationChecker;
  /** Whether words stand in the documents one after another: a corruption may make another true quotation. */
  readonly stands: (text: string) => boolean;
  /** Whether they stand there more than once: one of the places may be of another kind. */
  readonly standsAgain: (text: string) => boolean;
}

function bench(corpus: Corpus): Bench {
  const sentences = corpus.documents.flatMap((document) =>
    document.sentences
      .filter(({ kind }) => kind === 'body' || kind === 'note')
      .map(({ span }) => sliceOf(document.text, span))
      .filter((text) => blanks(text).length >= 8),
  );
  const borders = corpus.documents.flatMap(({ text, sentences: all }) =>
    all.flatMap((sentence, at): [string, string][] => {
      const next = all[at + 1];
      const isBorder =
        next !== undefined &&
        (sentence.kind === 'note' && next.kind === 'note'
          ? sentence.paragraph !== next.paragraph
          : (sentence.kind === 'heading') !== (next.kind === 'heading') &&
            next.kind !== 'furniture' &&
            sentence.kind !== 'furniture');
      if (next === undefined || !isBorder) return [];
      const pair = [sliceOf(text, sentence.span), sliceOf(text, next.span)] as const;
      return pair.every((one) => blanks(one).length >= 4) ? [[...pair]] : [];
    }),
  );
  const plain = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const all = corpus.documents.map(({ text }) => plain(text)).join('|');
  return {
    sentences,
    borders,
    checker: openChecker(corpus),
    stands: (text) => all.includes(plain(text)),
    standsAgain: (text) => all.split(plain(text)).length > 2,
  };
}

const BENCHES: Record<string, Bench> = {};
beforeAll(async () => {
  BENCHES['real'] = bench(await loadCorpus(fileURLToPath(new URL('../../../corpus', import.meta.url))));
  BENCHES['generated'] = bench(generatedCorpus({ documents: 6, sections: 8, paragraphs: 6, seed: 11 }));
});

const RUNS = 700;

/** Runs a property on sentences, with a choice that a failing run can be repeated with. */
function onSentences(name: string, property: (sentence: string, choose: Choose, at: Bench) => void): void {
  it.each(['real', 'generated'])(`${name} (%s text)`, (which) => {
    const at = BENCHES[which];
    if (at === undefined) throw new Error('no bench');
    fc.assert(
      fc.property(fc.nat(at.sentences.length - 1), fc.infiniteStream(fc.nat()), (number, numbers) => {
        const choose: Choose = (below) => (below === 0 ? 0 : Number(numbers.next().value) % below);
        property(at.sentences[number] ?? '', choose, at);
      }),
      { numRuns: RUNS, seed: 5 },
    );
  });
}

const check = ({ checker }: Bench, text: string): QuotationCheck => checker.check({ text, pages: null, source: null });

describe('a true sentence', () => {
  onSentences('is exact, and where it stands', (sentence, _, at) => {
    const result = check(at, sentence);
    expect(result).toMatchObject({ verdict: 'exact', differences: [], settings: [], stitched: false });
    expect(result.places[0]?.quotations[0]?.text).toContain(blanks(sentence)[3]);
  });

  onSentences('is exact however it is set', (sentence, choose, at) => {
    const text = retypeset(sentence, choose);
    expect({ text, ...check(at, text) }).toMatchObject({ text, verdict: 'exact', differences: [] });
  });

  onSentences('is exact in part', (sentence, choose, at) => {
    const words = blanks(sentence);
    const from = choose(words.length - 4);
    const part = words.slice(from, from + 2 + choose(words.length - from - 2));
    if (part.every((word) => !/\p{L}/u.test(word))) return;
    expect({ part, ...check(at, part.join(' ')) }).toMatchObject({ part, verdict: 'exact' });
  });

  onSentences('is abridged where an ellipsis stands for words', (sentence, choose, at) => {
    const words = blanks(sentence);
    const mark = ['[…]', '…', '...', '[...]', '(...)', '(…)', '. . .'][choose(7)] ?? '…';
    const from = 2 + choose(words.length - 5);
    const left = words.slice(from, from + 1 + choose(words.length - from - 3));
    if (left.every((word) => !/[\p{L}\p{N}]/u.test(word)) || /…|\.\.\./u.test(sentence)) return;
    const text = [...words.slice(0, from), mark, ...words.slice(from + left.length)].join(' ');
    const result = check(at, text);
    expect({ text, ...result }).toMatchObject({ text, verdict: 'abridged', differences: [], stitched: false });
    expect({ text, omissions: result.omissions }.omissions).toHaveLength(1);
    if (left.some((word) => /^not$/u.test(word))) expect(result.omissions[0]?.harm).toBe('negates');
  });
});

describe('a changed sentence is altered', () => {
  onSentences('when a word is dropped', (sentence, choose, at) => {
    const words = blanks(sentence);
    const which = inner(words, choose);
    // Beside an ellipsis of the source's own, a word left out is left out honestly.
    if (which === null || /…|\.\.\./u.test(sentence)) return;
    const text = words.toSpliced(which, 1).join(' ');
    if (at.stands(text)) return;
    const result = check(at, text);
    expect({ text, ...result }).toMatchObject({ text, verdict: 'altered' });
    if (words[which] === 'not') expect(result.differences.flatMap(({ weights }) => weights)).toContain('negation');
  });

  onSentences('when a word is added or replaced', (sentence, choose, at) => {
    const words = blanks(sentence);
    const which = inner(words, choose);
    if (which === null) return;
    const strange = STRANGE[choose(STRANGE.length)] ?? '';
    const text = words.toSpliced(which, choose(2), strange).join(' ');
    const result = check(at, text);
    expect({ text, ...result }).toMatchObject({ text, verdict: 'altered', stitched: false });
    expect(result.differences.map(({ given }) => given).join(' ')).toContain(strange);
  });

  onSentences('when it is made to say the contrary', (sentence, choose, at) => {
    const words = blanks(sentence);
    const which = inner(words, choose);
    if (which === null) return;
    const text = words.toSpliced(which, 0, ['not', 'never', 'niet', 'ne'][choose(4)] ?? 'not').join(' ');
    if (at.stands(text)) return;
    const result = check(at, text);
    expect({ text, ...result }).toMatchObject({ text, verdict: 'altered' });
    expect({ text, weights: result.differences.flatMap(({ weights }) => weights) }.weights).toContain('negation');
  });

  onSentences('when two words change places', (sentence, choose, at) => {
    const words = blanks(sentence);
    const which = inner(words, choose);
    const [one, other] = [words[which ?? 0] ?? '', words[(which ?? 0) + 1] ?? ''];
    if (which === null || one.toLowerCase() === other.toLowerCase() || !/^\p{L}{2,}$/u.test(other)) return;
    const text = words.toSpliced(which, 2, other, one).join(' ');
    if (at.stands(text)) return;
    expect({ text, ...check(at, text) }).toMatchObject({ text, verdict: 'altered' });
  });

  onSentences('when a number is another', (sentence, choose, at) => {
    const text = otherNumber(sentence, choose);
    if (text === null || at.stands(text)) return;
    const result = check(at, text);
    expect({ text, ...result }).toMatchObject({ text, verdict: 'altered' });
    expect({ text, weights: result.differences.flatMap(({ weights }) => weights) }.weights).toContain('number');
  });

  onSentences('when a sign before a number is another or none, or a range none', (sentence, choose, at) => {
    const text = otherSign(sentence, choose);
    if (text === null) return;
    const result = check(at, text);
    expect({ text, ...result }).toMatchObject({ text, verdict: 'altered' });
    expect({ text, weights: result.differences.flatMap(({ weights }) => weights) }.weights).toContain('number');
  });

  onSentences('when a word of it is struck out', (sentence, choose, at) => {
    const words = blanks(sentence);
    const which = inner(words, choose);
    if (which === null || /…|\.\.\./u.test(sentence)) return;
    if (at.stands(words.toSpliced(which, 1).join(' '))) return;
    const [open, close] = [['~~', '~~'] as const, ['<del>', '</del>'] as const, ['<!-- ', ' -->'] as const][
      choose(3)
    ] ?? ['~~', '~~'];
    const text = words.with(which, `${open}${words[which]}${close}`).join(' ');
    expect({ text, ...check(at, text) }).toMatchObject({ text, verdict: 'altered' });
  });

  onSentences('when it runs on from one passage into the next', (_, choose, at) => {
    const [one, other] = at.borders[choose(at.borders.length)] ?? ['', ''];
    const text = `${one} ${other}`;
    if (at.standsAgain(text)) return;
    expect({ text, ...check(at, text) }).toMatchObject({ text, verdict: 'altered', stitched: true });
  });

  onSentences(
    'when it is joined with another, and told as stitched where they are far apart',
    (sentence, choose, at) => {
      const other = at.sentences[choose(at.sentences.length)] ?? '';
      const text = `${sentence} ${other}`;
      if (at.stands(text)) return;
      const result = check(at, text);
      expect({ text, ...result }).toMatchObject({ text, verdict: 'altered' });
      expect(result.stitched || result.differences.length > 0).toBe(true);
    },
  );

  onSentences('when halves of two are joined by an ellipsis', (sentence, choose, at) => {
    const other = at.sentences[choose(at.sentences.length)] ?? '';
    const [words, others] = [blanks(sentence), blanks(other)];
    const text = [...words.slice(0, words.length - 2), '[…]', ...others.slice(2)].join(' ');
    const result = check(at, text);
    const near = result.places.length === 1 && result.omissions.length === 1;
    expect({ text, verdict: near ? 'near' : result.verdict }).toEqual({ text, verdict: near ? 'near' : 'altered' });
  });
});

describe('what nobody wrote', () => {
  onSentences('is absent when only every third word is left', (sentence, _, at) => {
    // An address is many words in one.
    if (/http|www/u.test(sentence)) return;
    const text = blanks(sentence)
      .map((word, by) => (by % 3 === 0 ? word : `${STRANGE[by % STRANGE.length]}${by}`))
      .join(' ');
    expect({ text, ...check(at, text) }).toMatchObject({ text, verdict: 'absent', differences: [], stitched: false });
  });
});
