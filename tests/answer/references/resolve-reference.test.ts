import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveReferences } from '../../../src/answer/references/resolve-reference.js';
import type { Corpus, Document } from '../../../src/corpus/document.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { pagesOf } from '../../../src/corpus/pages.js';
import { contains, sliceOf } from '../../../src/corpus/span.js';
import { plannedDocument } from '../../fakes/planned-document.js';

/** A document of one chapter a list, whose notes are these, numbered from 1 in each chapter. */
function withNotes(...chapters: readonly (readonly string[])[]): Document {
  return plannedDocument(
    'notes',
    'Notes',
    chapters.map((notes, at) => ({
      id: `chapter-${at}`,
      title: `Chapter ${at}`,
      authors: [],
      pages: notes.map((text, nth) => ({
        label: String(at * 100 + nth + 1),
        sentences: [{ text: `Sentence ${at}.${nth}.`, note: { marker: String(nth + 1), text } }],
      })),
    })),
  );
}

/** All that the last note refers to. */
function allOf(...notes: readonly string[]): readonly string[] {
  const document = withNotes(notes);
  const note = document.footnotes.at(-1);
  if (note === undefined) throw new Error('there is no note');
  return resolveReferences(document, note).map(({ text }) => text);
}

/** The one thing that it refers to; null when there is none. */
function lastOf(...notes: readonly string[]): string | null {
  const [only = null, ...others] = allOf(...notes);
  expect(others).toEqual([]);
  return only;
}

const BOOK = 'Aerts, J., The Lighthouse Keepers, Ghent: Quay Press, 2011, p. 12.';
const OTHER = 'Bakker, M. (2014). “Storm surges of the north”, Journal of Tides, 3, 14-29.';

describe('the note before', () => {
  it.each([
    'Ibid.',
    'ibid',
    'Ibidem.',
    'ibidem, p. 4',
    'Ibid., p. 7.',
    'Idem.',
    'Idem, p. 5.',
    'Id., pp. 5-6.',
    'Id. at 45.',
    'See ibid., p. 3.',
    'Cf. ibid.',
    'Voir ibid., p. 9.',
    'Zie ibidem, blz. 9.',
    'Vgl. ebd., S. 12.',
    'Ebenda.',
    'a.a.O., S. 14.',
    'Loc. cit.',
    'l.c.',
    'Aldaar, p. 3.',
    'Aerts, ibid., p. 3.',
    'Ibid.; see also Claes, P., Dunes, 2015.',
  ])('%s', (note) => {
    expect(lastOf(OTHER, BOOK, note)).toBe(BOOK);
  });

  it('is followed through any number of others', () => {
    expect(lastOf(BOOK, 'Ibid., p. 4.', 'Idem.', 'Ibid., p. 7.')).toBe(BOOK);
  });

  it('of several references is the last', () => {
    expect(lastOf(`${BOOK.slice(0, -1)}; ${OTHER}`, 'Ibid.')).toBe(OTHER);
    expect(lastOf(OTHER, 'Aerts, J., The Keepers, 2011; Ibid., p. 3', 'Ibid.')).toBe('Aerts, J., The Keepers, 2011');
  });

  it.each([
    ['there is none', ['Ibid.']],
    ['it points at no source', ['The author writes for herself.', 'Ibid.']],
    ['it is the same work by another name', [BOOK, 'Idem, The Keepers Return, Ghent: Quay Press, 2013.']],
    ['somebody else is named', [BOOK, 'Bakker, ibid., p. 3.']],
    ['it is a mark', [BOOK, 'ID 45 was seized.']],
    ['it is somebody’s initials', [BOOK, 'L.C. Smith, Sands, London, 2011.']],
    ['it is a word like it', [BOOK, 'ID cards were checked.']],
    ['it refers to nothing itself', ['Nobody, op. cit.', 'Ibid.']],
    ['nothing is said', [BOOK, 'See chapter 3 of this book.']],
  ])('is unknown where %s', (_, notes) => {
    expect(lastOf(...notes)).toBeNull();
  });

  it('is never one of another chapter, nor over a gap in the numbers', () => {
    const document = withNotes([BOOK], ['Ibid.', OTHER]);
    expect(document.footnotes.map((note) => resolveReferences(document, note))).toEqual([[], [], []]);
    const gap = withNotes([BOOK, OTHER, 'Ibid.']);
    const without = { ...gap, footnotes: gap.footnotes.filter(({ marker }) => marker !== '2') };
    const last = without.footnotes.at(-1);
    expect(last && resolveReferences(without, last)).toEqual([]);
  });
});

