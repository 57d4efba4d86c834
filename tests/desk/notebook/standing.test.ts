import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.js';
import type { NotebookEntry, SavedQuotation } from '../../../src/desk/notebook/notebook.js';
import { searchEntries } from '../../../src/desk/notebook/search.js';
import { standingOf } from '../../../src/desk/notebook/standing.js';
import { markdownDocument } from '../../fakes/markdown-document.js';
import { plannedDocument } from '../../fakes/planned-document.js';
import { resolves, savedOf } from './sources.js';

const SOURCE = `# Harbours

The harbour silts up every winter. Ships wait outside for days.[^1] Pilots know the channel.

It was dredged twice.[^2] The town paid for it.[^3]

[^1]: Stone, Rivers, p. 4.
[^2]: Ibid.
[^3]: Ibid.
`;
const entryOf = (saved: SavedQuotation, more: Partial<NotebookEntry> = {}): NotebookEntry => ({
  ...saved,
  id: 'entry',
  position: 1,
  note: '',
  tags: [],
  savedBy: '1',
  savedAt: 0,
  edited: 0,
  moved: 0,
  ...more,
});
const harbours = (source = SOURCE): Document => markdownDocument('harbours', source);
const standing = (saved: SavedQuotation, ...documents: Document[]): string =>
  standingOf(entryOf(saved), { documents }).kind;

describe('a saved quotation', () => {
  const saved = savedOf(harbours(), 'Ships wait');

  it('stands where its words are, with the pages and notes of now', () => {
    const found = standingOf(entryOf(saved), { documents: [harbours()] });
    expect(found).toMatchObject({ kind: 'stands', quotation: { id: saved.quotationId, text: saved.text } });
  });

  it('stands after every change that leaves its words alone', () => {
    const elsewhere = SOURCE.replace('The harbour silts', 'Every harbour silts').replace(
      'Pilots know',
      'Pilots forget',
    );
    expect(standing(saved, harbours(elsewhere))).toBe('stands');
    expect(standing(saved, markdownDocument('other', SOURCE), harbours(`${SOURCE}\n\nMore.\n`))).toBe('stands');
  });

  it.each([
    ['other words', [harbours(SOURCE.replace('for days', 'for weeks'))]],
    ['another letter', [harbours(SOURCE.replace('Ships wait', 'ships wait'))]],
    ['no sentence of its own', [harbours(SOURCE.replace('days.[^1] Pilots', 'days,[^1] and pilots'))]],
    ['gone with its sentence', [harbours(SOURCE.replace('winter. Ships wait outside for days.[^1]', 'winter.[^1]'))]],
    ['gone with its document', []],
    ['in another document only', [markdownDocument('other', SOURCE)]],
  ])('has changed: %s', (_, documents) => {
    expect(standing(saved, ...documents)).toBe('changed');
  });

  it('is damaged when the notebook’s copy was altered', () => {
    expect(standing({ ...saved, text: 'Ships never wait.' }, harbours())).toBe('damaged');
    expect(standing({ ...saved, quotationId: 'nonsense' }, harbours())).toBe('changed');
  });
});

describe('a quotation whose words stand elsewhere now', () => {
  const sentence = (chapter: string, family: string, label: string, ahead = 0): Document =>
    plannedDocument('ports', 'Ports', [
      {
        id: 'one',
        title: chapter,
        authors: [{ family, given: 'A.' }],
        pages: [
          {
            label,
            sentences: [
              ...Array.from({ length: ahead }, () => ({ text: 'More came.' })),
              { text: 'Guards are trained.' },
            ],
          },
        ],
      },
    ]);
  const saved = savedOf(sentence('Prisons', 'Jacobs', '101'), 'Guards');
  const wasIn = (document: Document, entry = entryOf(saved)): string | null | undefined => {
    const found = standingOf(entry, { documents: [document] });
    return found.kind === 'stands' ? found.was : undefined;
  };

  it.each([
    ['on another page', sentence('Prisons', 'Jacobs', '1'), saved.citation],
    ['by another author', sentence('Prisons', 'Renard', '101'), saved.citation],
    ['in another chapter', sentence('Harbours', 'Jacobs', '101'), `${saved.citation} (Prisons)`],
  ])('is said to be so: %s', (_, document, was) => {
    expect(wasIn(document)).toBe(was);
  });

  it('is not said to be so where only the text around it has changed', () => {
    expect(wasIn(sentence('Prisons', 'Jacobs', '101', 2))).toBeNull();
  });

  it('that an older version saved is known by its citation alone', () => {
    expect(wasIn(sentence('Harbours', 'Jacobs', '101'), entryOf({ ...saved, place: '' }))).toBeNull();
    expect(wasIn(sentence('Prisons', 'Jacobs', '7'), entryOf({ ...saved, place: '' }))).toBe(saved.citation);
  });
});

describe('words that stand several times', () => {
  const [first, second] = [savedOf(harbours(), 'Ibid.', 0), savedOf(harbours(), 'Ibid.', 1)];

  it('are each known by what stands around them', () => {
    const more = harbours(`${SOURCE}\nAnother paragraph stands here.\n`);
    expect([standing(first, more), standing(second, more)]).toEqual(['stands', 'stands']);
  });

  it('are not taken for one another when one goes', () => {
    const without = harbours(SOURCE.replace('[^2] The', ' The').replace('[^2]: Ibid.\n', ''));
    // The id of the first now leads to what was the second.
    expect(resolves(first.quotationId, { documents: [without] })).toBe(true);
    expect(standing(first, without)).toBe('changed');
    expect(standing(second, without)).toBe('changed');
  });
});

describe('searching a notebook', () => {
  const entries = ['Ships wait', 'Pilots know', 'It was dredged'].map((words, at) =>
    entryOf(savedOf(harbours(), words), {
      position: at + 1,
      note: ['Chapter two', '', 'Élan vital'][at] ?? '',
      tags: [['water', 'Low Tide'], ['watermark'], []][at] ?? [],
    }),
  );
  it.each([
    ['ships', [1]],
    ['SHIP', [1]],
    ['ips', []],
    ['water', [1, 2]],
    ['#water', [1]],
    ['#low-tide', [1]],
    ['two ships', [1]],
    ['two pilots', []],
    ['elan', [3]],
    ['“dredged”,', [3]],
    ['...', []],
    ['%', []],
    ["' OR 1=1 --", []],
  ])('for %j', (query, found) => {
    expect(searchEntries(entries, query).map(({ position }) => position)).toEqual(found);
  });
});
