import { describe, expect, it } from 'vitest';
import { partInContext } from '../../../src/retrieval/wording/part-context.js';
import { partsOf } from '../../../src/retrieval/wording/parts.js';

describe('a question in several parts', () => {
  it.each([
    ['en', 'Who chairs the council and when was it set up?', ['Who chairs the council?', 'when was it set up?']],
    ['en', 'What is a seed bank, and why does it matter?', ['What is a seed bank?', 'why does it matter?']],
    ['en', 'When was it planted and why?', ['When was it planted?', 'why was it planted?']],
    ['en', 'Who planted the rose, and when?', ['Who planted the rose?', 'when?']],
    ['en', 'How many roses were planted and why?', ['How many roses were planted?', 'why?']],
    ['en', 'Why was it planted? When? Who did it?', ['Why was it planted?', 'When?', 'Who did it?']],
    ['fr', 'Quand a-t-il été planté et pourquoi ?', ['Quand a-t-il été planté?', 'pourquoi a-t-il été planté?']],
    ['nl', 'Wanneer is hij geplant en door wie?', ['Wanneer is hij geplant?', 'door wie is hij geplant?']],
    ['de', 'Wann wurde er gepflanzt und warum?', ['Wann wurde er gepflanzt?', 'warum wurde er gepflanzt?']],
    [
      'en',
      'Who chairs it? When was it set up? What does it do? Who is a member?',
      ['Who chairs it?', 'When was it set up?', 'What does it do?', 'Who is a member?'],
    ],
    ['en', 'Who leads it? Since when?', ['Who leads it?', 'Since when?']],
    ['fr', 'Qui préside le conseil et quand a-t-il été créé ?', ['Qui préside le conseil?', 'quand a-t-il été créé ?']],
    ['fr', 'Qui préside le conseil et où se réunit-il ?', ['Qui préside le conseil?', 'où se réunit-il ?']],
    ['fr', "Qu'est-ce que le jardin et qui le dirige ?", ["Qu'est-ce que le jardin?", 'qui le dirige ?']],
    ['nl', 'Wie leidt de raad en wanneer is hij opgericht?', ['Wie leidt de raad?', 'wanneer is hij opgericht?']],
    ['de', 'Wer leitet den Rat und wann wurde er gegründet?', ['Wer leitet den Rat?', 'wann wurde er gegründet?']],
    [
      'en',
      'Who waters it, when does it rain and how many roses grow?',
      ['Who waters it?', 'when does it rain?', 'how many roses grow?'],
    ],
    ['en', 'when was it planted, where does it grow?', ['when was it planted?', 'where does it grow?']],
    ['en', 'When was the NGC created and does it have a head?', ['When was the NGC created?', 'does it have a head?']],
    ['en', 'Is the NGC led by Ann and when was it created?', ['Is the NGC led by Ann?', 'when was it created?']],
    ['en', 'Who chairs the NGC? Is it secret?', ['Who chairs the NGC?', 'Is it secret?']],
    ['en', 'Tell me who chairs the NGC and when it was created.', ['who chairs the NGC?', 'when it was created?']],
    ['en', 'Who and when was the NGC created?', ['By whom was the NGC created?', 'when was the NGC created?']],
    ['en', 'Since when and by whom is the list kept?', ['Since when is the list kept?', 'by whom is the list kept?']],
    ['en', 'What is the law that passed and who proposed it?', ['What is the law that passed?', 'who proposed it?']],
    ['fr', "Qu'est-ce que le jardin et que fait-il ?", ["Qu'est-ce que le jardin?", 'que fait-il ?']],
    ['nl', 'Wie leidt de raad en is hij geheim?', ['Wie leidt de raad?', 'is hij geheim?']],
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
    'Which people who went there and who returned were heard?',
    'How do people who fought abroad and who came back get treated?',
    'How are people that fought abroad and who came back treated?',
    'How and why was it planted?',
    'Who watered the roses and is the chair of the board?',
    'Which gardener, who was ill, left?',
    "Isn't watering that early just too dear? What does the editor reply?",
    'Does it rain when it is warm, and how is that in winter?',
    'a? b? c?',
    '',
    'What? What? What? What? What is it?',
  ])('is not “%s”', (question) => {
    expect(partsOf(question, 'en')).toEqual([]);
  });
});

describe('a part', () => {
  const inContext = (...parts: string[]) => parts.map((_, at) => partInContext(parts, at, 'en'));

  it('has what the first is about in the place of its “it”', () => {
    expect(inContext('Who chairs the National Garden Council?', 'when was it set up?')[1]).toBe(
      'when was the National Garden Council set up?',
    );
    expect(inContext('When was NGC created?', 'what are its aims?')[1]).toBe('what are NGC’s aims?');
    expect(inContext('What is a seed bank?', 'why does it matter?')[1]).toBe('why does a seed bank matter?');
    expect(inContext('Who leads the council of trees?', 'where does it meet?')[1]).toBe('where does the council meet?');
  });

  it('has it after itself where “it” may be something else, or nothing', () => {
    expect(inContext('Who chairs the council?', 'how do they meet?')[1]).toBe('how do they meet (the council)?');
    expect(inContext('Who chairs the council?', 'when does it rain?')[1]).toBe('when does it rain (the council)?');
    expect(inContext('Who is Ann Smith?', 'where does it say so?')[1]).toBe('where does it say so (Ann Smith)?');
    expect(inContext('Since when is there a guard in Ankara?', 'since when in Rabat?')[1]).toContain(
      'a guard in Ankara',
    );
    expect(partInContext(['Qui préside le conseil ?', 'quand a-t-il été créé ?'], 1, 'fr')).toBe(
      'quand a-t-il été créé (le conseil)?',
    );
  });

  it('has the next one’s, when it is the first and about nothing', () => {
    expect(inContext('Who leads it?', 'When was the council founded?')).toEqual([
      'Who leads it (the council founded)?',
      'When was the council founded?',
    ]);
  });

  it('that stands alone is searched for alone, without what the other asks', () => {
    const parts = ['Who chairs the national council?', 'how many people work for the seed bank?'];
    expect(inContext(...parts)).toEqual(parts);
    const named = ['Who wrote the report?', 'what is Plants4Rabat?'];
    expect(inContext(...named)).toEqual(named);
  });

  it('of one word goes on about the same', () => {
    expect(inContext('Who planted the rose?', 'when?')[1]).toBe('when (the rose)?');
  });
});
