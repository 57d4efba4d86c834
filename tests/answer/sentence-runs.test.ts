import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../src/answer/quote.js';
import { findRun, runId } from '../../src/answer/sentence-runs.js';
import type { Document } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { sliceOf } from '../../src/corpus/span.js';
import { markdownDocument } from '../fakes/markdown-document.js';

const BODY = `# Lamps

The lamp is lit.<sup>1</sup> The oil is cheap.<sup>2</sup> The wick is long.<sup>3</sup>

<sup>1</sup> Idem.

<sup>2</sup> Idem.

<sup>3</sup> Idem. It was so. Idem.
`;
const document = (source: string): Document => markdownDocument('lamps', source);

/** The ids of every sentence alone, by its text and the how-manieth of that text it is. */
function idsOf(from: Document): Map<string, string> {
  const ids = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { ordinal, span } of from.sentences) {
    const text = sliceOf(from.text, span);
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    ids.set(`${text} ${nth}`, runId(from, { first: ordinal, last: ordinal }, ordinal));
  }
  return ids;
}

describe('an id', () => {
  it('is the same after the documents are read again', async () => {
    const [once, again] = [await loadCorpus('corpus'), await loadCorpus('corpus')];
    for (const [at, from] of once.documents.entries()) {
      const twin = again.documents[at];
      if (twin !== undefined) expect(idsOf(twin)).toEqual(idsOf(from));
    }
  });

  it('is another for every sentence, also for those with the same words', () => {
    const ids = [...idsOf(document(BODY)).values()];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is another for another run, and for another sentence marked', () => {
    const from = document(BODY);
    const ids = new Set<string>();
    let runs = 0;
    for (let first = 1; first < 4; first += 1) {
      for (let last = first; last < 4; last += 1) {
        for (let answering = first; answering <= last; answering += 1) {
          ids.add(runId(from, { first, last }, answering));
          runs += 1;
        }
      }
    }
    expect(ids.size).toBe(runs);
  });

  it('is another in another document', () => {
    const ids = new Set(idsOf(document(BODY)).values());
    for (const id of idsOf(markdownDocument('other', BODY)).values()) expect(ids.has(id)).toBe(false);
  });

  it('is the same when other text comes before, between or after', () => {
    const before = idsOf(document(BODY));
    for (const changed of [
      `# Preface\n\nSomething new stands here. It has two sentences.\n\n${BODY}`,
      `${BODY}\n# Afterword\n\nSomething new stands here.\n`,
      BODY.replace('# Lamps\n', '# Lamps\n\nA new paragraph.\n'),
      BODY.replace('# Lamps', '# Of lamps and lanterns'),
      `<!-- page: 9 -->\n\n${BODY}`,
    ]) {
      const after = idsOf(document(changed));
      for (const [place, id] of before) if (place !== 'Lamps 0') expect(after.get(place)).toBe(id);
    }
  });

  it('leads back to its run', async () => {
    const { documents } = await loadCorpus('corpus');
    const runs = fc.record({ at: fc.nat(9999), length: fc.integer({ min: 1, max: 6 }), marked: fc.nat(5) });
    fc.assert(
      fc.property(fc.constantFrom(...documents), runs, (from, { at, length, marked }) => {
        const first = at % from.sentences.length;
        const last = Math.min(first + length - 1, from.sentences.length - 1);
        const answering = Math.min(first + marked, last);
        expect(findRun(documents, runId(from, { first, last }, answering))).toEqual({
          document: from,
          run: { first, last },
          answering,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of every note “Idem.” leads back to that note', () => {
    const from = document(BODY);
    const markers = from.sentences
      .filter(({ span }) => sliceOf(from.text, span) === 'Idem.')
      .map(({ ordinal }) => {
        const { id } = quote(from, { first: ordinal, last: ordinal }, ordinal);
        const found = findRun([from], id);
        expect(found?.answering).toBe(ordinal);
        return found === null ? null : quote(found.document, found.run, found.answering).note?.marker;
      });
    expect(markers).toEqual(['1', '2', '3', '3']);
  });

  it('leads nowhere when its text is gone', () => {
    const ids = idsOf(document(BODY));
    const changed = document(BODY.replace('The oil is cheap.', 'The oil is dear.'));
    expect(findRun([changed], ids.get('The oil is cheap. 0') ?? '')).toBeNull();
    expect(findRun([changed], ids.get('The wick is long. 0') ?? '')).not.toBeNull();
    expect(findRun([], ids.get('The wick is long. 0') ?? '')).toBeNull();
  });

  it.each([
    '',
    '1-0-',
    '1-0-aaaaaaaaaaaa',
    '0-0-aaaaaaaaaaaa',
    '1-1-aaaaaaaaaaaa',
    '-1-0-aaaaaaaaaaaa',
    'zzz-0-aaaaaaaaaaaa',
    'zzzz-0-aaaaaaaaaaaa',
    '1-0-aaaaaaaaaaaaa',
    '1-0-AAAAAAAAAAAA',
    '1-0-aaaaaaaaaaaa\n',
    '__proto__',
    "1-0-' OR 1=1 --",
  ])('that was made up leads nowhere: %j', (id) => {
    expect(findRun([document(BODY)], id)).toBeNull();
  });

  it('that was changed in any place leads nowhere', () => {
    const from = document(BODY);
    const id = runId(from, { first: 1, last: 2 }, 2);
    for (let at = 0; at < id.length; at += 1) {
      for (const letter of 'ab23z') {
        if (letter === id[at] || id[at] === '-') continue;
        const found = findRun([from], `${id.slice(0, at)}${letter}${id.slice(at + 1)}`);
        // Which sentence is marked is said in the open; the run itself is not to be had by guessing.
        if (at === 2) continue;
        expect(found).toBeNull();
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(findRun([from], text)).toBeNull();
      }),
    );
  });
});
