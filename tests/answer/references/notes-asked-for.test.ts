import { describe, expect, it } from 'vitest';
import { notesAskedFor } from '../../../src/answer/references/notes-asked-for.js';
import type { Document, Footnote } from '../../../src/corpus/document.js';
import { plannedDocument } from '../../fakes/planned-document.js';
import { library, page, volume } from '../facts/library.js';

const note = (chapterId: string | null, marker: string): Footnote => ({
  marker,
  calledAt: null,
  span: { start: 0, end: 1 },
  chapterId,
  sectionId: '',
});
const noted: Document = {
  ...volume,
  footnotes: [note('intro', '1'), note('intro', '2'), note('tides', '1'), note('tides', '2'), note('pilots', '12')],
};
const through: Document = { ...page, footnotes: [note(null, '12'), note(null, '42')] };
const corpus = { documents: [through, noted] };

const found = (question: string, scope = {}): string[] =>
  notesAskedFor(question, corpus, scope).map(
    ({ document, footnote }) => `${footnote.chapterId ?? document.id} ${footnote.marker}`,
  );

describe('the notes that a question asks for', () => {
  it.each([
    ['What is footnote 42?', 'dredging-faq 42'],
    ['what does note 12 say', 'dredging-faq 12', 'pilots 12'],
    ['footnote 2', 'intro 2', 'tides 2'],
    ['What do notes 1 and 2 of the second chapter say?', 'tides 1', 'tides 2'],
    ['footnotes 1-2 of chapter 1', 'intro 1', 'intro 2'],
    ['footnote 1 of chapter 2', 'tides 1'],
    ['chapter 2, footnote 1', 'tides 1'],
    ['What does note 2 in the chapter on tides say?', 'tides 2'],
    ['Which source does footnote 42 cite?', 'dredging-faq 42'],
    ['Que dit la note 12 du chapitre 3 ?', 'pilots 12'],
    ['note de bas de page 42', 'dredging-faq 42'],
    ['Wat staat er in voetnoot 42?', 'dredging-faq 42'],
    ['wat zegt noot 1 van hoofdstuk 2', 'tides 1'],
    ['Was steht in Fußnote 42?', 'dredging-faq 42'],
    ['Was sagt Anmerkung 1 in Kapitel 2?', 'tides 1'],
  ])('%s', (question, ...notes) => {
    expect(found(question)).toEqual(notes);
  });

  it('are those of where it is asked', () => {
    expect(found('What does note 12 say?', { documentId: 'harbour-studies-4' })).toEqual(['pilots 12']);
    expect(found('What does note 1 say?', { chapterId: 'tides' })).toEqual(['tides 1']);
  });

  it.each([
    'What does note 4 of the decision say?',
    'footnote 1 of chapter 9',
    'What is footnote 99?',
    'What are footnotes?',
    'What does the note of 12 March say?',
    'Who wrote note 12?',
    'What does the bank note 12 times a year?',
    'The diplomat sent note 42 to the harbour',
    '',
    '42',
  ])('are none for %s', (question) => {
    expect(found(question)).toEqual([]);
    expect(notesAskedFor(question, library, {})).toEqual([]);
  });
});

describe('notes of a page', () => {
  const chapter = (id: string, first: number) => ({
    id,
    title: `On ${id}`,
    authors: [],
    pages: [
      {
        label: String(first),
        sentences: [
          { text: 'One says this.', note: { marker: '1', text: 'Renard, “Pilots at sea”, Ghent, 2012, p. 4.' } },
          { text: 'One says that.', note: { marker: '2', text: first < 10 ? 'Idem.' : 'They are few.' } },
        ],
      },
    ],
  });
  const report = plannedDocument('report', 'Report', [chapter('ropes', 4), chapter('sails', 14)]);
  const at = (question: string): string[] =>
    notesAskedFor(question, { documents: [report] }, {}).map(
      ({ footnote }) => `${footnote.chapterId} ${footnote.marker}`,
    );

  it.each([
    ['note 1', 'ropes 1', 'sails 1'],
    ['note 1 page 14', 'sails 1'],
    ['footnote 1 on page 4', 'ropes 1'],
    ['What does note 2 (p. 14) say?', 'sails 2'],
    ['page 4, note 2', 'ropes 2'],
    ['note 1 on page 4 of the report', 'ropes 1'],
    ['note 1 à la page 14', 'sails 1'],
    ['noot 1 op pagina 14', 'sails 1'],
    ['Fußnote 1 auf Seite 14', 'sails 1'],
    ['What does Idem refer to in note 2?', 'ropes 2'],
    ['What does “ibid.” stand for in footnote 2 of chapter 1?', 'ropes 2'],
    ['À quoi renvoie idem dans la note 2 ?', 'ropes 2'],
    ['Waarnaar verwijst idem in noot 2?', 'ropes 2'],
    ['Worauf bezieht sich ebd. in Fußnote 2?', 'ropes 2'],
  ])('%s', (question, ...notes) => {
    expect(at(question)).toEqual(notes);
  });

  it.each(['note 1 on page 7', 'note 3 page 4', 'page 4', 'What does Idem refer to in note 1?'])(
    'are none for %s',
    (question) => {
      expect(at(question)).toEqual([]);
    },
  );
});
