import { describe, expect, it } from 'vitest';
import { expectedOf, mayHold } from '../../../src/retrieval/wording/expects.js';

describe('what a question asks for', () => {
  it.each([
    ['How many roses?', 'en', 'number'],
    ['Combien de roses ?', 'fr', 'number'],
    ['Hoeveel rozen?', 'nl', 'number'],
    ['Wie viele Rosen?', 'de', 'number'],
    ['When did it rain?', 'en', 'date'],
    ['in which year was it planted', 'en', 'date'],
    ['Wanneer regende het?', 'nl', 'date'],
    ['Who waters them?', 'en', 'person'],
    ['By whom was it planted?', 'en', 'person'],
    ['Wie leidt de raad?', 'nl', 'person'],
    ['Wie geht das?', 'de', null],
    ['What is a rose?', 'en', null],
    ['Is it true who cares?', 'en', null],
    ['What happens when a licence is revoked?', 'en', null],
    ['Why has the number of roses fallen?', 'en', null],
    ['How long may a rose be kept?', 'en', null],
    ['And since when?', 'en', 'date'],
    ['À qui appartient-il ?', 'fr', 'person'],
  ] as const)('“%s” (%s): %s', (question, language, expected) => {
    expect(expectedOf(question, language)).toBe(expected);
  });
});

describe('a passage can hold', () => {
  it.each([
    ['number', 'There are 12 of them.', true],
    ['number', 'Three roses grew.', true],
    ['number', 'None was left.', true],
    ['number', 'Roses are red.', false],
    ['date', 'It rained in 2014.', true],
    ['date', 'It rained after the feast.', true],
    ['date', 'They meet monthly.', true],
    ['date', 'Roses are red.', false],
    ['person', 'It was watered by Ann Smith.', true],
    ['person', 'It was watered by the gardener.', true],
    ['person', 'It was blue.', false],
  ] as const)('a %s: “%s” %s', (expected, passage, holds) => {
    expect(mayHold(expected, passage)).toBe(holds);
  });

  it('anything where nothing is expected', () => {
    expect(mayHold(null, '')).toBe(true);
  });
});
