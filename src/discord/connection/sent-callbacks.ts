import type { RESTOptions } from 'discord.js';
import { RecentIds } from '../requests/recent-ids.js';

const CALLBACK = /\/interactions\/(\d+)\/[^/]+\/callback/;

/**
 * Which acknowledgements went out more than once: discord.js sends again what got no answer, or an error of Discord's own.
 * Of such a one "already acknowledged" only says that it had arrived the first time.
 */
export class SentCallbacks {
  readonly #sent = new RecentIds();
  readonly #repeated = new RecentIds();

  /** What makes requests, with acknowledgements counted. */
  counting(makeRequest: RESTOptions['makeRequest']): RESTOptions['makeRequest'] {
    return (url, init) => {
      const id = CALLBACK.exec(url)?.[1];
      if (id !== undefined && !this.#sent.isNew(id)) this.#repeated.isNew(id);
      return makeRequest(url, init);
    };
  }

  isRepeated(interactionId: string): boolean {
    return this.#repeated.has(interactionId);
  }
}
