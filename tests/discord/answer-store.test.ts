import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AnswerStore } from '../../src/discord/state/answer-store.js';

const answer = {
  question: 'Who?',
  earlier: 'What before?',
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

/** A store as the first version made it, with an answer and the message that shows it. */
const FIRST_VERSION = `
  CREATE TABLE answers (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    question TEXT NOT NULL,
    document_id TEXT,
    chapter_id TEXT,
    passages TEXT NOT NULL,
    asker_id TEXT NOT NULL,
    private INTEGER NOT NULL,
    asked_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE messages (
    message_id TEXT PRIMARY KEY,
    answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX messages_by_answer ON messages (answer_id);
  INSERT INTO answers (id, question, document_id, chapter_id, passages, asker_id, private, asked_at) VALUES
    ('abcdefghij', 'Who wrote it?', 'doc', 'one',
     '[{"id":"q1","role":"answer","probability":0.5},{"id":"q2","role":"nearest","probability":0.01}]', '42', 1, 1234);
  INSERT INTO messages VALUES ('m1', 'abcdefghij');`;

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

  test('a store of the first version is taken over with all that is in it', () => {
    const before = new Database(join(dir, 'discord.sqlite'));
    before.exec(FIRST_VERSION);
    before.pragma('user_version = 1');
    before.close();
    const store = AnswerStore.open(dir);
    const old = {
      id: 'abcdefghij',
      question: 'Who wrote it?',
      earlier: '',
      documentId: 'doc',
      chapterId: 'one',
      passages: [
        { id: 'q1', role: 'answer', probability: 0.5, stance: 'answers', part: 0 },
        { id: 'q2', role: 'nearest', probability: 0.01, stance: 'answers', part: 0 },
      ],
      language: 'en',
      clear: true,
      parts: [],
      askerId: '42',
      private: true,
      askedAt: 1234,
    };
    expect(store.answer('abcdefghij')).toEqual(old);
    expect(store.answerOfMessage('m1')).toEqual(old);
    const id = store.save(answer);
    store.close();
    const again = AnswerStore.open(dir);
    expect(again.answer('abcdefghij')).toEqual(old);
    expect(again.answer(id)).toEqual({ ...answer, id });
    again.close();
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
