import { describe, expect, it } from 'vitest';
import { asksForSource, isBackReference, isBareReference } from '../../src/retrieval/reference-notes.js';
import { markdownDocument } from '../fakes/markdown-document.js';

/** Whether a note is nothing but a reference, sentence by sentence. */
function bare(note: string): boolean[] {
  const document = markdownDocument('notes', `# Harbours\n\nThe harbour silts up.[^1]\n\n[^1]: ${note}\n`);
  const sentences = document.sentences.filter(({ kind }) => kind === 'note');
  expect(sentences.length).toBeGreaterThan(0);
  return sentences.map((sentence) => isBareReference(document, sentence));
}

const BARE = [
  'Ibid.',
  'Ibidem, p. 14.',
  'Idem.',
  'Id., pp. 3–9.',
  'Op. cit., p. 211.',
  'Loc. cit.',
  'Supra note 4.',
  'Cf. Okafor 2009.',
  'See Marchetti, vol. 2, p. 88.',
  'See also: Lindqvist 1998; Aoki 2003.',
  'Okafor, B. *Dredging the delta*, Lagos: Tide Press, 2009, p. 31.',
  'Lindqvist, S., “What the harbour is made of”, *Port Studies*, 14:2 (1998), pp. 5–30.',
  'Aoki, M. (2003), “Silt and those who fear it”, *Journal of Mud*, 7, 12–19.',
  'https://ports.example/annual-report-2011.pdf',
  'Harbour Board, *Annual report*, 2011, available at https://ports.example/report.',
  'Interview with a pilot, Antwerp, 4 May 2014.',
  'Regulation (EC) No. 725/2004 of 31 March 2004.',
  'Marchetti, A. “Silt is what we are paid for”, The Quay, 3 June 1987.',
  'Voir Delmas, *Les boues du port*, Paris, 1974, p. 60.',
  'Ibid., p. 61 et suiv.',
  'Delmas, J. « Le port est une promesse », Revue des quais, 1979, pp. 4-18.',
  'Entretien avec une capitaine, Le Havre, 12 mars 2015, cf. Delmas 1974.',
  'Zie De Wolf, *Slib en stad*, Gent, 1991, blz. 17.',
  'De Wolf, P., “Wie baggert er?”, *Havenblad*, nr. 3, 2001.',
  'Vgl. Brandt, *Der Hafen*, Hamburg 1966, p. 5.',
];

const TELLING = [
  'The harbour is dredged twice a year.',
  'See Okafor 2009, who shows that silt comes from upstream.',
  'In 2011 the board had no dredger of its own.',
  'It was called “Mud Bay” until 1903.',
  'This figure does not include fishing boats (Lindqvist 1998, p. 7).',
  'According to Aoki (2003), pilots were paid by the tide.',
  'They should be read with care: see p. 44.',
  'Half of all ships arrive at night.',
  'Le port est dragué deux fois par an.',
  'Delmas (1974, p. 62) ne dit pas d’où vient la boue.',
  'Elle fut construite en 1887 par des ouvriers italiens.',
  'En 1974 la ville a payé le dragage.',
  'De haven wordt twee keer per jaar gebaggerd.',
  'Volgens De Wolf (1991) heeft de stad geen keuze.',
  'Het slib is niet giftig, zie blz. 18.',
  'Der Hafen wurde 1966 vertieft.',
];

describe('a note', () => {
  it.each(BARE)('that only points at a source: %s', (note) => {
    expect(bare(note).every((sentence) => sentence)).toBe(true);
  });

  it.each(TELLING)('that tells something: %s', (note) => {
    expect(bare(note).some((sentence) => sentence)).toBe(false);
  });

  it('may tell something beside its reference', () => {
    expect(bare('Okafor, *Dredging the delta*, 2009. The delta is sinking. Ibid., p. 4.')).toEqual([true, false, true]);
  });

  it('is what it is; a sentence of the body is none', () => {
    const document = markdownDocument('body', '# Sources\n\nOkafor, *Dredging the delta*, Lagos, 2009, p. 31.');
    for (const sentence of document.sentences) expect(isBareReference(document, sentence)).toBe(false);
  });
});

describe('a sentence of a note', () => {
  const repeats = (note: string): boolean[] => {
    const document = markdownDocument('notes', `# Harbours\n\nThe harbour silts up.[^1]\n\n[^1]: ${note}\n`);
    return document.sentences
      .filter(({ kind }) => kind === 'note')
      .map((sentence) => isBackReference(document, sentence));
  };

  it.each(['Idem.', 'Ibid., p. 14.', 'Id., pp. 3–9.', 'Op. cit., p. 211.', 'See supra note 4.', 'Ebd., S. 12.'])(
    'only says that the source is the same: %s',
    (note) => {
      expect(repeats(note).every((one) => one)).toBe(true);
    },
  );

  it.each(['Okafor, op. cit., p. 4.', 'See also: Lindqvist 1998.', 'The harbour is dredged.', 'P. 31.'])(
    'says more: %s',
    (note) => {
      expect(repeats(note).some((one) => one)).toBe(false);
    },
  );
});

describe('a question', () => {
  it.each([
    'Who wrote about silt?',
    'What is the source for the figure on dredging?',
    'Which report mentions pilots?',
    'Which articles are cited on mud?',
    'In which book does Okafor describe the delta?',
    'Quel rapport parle de la boue ?',
    'Welk boek gaat over slib?',
    'According to whom is the delta sinking?',
  ])('for a source: %s', (question) => {
    expect(asksForSource(question)).toBe(true);
  });

  it.each([
    'How often is the harbour dredged?',
    'Who pays the pilots?',
    'Is the delta sinking?',
    'Booking a berth?',
    '',
  ])('for no source: %s', (question) => {
    expect(asksForSource(question)).toBe(false);
  });
});
