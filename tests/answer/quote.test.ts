import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Quotation } from '../../src/answer/quotation.js';
import { quote } from '../../src/answer/quote.js';
import type { Corpus, Document } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { sliceOf } from '../../src/corpus/span.js';
import { PinciteError } from '../../src/errors.js';
import { readOracles } from '../../src/evaluation/read-oracles.js';
import { SourceOracle } from '../../src/evaluation/source-oracle.js';
import { markdownDocument } from '../fakes/markdown-document.js';
import { knownSources } from './generated-source.js';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** Everything that holds for a quotation of any document, checked the slow way. */
function expectSound(document: Document, quotation: Quotation, first: number, last: number, answering: number): void {
  const sentences = document.sentences.slice(first, last + 1);
  const marked = document.sentences[answering];
  expect(quotation.text).toBe(sliceOf(document.text, quotation.span));
  expect(quotation.text).not.toBe('');
  expect(quotation.span).toEqual({ start: sentences[0]?.span.start, end: sentences.at(-1)?.span.end });
  expect(squeezed(quotation.text)).toBe(sentences.map(({ span }) => squeezed(sliceOf(document.text, span))).join(' '));
  expect(new Set(sentences.map(({ sectionId }) => sectionId))).toEqual(new Set([quotation.section.id]));
  expect(sliceOf(quotation.text, quotation.highlight)).toBe(
    sliceOf(document.text, marked?.span ?? { start: 0, end: 0 }),
  );
  expect(['body', 'note']).toContain(marked?.kind);

  const called = document.footnotes.filter(
    ({ calledAt }) => calledAt !== null && calledAt > quotation.span.start && calledAt <= quotation.span.end,
  );
  expect(quotation.footnotes.map(({ marker, text }) => ({ marker, text }))).toEqual(
    called.map(({ marker, span }) => ({ marker, text: sliceOf(document.text, span) })),
  );
  for (const { calledAt } of quotation.footnotes) {
    expect(calledAt).toBeGreaterThan(0);
    expect(calledAt).toBeLessThanOrEqual(quotation.text.length);
  }

  if (sentences[0]?.kind === 'note') {
    expect(new Set(sentences.map(({ paragraph }) => paragraph)).size).toBe(1);
    const own = document.footnotes.find(
      ({ span }) => span.start <= quotation.span.start && quotation.span.end <= span.end,
    );
    expect(quotation.note?.marker).toBe(own?.marker);
    expect(quotation.chapter?.id ?? null).toBe(own?.chapterId ?? null);
    const caller = quotation.note?.callingSentence;
    if (caller) expect(caller.text).toBe(sliceOf(document.text, caller));
    for (const { text, span } of quotation.note?.refersTo ?? []) expect(text).toBe(sliceOf(document.text, span));
    if (own !== undefined && own.calledAt !== null && caller) {
      expect(caller.start < own.calledAt && own.calledAt <= caller.end).toBe(true);
    }
  } else {
    expect(quotation.note).toBeNull();
    expect(sentences.every(({ kind }) => kind !== 'note')).toBe(true);
  }

  const leadIn = sentences[0]?.list?.leadIn ?? null;
  expect(quotation.leadIn?.span).toEqual(
    leadIn === null || leadIn >= first ? undefined : document.sentences[leadIn]?.span,
  );
  if (quotation.leadIn !== null) expect(quotation.leadIn.text).toBe(sliceOf(document.text, quotation.leadIn.span));
  expect(quotation.sectionPath.at(-1)).toBe(quotation.section.title);
  if (quotation.pages.length > 0) expect(quotation.citation).toContain(quotation.pages[0]);
  else expect(quotation.citation).toContain(`para. ${quotation.paragraph}`);
}

/** A quotation, or null for a refusal in our own words. */
function tried(document: Document, first: number, last: number, answering: number): Quotation | null {
  try {
    return quote(document, { first, last }, answering);
  } catch (error) {
    expect(error).toBeInstanceOf(PinciteError);
    expect(error).toMatchObject({ code: 'input', message: expect.stringContaining(document.id) });
    return null;
  }
}

const pagesFound = (oracle: SourceOracle | undefined, text: string): string[] =>
  (oracle?.find(text) ?? []).map(({ pages }) => pages.join());

describe('quoting from the shipped documents', () => {
  let corpus: Corpus;
  let oracles: Map<string, SourceOracle>;
  beforeAll(async () => {
    corpus = await loadCorpus('corpus');
    oracles = await readOracles('corpus', corpus);
  });

  it('any run of sentences is a sound quotation, or refused', () => {
    const runs = fc.record({
      document: fc.nat(corpus.documents.length - 1),
      at: fc.integer({ min: -2, max: 9999 }),
      length: fc.integer({ min: -1, max: 9 }),
      marked: fc.integer({ min: -1, max: 9 }),
    });
    let quoted = 0;
    fc.assert(
      fc.property(runs, ({ document: number, at, length, marked }) => {
        const document = corpus.documents[number];
        if (document === undefined) return;
        const first = at < 0 ? at : at % (document.sentences.length + 3);
        const [last, answering] = [first + length - 1, first + marked];
        const quotation = tried(document, first, last, answering);
        const within = first >= 0 && length > 0 && last < document.sentences.length;
        if (!within || answering < first || answering > last) expect(quotation).toBeNull();
        if (quotation === null) return;
        quoted += 1;
        expectSound(document, quotation, first, last, answering);
        expect(pagesFound(oracles.get(document.id), quotation.text)).toContain(quotation.pages.join());
        const { start, end } = quotation.highlight;
        const answer = quotation.text.slice(start, end);
        expect(pagesFound(oracles.get(document.id), answer)).toContain(quotation.highlightPages.join());
        expect(quotation.pages).toEqual(expect.arrayContaining([...quotation.highlightPages]));
      }),
      { numRuns: 1500 },
    );
    expect(quoted).toBeGreaterThan(100);
  });

  it('every sentence that can be ranked is a sound quotation on the pages where its source has it', () => {
    for (const document of corpus.documents) {
      for (const { ordinal, kind } of document.sentences) {
        const quotation = tried(document, ordinal, ordinal, ordinal);
        if (kind !== 'body' && kind !== 'note') {
          expect(quotation).toBeNull();
          continue;
        }
        if (quotation === null) throw new Error(`sentence ${ordinal} of ${document.id} is refused`);
        expectSound(document, quotation, ordinal, ordinal, ordinal);
        expect(pagesFound(oracles.get(document.id), quotation.text), quotation.text).toContain(quotation.pages.join());
      }
    }
  });
});

