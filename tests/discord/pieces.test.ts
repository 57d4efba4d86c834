import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, piecesOfText } from '../../src/discord/show/pieces.js';
import { plannedDocument } from '../fakes/planned-document.js';

const chapter = (sentences: readonly string[]) =>
  plannedDocument('doc', 'Doc', [
    { id: 'one', title: 'One', authors: [], pages: [{ label: '1', sentences: sentences.map((text) => ({ text })) }] },
  ]);

describe('pieces of a document', () => {
  test('follow on one another, fit, and drop nothing', () => {
    const sentence = fc.array(fc.constantFrom('a', 'bb', 'cccc', 'd'.repeat(30), '😀'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2, max: 60 }),
        (plan, limit) => {
          const document = chapter(plan.map((words) => `${words.join(' ')}.`));
          const span = { start: 0, end: document.text.length };
          const pieces = piecesOf(document, span, ({ start, end }) => end - start <= limit);
          expect(pieces.map(({ start, end }) => document.text.slice(start, end)).join('')).toBe(document.text);
          expect(pieces.every(({ start, end }) => end - start <= limit)).toBe(true);
        },
      ),
    );
  });

  test('are cut between sentences where that is possible', () => {
    const document = chapter(['One two three.', 'Four five six.', 'Seven eight.']);
    const first = document.sentences[1]?.span.start ?? 0;
    const pieces = piecesOf(
      document,
      { start: first, end: document.text.length },
      ({ start, end }) => end - start <= 32,
    );
    expect(pieces.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'One two three. Four five six. ',
      'Seven eight.',
    ]);
  });
});

test('pieces of a text are cut between paragraphs first', () => {
  const text = 'A first paragraph.\n\nA second one. It has two sentences.';
  const pieces = piecesOfText(text, ({ start, end }) => end - start <= 22);
  expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
    'A first paragraph.\n\n',
    'A second one. ',
    'It has two sentences.',
  ]);
});
