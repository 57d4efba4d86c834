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
    ["Combien d'arbres y poussent ?", 'fr', 'number'],
    ['Combien y a-t-il de mesures ?', 'fr', 'number'],
    ['What was the number of roses?', 'en', 'number'],
    ['How much did it cost?', 'en', 'number'],
    ['How much does it rely on rain?', 'en', null],
    ['On what date did it rain?', 'en', 'date'],
    ['Op welke datum regende het?', 'nl', 'date'],
    ['An welchem Tag regnete es?', 'de', 'date'],
    ['À quelle date a-t-il plu ?', 'fr', 'date'],
    ['Um wie viel Uhr regnet es?', 'de', 'date'],
    ['Wessen Garten ist das?', 'de', 'person'],
    ['Wiens tuin is dat?', 'nl', 'person'],
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
    ['number', 'All of them are red, and only un and ein grew.', false],
    ['date', 'It rained in May.', true],
    ['date', 'Roses may be red when they grow.', false],
    ['person', 'Ann Smith watered it.', true],
    ['person', 'It was watered by Smith.', true],
    ['person', 'It was watered by the NGC.', true],
    ['person', 'The police found it.', true],
    ['person', 'Il fut arrosé par le ministre.', true],
    ['person', 'De burgemeester gaf het water.', true],
    ['person', 'Die Polizei fand es.', true],
    ['person', 'Roses grow in Germany and in Syria, where Belgian water is better.', false],
    ['person', 'Der Garten hat einen Baum und eine Blume in Brüssel.', false],
    ['person', 'The winter was an important moment, and the paper was bitter.', false],
    ['person', 'In January it was blue.', false],
    ['person', 'Roses grow in Ghent.', false],
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