describe('a work cited before', () => {
  it.each([
    ['Aerts, op. cit.', BOOK],
    ['Aerts, J., op. cit., p. 44.', BOOK],
    ['J. Aerts, op cit, 44.', BOOK],
    ['Jan Aerts, op. cit.', BOOK],
    ['AERTS, o.c., blz. 3.', BOOK],
    ['See Aerts, op. cit.', BOOK],
    ['Voir Aerts, ouvr. cité, p. 3.', BOOK],
    ['Bakker, art. cit., p. 15.', OTHER],
    ['Vgl. Bakker, a.a.O., S. 15.', OTHER],
    ['Bakker, supra, p. 15.', OTHER],
    ['Bakker, “Storm surges”, loc. cit.', OTHER],
    ['Bakker, op. cit., 2014.', OTHER],
    ['That was so. Aerts, op. cit., p. 3.', BOOK],
  ])('%s', (note, expected) => {
    expect(lastOf(BOOK, OTHER, 'A long story.', note)).toBe(expected);
  });

  it('is the nearest full reference, not another short one', () => {
    const later = 'Aerts, J., Tides, Ghent: Quay Press, 2013.';
    expect(lastOf(BOOK, later, 'Aerts, op. cit.', 'Aerts, op. cit., p. 2.')).toBe(later);
    expect(lastOf(BOOK, later, 'Aerts, op. cit., 2011.')).toBe(BOOK);
    expect(lastOf(BOOK, later, 'Aerts, The Lighthouse Keepers, op. cit.')).toBe(BOOK);
  });

  it('is one reference of several, and an interview like any other', () => {
    const talks =
      'Interview with a pilot, Harbour Office (HO), 4 May 2016; interview with a clerk, Quay Board, 5 May 2016';
    expect(lastOf(talks, 'Interview HO, op. cit.')).toBe('Interview with a pilot, Harbour Office (HO), 4 May 2016');
    expect(lastOf(talks, 'Interview Quay Board, op. cit., 5 May 2016.')).toContain('a clerk');
    expect(lastOf(talks, 'Interview Quay Board, op. cit., 6 May 2016.')).toBeNull();
  });

  it.each([
    ['nobody is named', [BOOK, 'Op. cit., p. 3.']],
    ['nobody of that name is cited', [BOOK, 'Claes, op. cit.']],
    ['the name stands in a title', ['Claes, P., “What Aerts did not see”, Tides, 2015.', 'Aerts, op. cit.']],
    [
      'the name stands in the editors',
      [OTHER, 'Claes, P. (2015). Dunes, in Aerts, J. (ed.), Coasts.', 'Aerts, op. cit.'],
    ],
    ['the name is only mentioned', ['Aerts would not agree.', 'Aerts, op. cit.']],
    ['what looks like it are initials', [BOOK, 'Aerts, O.C., Sands, London, 2013.']],
    ['another title is named', [BOOK, 'Aerts, “Beacons of the west”, op. cit.']],
  ])('is unknown where %s', (_, notes) => {
    expect(lastOf(...notes)).toBeNull();
  });
});

