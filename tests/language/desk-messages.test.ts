import { describe, expect, it } from 'vitest';
import type { DeskMessages } from '../../src/language/desk-catalogue.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { messagesFor } from '../../src/language/messages.js';

/** Every text of a catalogue by its path; functions are called with words that are told from all others. */
function texts(value: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, one] of Object.entries(value)) {
    if (typeof one === 'string') found.set(path + name, one);
    else if (typeof one === 'object' && one !== null)
      for (const [key, text] of texts(one, `${path}${name}.`)) found.set(key, text);
  }
  return found;
}

function spoken(desk: DeskMessages): Map<string, string> {
  const found = texts(desk);
  for (const kind of ['page', 'source'] as const) {
    found.set(`misplaced.${kind}`, desk.misplaced[kind]('exact', 'GIVEN', 'ACTUAL'));
    found.set(`alsoMisplaced.${kind}`, desk.alsoMisplaced[kind]('GIVEN', 'ACTUAL'));
  }
  found.set('leftOut', desk.leftOut('MARK'));
  found.set('nothingLeftOut', desk.nothingLeftOut('MARK'));
  found.set('misplacedShort', desk.misplacedShort('exact'));
  found.set('samePlaces', desk.samePlaces(3));
  found.set('draftParagraph', desk.draftParagraph(3, '7'));
  return found;
}

describe.each(LANGUAGES)('the desk’s messages in %s', (language) => {
  const own = spoken(messagesFor(language).desk);

  it('are all there, and in that language', () => {
    const english = spoken(messagesFor('en').desk);
    expect([...own.keys()]).toEqual([...english.keys()]);
    for (const [name, text] of own) expect(text.trim(), name).toBe(text);
    const untranslated = [...own].filter(([name, text]) => text.split(' ').length > 2 && text === english.get(name));
    if (language !== 'en') expect(untranslated).toEqual([]);
  });

  it('put what they are given in', () => {
    const { desk } = messagesFor(language);
    for (const name of ['misplaced.page', 'misplaced.source', 'alsoMisplaced.page', 'alsoMisplaced.source']) {
      expect(own.get(name)).toContain('GIVEN');
      expect(own.get(name)).toContain('ACTUAL');
    }
    expect(desk.quoted('x $& y')).toContain('x $& y');
    expect(desk.draftParagraph(null, '7')).toMatch(/^\S+ 7$/);
    expect(desk.draftParagraph(3, null)).toMatch(/^\S+ 3$/);
  });

  it('leave labels without a colon at the end', () => {
    for (const [name, text] of own) expect(text, name).not.toMatch(/:$/);
  });
});

it('French never lets a line break before double punctuation', () => {
  for (const [name, text] of spoken(messagesFor('fr').desk)) {
    expect(text, name).not.toMatch(/ [;:!?%»]|« |[^\u202f][;!]/u);
    expect(text, name).not.toMatch(/[^\u00a0]:/u);
  }
});
