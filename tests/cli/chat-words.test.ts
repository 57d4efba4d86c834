import { describe, expect, it } from 'vitest';
import { complete } from '../../src/cli/completion.js';
import { questionsOf } from '../../src/cli/pasted-lines.js';
import { isCourtesy, isGreeting } from '../../src/language/courtesies.js';
import { asksWhoSaid, isFollowUp, leansOnEarlier } from '../../src/language/follow-up.js';
import { sampleEngine } from './run.js';

describe('isFollowUp', () => {
  it.each([
    'And who decides?',
    'but why?',
    'They share it with whom?',
    'Is it secret?',
    'Who finances them?',
    'What do they do?',
    'What about firearms?',
    'Why?',
    'In which year?',
    'by whom?',
    'in response to what?',
    'with whom?',
    'which countries?',
    'En réponse à quoi ?',
    'Avec qui ?',
    'Als reactie waarop?',
    'Door wie?',
    'Waarmee?',
    'Als Reaktion worauf?',
    'Von wem?',
    'En quelle année ?',
    'In welk jaar?',
    'In welchem Jahr?',
    'That law, when was it passed?',
    'What are their tasks?',
    'Which of them are banned?',
    'Et qui le préside ?',
    'Qui le préside ?',
    'Pourquoi ?',
    'Que font-ils ?',
    'Quand a-t-elle été adoptée ?',
    'Est-ce qu’ils coopèrent ?',
    'Quelles sont leurs tâches ?',
    'En wie leidt het?',
    'Wie leidt het?',
    'Waarom?',
    'Wat doen ze?',
    'Wanneer werd het opgericht?',
    'Wie betaalt hen?',
    'Und wer leitet ihn?',
    'Wer leitet ihn?',
    'Warum?',
    'Seit wann?',
    'Was macht er?',
    'Wann wurde es gegründet?',
    'What does that mean?',
    'Why is this important?',
    'How does this work?',
    'Which ones?',
    'What are the consequences of this?',
    'Who is in charge of it?',
    'Where does the money for it come from?',
    'How many of them were there?',
    'What happened next?',
    'Pourquoi est-ce important ?',
    'Qu’est-ce que cela veut dire ?',
    'Waarom is dat belangrijk?',
    'Wat betekent dat?',
    'Warum ist das wichtig?',
    'Was bedeutet das?',
  ])('%s leans on what was asked before', (question) => {
    expect(isFollowUp(question)).toBe(true);
  });

  it.each([
    'Who finances terrorism?',
    'How is hawala used?',
    'Why do fighters return?',
    'Andorra: does it share data?',
    'Itineraries of weapons',
    'What is OCAM?',
    'Does Belgium share its data?',
    'Is it legal to own a rifle?',
    'So-called foreign fighters',
    'In which year was the law passed?',
    'Avec qui la police travaille-t-elle ?',
    'Door wie werd de wet gewijzigd?',
    'Womit wird der Handel bezahlt?',
    'Qui préside le conseil ?',
    'La loi a-t-elle été adoptée ?',
    'Y a-t-il un budget ?',
    'Est-il légal de posséder une arme ?',
    'Existe-t-il un registre ?',
    'Pourquoi est-il plus ardu de prouver une fraude ?',
    'Il fait combien de degrés ici ?',
    'Wie zorgde ervoor dat de wet er kwam?',
    'Pourquoi les prix montent-ils ?',
    'Wie leidt het parlement?',
    'Wat betekent het woord?',
    'Zijn er uitzonderingen?',
    'Wer leitet den Rat?',
    'Gibt es einen Haushalt?',
    'Können Sie mir sagen, wer den Rat leitet?',
    'Was bedeutet das Wort?',
    'Or is a foreign fighter always a terrorist?',
    'Then what did the 2015 attacks change in Belgian law?',
    'This chapter: who wrote it?',
  ])('%s stands alone', (question) => {
    expect(isFollowUp(question)).toBe(false);
  });
});

