import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHit, lettersOf } from '../../src/evaluation/hits.js';

const GOLD = 'The ferry crosses the bay at noon, and returns before the evening tide.';

describe('letters', () => {
  it('are what is left of a text when its setting is taken away', () => {
    expect(lettersOf('“The Ferry’s  crew”,\n12 %')).toBe('theferryscrew12');
    expect(lettersOf('ﬁnance Ⅳ Ｗｅｉｒ')).toBe('financeivweir');
    expect(lettersOf('Élan vs. Elan')).toBe('élanvselan');
    expect(lettersOf('…')).toBe('');
  });
});

describe('a quotation hits', () => {
  it.each([
    ['as it is', GOLD],
    ['set otherwise', 'THE FERRY crosses the bay at noon — and returns before the evening tide'],
    ['among others', `It is old. ${GOLD} Nobody minds.`],
    ['by its half', 'The ferry crosses the bay at noon, and retur'],
    ['by most of its words', 'A ferry crosses the bay at noon, and returns before the tide.'],
  ])('%s', (_, text) => {
    expect(isHit(text, GOLD)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['marks only', '… !'],
    ['less than half', 'The ferry crosses the bay'],
    ['the same words in another order', 'Tide evening the before returns and noon at bay the crosses ferry the.'],
    ['something else', 'The bridge is closed for repairs until the spring of next year.'],
    [
      'fewer than three fifths of its trigrams',
      'The ferry crosses the bay at night, when the harbour sleeps, in any weather.',
    ],
  ])('not by %s', (_, text) => {
    expect(isHit(text, GOLD)).toBe(false);
  });

  it('never by or for nothing', () => {
    expect(isHit(GOLD, '')).toBe(false);
    expect(isHit('', '')).toBe(false);
    expect(isHit('!', '?')).toBe(false);
  });

  it('short ones by their letters', () => {
    expect(isHit('In May.', 'in may')).toBe(true);
    expect(isHit('In June.', 'in may')).toBe(false);
  });

  it('itself, and anything that holds it', () => {
    const text = fc.lorem({ maxCount: 20 });
    fc.assert(
      fc.property(text, text, text, (before, gold, after) => {
        expect(isHit(gold, gold)).toBe(true);
        expect(isHit(`${before} ${gold} ${after}`, gold)).toBe(true);
      }),
    );
  });
});
