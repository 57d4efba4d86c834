import type Database from 'better-sqlite3';
import { z } from 'zod';
import { openStateDatabase } from '../../state-database.js';
import { repeating, TELLING } from './earlier-words.js';
import {
  type Entries,
  type EntryPlace,
  type Feedback,
  type Gap,
  type GivenFeedback,
  type GivenGap,
  type Journal,
  type JournalPlace,
  type Sees,
  VERDICTS,
} from './journal-store.js';

/** Before the asker's id, in the place of what was asked in direct messages. */
const DIRECT = 'direct ';

const gapRow = z
  .object({
    question: z.string(),
    earlier: z.string(),
    document_id: z.string().nullable(),
    chapter_id: z.string().nullable(),
    times: z.number(),
    asked_at: z.number(),
  })
  .transform(({ question, earlier, document_id, chapter_id, times, asked_at }): Gap => {
    return { question, earlier, documentId: document_id, chapterId: chapter_id, times, askedAt: asked_at };
  });

const feedbackRow = z
  .object({
    answer_id: z.string(),
    question: z.string(),
    earlier: z.string(),
    document_id: z.string().nullable(),
    chapter_id: z.string().nullable(),
    language: z.string(),
    quotation_id: z.string(),
    verdict: z.enum(VERDICTS),
    index_id: z.string(),
    given_at: z.number(),
  })
  .transform(
    (row): Feedback => ({
      answerId: row.answer_id,
      question: row.question,
      earlier: row.earlier,
      documentId: row.document_id,
      chapterId: row.chapter_id,
      language: row.language,
      quotationId: row.quotation_id,
      verdict: row.verdict,
      indexId: row.index_id,
      givenAt: row.given_at,
    }),
  );

const placeRow = z.object({ place: z.string(), channel_id: z.string().nullable() }).transform(
  ({ place, channel_id }): EntryPlace => ({
    serverId: place.startsWith(DIRECT) ? null : place,
    channelId: channel_id,
  }),
);

/** One step a version. Never changed, only added to. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE gaps (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     place TEXT NOT NULL,
     user_id TEXT NOT NULL,
     question TEXT NOT NULL,
     folded TEXT NOT NULL,
     document_id TEXT,
     chapter_id TEXT,
     asked_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX gaps_by_place ON gaps (place, folded);
   CREATE INDEX gaps_by_user ON gaps (user_id);
   CREATE TABLE feedback (
     place TEXT NOT NULL,
     user_id TEXT NOT NULL,
     answer_id TEXT NOT NULL,
     question TEXT NOT NULL,
     document_id TEXT,
     chapter_id TEXT,
     language TEXT NOT NULL,
     quotation_id TEXT NOT NULL,
     verdict TEXT NOT NULL,
     index_id TEXT NOT NULL,
     given_at INTEGER NOT NULL,
     PRIMARY KEY (answer_id, quotation_id, user_id)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX feedback_by_place ON feedback (place);
   CREATE INDEX feedback_by_user ON feedback (user_id);`,
  `ALTER TABLE gaps ADD COLUMN earlier TEXT NOT NULL DEFAULT '';
   ALTER TABLE feedback ADD COLUMN earlier TEXT NOT NULL DEFAULT '';
   ALTER TABLE feedback ADD COLUMN asker_id TEXT;
   CREATE INDEX feedback_by_asker ON feedback (asker_id);`,
  `ALTER TABLE gaps ADD COLUMN channel_id TEXT;
   ALTER TABLE feedback ADD COLUMN channel_id TEXT;`,
];

/** The oldest gaps beyond so many are forgotten. */
const KEPT_GAPS = 20_000;

/** Of channels that may be seen; older entries don't say where they are from. */
const TOLD = '(channel_id IS NULL OR channel_id IN (SELECT value FROM json_each(?)))';

/** A journal in `<stateDir>/journal.sqlite`. */
export class SqliteJournal implements Journal {
  private constructor(
    private readonly database: Database.Database,
    private readonly now: () => number,
  ) {}

  /** @throws PinciteError state */
  static open(stateDir: string, now: () => number = Date.now): SqliteJournal {
    const database = openStateDatabase(stateDir, {
      name: 'journal.sqlite',
      what: 'The journal of unanswered questions and feedback',
      remedy: 'move it away: Pincite begins a new one.',
      migrations: MIGRATIONS,
    });
    return new SqliteJournal(database, now);
  }

