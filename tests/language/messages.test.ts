import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/languages.js';
import type { Messages } from '../../src/language/message-catalogue.js';
import { messagesFor } from '../../src/language/messages.js';

const PROPERTIES = [
  'title',
  'authors',
  'editors',
  'published',
  'publisher',
  'place',
  'series',
  'chapters',
  'chapterCount',
  'authorCount',
  'pages',
  'language',
  'isbn',
  'issn',
  'doi',
  'url',
] as const;

/** Every sentence of a language, by name. */
function sentences(messages: Messages): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(messages)) if (typeof value === 'string') found.set(name, value);
  for (const [share, probability] of [
    ['low', 0],
    ['some', 0.5],
    ['high', 1],
  ] as const) {
    found.set(`likelihood ${share}`, messages.likelihood(probability));
  }
  for (const property of PROPERTIES) {
    for (const count of [1, 2]) found.set(`${property} ${count}`, messages.property(property, count));
  }
  found.set('nearestPassage', messages.nearestPassage('1'));
  found.set('relatedPassage', messages.relatedPassage('1'));
  found.set('rank', messages.rank(1, 2));
  found.set('pages', messages.pages(['1', '2']));
  found.set('paragraph', messages.paragraph(1));
  found.set('note', messages.note('1'));
  found.set('chapter', messages.chapter('1'));
  found.set('part', messages.part(1, 'x?'));
  for (const count of [1, 2]) {
    found.set(`footnotes ${count}`, messages.footnotes(count));
    found.set(`moreResults ${count}`, messages.moreResults(count));
    found.set(`moreDocuments ${count}`, messages.moreDocuments(count));
    found.set(`andMore ${count}`, messages.andMore(count));
    found.set(`moreToShow ${count}`, messages.moreToShow(count));
  }
  found.set('withColon', messages.withColon('x'));
  found.set('calledBy', messages.calledBy(''));
  found.set('calledBy place', messages.calledBy('x'));
  found.set('refersTo', messages.refersTo('7', ''));
  found.set('refersTo place', messages.refersTo('7', 'x'));
  found.set('introducedBy', messages.introducedBy([]));
  found.set('introducedBy pages', messages.introducedBy(['3', '4']));
  return found;
}

describe.each(LANGUAGES)('the messages in %s', (language) => {
  const messages = messagesFor(language);

  it('are all there, and in that language', () => {
    const english = sentences(messagesFor('en'));
    const own = sentences(messages);
    expect([...own.keys()]).toEqual([...english.keys()]);
    // Short labels may coincide (“Page”, “Question”); a sentence of several words may not.
    const untranslated = [...own].filter(([name, text]) => text.split(' ').length > 2 && text === english.get(name));
    if (language !== 'en') expect(untranslated).toEqual([]);
    for (const [name, text] of own) expect(text.trim(), name).toBe(text);
  });

  it('never make a likelihood a certainty', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        expect(messages.likelihood(probability)).not.toMatch(/(?<!\d)(?:0|100)\s?%/u);
      }),
    );
    expect(messages.likelihood(0.874)).toMatch(/87\s?%/u);
    expect(messages.likelihood(0.004)).toMatch(/1\s?%/u);
    expect(messages.likelihood(0.996)).toMatch(/99\s?%/u);
  });

  it('name one page, several, and none', () => {
    expect(messages.pages([])).toBe('');
    expect(messages.pages(['xii'])).toMatch(/^\S+ xii$/u);
    expect(messages.pages(['8', '9', '10'])).toMatch(/^\S+ 8–10$/u);
  });

  it('put what they are given in, word for word', () => {
    expect(messages.part(2, 'Who $& and {n}?')).toContain('2');
    expect(messages.part(2, 'Who $& and {n}?')).toContain('Who $& and {n}?');
    expect(messages.note('*')).toContain('*');
    expect(messages.rank(2, 8)).toMatch(/^2 \S+ 8$/u);
  });
});

describe('a note and its place', () => {
  it('are named as each language does', () => {
    const catalogues = LANGUAGES.map(messagesFor);
    expect(catalogues.map((messages) => messages.refersTo('7', 'x'))).toEqual([
      'Refers to note 7 on x',
      'Renvoie à la note 7, x',
      'Verwijst naar noot 7, x',
      'Verweist auf Anmerkung 7, x',
    ]);
    expect(catalogues.map((messages) => messages.calledBy('x'))).toEqual([
      'Called by this sentence on x',
      'Note appelée par cette phrase, x',
      'Noot bij deze zin, x',
      'Anmerkung zu diesem Satz, x',
    ]);
  });

  it.each(LANGUAGES)('leave nothing dangling in %s where there is no place', (language) => {
    const messages = messagesFor(language);
    expect(messages.refersTo('7', '')).toMatch(/ 7$/);
    for (const label of [messages.calledBy(''), messages.unclear]) expect(label).toMatch(/\p{L}$/u);
    expect(messages.withColon('x')).toMatch(/^x\u00a0?:$/);
  });
});

describe('the French messages', () => {
  it('never let a line break before double punctuation or a per cent sign', () => {
    for (const [name, text] of sentences(messagesFor('fr'))) {
      expect(text, name).not.toMatch(/ [;:!?%»]|« |[^\u202f][;!]|\d%/u);
      expect(text, name).not.toMatch(/[^\u00a0]:/u);
    }
  });
});

describe('a part of a question', () => {
  it.each(LANGUAGES)('begins with a capital in %s', (language) => {
    expect(messagesFor(language).part(2, 'when was it set up?')).toContain(' When was it set up?');
    expect(messagesFor(language).part(1, 'ÉTÉ or 5?')).toContain(' ÉTÉ or 5?');
  });
});

describe('the English messages', () => {
  it('are the words people know from the terminal and from Discord', () => {
    const english = messagesFor('en');
    expect(english.notFound).toBe('Not found: nothing in the documents answers this question well enough to quote.');
    expect(english.nearest).toBe('The nearest passages. They do not answer the question:');
    expect(english.related).toBe('Related, and not counted as answers:');
    expect(english.likelihood(0.87)).toBe('87 % likely to answer');
    expect(english.likelihood(0)).toBe('less than 1 % likely to answer');
    expect(english.likelihood(1)).toBe('more than 99 % likely to answer');
    expect(english.part(2, 'when was it set up?')).toBe('Part 2: When was it set up?');
    expect(english.calledBy('page 13')).toBe('Called by this sentence on page 13');
    expect(english.footnotes(3)).toBe('Footnotes (3)');
    expect(english.moreResults(3)).toBe('More results (3)');
    expect(english.moreDocuments(3)).toBe('And of 3 more: see /sources.');
    expect(english.andMore(3)).toBe('and 3 more');
    expect(english.moreToShow(3)).toBe('3 more: /more');
    expect(english.relatedPassage('1 of 2')).toBe('Related, may not answer · 1 of 2');
    expect(english.nearestPassage('1 of 2')).toBe('Does not answer · nearest passage 1 of 2');
  });
});
