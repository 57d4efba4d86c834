import type { FoundList, ShownList } from '../show/list-page.js';
import { outlinePage } from '../show/outline-page.js';
import { peoplePage } from '../show/people-page.js';
import type { Reply } from '../show/reply.js';
import { searchPage } from '../show/search-page.js';
import type { KeptLookUp } from '../state/look-up-store.js';
import type { Call, Services } from './services.js';

/** What somebody looks up. */
export type LookUp = Pick<KeptLookUp, 'kind' | 'words' | 'documentId' | 'chapterId' | 'private'>;

/**
 * The first page of a list. It is kept where it has more pages, so that they can be turned.
 * @throws PinciteError input, unknown-document; and the signal's reason
 */
export async function firstPage(lookUp: LookUp, call: Call, services: Services): Promise<Reply> {
  return newList(lookUp, 0, call, services);
}

/** Another page of a kept list, which stays the one it is. */
export async function turnedPage(list: KeptLookUp, page: number, call: Call, services: Services): Promise<Reply> {
  return (await found(list, page, call, services)).show(list);
}

/** The same for somebody who did not ask for the list: a list of their own, which only they see. */
export async function ownPage(list: KeptLookUp, page: number, call: Call, services: Services): Promise<Reply> {
  return newList({ ...list, private: true }, page, call, services);
}

async function newList(lookUp: LookUp, page: number, call: Call, services: Services): Promise<Reply> {
  const { kind, words, documentId, chapterId } = lookUp;
  const list: Omit<KeptLookUp, 'id'> = {
    kind,
    words,
    documentId,
    chapterId,
    language: call.language,
    askerId: call.userId,
    private: lookUp.private,
    askedAt: Date.now(),
  };
  const { total, atOnce, show } = await found(list, page, call, services);
  return show({ ...list, id: total > atOnce ? await keep(list, call, services) : null });
}

/** A store that fails costs the buttons, not the list. */
async function keep(list: Omit<KeptLookUp, 'id'>, call: Call, { lookUps }: Services): Promise<string | null> {
  try {
    return await lookUps.save(list);
  } catch (error) {
    call.log.error({ err: error }, 'a list could not be kept; it is sent without buttons');
    return null;
  }
}

async function found(list: Omit<ShownList, 'id'>, page: number, call: Call, services: Services): Promise<FoundList> {
  switch (list.kind) {
    case 'search':
      return searchPage(list, page, call, services);
    case 'outline':
      return outlinePage(list, page, services);
    case 'who':
      return peoplePage(list, page, services);
  }
}
