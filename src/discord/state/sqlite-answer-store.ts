import type Database from 'better-sqlite3';
import { z } from 'zod';
import { LANGUAGES } from '../../language/languages.js';
import { randomId } from '../../random-id.js';
import { openStateDatabase } from '../../state-database.js';
import { KEPT_ANSWERS } from '../show/limits.js';
import { type AnswerStore, type KeptAnswer, type KeptReaction, keptPassage, type NewAnswer } from './answer-store.js';
import { repeating } from './earlier-words.js';

const row = z.object({
  id: z.string(),
  question: z.string(),
  earlier: z.string(),
  document_id: z.string().nullable(),
  chapter_id: z.string().nullable(),
  passages: z.string().transform((json) => z.array(keptPassage).parse(JSON.parse(json))),
  language: z.enum(LANGUAGES),
  clear: z.number().transform((value) => value !== 0),
  parts: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
  asker_id: z.string(),
  private: z.number().transform((value) => value !== 0),
  asked_at: z.number(),
});

/** One step a version; the database's `user_version` says how many were taken. Never changed, only added to. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE answers (
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
   CREATE INDEX messages_by_answer ON messages (answer_id);`,
  `ALTER TABLE answers ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
   ALTER TABLE answers ADD COLUMN clear INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE answers ADD COLUMN parts TEXT NOT NULL DEFAULT '[]';`,
  `ALTER TABLE messages ADD COLUMN position INTEGER DEFAULT 0;
   CREATE TABLE reactions (
     message_id TEXT NOT NULL REFERENCES messages (message_id) ON DELETE CASCADE,
     user_id TEXT NOT NULL,
     entry_id TEXT,
     PRIMARY KEY (message_id, user_id)
   ) STRICT, WITHOUT ROWID;`,
  `ALTER TABLE answers ADD COLUMN earlier TEXT NOT NULL DEFAULT '';
   CREATE TABLE conversations (
     channel_id TEXT PRIMARY KEY,
     answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX conversations_by_answer ON conversations (answer_id);`,
];

/** Answers in `<stateDir>/discord.sqlite`. */
export class SqliteAnswerStore implements AnswerStore {
  private constructor(
    private readonly database: Database.Database,
    private readonly capacity: number,
  ) {}

  /** @throws PinciteError state */
  static open(stateDir: string, capacity: number = KEPT_ANSWERS): SqliteAnswerStore {
    const database = openStateDatabase(stateDir, {
      name: 'discord.sqlite',
      what: "The store of Discord's answers",
      remedy: 'delete it: only the buttons of old answers stop working.',
      migrations: MIGRATIONS,
    });
    return new SqliteAnswerStore(database, capacity);
  }

