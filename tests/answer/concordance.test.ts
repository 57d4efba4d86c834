import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { concordance, concordanceInSteps } from '../../src/answer/concordance/concordance.js';
import { folded } from '../../src/answer/concordance/folded-words.js';
import { Contexts, isInDocument } from '../../src/answer/concordance/in-context.js';
import { MOST_SEARCHED_WORDS, searchTerms } from '../../src/answer/concordance/search-terms.js';
import type { Corpus } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { randomNumbers } from '../fakes/random.js';

const volume = plannedDocument('volume', 'A volume', [
  {
    id: 'banks',
    title: 'Banks and money',
    authors: [{ family: 'Lemeunier', given: 'France' }],
    pages: [
      {
        label: '45',
        sentences: [
          { text: 'Money moves. A royal decree froze the money of a bank.', note: { marker: '1', text: 'On Money.' } },
          { text: 'L’élan of counter-terrorism needs cœur.' },
        ],
      },
      { label: '46', sentences: [{ text: 'Banking royalty bankrupted the Bank.' }] },
    ],
  },
  {
    id: 'prisons',
    title: 'Prisons',
    authors: [],
    pages: [{ label: '60', sentences: [{ text: 'No money in prison.', note: { marker: '1', text: 'Ibid.' } }] }],
  },
]);
const unpaged = plannedDocument('aleaflet', 'A leaflet', [
  { id: 'one', title: 'Tasks', authors: [], pages: [{ label: null, sentences: [{ text: 'Money is watched.' }] }] },
]);
const corpus: Corpus = { documents: [unpaged, volume] };

const lines = (typed: string, scope = {}, room = 20) => {
  const contexts = new Contexts(room);
  return concordance(corpus, searchTerms(typed), scope).map((found) => contexts.of(found));
};
const matches = (typed: string, scope = {}) =>
  lines(typed, scope).map(({ text, match }) => text.slice(match.start, match.end));

describe('a concordance', () => {
  test('has every occurrence in headings, body and notes, by document and page, notes after their page', () => {
    expect(lines('money').map(({ citation, text, match }) => [citation, text.slice(match.start, match.end)])).toEqual([
      ['Renard (ed.) 2016, “Tasks”, para. 1', 'Money'],
      ['Lemeunier, in Renard (ed.) 2016, p. 45', 'money'],
      ['Lemeunier, in Renard (ed.) 2016, p. 45', 'Money'],
      ['Lemeunier, in Renard (ed.) 2016, p. 45', 'money'],
      ['Lemeunier, in Renard (ed.) 2016, p. 45, n. 1', 'Money'],
      ['Renard (ed.) 2016, p. 60', 'money'],
    ]);
  });

  test('shows the words around it, whole words only, and says where there are more', () => {
    const [, , , froze] = lines('money');
    expect(froze).toMatchObject({
      text: 'decree froze the money of a bank. L’élan',
      match: { start: 17, end: 22 },
      cut: { before: true, after: true },
      pages: ['45'],
      note: null,
      chapter: { id: 'banks' },
    });
    expect(lines('money')[4]).toMatchObject({ text: 'On Money.', cut: { before: false, after: false }, note: '1' });
  });

  test('knows neither case nor accents, and only whole words unless a word ends in *', () => {
    expect(matches('BANK')).toEqual(['bank', 'Bank']);
    expect(matches('bank*')).toEqual(['Banks', 'bank', 'Banking', 'bankrupted', 'Bank']);
    expect(matches('elan')).toEqual(['élan']);
    expect(matches('COEUR')).toEqual(['cœur']);
    expect(matches('ban')).toEqual([]);
  });

  test('finds phrases, in any quotation marks, and words joined by hyphens', () => {
    expect(matches('"royal decree"')).toEqual(['royal decree']);
    expect(matches('« Royal  Decree »')).toEqual(['royal decree']);
    expect(matches('“royal decr*”')).toEqual(['royal decree']);
    expect(matches('"royal decree')).toEqual(['royal decree']);
    expect(matches('royal decree')).toEqual(['royal', 'decree']);
    expect(matches('"royal decree" decree royal*')).toEqual(['royal decree', 'royalty']);
    expect(matches('counter-terrorism')).toEqual(['counter-terrorism']);
    expect(matches('"decree royal"')).toEqual([]);
  });

  test('no phrase goes over the end of a paragraph', () => {
    expect(matches('"banks and money money"')).toEqual([]);
    expect(matches('"bank on money"')).toEqual([]);
  });

  test('keeps to a document or chapter, with its notes', () => {
    expect(lines('money', { documentId: 'aleaflet' })).toHaveLength(1);
    expect(lines('money ibid', { documentId: 'volume', chapterId: 'prisons' }).map(({ text }) => text)).toEqual([
      'No money in prison.',
      'Ibid.',
    ]);
    expect(lines('money', { documentId: 'nowhere' })).toEqual([]);
  });

  test('is the same when it gives way, and can be broken off', async () => {
    const terms = searchTerms('money bank*');
    const whole = concordance(corpus, terms);
    expect(await concordanceInSteps(corpus, terms, {}, new AbortController().signal)).toEqual(whole);
    await expect(concordanceInSteps(corpus, terms, {}, AbortSignal.abort())).rejects.toThrow();
  });
});

