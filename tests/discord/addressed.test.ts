import { expect, test } from 'vitest';
import { addressed } from '../../src/discord/requests/addressed.js';
import type { KeptAnswer } from '../../src/discord/state/answer-store.js';

const plain = {
  content: 'Who?',
  isDirect: false,
  mentionsBot: false,
  before: null,
  isOwnThread: false,
  isToOthers: false,
  hasAttachments: false,
};
const earlier: KeptAnswer = {
  id: '0123456789',
  question: 'Earlier?',
  earlier: '',
  documentId: null,
  chapterId: null,
  passages: [],
  language: 'en',
  clear: true,
  parts: [],
  askerId: '1',
  private: false,
  askedAt: 0,
};

const reply = { answer: earlier, how: 'reply' as const };
const inThread = { answer: earlier, how: 'thread' as const };

test.each([
  ['nothing to do with the bot', plain, null],
  [
    'a mention',
    { ...plain, content: 'Hey <@7> who?', mentionsBot: true },
    { kind: 'question', text: 'Hey who?', before: null },
  ],
  [
    'a mention of old',
    { ...plain, content: '<@!7>who?\nAnd why?', mentionsBot: true },
    { kind: 'question', text: 'who?\nAnd why?', before: null },
  ],
  [
    'another mentioned as well',
    { ...plain, content: '<@7> is <@8> known?', mentionsBot: true },
    { kind: 'question', text: 'is <@8> known?', before: null },
  ],
  ['a direct message', { ...plain, isDirect: true }, { kind: 'question', text: 'Who?', before: null }],
  ['a reply to an answer', { ...plain, before: reply }, { kind: 'question', text: 'Who?', before: reply }],
  ['a message in a thread on an answer', { ...plain, before: inThread }, null],
  [
    'the same in a thread that the bot has opened',
    { ...plain, before: inThread, isOwnThread: true },
    { kind: 'question', text: 'Who?', before: inThread },
  ],
  [
    'a picture in such a thread',
    { ...plain, content: '', before: inThread, isOwnThread: true, hasAttachments: true },
    null,
  ],
  ['a mention alone', { ...plain, content: '<@7>', mentionsBot: true }, { kind: 'help' }],
  ['a greeting', { ...plain, content: 'Hello <@7>!', mentionsBot: true }, { kind: 'help' }],
  ['a greeting in private', { ...plain, content: 'Guten Tag', isDirect: true }, { kind: 'help' }],
  ['a greeting in such a thread', { ...plain, content: 'hi all', before: inThread, isOwnThread: true }, null],
  ['a picture alone', { ...plain, content: '', isDirect: true, hasAttachments: true }, { kind: 'help' }],
  ['a mention without its text', { ...plain, content: '', mentionsBot: true }, { kind: 'withheld' }],
  ['a reply without its text', { ...plain, content: '', before: reply }, { kind: 'withheld' }],
])('%s', (_, message, expected) => {
  expect(addressed(message, '7')).toEqual(expected);
});
