import type { Actor, NotebookEntry, NotebookOwner } from '../../desk/notebook/notebook.js';
import type { Whose } from '../../language/discord/notebook-texts.js';
import { LANGUAGES, type Language } from '../../language/languages.js';
import type { Call } from './services.js';

/** Who does something, and where. */
export type Place = Pick<Call, 'userId' | 'channelId' | 'threadOf' | 'guildId'>;

/**
 * The notebook that is meant: the channel's, or one's own. A thread shares that of its channel; in direct messages there is
 * one's own only.
 */
export function notebookOf(whose: Whose, { userId, channelId, threadOf, guildId }: Place): NotebookOwner {
  if (whose === 'mine' || guildId === null) return { kind: 'user', id: userId };
  return { kind: 'channel', id: threadOf ?? channelId };
}

export function whoseIs({ kind }: NotebookOwner): Whose {
  return kind === 'user' ? 'mine' : 'channel';
}

export function actorOf({ userId, moderates }: Pick<Call, 'userId' | 'moderates'>): Actor {
  return { id: userId, moderates };
}

/** Whether the person may change and remove it: their own, or as a moderator. */
export function mayChange({ savedBy }: NotebookEntry, { userId, moderates }: Pick<Call, 'userId' | 'moderates'>) {
  return savedBy === userId || moderates;
}

/** A notebook in a custom id: that of the channel that the button stands in, or a person's. */
export function ownerPart({ kind, id }: NotebookOwner): string {
  return kind === 'channel' ? 'c' : `u${id}`;
}

/** The notebook that a custom id names; null when it is malformed. It may be somebody else's: compare before use. */
export function ownerOfPart(part: string | undefined, place: Place): NotebookOwner | null {
  if (part === 'c') return place.guildId === null ? null : notebookOf('channel', place);
  const [, id] = /^u(\d{1,20})$/.exec(part ?? '') ?? [];
  return id === undefined ? null : { kind: 'user', id };
}

/** The same, only where this person may use it: the channel's that they are in, and their own. */
export function usableOwner(part: string | undefined, place: Place): NotebookOwner | null {
  const owner = ownerOfPart(part, place);
  return owner?.kind === 'user' && owner.id !== place.userId ? null : owner;
}

/** A language in a custom id: what was shown in one goes on in it, whoever presses. */
export function languagePart(part: string | undefined): Language | null {
  return LANGUAGES.find((language) => language === part) ?? null;
}
