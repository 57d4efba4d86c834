import { describe, expect, it } from 'vitest';
import { partInContext, partsOf } from '../../../src/retrieval/wording/parts.js';

describe('a question in several parts', () => {
  it.each([
    ['Who chairs the council and when was it set up?', ['Who chairs the council?', 'when was it set up?']],
    ['What is a seed bank, and why does it matter?', ['What is a seed bank?', 'why does it matter?']],
    ['Who leads it? Since when?', ['Who leads it?', 'Since when?']],
    ['Qui préside le conseil et quand a-t-il été créé ?', ['Qui préside le conseil?', 'quand a-t-il été créé ?']],
    ['Wie leidt de raad en wanneer is hij opgericht?', ['Wie leidt de raad?', 'wanneer is hij opgericht?']],
    ['Wer leitet den Rat und wann wurde er gegründet?', ['Wer leitet den Rat?', 'wann wurde er gegründet?']],
    [
      'Who waters it, when does it rain and how many roses grow?',
      ['Who waters it, when does it rain?', 'how many roses grow?'],
    ],
  ])('is taken apart: “%s”', (question, parts) => {
    expect(partsOf(question)).toEqual(parts);
  });

  it.each([
    'Who chairs the council?',
    'who and when?',
    'What do police and army do?',
    'The council met and when it rained it left.',
    'Is it true that he left and who cares is rude?',
    'a? b? c?',
    '',
    'What? What? What? What? What is it?',
  ])('is not “%s”', (question) => {
    expect(partsOf(question)).toEqual([]);
  });
});

describe('a part', () => {
  const parts = ['Who chairs the national council?', 'when was it set up?', 'how many people work for the seed bank?'];

  it('that leans on another, or says little, is searched for with the whole question', () => {
    expect(partInContext(parts, 1)).toBe(parts.join(' '));
  });

  it('that stands alone is searched for alone', () => {
    expect(partInContext(parts, 0)).toBe(parts[0]);
    expect(partInContext(parts, 2)).toBe(parts[2]);
  });
});
