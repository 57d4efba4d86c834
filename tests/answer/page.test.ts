import { beforeAll, describe, expect, it } from 'vitest';
import { widen } from '../../src/answer/context.js';
import { pageLabels, pageText } from '../../src/answer/page.js';
import type { Corpus, Document } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { sliceOf } from '../../src/corpus/span.js';
import { readOracles } from '../../src/evaluation/read-oracles.js';
import type { SourceOracle } from '../../src/evaluation/source-oracle.js';
import { markdownDocument } from '../fakes/markdown-document.js';

const diary = markdownDocument(
  'diary',
  `A title page.

<!-- page: xii -->

# January

It snowed and the road was<sup>1</sup>

<sup>1</sup> The old road. It is gone.

<!-- page: 1 -->

closed for days. Nobody came. The post<sup>2</sup> was late.

The larder held:

- Salt.
- Rye. Some was mouldy.

<sup>2</sup> Twice a week.

<!-- page: A-1 -->

# February

It thawed. The river rose.
`,
);
const corpus: Corpus = { documents: [diary, markdownDocument('slip', '# Slip\n\nNo pages here.')] };

describe('a page', () => {
  it('is what stands on it, with its notes, between its neighbours', () => {
    expect(pageText(corpus, 'diary', 'xii')).toEqual({
      documentId: 'diary',
      label: 'xii',
      body: 'January\n\nIt snowed and the road was',
      notes: [{ marker: '1', text: 'The old road. It is gone.' }],
      previous: null,
      next: '1',
    });
    expect(pageText(corpus, 'diary', '1')).toMatchObject({
      body: 'closed for days. Nobody came. The post was late.\n\nThe larder held:\n• Salt.\n• Rye. Some was mouldy.',
      notes: [{ marker: '2', text: 'Twice a week.' }],
      previous: 'xii',
      next: 'A-1',
    });
    expect(pageText(corpus, 'diary', 'A-1')).toMatchObject({ notes: [], next: null });
  });

  it.each(['p. xii', 'XII', ' xii ', 'P.xii', 'pp. xii', 'a-1', 'p. 1'])('is found by %j', (label) => {
    expect(pageLabels(diary)).toContain(pageText(corpus, 'diary', label).label);
  });

  it.each(['', '2', '01', 'xiii', '1.0', '-1', 'xii–1', '__proto__', 'p.', '0x1'])('%j is not there', (label) => {
    expect(() => pageText(corpus, 'diary', label)).toThrow(
      expect.objectContaining({ code: 'unknown-page', remedy: 'Its pages are xii to A-1.' }),
    );
  });

  it('is in no document without pages, and in no document that is not there', () => {
    expect(() => pageText(corpus, 'slip', '1')).toThrow(
      expect.objectContaining({ code: 'unknown-page', message: expect.stringContaining('no printed pages') }),
    );
    expect(() => pageText(corpus, 'dairy', '1')).toThrow(
      expect.objectContaining({ code: 'unknown-document', remedy: expect.stringContaining('diary, slip') }),
    );
  });
});

describe('the pages of the shipped documents', () => {
  let shipped: Corpus;
  let oracles: Map<string, SourceOracle>;
  beforeAll(async () => {
    shipped = await loadCorpus('corpus');
    oracles = await readOracles('corpus', shipped);
  });

  it('hold what their source has on them, and lead from one to the next', () => {
    let read = 0;
    for (const document of shipped.documents) {
      const labels = pageLabels(document);
      for (const [at, label] of labels.entries()) {
        const page = pageText(shipped, document.id, label);
        expect([page.previous, page.next]).toEqual([labels[at - 1] ?? null, labels[at + 1] ?? null]);
        const oracle = oracles.get(document.id);
        for (const paragraph of page.body.split('\n\n')) {
          if (!/[\p{L}\p{N}]/u.test(paragraph)) continue;
          const places = oracle?.find(paragraph) ?? [];
          expect(
            places.map(({ pages }) => pages.join()),
            paragraph,
          ).toContain(label);
        }
        for (const { text } of page.notes) {
          expect(
            (oracle?.find(text) ?? []).map(({ pages }) => pages.join()),
            text,
          ).toContain(label);
        }
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(60);
  });

  it('hold every note exactly once', () => {
    for (const document of shipped.documents) {
      const shown = pageLabels(document).flatMap((label) => pageText(shipped, document.id, label).notes);
      expect(shown.length).toBe(document.footnotes.length);
    }
  });
});

describe('more of the context', () => {
  const ordinalOf = (document: Document, beginning: string): number =>
    document.sentences.findIndex(({ span }) => sliceOf(document.text, span).startsWith(beginning));
  const widened = (beginning: string, sentences: number): string => {
    const ordinal = ordinalOf(diary, beginning);
    return widen(diary, { first: ordinal, last: ordinal }, ordinal, sentences).text;
  };

  it('is sentences on either side, within the section', () => {
    expect(widened('Nobody', 0)).toBe('Nobody came.');
    expect(widened('Nobody', 1)).toBe('It snowed and the road was closed for days. Nobody came. The post was late.');
    expect(widened('It thawed', 99)).toBe('It thawed. The river rose.');
    expect(widened('Nobody', 99)).toMatch(/^It snowed.*mouldy\.$/s);
  });

  it('of a note is the note', () => {
    expect(widened('It is gone', 99)).toBe('The old road. It is gone.');
    expect(widened('Twice', 99)).toBe('Twice a week.');
  });

  it('keeps the sentence that answers marked', () => {
    const ordinal = ordinalOf(diary, 'Nobody');
    const wide = widen(diary, { first: ordinal, last: ordinal }, ordinal, 2);
    expect(sliceOf(wide.text, wide.highlight)).toBe('Nobody came.');
  });

  it('of any sentence of the shipped documents is a quotation', () => {
    for (const document of shippedNow.documents) {
      for (const { ordinal, kind } of document.sentences) {
        if (kind !== 'body' && kind !== 'note') continue;
        const wide = widen(document, { first: ordinal, last: ordinal }, ordinal, 3);
        expect(wide.text).toContain(sliceOf(document.text, document.sentences[ordinal]?.span ?? wide.span));
      }
    }
  });
  let shippedNow: Corpus;
  beforeAll(async () => {
    shippedNow = await loadCorpus('corpus');
  });
});