describe('a note named by its number', () => {
  it.each([
    'supra note 1',
    'Supra, note 1, p. 4.',
    'See supra n. 1.',
    'above n 1',
    'See above, note 1.',
    'Note 1 above.',
    'cf. note 1',
    'See footnote 1.',
    'Voir note 1 supra.',
    'Voir note 1, p. 3.',
    'Zie noot 1.',
    'Zie hoger, voetnoot 1.',
    'Siehe oben, Fn. 1.',
    'Vgl. Anm. 1.',
    'Aerts, supra note 1, p. 4.',
    'Aerts, o.c., noot 1.',
    'Aerts, op. cit. (note 1), p. 4.',
    'Aerts (n 1) 45.',
    'Précité, note 1.',
  ])('%s', (note) => {
    expect(lastOf(BOOK, OTHER, note)).toBe(BOOK);
  });

  it('is followed where it refers on, and taken by the name where it has several', () => {
    expect(lastOf(BOOK, 'Ibid., p. 3.', OTHER, 'supra note 2')).toBe(BOOK);
    expect(lastOf(`${BOOK.slice(0, -1)}; ${OTHER}`, 'Claes, P., Dunes, 2015.', 'Aerts, supra note 1')).toBe(
      BOOK.slice(0, -1),
    );
  });

  it('of the work is no note of this document', () => {
    expect(lastOf(OTHER, BOOK, 'Aerts, op. cit., n. 1.')).toBe(BOOK);
  });

  it.each([
    ['it comes later', 'supra note 9'],
    ['it is itself', 'supra note 3'],
    ['there are several', 'cf. notes 1 and 2'],
    ['it is a range', 'supra note 1-2'],
    ['another is named', 'Bakker, supra note 1'],
    ['it is a note of something else', 'See note 1 of the decision.'],
    ['it is not pointed at', 'Note 1 was handed over in 2011.'],
    ['it is elsewhere', 'See note 1 in chapter 2.'],
  ])('is unknown where %s', (_, note) => {
    expect(lastOf(BOOK, OTHER, note)).toBeNull();
  });
});

describe('several short references', () => {
  const third = 'Claes, P., Dunes, Bruges: Sandbank, 2015.';

  it('are all followed, in the order of the note', () => {
    expect(allOf(OTHER, BOOK, 'Ibid., p. 5; Bakker, op. cit.')).toEqual([BOOK, OTHER]);
    expect(allOf(OTHER, BOOK, 'Bakker, op. cit.; Aerts, op. cit., p. 5.')).toEqual([OTHER, BOOK]);
    expect(allOf(third, OTHER, BOOK, 'Ibid., p. 5; Bakker, op. cit.; supra note 1')).toEqual([BOOK, OTHER, third]);
  });

  it('leave out one that leads nowhere, and one that is no short one', () => {
    expect(allOf(OTHER, BOOK, 'Ibid., p. 5; Nobody, op. cit.; Bakker, op. cit.')).toEqual([BOOK, OTHER]);
    expect(allOf(OTHER, BOOK, 'supra note 9; Nobody, op. cit.; Bakker, op. cit.')).toEqual([OTHER]);
    expect(allOf(OTHER, BOOK, 'Aerts, op. cit.; Claes, P., Dunes, 2015; Bakker, op. cit.')).toEqual([BOOK, OTHER]);
    expect(allOf(OTHER, BOOK, 'Nobody, op. cit.; supra note 9')).toEqual([]);
  });

  it('that lead to the same place give it once', () => {
    expect(allOf(OTHER, BOOK, 'Ibid., p. 5; Aerts, op. cit., p. 9')).toEqual([BOOK]);
    expect(allOf(OTHER, BOOK, 'Aerts, op. cit.; ibid., p. 9; Bakker, op. cit.')).toEqual([BOOK, OTHER]);
    expect(allOf(OTHER, BOOK, 'Ibid.', 'Ibid.; Bakker, op. cit.; supra note 3')).toEqual([BOOK, OTHER]);
  });

  it('may mean several references of one note', () => {
    const both = `${BOOK.slice(0, -1)}; ${OTHER}`;
    expect(allOf(both, third, 'Bakker, op. cit.; Aerts, supra note 1')).toEqual([OTHER, BOOK.slice(0, -1)]);
  });

  it('never give the note itself', () => {
    expect(allOf(OTHER, `${BOOK.slice(0, -1)}; ibid., p. 14; Bakker, op. cit.`)).toEqual([OTHER]);
    expect(allOf(OTHER, `${BOOK.slice(0, -1)}; Aerts, op. cit.; supra note 2`)).toEqual([]);
  });
});

