import type { NotebookEntry, NotebookOwner } from '../../desk/notebook/notebook.js';
import type { NotebookPeople } from '../../desk/notebook/notebook-people.js';
import type { AnswerStore } from './answer-store.js';
import type { Journal } from './journal-store.js';
import type { LookUpStore } from './look-up-store.js';
import type { SettingsStore } from './settings-store.js';

/** Everything that keeps something of people. */
export interface PersonalStores {
  readonly store: AnswerStore;
  readonly lookUps: LookUpStore;
  readonly notebookPeople: NotebookPeople;
  readonly settings: SettingsStore;
  readonly journal: Journal;
}

/** All that is kept of one person, by kind; each list oldest first. */
export interface PersonalData {
  readonly questions: readonly object[];
  readonly searches: readonly object[];
  /** In every notebook, own and shared. */
  readonly notebook: readonly object[];
  /** How many of those are in the own one. */
  readonly ownEntries: number;
  /** What was taken out of notebooks and can still be put back. */
  readonly removedFromNotebook: readonly object[];
  /** Notes and tags of before a change that can still be undone. */
  readonly formerNotes: readonly object[];
  readonly reactions: readonly object[];
  readonly feedback: readonly object[];
  readonly settingsChanges: readonly object[];
  /** Questions that found nothing, every time. */
  readonly unansweredQuestions: readonly object[];
  readonly preferences: object;
}

/** What was forgotten, and what stays without a name. */
export interface Forgotten {
  readonly questions: number;
  readonly searches: number;
  readonly entries: number;
  readonly feedback: number;
  readonly unanswered: number;
  readonly unnamed: number;
}

/** All that is kept of somebody. @throws PinciteError state */
export async function personalData(userId: string, stores: PersonalStores): Promise<PersonalData> {
  const { gaps, feedback } = await stores.journal.ofUser(userId);
  const saved = await stores.notebookPeople.savedBy(userId);
  const removed = await stores.notebookPeople.takenOut(userId);
  const former = await stores.notebookPeople.formerAnnotations(userId);
  const reactions = await stores.store.reactionsOf(userId);
  const answers = await stores.store.ofUser(userId);
  const lists = await stores.lookUps.of(userId);
  const changes = await stores.settings.changesBy(userId);
  return {
    questions: answers.map((answer) => ({
      question: answer.question,
      ...(answer.earlier !== '' && { followsUp: answer.earlier }),
      askedAt: iso(answer.askedAt),
      private: answer.private,
      documentId: answer.documentId,
      chapterId: answer.chapterId,
      language: answer.language,
      quotationIds: answer.passages.map(({ id }) => id),
    })),
    searches: lists.map(({ kind, words, askedAt, documentId, chapterId, ...rest }) => ({
      kind,
      words,
      askedAt: iso(askedAt),
      private: rest.private,
      documentId,
      chapterId,
    })),
    notebook: saved.map(({ owner, entry }) => ({
      notebook: nameOf(owner),
      position: entry.position,
      ...entryFacts(entry),
    })),
    ownEntries: saved.filter(({ owner }) => owner.kind === 'user').length,
    removedFromNotebook: removed.map(({ owner, entry }) => ({ notebook: nameOf(owner), ...entryFacts(entry) })),
    formerNotes: former.map(({ owner, entryId, note, tags }) => ({ notebook: nameOf(owner), entryId, note, tags })),
    reactions: reactions.map(({ messageId, entryId }) => ({ messageId, savedEntryId: entryId })),
    feedback: feedback.map(({ question, quotationId, verdict, givenAt, serverId, channelId }) => ({
      question,
      quotationId,
      verdict,
      serverId,
      channelId,
      givenAt: iso(givenAt),
    })),
    settingsChanges: changes.map(({ guildId, setting, at }) => ({
      serverId: guildId,
      setting,
      at: iso(at),
    })),
    unansweredQuestions: gaps.map(({ question, earlier, askedAt, documentId, chapterId, serverId, channelId }) => ({
      question,
      ...(earlier !== '' && { followsUp: earlier }),
      askedAt: iso(askedAt),
      serverId,
      channelId,
      documentId,
      chapterId,
    })),
    preferences: await stores.settings.user(userId),
  };
}

/**
 * Forgets somebody in every store, one after the other: where one fails, doing it again forgets the rest.
 * @throws PinciteError state; what the database throws
 */
export async function forgetPerson(userId: string, stores: PersonalStores): Promise<Forgotten> {
  const { gaps, feedback } = await stores.journal.ofUser(userId);
  const asked = (await stores.store.ofUser(userId)).map(({ question }) => question);
  // What goes by the questions goes before them: where it fails, doing it again finds them.
  await stores.journal.forgetUser(userId, asked);
  const questions = await stores.store.forgetUser(userId);
  const searches = await stores.lookUps.forget(userId);
  const { deleted: entries, unnamed } = await stores.notebookPeople.forget(userId);
  await stores.settings.forgetUser(userId);
  return { questions, searches, entries, feedback: feedback.length, unanswered: gaps.length, unnamed };
}

function nameOf({ kind, id }: NotebookOwner): string {
  return kind === 'user' ? 'own' : `channel ${id}`;
}

function entryFacts(entry: Omit<NotebookEntry, 'position'>): object {
  return {
    entryId: entry.id,
    text: entry.text,
    citation: entry.citation,
    quotationId: entry.quotationId,
    note: entry.note,
    tags: entry.tags,
    savedAt: iso(entry.savedAt),
  };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
