import { describe, expect, it } from 'vitest';
import { partInContext, partsOf } from '../../../src/retrieval/wording/parts.js';

describe('a question in several parts', () => {
  it.each([
    ['en', 'Who chairs the council and when was it set up?', ['Who chairs the council?', 'when was it set up?']],
    ['en', 'What is a seed bank, and why does it matter?', ['What is a seed bank?', 'why does it matter?']],
    ['en', 'Who leads it? Since when?', ['Who leads it?', 'Since when?']],
    ['fr', 'Qui préside le conseil et quand a-t-il été créé ?', ['Qui préside le conseil?', 'quand a-t-il été créé ?']],
    ['fr', 'Qui préside le conseil et où se réunit-il ?', ['Qui préside le conseil?', 'où se réunit-il ?']],
    ['fr', "Qu'est-ce que le jardin et qui le dirige ?", ["Qu'est-ce que le jardin?", 'qui le dirige ?']],
    ['nl', 'Wie leidt de raad en wanneer is hij opgericht?', ['Wie leidt de raad?', 'wanneer is hij opgericht?']],
    ['de', 'Wer leitet den Rat und wann wurde er gegründet?', ['Wer leitet den Rat?', 'wann wurde er gegründet?']],
    [
      'en',
      'Who waters it, when does it rain and how many roses grow?',
      ['Who waters it, when does it rain?', 'how many roses grow?'],
    ],
  ] as const)('is taken apart (%s): “%s”', (language, question, parts) => {
    expect(partsOf(question, language)).toEqual(parts);
  });

  it.each([
    'Who chairs the council?',
    'who and when?',
    'What do police and army do?',
    'The council met and when it rained it left.',
    'Is it true that he left and who cares is rude?',
    'Who was watered and was later pruned?',
    'What did the gardener write and comment on?',
    'What is the difference between who decides and who executes?',
    'How does the law define what is a rose and what is not?',
    'Since when and by whom is the list kept?',
    'a? b? c?',
    '',
    'What? What? What? What? What is it?',
  ])('is not “%s”', (question) => {
    expect(partsOf(question, 'en')).toEqual([]);
  });
});

describe('a part', () => {
  const parts = ['Who chairs the national council?', 'when was it set up?', 'how many people work for the seed bank?'];

  it('that leans on another, or says little, is searched for with the others after it', () => {
    expect(partInContext(parts, 1)).toBe([parts[1], parts[0], parts[2]].join(' '));
  });

  it('that stands alone is searched for alone', () => {
    expect(partInContext(parts, 0)).toBe(parts[0]);
    expect(partInContext(parts, 2)).toBe(parts[2]);
  });
});
