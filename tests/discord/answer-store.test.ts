import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AnswerStore } from '../../src/discord/answer-store.js';

const answer = {
  question: 'Who?',
  documentId: 'doc',
  chapterId: null,
  passages: [{ id: 'q1', role: 'answer' as const, probability: 0.5, stance: 'contradicts' as const, part: 1 }],
  language: 'fr' as const,
  clear: false,
  parts: ['Who?', 'And when?'],
  askerId: '1',
  private: true,
  askedAt: 1000,
};

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pincite-store-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the store of answers', () => {
  test('an answer is there after opening anew', () => {
    const store = AnswerStore.open(dir);
    const id = store.save(answer);
    store.linkMessage('m1', id);
    store.close();
    const again = AnswerStore.open(dir);
    expect(again.answer(id)).toEqual({ ...answer, id });
    expect(again.answerOfMessage('m1')).toEqual({ ...answer, id });
    expect(again.answer('0000000000')).toBeNull();
    expect(again.answerOfMessage('m2')).toBeNull();
    again.close();
  });

  test('the oldest beyond the capacity are forgotten, with their messages', () => {
    const store = AnswerStore.open(dir, 3);
    const ids = Array.from({ length: 5 }, () => store.save(answer));
    expect(ids.map((id) => store.answer(id) !== null)).toEqual([false, false, true, true, true]);
    store.linkMessage('late', ids[0] ?? '');
    expect(store.answerOfMessage('late')).toBeNull();
    const linked = ids[2] ?? '';
    store.linkMessage('m', linked);
    store.save(answer);
    expect(store.answerOfMessage('m')).toBeNull();
    store.close();
  });

  test('a store of a newer version is refused, with what to do', () => {
    AnswerStore.open(dir).close();
    const database = new Database(join(dir, 'discord.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    expect(() => AnswerStore.open(dir)).toThrow(
      expect.objectContaining({ code: 'state', message: expect.stringContaining('newer') }),
    );
  });

  test('a damaged file and an impossible folder are refused, with what to do', () => {
    writeFileSync(join(dir, 'discord.sqlite'), 'not a database, not at all, whatever its name says');
    expect(() => AnswerStore.open(dir)).toThrow(
      expect.objectContaining({ code: 'state', remedy: expect.stringContaining('delete') }),
    );
    writeFileSync(join(dir, 'file'), '');
    expect(() => AnswerStore.open(join(dir, 'file'))).toThrow(expect.objectContaining({ code: 'state' }));
  });
});
