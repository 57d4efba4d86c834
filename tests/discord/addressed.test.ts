import { expect, test } from 'vitest';
import { addressed } from '../../src/discord/requests/addressed.js';
import type { KeptAnswer } from '../../src/discord/state/answer-store.js';

const plain = { content: 'Who?', isDirect: false, mentionsBot: false, repliesTo: null, hasAttachments: false };
const earlier: KeptAnswer = {
  id: '0123456789',
  question: 'Earlier?',
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

test.each([
  ['nothing to do with the bot', plain, null],
  [
    'a mention',
    { ...plain, content: 'Hey <@7> who?', mentionsBot: true },
    { kind: 'question', text: 'Hey who?', earlier: null },
  ],
  [
    'a mention of old',
    { ...plain, content: '<@!7>who?\nAnd why?', mentionsBot: true },
    { kind: 'question', text: 'who?\nAnd why?', earlier: null },
  ],
  [
    'another mentioned as well',
    { ...plain, content: '<@7> is <@8> known?', mentionsBot: true },
    { kind: 'question', text: 'is <@8> known?', earlier: null },
  ],
  ['a direct message', { ...plain, isDirect: true }, { kind: 'question', text: 'Who?', earlier: null }],
  ['a reply to an answer', { ...plain, repliesTo: earlier }, { kind: 'question', text: 'Who?', earlier }],
  ['a mention alone', { ...plain, content: '<@7>', mentionsBot: true }, { kind: 'help' }],
  ['a picture alone', { ...plain, content: '', isDirect: true, hasAttachments: true }, { kind: 'help' }],
  ['a mention without its text', { ...plain, content: '', mentionsBot: true }, { kind: 'withheld' }],
  ['a reply without its text', { ...plain, content: '', repliesTo: earlier }, { kind: 'withheld' }],
])('%s', (_, message, expected) => {
  expect(addressed(message, '7')).toEqual(expected);
});