describe('quoting from any document', () => {
  it('gives whole sentences with their pages and the notes they call, or refuses', () => {
    fc.assert(
      fc.property(knownSources, fc.infiniteStream(fc.nat(6)), ({ markdown, sentences }, numbers) => {
        const document = markdownDocument('known', markdown);
        const oracle = new SourceOracle(markdown);
        const known = new Map(sentences.map((sentence) => [sentence.text, sentence]));
        const next = (): number => numbers.next().value;
        for (const { ordinal: first, kind, span } of document.sentences) {
          const last = first + next();
          const answering = first + next();
          const quotation = tried(document, first, last, answering);
          if (quotation !== null) {
            expectSound(document, quotation, first, last, answering);
            expect(pagesFound(oracle, quotation.text)).toContain(quotation.pages.join());
          }
          if (kind !== 'body') continue;
          const alone = quote(document, { first, last: first }, first);
          const expected = known.get(sliceOf(document.text, span));
          expect(alone.text).toBe(expected?.text);
          expect(alone.footnotes.map(({ text }) => text).sort()).toEqual([...(expected?.notes ?? [])].sort());
        }
        const body = document.sentences.filter(({ kind }) => kind === 'body');
        expect(body.map(({ span }) => sliceOf(document.text, span))).toEqual([...known.keys()]);
      }),
      { numRuns: 120 },
    );
  });
});

describe('a quotation', () => {
  const document = markdownDocument(
    'ship',
    `<!-- page: xii -->

# Preface

The ship left in May. Nobody saw it

<!-- page: 1 -->

go.<sup>1</sup> It carried salt.

Its crew were:

- The captain. He was old.
- The cook.<sup>2</sup>

<sup>1</sup> So the log says. The log is lost.

<sup>2</sup> Idem.

# Voyage

It sank.
`,
  );
  const ordinalOf = (beginning: string): number =>
    document.sentences.findIndex(({ span }) => sliceOf(document.text, span).startsWith(beginning));
  const quoted = (first: string, last = first): Quotation =>
    quote(document, { first: ordinalOf(first), last: ordinalOf(last) }, ordinalOf(first));

  it('over a page break has both pages, and the text in one piece', () => {
    expect(quoted('Nobody')).toMatchObject({ text: 'Nobody saw it go.', pages: ['xii', '1'] });
    expect(quoted('The ship').pages).toEqual(['xii']);
    expect(quoted('The ship', 'Nobody')).toMatchObject({ pages: ['xii', '1'], highlightPages: ['xii'] });
    expect(quoted('Nobody').citation).toBe('“The book of ship”, pp. xii–1');
  });

  it('has the notes that are called in it, with their text', () => {
    expect(quoted('Nobody').footnotes).toMatchObject([
      { marker: '1', text: 'So the log says. The log is lost.', pages: ['1'], calledAt: 17 },
    ]);
    expect(quoted('It carried').footnotes).toEqual([]);
    expect(quoted('Nobody', '• The cook').footnotes.map(({ marker }) => marker)).toEqual(['1', '2']);
  });

  it('of an item names what introduces it, unless that is in it', () => {
    expect(quoted('• The cook').leadIn).toMatchObject({ text: 'Its crew were:', pages: ['1'] });
    expect(quoted('He was old').leadIn?.text).toBe('Its crew were:');
    expect(quoted('Its crew', '• The cook').leadIn).toBeNull();
    expect(quoted('It carried').leadIn).toBeNull();
  });

  it('of a note has its marker and the sentence that calls it', () => {
    const { note, citation, footnotes } = quoted('The log is');
    expect(note?.marker).toBe('1');
    expect(sliceOf(document.text, note?.callingSentence ?? { start: 0, end: 0 })).toBe('Nobody saw it go.');
    expect(citation).toBe('“The book of ship”, p. 1, n. 1');
    expect(footnotes).toEqual([]);
  });

  it.each([
    ['of two notes', 'The log', 'Idem'],
    ['of body and note', '• The cook', 'So the log'],
    ['of two sections', '• The cook', 'It sank'],
    ['of a heading', 'Preface', 'Preface'],
    ['from the end to the beginning', 'It carried', 'The ship'],
  ])('%s is refused', (_, first, last) => {
    expect(() => quoted(first, last)).toThrow(expect.objectContaining({ code: 'input' }));
  });

  it.each([
    [Number.NaN, 3, 3],
    [3, Number.NaN, 3],
    [3, 3, Number.NaN],
    [3.5, 3.5, 3.5],
    [-1, 3, 3],
    [-3, -2, -2],
    [0, 1e9, 0],
    [3, 3, 4],
  ])('from %d to %d with %d marked is refused', (first, last, answering) => {
    expect(tried(document, first, last, answering)).toBeNull();
  });
});
