import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/languages.js';
import type { Messages } from '../../src/language/message-catalogue.js';
import { messagesFor } from '../../src/language/messages.js';

const PROPERTIES = ['title', 'authors', 'editors', 'published', 'publisher', 'series', 'chapters', 'pages'] as const;

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
        expect(messages.likelihood(probability)).not.toMatch(/(?<!\d)(?:0|100) %/u);
      }),
    );
    expect(messages.likelihood(0.874)).toContain('87 %');
    expect(messages.likelihood(0.004)).toContain('1 %');
    expect(messages.likelihood(0.996)).toContain('99 %');
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

describe('the English messages', () => {
  it('are the words people know from the terminal and from Discord', () => {
    const english = messagesFor('en');
    expect(english.notFound).toBe('Not found: nothing in the documents answers this question well enough to quote.');
    expect(english.nearest).toBe('The nearest passages. They do not answer the question:');
    expect(english.related).toBe('Related, and not counted as answers:');
    expect(english.likelihood(0.87)).toBe('87 % likely to answer');
    expect(english.likelihood(0)).toBe('less than 1 % likely to answer');
    expect(english.likelihood(1)).toBe('more than 99 % likely to answer');
    expect(english.relatedPassage('1 of 2')).toBe('Related, may not answer · 1 of 2');
    expect(english.nearestPassage('1 of 2')).toBe('Does not answer · nearest passage 1 of 2');
  });
});