  async noteGap(place: JournalPlace, { question, earlier, documentId, chapterId, channelId }: GivenGap): Promise<void> {
    this.database.transaction(() => {
      const { lastInsertRowid } = this.database
        .prepare(
          `INSERT INTO gaps (place, user_id, question, folded, document_id, chapter_id, asked_at, earlier, channel_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          keyOf(place),
          place.userId,
          question,
          folded(question),
          documentId,
          chapterId,
          this.now(),
          earlier,
          channelId,
        );
      this.database.prepare('DELETE FROM gaps WHERE seq <= ?').run(Number(lastInsertRowid) - KEPT_GAPS);
    })();
  }

  async gaps(place: JournalPlace, sees: Sees): Promise<Gap[]> {
    return z.array(gapRow).parse(
      this.database
        .prepare(
          // Of the columns that are not grouped by, SQLite gives those of the row with the greatest asked_at.
          `SELECT question, earlier, document_id, chapter_id, count(*) AS times, max(asked_at) AS asked_at FROM gaps
             WHERE place = ? AND ${TOLD} GROUP BY folded, earlier, document_id, chapter_id ORDER BY asked_at DESC, seq DESC`,
        )
        .all(keyOf(place), this.#seen('gaps', place, sees)),
    );
  }

  /** The ids of the channels of a place's entries that may be seen, as JSON. */
  #seen(table: 'gaps' | 'feedback', place: JournalPlace, sees: Sees): string {
    const channels = this.database
      .prepare(`SELECT DISTINCT channel_id FROM ${table} WHERE place = ? AND channel_id IS NOT NULL`)
      .pluck()
      .all(keyOf(place));
    return JSON.stringify(texts(channels).filter(sees));
  }

  async noteFeedback(place: JournalPlace, given: GivenFeedback): Promise<void> {
    this.database
      .prepare(
        `INSERT INTO feedback (place, user_id, answer_id, question, document_id, chapter_id, language, quotation_id,
                               verdict, index_id, given_at, earlier, asker_id, channel_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (answer_id, quotation_id, user_id)
         DO UPDATE SET verdict = excluded.verdict, given_at = excluded.given_at`,
      )
      .run(
        keyOf(place),
        place.userId,
        given.answerId,
        given.question,
        given.documentId,
        given.chapterId,
        given.language,
        given.quotationId,
        given.verdict,
        given.indexId,
        this.now(),
        given.earlier,
        given.askerId,
        given.channelId,
      );
  }

  async feedback(place: JournalPlace, sees: Sees): Promise<Feedback[]> {
    return z
      .array(feedbackRow)
      .parse(
        this.database
          .prepare(`SELECT * FROM feedback WHERE place = ? AND ${TOLD} ORDER BY given_at DESC, answer_id, quotation_id`)
          .all(keyOf(place), this.#seen('feedback', place, sees)),
      );
  }

  async ofUser(userId: string): Promise<Entries> {
    const gaps = this.database.prepare('SELECT *, 1 AS times FROM gaps WHERE user_id = ? ORDER BY seq').all(userId);
    const feedback = this.database.prepare('SELECT * FROM feedback WHERE user_id = ? ORDER BY given_at').all(userId);
    return {
      gaps: z
        .array(z.intersection(gapRow, placeRow))
        .parse(gaps)
        .map(({ times: _, ...gap }) => gap),
      feedback: z.array(z.intersection(feedbackRow, placeRow)).parse(feedback),
    };
  }

  async forgetUser(userId: string, questions: readonly string[]): Promise<void> {
    const own = texts(this.database.prepare('SELECT question FROM gaps WHERE user_id = ?').pluck().all(userId));
    const theirs = [...new Set([...own, ...questions])].filter((question) => question.length >= TELLING);
    const earlierIn = (table: 'gaps' | 'feedback'): Promise<readonly string[]> => {
      const kept = this.database.prepare(`SELECT DISTINCT earlier FROM ${table} WHERE earlier <> ''`).pluck().all();
      return repeating(texts(kept), theirs);
    };
    const repeated = [
      { table: 'gaps', earlier: await earlierIn('gaps') },
      { table: 'feedback', earlier: await earlierIn('feedback') },
    ];
    this.database.transaction(() => {
      this.database.prepare('DELETE FROM gaps WHERE user_id = ?').run(userId);
      this.database.prepare('DELETE FROM feedback WHERE user_id = ?').run(userId);
      this.database.prepare("UPDATE feedback SET question = '', earlier = '' WHERE asker_id = ?").run(userId);
      const older = "UPDATE feedback SET question = '', earlier = '' WHERE asker_id IS NULL AND question = ?";
      for (const question of theirs) this.database.prepare(older).run(question);
      for (const { table, earlier } of repeated) {
        const blank = this.database.prepare(`UPDATE ${table} SET earlier = '' WHERE earlier = ?`);
        for (const one of earlier) blank.run(one);
      }
    })();
  }

  close(): void {
    this.database.close();
  }
}

const texts = (found: unknown): readonly string[] => z.array(z.string()).parse(found);

function keyOf({ guildId, userId }: JournalPlace): string {
  return guildId ?? `${DIRECT}${userId}`;
}

/** The same question, however it is typed. */
function folded(question: string): string {
  return (question.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
