import { describe, expect, it } from 'vitest';
import { complete } from '../../src/cli/completion.js';
import { isFollowUp } from '../../src/cli/follow-up.js';
import { questionsOf } from '../../src/cli/pasted-lines.js';
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
    'That law, when was it passed?',
    'What are their tasks?',
    'Which of them are banned?',
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
  ])('%s stands alone', (question) => {
    expect(isFollowUp(question)).toBe(false);
  });
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