describe('leansOnEarlier, in a reply', () => {
  it.each(['in France?', 'since 2015?', 'the Netherlands?', 'et les mineurs ?', 'Why?'])('%s leans', (question) => {
    expect(leansOnEarlier(question)).toBe(true);
  });
  it.each(['Who is trained?', 'Qui décide ?', 'Which charities may be abused for money?'])(
    '%s does not',
    (question) => {
      expect(leansOnEarlier(question)).toBe(false);
    },
  );
});

describe('isCourtesy', () => {
  it.each(['Thanks!', 'Thank you, very helpful.', 'ok', 'lol', '👍', '<:ok:123>', 'merci', 'danke', 'bedankt', '…'])(
    '%s asks nothing',
    (text) => {
      expect(isCourtesy(text)).toBe(true);
    },
  );
  it.each(['why?', 'in France', 'hawala', 'ok, and who pays?', '2015', '?', '\u200b\u2060 \u00ad'])(
    '%s asks',
    (text) => {
      expect(isCourtesy(text)).toBe(false);
    },
  );
});

describe('isGreeting', () => {
  it.each([
    'hello',
    'Hi there!',
    'hey everyone',
    'Good morning :wave:',
    'Bonjour à tous',
    'salut !',
    'Hallo allemaal',
    'Goedemorgen',
    'goede avond',
    'Guten Tag',
    'hello?',
  ])('%s asks nothing', (text) => {
    expect(isGreeting(text)).toBe(true);
  });
  it.each(['Hello, who pays?', 'there', 'all', 'good', 'Hi hawala', 'Guten', 'dagger', '', '👍'])(
    '%s is none',
    (text) => {
      expect(isGreeting(text)).toBe(false);
    },
  );
});

describe('asksWhoSaid', () => {
  it.each([
    'Who said that?',
    'who wrote this',
    'And who says so?',
    'Who is the author of that?',
    'Qui dit ça ?',
    'C’est de qui ?',
    'Wie schreef dit?',
    'Van wie is dat?',
    'Wer behauptet das?',
    'Von wem stammt das?',
  ])('%s', (question) => {
    expect(asksWhoSaid(question)).toBe(true);
  });
  it.each(['Who said that the law was weak?', 'Who wrote the report?', 'Qui a écrit le rapport ?', 'Who is that?'])(
    '%s asks something else',
    (question) => {
      expect(asksWhoSaid(question)).toBe(false);
    },
  );
});

describe('questionsOf', () => {
  it.each([
    [['Who finances it?'], ['Who finances it?']],
    [['How is terrorism', 'financed in Belgium?'], ['How is terrorism financed in Belgium?']],
    [
      ['Who?', 'What?'],
      ['Who?', 'What?'],
    ],
    [
      ['hawala', '', 'rifles'],
      ['hawala', 'rifles'],
    ],
    [
      ['hawala', '/more', 'He said “why?”', 'x'],
      ['hawala', '/more', 'He said “why?”', 'x'],
    ],
    [['', '  '], []],
  ])('%j means %j', (lines, questions) => {
    expect(questionsOf(lines)).toEqual(questions);
  });
});

describe('complete', () => {
  const { corpus } = sampleEngine();

  it.each([
    ['/chap', ['/chapters ', '/chapter '], '/chap'],
    ['/mo', ['/more '], '/mo'],
    ['/chapter fi', ['financing', 'firearms', 'Firearms and their trade'], 'fi'],
    ['/chapter the f', ['The financing of terrorism'], 'the f'],
    ['/document ', ['egmont-89', 'leaflet'], ''],
    ['/page egm', ['egmont-89 '], 'egm'],
    ['/notes ', [], ''],
    ['Who', [], 'Who'],
  ])('%j offers %j', (line, offers, replaced) => {
    expect(complete(line, corpus)).toEqual([offers, replaced]);
  });
});