describe('what is typed', () => {
  test.each(['', '   ', '*', '**', '"', '""', '...', '"*"', '-', '\u0000', '🙂', '( ) [ ]'])(
    '%j holds no word',
    (typed) => {
      expect(searchTerms(typed)).toEqual([]);
    },
  );

  test.each([
    ['.*', 0],
    ['(money|bank)+', 0],
    ['mone[y]', 0],
    ['^money$', 6],
    ['money\\b', 0],
    ["'; DROP TABLE money; --", 6],
    ['title:money', 0],
    ['money OR', 6],
    ['NEAR(money, 5)', 0],
    ['money*)', 6],
    ['a'.repeat(5000), 0],
    ['%money_', 6],
    ['{{money}}', 6],
  ])('%j is words and nothing else', (typed, count) => {
    expect(matches(typed)).toHaveLength(count);
  });

  test('many words are refused, as many times the same word is not', () => {
    const words = Array.from({ length: MOST_SEARCHED_WORDS + 1 }, (_, n) => `w${n}`).join(' ');
    expect(() => searchTerms(words)).toThrow(expect.objectContaining({ code: 'input' }));
    expect(searchTerms('money '.repeat(800))).toHaveLength(1);
  });
});

test('ten thousand occurrences, and a page that repeats one word without end', () => {
  const many = plannedDocument('many', 'Many', [
    {
      id: 'one',
      title: 'One',
      authors: [],
      pages: Array.from({ length: 100 }, (_, page) => ({
        label: `${page + 1}`,
        sentences: [{ text: 'gold '.repeat(100).trim() }],
      })),
    },
  ]);
  const found = concordance({ documents: [many] }, searchTerms('gold'));
  expect(found).toHaveLength(10_000);
  expect(concordance({ documents: [many] }, searchTerms(`"${'gold '.repeat(90)}silver"`))).toEqual([]);
  expect(new Contexts(60).of(found[9_999] ?? found[0] ?? never())).toMatchObject({ pages: ['100'] });
});

describe('over the documents that ship with Pincite', () => {
  let shipped: Corpus = { documents: [] };
  beforeAll(async () => {
    shipped = await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
  });

  test('every line is a slice of its document, in order of the pages, and no occurrence is missed', () => {
    const random = randomNumbers(7);
    const contexts = new Contexts(60);
    const all = shipped.documents.flatMap((document) =>
      document.sentences
        .filter(({ kind }) => kind !== 'furniture')
        .map(({ span }) => document.text.slice(span.start, span.end)),
    );
    // The slow, obvious way: every run of letters and digits, compared one by one.
    const naive = all.flatMap((text) =>
      [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map(([word]) => fold(word)),
    );
    const picked = Array.from({ length: 40 }, () => naive[Math.floor(Math.abs(random()) * naive.length)] ?? '');
    for (const word of [...picked, 'the', 'terrorism', 'zzz']) {
      const found = concordance(shipped, searchTerms(word));
      expect(found.length, word).toBe(naive.filter((other) => other === word).length);
      for (const occurrence of found) {
        const line = contexts.of(occurrence);
        expect(isInDocument(line)).toBe(true);
        expect(folded(line.text.slice(line.match.start, line.match.end))).toBe(word);
        expect(line.text.trim()).toBe(line.text);
        expect(line.document.text.charAt(line.span.start - 1)).toMatch(/^\s?$/u);
        expect(line.document.text.charAt(line.span.end)).toMatch(/^\s?$/u);
      }
      expect(new Set(found.map(({ document, span }) => `${document.id} ${span.start}`)).size).toBe(found.length);
    }
  });

  test('a phrase taken from a sentence is found where it stands', () => {
    const random = randomNumbers(11);
    for (const document of shipped.documents) {
      const sentences = document.sentences.filter(({ kind }) => kind === 'body' || kind === 'note');
      for (let round = 0; round < 40; round += 1) {
        const sentence = sentences[Math.floor(Math.abs(random()) * sentences.length)];
        if (sentence === undefined) continue;
        const text = document.text.slice(sentence.span.start, sentence.span.end).replace(/["“”„«»*]/gu, ' ');
        const words = text.split(/\s+/u).slice(0, 12).join(' ');
        const terms = searchTerms(`"${words}"`);
        if (terms.length === 0) continue;
        const found = concordance({ documents: [document] }, terms);
        const inside = found.some(({ span }) => span.start >= sentence.span.start && span.end <= sentence.span.end);
        expect(inside, words).toBe(true);
      }
    }
  });
});

/** Independent of the code under test, for the letters that these documents use. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd');
}

function never(): never {
  throw new Error('no occurrence');
}
