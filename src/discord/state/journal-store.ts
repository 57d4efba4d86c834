/** What somebody thinks of a quotation. */
export const VERDICTS = ['right', 'wrong', 'wrong-page'] as const;
export type FeedbackVerdict = (typeof VERDICTS)[number];

/** A question that found nothing. */
export interface Gap {
  readonly question: string;
  /** What was asked before, when the question followed it up; else empty. */
  readonly earlier: string;
  readonly documentId: string | null;
  readonly chapterId: string | null;
  /** How often it was asked, letter case and outer marks aside. */
  readonly times: number;
  /** Milliseconds since 1970, of the last time. */
  readonly askedAt: number;
}

/** What was said of a quotation that answered a question. */
export interface Feedback {
  readonly answerId: string;
  /** Empty when its asker's data were deleted. */
  readonly question: string;
  /** What was asked before, when the question followed it up; else empty. */
  readonly earlier: string;
  readonly documentId: string | null;
  readonly chapterId: string | null;
  readonly language: string;
  readonly quotationId: string;
  readonly verdict: FeedbackVerdict;
  /** The index that the answer came out of. */
  readonly indexId: string;
  readonly givenAt: number;
}

/** A question as it comes in, with the channel that it was asked in; a thread's is its channel's; null in direct messages. */
export interface GivenGap extends Omit<Gap, 'times' | 'askedAt'> {
  readonly channelId: string | null;
}

/** Feedback as it comes in, with who asked the question, and the channel as of a gap. */
export interface GivenFeedback extends Omit<Feedback, 'givenAt'> {
  readonly askerId: string;
  readonly channelId: string | null;
}

/** Where something was put in; null where that is not known. */
export interface EntryPlace {
  /** Null in direct messages. */
  readonly serverId: string | null;
  readonly channelId: string | null;
}

/** What one person has put in: each question every time that it was asked. */
export interface Entries {
  readonly gaps: readonly (Omit<Gap, 'times'> & EntryPlace)[];
  readonly feedback: readonly (Feedback & EntryPlace)[];
}

/** Whether who reads may be told what was asked in a channel. */
export type Sees = (channelId: string) => boolean;

/** The journal of one place: a server, or somebody's direct messages. */
export interface JournalPlace {
  readonly guildId: string | null;
  readonly userId: string;
}

/**
 * What people found missing or wrong: the guide to what a corpus lacks, and the items of the next evaluation. Several
 * processes may use it at once: every method is one step that is carried out whole or not at all. Every method rejects with a
 * PinciteError `state`, or with what the database throws, where it can't be read or written.
 */
export interface Journal {
  /** Notes a question that found nothing. Each counts, also of two at once. */
  noteGap(place: JournalPlace, gap: GivenGap): Promise<void>;
  /**
   * The newest first; those asked in private places are nobody's but their asker's. What was asked in a channel that the
   * reader may not see is left out, and does not count; what is not known to be of any channel stays.
   */
  gaps(place: JournalPlace, sees: Sees): Promise<readonly Gap[]>;
  /** Takes the place of what the same person said of the same quotation; of two at once, one stays. */
  noteFeedback(place: JournalPlace, feedback: GivenFeedback): Promise<void>;
  /** The newest first; of channels as with gaps. */
  feedback(place: JournalPlace, sees: Sees): Promise<readonly Feedback[]>;
  /** All that a person has put in, to be taken along; each list oldest first. */
  ofUser(userId: string): Promise<Entries>;
  /**
   * Also blanks their questions in what others said of the answers, and where others followed them up: all of it, or nothing
   * where it fails.
   * @param questions all that they asked: older entries don't say whose words they hold
   */
  forgetUser(userId: string, questions: readonly string[]): Promise<void>;
}
