import type { Chapter, Corpus, Document } from '../corpus/document.js';
import type { Answer, RankedQuotation } from './answer.js';
import type { Engine } from './engine.js';
import { whenThereIsRoom } from './queue/when-there-is-room.js';

/** What is compared: a chapter of an edited volume, or a whole document. */
export interface ComparedPlace {
  readonly document: Document;
  readonly chapter: Chapter | null;
}

/** What each place says to a question. */
export interface Comparison {
  /** The best quotation of each place that says something on it, best first. */
  readonly found: readonly { readonly place: ComparedPlace; readonly ranked: RankedQuotation }[];
  /** Those that say nothing on it. */
  readonly nothing: readonly ComparedPlace[];
  /** Those beyond the cap, which were not asked. */
  readonly notAsked: readonly ComparedPlace[];
}

/** Places that are asked at most: each is a question of its own to the model. */
export const MOST_COMPARED = 30;

/** The places to compare: every chapter of a document that has several, every other document as a whole. */
export function placesToCompare(corpus: Corpus, documentId: string | null = null): readonly ComparedPlace[] {
  return corpus.documents
    .filter(({ id }) => documentId === null || id === documentId)
    .flatMap((document): ComparedPlace[] =>
      document.chapters.length > 1
        ? document.chapters.map((chapter) => ({ document, chapter }))
        : [{ document, chapter: null }],
    );
}

/**
 * Puts a question to each place, one after the other. Where there is no room in the queue for one after the first, it waits until
 * there is.
 * @param onPlace told before each place is asked: how many were, of how many
 * @throws PinciteError as `Engine.ask`; and the signal's reason
 */
export async function comparePlaces(
  engine: Pick<Engine, 'ask'>,
  text: string,
  places: readonly ComparedPlace[],
  {
    signal,
    onPlace = () => {},
    most = MOST_COMPARED,
  }: {
    readonly signal?: AbortSignal;
    readonly onPlace?: (place: ComparedPlace, done: number, total: number) => void;
    readonly most?: number;
  } = {},
): Promise<Comparison> {
  const found: { place: ComparedPlace; ranked: RankedQuotation }[] = [];
  const nothing: ComparedPlace[] = [];
  const asked = places.slice(0, most);
  for (const [done, place] of asked.entries()) {
    signal?.throwIfAborted();
    onPlace(place, done, asked.length);
    const { document, chapter } = place;
    const question = { text, limit: 1, documentId: document.id, ...(chapter !== null && { chapterId: chapter.id }) };
    const ask = (): Promise<Answer> => engine.ask(question, signal === undefined ? {} : { signal });
    const answer = await whenThereIsRoom(ask, { hasDone: () => done > 0, signal });
    const ranked = answer.kind === 'answered' ? answer.quotations[0] : undefined;
    if (ranked === undefined) nothing.push(place);
    else found.push({ place, ranked });
  }
  // Of places that say it as likely the one that comes first: sorting keeps their order.
  found.sort((a, b) => b.ranked.probability - a.ranked.probability);
  return { found, nothing, notAsked: places.slice(most) };
}

/** A place by its title. */
export function placeTitle({ document, chapter }: ComparedPlace): string {
  return chapter?.title ?? document.item.title;
}