  async save(answer: NewAnswer): Promise<string> {
    const id = randomId();
    this.database.transaction(() => {
      const { lastInsertRowid } = this.database
        .prepare(
          `INSERT INTO answers (id, question, earlier, document_id, chapter_id, passages, language, clear, parts, asker_id,
                                private, asked_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          id,
          answer.question,
          answer.earlier ?? '',
          answer.documentId,
          answer.chapterId,
          JSON.stringify(answer.passages),
          answer.language,
          answer.clear ? 1 : 0,
          JSON.stringify(answer.parts),
          answer.askerId,
          answer.private ? 1 : 0,
          answer.askedAt,
        );
      this.database.prepare('DELETE FROM answers WHERE seq <= ?').run(Number(lastInsertRowid) - this.capacity);
    })();
    return id;
  }

  async linkMessage(messageId: string, answerId: string, position: number | null = 0): Promise<void> {
    this.database
      .prepare(
        `INSERT INTO messages (message_id, answer_id, position) SELECT ?, id, ? FROM answers WHERE id = ?
         ON CONFLICT (message_id) DO UPDATE SET answer_id = excluded.answer_id, position = excluded.position`,
      )
      .run(messageId, position, answerId);
  }

  async answer(id: string): Promise<KeptAnswer | null> {
    return read(this.database.prepare('SELECT * FROM answers WHERE id = ?').get(id));
  }

  async answerOfMessage(messageId: string): Promise<KeptAnswer | null> {
    return read(
      this.database
        .prepare('SELECT answers.* FROM messages JOIN answers ON answers.id = messages.answer_id WHERE message_id = ?')
        .get(messageId),
    );
  }

  async continueConversation(channelId: string, answerId: string): Promise<void> {
    this.database
      .prepare(
        `INSERT INTO conversations (channel_id, answer_id) SELECT ?, id FROM answers WHERE id = ?
         ON CONFLICT (channel_id) DO UPDATE SET answer_id = excluded.answer_id`,
      )
      .run(channelId, answerId);
  }

  async lastOfConversation(channelId: string): Promise<KeptAnswer | null> {
    return read(
      this.database
        .prepare(
          'SELECT answers.* FROM conversations JOIN answers ON answers.id = conversations.answer_id WHERE channel_id = ?',
        )
        .get(channelId),
    );
  }

  async firstPassageOf(messageId: string): Promise<number | null> {
    const found = this.database.prepare('SELECT position FROM messages WHERE message_id = ?').get(messageId);
    return z.object({ position: z.number().nullable() }).optional().parse(found)?.position ?? null;
  }

  async noteReaction(messageId: string, userId: string, entryId: string | null): Promise<void> {
    this.database
      .prepare('INSERT OR IGNORE INTO reactions (message_id, user_id, entry_id) VALUES (?, ?, ?)')
      .run(messageId, userId, entryId);
  }

  async takeReaction(messageId: string, userId: string): Promise<string | null> {
    const taken = this.database
      .prepare('DELETE FROM reactions WHERE message_id = ? AND user_id = ? RETURNING entry_id')
      .get(messageId, userId);
    return z.object({ entry_id: z.string().nullable() }).optional().parse(taken)?.entry_id ?? null;
  }

  async hasReactions(messageId: string): Promise<boolean> {
    return this.database.prepare('SELECT 1 FROM reactions WHERE message_id = ?').get(messageId) !== undefined;
  }

  async reactionsOf(userId: string): Promise<KeptReaction[]> {
    // Discord's ids are numbers that grow.
    const found = this.database
      .prepare(`SELECT message_id, entry_id FROM reactions WHERE user_id = ? ORDER BY length(message_id), message_id`)
      .all(userId);
    return z
      .array(z.object({ message_id: z.string(), entry_id: z.string().nullable() }))
      .parse(found)
      .map(({ message_id, entry_id }) => ({ messageId: message_id, entryId: entry_id }));
  }

  async messagesOf(answerId: string): Promise<string[]> {
    return z
      .array(z.object({ message_id: z.string() }))
      .parse(this.database.prepare('SELECT message_id FROM messages WHERE answer_id = ?').all(answerId))
      .map(({ message_id }) => message_id);
  }

  async publish(answerId: string): Promise<boolean> {
    return (
      this.database.prepare('UPDATE answers SET private = 0 WHERE id = ? AND private = 1').run(answerId).changes === 1
    );
  }

  async unpublish(answerId: string): Promise<void> {
    this.database.prepare('UPDATE answers SET private = 1 WHERE id = ?').run(answerId);
  }

  async ofUser(userId: string): Promise<KeptAnswer[]> {
    const found = this.database.prepare('SELECT * FROM answers WHERE asker_id = ? ORDER BY seq').all(userId);
    return found.flatMap((one) => read(one) ?? []);
  }

  async forgetUser(userId: string): Promise<number> {
    const questions = textsOf(
      this.database.prepare('SELECT question FROM answers WHERE asker_id = ?').pluck().all(userId),
    );
    const followUps = this.database.prepare(
      "SELECT DISTINCT earlier FROM answers WHERE earlier <> '' AND asker_id <> ?",
    );
    const repeated = await repeating(textsOf(followUps.pluck().all(userId)), questions);
    return this.database.transaction(() => {
      this.database.prepare('DELETE FROM reactions WHERE user_id = ?').run(userId);
      const blank = this.database.prepare("UPDATE answers SET earlier = '' WHERE earlier = ?");
      for (const earlier of repeated) blank.run(earlier);
      return this.database.prepare('DELETE FROM answers WHERE asker_id = ?').run(userId).changes;
    })();
  }

  close(): void {
    this.database.close();
  }
}

const textsOf = (found: unknown): readonly string[] => z.array(z.string()).parse(found);

function read(found: unknown): KeptAnswer | null {
  if (found === undefined) return null;
  const { document_id, chapter_id, asker_id, asked_at, ...rest } = row.parse(found);
  return { ...rest, documentId: document_id, chapterId: chapter_id, askerId: asker_id, askedAt: asked_at };
}