describe('notes that refer to each other', () => {
  it('in a circle refer to nothing', () => {
    const circles = [
      withNotes(['Aerts, infra note 2', 'Aerts, supra note 1']),
      withNotes(['cf. note 3', 'Aerts, ibid.', 'Aerts, supra note 2; Aerts, supra note 1']),
    ];
    for (const document of circles) {
      for (const note of document.footnotes) expect(resolveReferences(document, note)).toEqual([]);
    }
  });

  it('in a long row, each with a name, are followed once each', () => {
    const row = Array.from({ length: 200 }, () => 'Aerts, ibid., p. 3.');
    expect(lastOf(BOOK, ...row)).toBe(BOOK);
  });
});

const anyNote = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(BOOK, OTHER, `${BOOK.slice(0, -1)}; ${OTHER}`) },
  fc.constantFrom('Ibid.', 'Idem, p. 3.', 'Aerts, op. cit.', 'Bakker, a.a.O., S. 3.', 'A word on the tides.'),
  fc.constantFrom(
    'Bakker, op. cit.; ibid., p. 4',
    'Ibid., p. 5; Bakker, op. cit.; supra note 1',
    'Aerts, op. cit.; Nobody, op. cit.; Aerts, ibid.',
  ),
  fc.integer({ min: 1, max: 9 }).map((number) => `Aerts, supra note ${number}; Bakker, infra note ${number}`),
  fc.integer({ min: 1, max: 9 }).map((number) => `supra note ${number}`),
  fc.integer({ min: 1, max: 9 }).map((number) => `infra note ${number}`),
  fc.integer({ min: 1, max: 9 }).map((number) => `cf. note ${number}`),
  fc.string({ minLength: 1 }).map((text) => `x${text}`),
);

describe('any notes', () => {
  it('give full references of the same chapter, as they stand there, each once; in the end', () => {
    let found = 0;
    let several = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(anyNote, { minLength: 1, maxLength: 9, size: 'max' }), { minLength: 1, maxLength: 3 }),
        (plan) => {
          const document = withNotes(...plan);
          for (const note of document.footnotes) {
            const resolved = resolveReferences(document, note);
            expect(new Set(resolved.map(({ span }) => `${span.start}-${span.end}`)).size).toBe(resolved.length);
            found += resolved.length;
            if (resolved.length > 1) several += 1;
            for (const { footnote, span, text, marker, pages } of resolved) {
              expect(footnote).not.toBe(note);
              expect(footnote.chapterId).toBe(note.chapterId);
              expect(marker).toBe(footnote.marker);
              expect(contains(footnote.span, span)).toBe(true);
              expect(text).toBe(sliceOf(document.text, span));
              expect(pages).toEqual(pagesOf(document, span));
              expect(text).not.toMatch(/^(?:ibid|idem|supra|infra|cf)|op\. cit|a\.a\.O/i);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(20);
    expect(several).toBeGreaterThan(5);
  });
});

describe('the shipped documents', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await loadCorpus('corpus');
  });

  it('have a full reference for each short one, and for nothing else', () => {
    const short = /^(?:ibid|idem)|op\.? cit/i;
    for (const document of corpus.documents) {
      for (const note of document.footnotes) {
        const own = sliceOf(document.text, note.span);
        const resolved = resolveReferences(document, note);
        expect(resolved.length > 0, own).toBe(short.test(own));
        for (const { text } of resolved) expect(text).not.toMatch(short);
      }
    }
  });
});
