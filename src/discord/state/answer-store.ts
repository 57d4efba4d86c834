import type Database from 'better-sqlite3';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../language/languages.js';
import { randomId } from '../../random-id.js';
import { openStateDatabase } from '../../state-database.js';
import { KEPT_ANSWERS } from '../show/limits.js';

/** What a kept passage is to its question. */
const role = z.enum(['answer', 'related', 'nearest']);
const keptPassage = z.object({
  id: z.string(),
  role,
  probability: z.number(),
  // Answers of older versions lack these: theirs all answered, and no question had parts.
  stance: z.enum(['answers', 'contradicts']).default('answers'),
  part: z.number().default(0),
});
export type KeptPassage = Readonly<z.infer<typeof keptPassage>>;

/** What must be known of an answer for its buttons, and for replies to it. */
export interface KeptAnswer {
  readonly id: string;
  readonly question: string;
  /** What it followed up: the questions before it, in their own words; empty where it stood alone. */
  readonly earlier: string;
  readonly documentId: string | null;
  readonly chapterId: string | null;
  /** Those shown and those not yet shown, in order. The texts are not kept: they are the documents'. */
  readonly passages: readonly KeptPassage[];
  /** What it is shown in. */
  readonly language: Language;
  /** False: none of the passages clearly answers. */
  readonly clear: boolean;
  /** The questions that it was taken apart into; empty where it is one. */
  readonly parts: readonly string[];
  readonly askerId: string;
  readonly private: boolean;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

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

/** Answers whose buttons and replies still work after a restart, in `<stateDir>/discord.sqlite`. Holds the newest ones. */
export class AnswerStore {
  private constructor(
    private readonly database: Database.Database,
    private readonly capacity: number,
  ) {}

  /** @throws PinciteError state */
  static open(stateDir: string, capacity: number = KEPT_ANSWERS): AnswerStore {
    const database = openStateDatabase(stateDir, {
      name: 'discord.sqlite',
      what: "The store of Discord's answers",
      remedy: 'delete it: only the buttons of old answers stop working.',
      migrations: MIGRATIONS,
    });
    return new AnswerStore(database, capacity);
  }

  /** Keeps an answer and gives it an id; forgets the oldest beyond the capacity. */
  save(answer: Omit<KeptAnswer, 'id' | 'earlier'> & Partial<Pick<KeptAnswer, 'earlier'>>): string {
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

  /** Notes that a message shows an answer, and which of its passages first; null when none. */
  linkMessage(messageId: string, answerId: string, position: number | null = 0): void {
    this.database
      .prepare(
        `INSERT INTO messages (message_id, answer_id, position) SELECT ?, id, ? FROM answers WHERE id = ?
         ON CONFLICT (message_id) DO UPDATE SET answer_id = excluded.answer_id, position = excluded.position`,
      )
      .run(messageId, position, answerId);
  }

  /** Null when there is none of that id, or no more. */
  answer(id: string): KeptAnswer | null {
    return read(this.database.prepare('SELECT * FROM answers WHERE id = ?').get(id));
  }

  /** The answer that a message shows; null when it shows none. */
  answerOfMessage(messageId: string): KeptAnswer | null {
    return read(
      this.database
        .prepare('SELECT answers.* FROM messages JOIN answers ON answers.id = messages.answer_id WHERE message_id = ?')
        .get(messageId),
    );
  }

  /** Notes that an answer is the last of a conversation: of a thread, or of direct messages. */
  continueConversation(channelId: string, answerId: string): void {
    this.database
      .prepare(
        `INSERT INTO conversations (channel_id, answer_id) SELECT ?, id FROM answers WHERE id = ?
         ON CONFLICT (channel_id) DO UPDATE SET answer_id = excluded.answer_id`,
      )
      .run(channelId, answerId);
  }

  /** The last answer of a conversation; null where none was given (or it is no longer kept). */
  lastOfConversation(channelId: string): KeptAnswer | null {
    return read(
      this.database
        .prepare(
          'SELECT answers.* FROM conversations JOIN answers ON answers.id = conversations.answer_id WHERE channel_id = ?',
        )
        .get(channelId),
    );
  }

  /** The position of the first passage that a message shows; null when it shows none, or is none of ours. */
  firstPassageOf(messageId: string): number | null {
    const found = this.database.prepare('SELECT position FROM messages WHERE message_id = ?').get(messageId);
    return z.object({ position: z.number().nullable() }).optional().parse(found)?.position ?? null;
  }

  /** Notes what somebody's reaction to a message saved: an entry's id; null when it was in the notebook already. */
  noteReaction(messageId: string, userId: string, entryId: string | null): void {
    this.database
      .prepare('INSERT OR IGNORE INTO reactions (message_id, user_id, entry_id) VALUES (?, ?, ?)')
      .run(messageId, userId, entryId);
  }

  /** What somebody's reaction to a message saved, which is forgotten with that; null when it saved nothing. */
  takeReaction(messageId: string, userId: string): string | null {
    const taken = this.database
      .prepare('DELETE FROM reactions WHERE message_id = ? AND user_id = ? RETURNING entry_id')
      .get(messageId, userId);
    return z.object({ entry_id: z.string().nullable() }).optional().parse(taken)?.entry_id ?? null;
  }

  /** Whether anybody's reaction to a message stands. */
  hasReactions(messageId: string): boolean {
    return this.database.prepare('SELECT 1 FROM reactions WHERE message_id = ?').get(messageId) !== undefined;
  }

  /** The messages that show an answer. */
  messagesOf(answerId: string): string[] {
    return z
      .array(z.object({ message_id: z.string() }))
      .parse(this.database.prepare('SELECT message_id FROM messages WHERE answer_id = ?').all(answerId))
      .map(({ message_id }) => message_id);
  }

  /** Makes a private answer everybody's. @returns false when it was already, or is kept no longer */
  publish(answerId: string): boolean {
    return (
      this.database.prepare('UPDATE answers SET private = 0 WHERE id = ? AND private = 1').run(answerId).changes === 1
    );
  }

  /** Takes back what could not be published. */
  unpublish(answerId: string): void {
    this.database.prepare('UPDATE answers SET private = 1 WHERE id = ?').run(answerId);
  }

  /** All answers that somebody asked for, oldest first. */
  ofUser(userId: string): KeptAnswer[] {
    const found = this.database.prepare('SELECT * FROM answers WHERE asker_id = ? ORDER BY seq').all(userId);
    return found.flatMap((one) => read(one) ?? []);
  }

  /** Forgets the answers that somebody asked for, and what their reactions saved. @returns how many answers that were */
  forgetUser(userId: string): number {
    return this.database.transaction(() => {
      this.database.prepare('DELETE FROM reactions WHERE user_id = ?').run(userId);
      return this.database.prepare('DELETE FROM answers WHERE asker_id = ?').run(userId).changes;
    })();
  }

  close(): void {
    this.database.close();
  }
}

function read(found: unknown): KeptAnswer | null {
  if (found === undefined) return null;
  const { document_id, chapter_id, asker_id, asked_at, ...rest } = row.parse(found);
  return { ...rest, documentId: document_id, chapterId: chapter_id, askerId: asker_id, askedAt: asked_at };
}
