import type { Call } from './services.js';

/** The channel that the journal keeps with what is asked here: a thread is part of its channel; in direct messages none. */
export function journalChannel({ guildId, threadOf, channelId }: Pick<Call, 'guildId' | 'threadOf' | 'channelId'>) {
  return guildId === null ? null : (threadOf ?? channelId);
}
