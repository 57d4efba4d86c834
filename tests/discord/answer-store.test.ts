import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SqliteAnswerStore } from '../../src/discord/state/sqlite-answer-store.js';
import { answerStoreContract } from '../contracts/answer-store.js';
import { sharedFolder } from '../contracts/shared-state.js';

answerStoreContract('SQLite', (capacity) => sharedFolder((folder) => SqliteAnswerStore.open(folder, capacity)));

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

describe('the file of answers', () => {
  test('an answer is there after opening anew', async () => {
    const store = SqliteAnswerStore.open(dir);
    const id = await store.save(answer);
    await store.linkMessage('m1', id);
    store.close();
    const again = SqliteAnswerStore.open(dir);
    expect(await again.answer(id)).toEqual({ ...answer, id });
    expect(await again.answerOfMessage('m1')).toEqual({ ...answer, id });
    again.close();
  });

  test('a store of the first version is taken over with all that is in it', async () => {
    const before = new Database(join(dir, 'discord.sqlite'));
    before.exec(FIRST_VERSION);
    before.pragma('user_version = 1');
    before.close();
    const store = SqliteAnswerStore.open(dir);
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
    expect(await store.answer('abcdefghij')).toEqual(old);
    expect(await store.answerOfMessage('m1')).toEqual(old);
    const id = await store.save(answer);
    store.close();
    const again = SqliteAnswerStore.open(dir);
    expect(await again.answer('abcdefghij')).toEqual(old);
    expect(await again.answer(id)).toEqual({ ...answer, id });
    again.close();
  });

  test('a store of a newer version is refused, with what to do', () => {
    SqliteAnswerStore.open(dir).close();
    const database = new Database(join(dir, 'discord.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    expect(() => SqliteAnswerStore.open(dir)).toThrow(
      expect.objectContaining({ code: 'state', message: expect.stringContaining('newer') }),
    );
  });

  test('a damaged file and an impossible folder are refused, with what to do', () => {
    writeFileSync(join(dir, 'discord.sqlite'), 'not a database, not at all, whatever its name says');
    expect(() => SqliteAnswerStore.open(dir)).toThrow(
      expect.objectContaining({ code: 'state', remedy: expect.stringContaining('delete') }),
    );
    writeFileSync(join(dir, 'file'), '');
    expect(() => SqliteAnswerStore.open(join(dir, 'file'))).toThrow(expect.objectContaining({ code: 'state' }));
  });
});
