import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.js';
import { Glossary } from '../../../src/language/glossary.js';
import { Meanings } from '../../../src/language/word-meaning.js';
import { authoredBy } from '../../../src/retrieval/wording/authors.js';
import { hasTerm, phraseOf, termsOf } from '../../../src/retrieval/wording/term.js';
import { Wordings } from '../../../src/retrieval/wording/wording.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const document = markdownDocument('a', 'The National Garden Council (NGC) waters radishes. The council meets in May.');
const wordings = new Wordings([document], (word) => word === 'chairs');

describe('a question is worded', () => {
  it('as the documents word it', () => {
    const { text, parts, expected } = wordings.read('who waters the radihses of the ngc', 'en', null);
    expect(text).toBe('who waters the radihses (radishes) of the ngc (National Garden Council)');
    expect(parts).toEqual([]);
    expect(expected).toBe('person');
  });

  it('part by part, each with what it asks for', () => {
    const { parts, expected } = wordings.read('Who chairs the council and when does it meet?', 'en', null);
    expect(parts.map((part) => part.expected)).toEqual(['person', 'date']);
    expect(parts[1]?.text).toBe('when does the council meet?');
    expect(expected).toBeNull();
  });

  it('without putting right what is of another language', () => {
    expect(wordings.read('radihses', 'nl', new Glossary(new Map())).text).toBe('radihses');
  });

  it('not at all, when that is left out', () => {
    expect(Wordings.plain('ngc')).toEqual({
      text: 'ngc',
      parts: [],
      expected: null,
      authored: [],
      terms: [],
      phrase: null,
    });
  });
});

describe('a single word', () => {
  const terms = (question: string): readonly string[] => wordings.read(question, 'en', null).terms;

  it('is a term, with what it stands for, as far as the documents have it', () => {
    expect(terms('radishes?')).toEqual(['radishes']);
    expect(terms('radihses')).toEqual(['radishes']);
    expect(terms('“Radishes”!')).toEqual(['radishes']);
    expect(terms('NGC')).toEqual(['ngc', 'national garden council']);
    const glossary = new Glossary(new Map([['fr', new Meanings(new Map([['conseil', 'council']]), 'fr')]]));
    expect(wordings.read('conseil', 'fr', glossary).terms).toEqual(['council']);
  });

  it.each([
    'radishes council',
    'turnips',
    '?',
    '(c++)',
    '.*',
    'x-y-z',
    "O'Brien",
    '谁主持国家安全委员会？',
    'a'.repeat(7900),
  ])('is none in %j', (question) => expect(terms(question)).toEqual([]));
});

describe('a few words', () => {
  const phrase = (question: string): string | null => wordings.read(question, 'en', null).phrase;

  it('are a phrase where they stand in a document as they are', () => {
    expect(phrase('National garden-council!')).toBe('national garden council');
    expect(phrase('council national')).toBeNull();
    expect(phrase('The council meets in May.')).toBeNull();
    expect(phrase('radishes')).toBeNull();
  });

  it('may be written otherwise', () => {
    expect(hasTerm('They radicalised 95.576 people.', [phraseOf('radicalized 95,576') ?? ''])).toBe(true);
    expect(hasTerm('Some 95 576 people', [phraseOf('95576 people') ?? ''])).toBe(true);
    expect(hasTerm('Some 95 576 people', [phraseOf('576 people') ?? ''])).toBe(false);
    expect(hasTerm('It was the size of a prize.', termsOf('sise', 'sise'))).toBe(false);
  });
});

describe('whose view is asked for', () => {
  it('is known by the family names of authors', async () => {
    const { documents } = await loadCorpus('corpus');
    const chaptersOf = (question: string) =>
      authoredBy(question, 'en', documents, (word) => ['young', 'andre', 'jacob'].includes(word)).authored.map(
        ({ chapterId }) => chapterId,
      );
    expect(chaptersOf('What does Lemeunier think of banks?')).toEqual(['financing']);
    expect(chaptersOf('what does lemeunier think of banks')).toEqual(['financing']);
    expect(chaptersOf('Who is France Lemeunier?')).toEqual([]);
    expect(chaptersOf('Summarise Lemeunier’s main argument on banks')).toEqual(['financing']);
    expect(chaptersOf('lemeunier banks')).toEqual([]);
    expect(chaptersOf('What do banks think?')).toEqual([]);
  });

  it('and by what the question does with them', async () => {
    const { documents } = await loadCorpus('corpus');
    const isWord = (word: string) => ['young', 'andre', 'jacob'].includes(word);
    for (const question of [
      'What did Devroe find?',
      "Devroe's findings",
      'Does Ponsaers support a merger?',
      'Devroe on mayors',
      'What would Ponsaers and Devroe do with the towns?',
      'What does Elke Devroe think of mayors?',
      'What does Devroe Elke think of mayors?',
      'What does E. Devroe say?',
      'According to Professor Devroe, who leads?',
    ]) {
      expect([
        question,
        authoredBy(question, 'en', documents, isWord).authored.map(({ chapterId }) => chapterId),
      ]).toEqual([question, ['prevention']]);
    }
    const of = (question: string, language: 'en' | 'nl' | 'de') =>
      authoredBy(question, language, documents, isWord).authored.length;
    expect(of('what does andre say', 'en')).toBe(1);
    expect(of('Wat zegt Devroe over burgemeesters?', 'nl')).toBe(1);
    expect(of('Was ist Devroes Meinung?', 'de')).toBe(1);
    expect(of('Warum fordert Devroe Bürgermeister?', 'de')).toBe(1);
    expect(of('What does André Jacob think of State Security?', 'en')).toBe(0);
    expect(of('What does Jacob André think of State Security?', 'en')).toBe(0);
    expect(of('what does andre jacob say', 'en')).toBe(0);
    expect(of('What do Elke and Sophie think?', 'en')).toBe(0);
    expect(of('Where does Devroe work?', 'en')).toBe(0);
    expect(of('Where does Devroe see a danger?', 'en')).toBe(1);
  });
});
