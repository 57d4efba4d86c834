import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/language/languages.js';
import { asSentence, moodOf, unwrapped } from '../../../src/retrieval/wording/mood.js';

test.each([
  ['The council was set up in 2015.', 'en', 'statement'],
  ['“The council was set up in 2015.”', 'en', 'statement'],
  ['the council was set up in 2015', 'en', 'statement'],
  ['The mayor doesn’t chair the council', 'en', 'statement'],
  ['Der Rat wurde 2015 gegründet! ', 'de', 'statement'],
  ['Le conseil est présidé par le maire', 'fr', 'statement'],
  ['De raad wordt voorgezeten door de burgemeester', 'nl', 'statement'],
  ['Who set up the council?', 'en', 'question'],
  ['Was it the council? I think so.', 'en', 'question'],
  ['who chairs the council', 'en', 'question'],
  ['is the council chaired by the mayor', 'en', 'question'],
  ['in which year was the council set up', 'en', 'question'],
  ['List the members of the council.', 'en', 'question'],
  ['Nenne die Mitglieder des Rates.', 'de', 'question'],
  ['council budget 2015', 'en', 'topic'],
  ['€400 million', 'en', 'topic'],
  ['the measures that were announced', 'en', 'topic'],
  ['radishes.', 'en', 'topic'],
  ['', 'en', 'topic'],
] as const)('%j in %s is a %s', (text, language, mood) => {
  expect(moodOf(text, language)).toBe(mood);
});

test('every language tells a question by its first word', () => {
  const questions = { en: 'why so', fr: 'pourquoi cela', nl: 'waarom dat', de: 'warum das' };
  for (const language of LANGUAGES) expect(moodOf(questions[language], language)).toBe('question');
});

test('a statement ends in a full stop when it is read', () => {
  expect(asSentence('It rains ')).toBe('It rains.');
  expect(asSentence('It rains.')).toBe('It rains.');
  expect(asSentence('“It rains!”')).toBe('“It rains!”');
});

test.each([
  ['Is it true that the mayor chairs the council?', 'en', 'The mayor chairs the council.'],
  ['The mayor chairs the council, right?', 'en', 'The mayor chairs the council.'],
  ['Est-il vrai que le maire préside le conseil ?', 'fr', 'Le maire préside le conseil.'],
  ['De burgemeester leidt de raad, toch?', 'nl', 'De burgemeester leidt de raad.'],
  ['Der Bürgermeister leitet den Rat, oder?', 'de', 'Der Bürgermeister leitet den Rat.'],
  ['Who chairs the council, right?', 'en', 'Who chairs the council, right?'],
  ['Is it true?', 'en', 'Is it true?'],
  ['Is the council large?', 'en', 'Is the council large?'],
] as const)('%j in %s asks whether %j', (text, language, statement) => {
  expect(unwrapped(text, language)).toBe(statement);
});
