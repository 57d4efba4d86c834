import { describe, expect, it } from 'vitest';
import { worksAskedFor } from '../../../src/answer/references/works-asked-for.js';
import { sliceOf } from '../../../src/corpus/span.js';
import { plannedDocument } from '../../fakes/planned-document.js';

const NOTES = [
  'Seawatch, “Piracy in the northern seas”, The Hague, 2015, p. 4.',
  'Lemaire, E., “Pirates and how they live”, Ghent, 1951, 468 p.',
  '“Ten years in prison for Van Daele”, Harbour News, 14 April 2016.',
  'Lemaire, op. cit., p. 12.',
  'They met Lemaire at the quay.',
  'Seawatch, “Changes in piracy”, The Hague, 2016; Maes, J., “Tides”, Ghent, 2012.',
];
const report = plannedDocument('report', 'Report', [
  {
    id: 'sea',
    title: 'The sea',
    authors: [{ family: 'Aerts', given: 'An' }],
    pages: NOTES.map((text, at) => ({
      label: String(at + 1),
      sentences: [{ text: `Sentence ${at}.`, note: { marker: String(at + 1), text } }],
    })),
  },
]);
const cited = (question: string, scope = {}): string[] =>
  worksAskedFor(question, { documents: [report] }, scope).map(
    ({ document, footnote }) =>
      `${footnote.marker} ${sliceOf(document.text, footnote.span).startsWith(NOTES[Number(footnote.marker) - 1] ?? '-')}`,
  );

describe('the works that a question asks for', () => {
  it.each([
    ['Which Seawatch reports are cited?', '1', '6'],
    ['Which reports by Seawatch are cited?', '1', '6'],
    ['Which Seawatch reports are cited about the northern seas?', '1'],
    ['Which newspaper articles are cited about Van Daele?', '3'],
    ['What book did Lemaire write?', '2'],
    ['What did Lemaire write?', '2'],
    ['Which studies by Maes are quoted?', '6'],
    ['Quels rapports de Seawatch sont cités ?', '1', '6'],
    ['Quel livre Lemaire a-t-il écrit ?', '2'],
    ['Quel livre a écrit Lemaire ?', '2'],
    ['Welke rapporten van Seawatch worden geciteerd?', '1', '6'],
    ['Welk boek schreef Lemaire?', '2'],
    ['Welche Berichte von Seawatch werden zitiert?', '1', '6'],
    ['Welches Buch hat Lemaire geschrieben?', '2'],
  ])('%s', (question, ...markers) => {
    expect(cited(question)).toEqual(markers.map((marker) => `${marker} true`));
  });

  it('are those of where it is asked', () => {
    expect(cited('What book did Lemaire write?', { chapterId: 'sea' })).toEqual(['2 true']);
    expect(cited('What book did Lemaire write?', { chapterId: 'land' })).toEqual([]);
  });

  it.each([
    'Which reports are cited?',
    'Which foreign reports are cited?',
    'What did Aerts write?',
    'What did the board publish?',
    'What did Lemaire write about tides?',
    'Which reports did the ministry publish?',
    'Who cites Lemaire?',
    'Which pirates are mentioned?',
  ])('are none for %s', (question) => {
    expect(cited(question)).toEqual([]);
  });
});
