import type { APIButtonComponent } from 'discord.js';
import { LOOK_UP_TEXTS } from '../../language/discord/look-up-texts.js';
import { buttonComponent } from '../buttons/button.js';
import type { KeptLookUp } from '../state/look-up-store.js';
import { blockEmbeds } from './blocks.js';
import { COLOURS } from './colours.js';
import { packCards } from './pack.js';
import type { Reply } from './reply.js';

/** The name of the buttons that turn a list, as it stands in custom ids. */
export const TURN_LIST = 'turn';

/** A list that is shown; its `id` is null while it isn't kept, and then it has no buttons. */
export type ShownList = Omit<KeptLookUp, 'id'> & { readonly id: string | null };

/** What was found for a list, and the reply that shows a page of it. */
export interface FoundList {
  readonly total: number;
  /** Entries of a full page. */
  readonly atOnce: number;
  readonly show: (list: ShownList) => Reply;
}

/** One page of a list. */
export interface ListPage {
  /** Of all pages together. */
  readonly total: number;
  /** Entries of a full page. */
  readonly atOnce: number;
  /** Which page it is, from 0. */
  readonly page: number;
  readonly title: string;
  /** Markdown of the entries, each at most as long as an embed's description. */
  readonly blocks: readonly string[];
  readonly footer: string;
}

/** Which page can be shown for the one that is asked for: the last where there are fewer by now. */
export function pageWithin(page: number, total: number, atOnce: number): number {
  return Math.max(0, Math.min(page, Math.ceil(total / atOnce) - 1));
}

/** Buttons to the pages on either side. */
export function turnButtons(
  { total, atOnce, page }: Pick<ListPage, 'total' | 'atOnce' | 'page'>,
  { id, language }: ShownList,
): APIButtonComponent[] {
  if (id === null) return [];
  const texts = LOOK_UP_TEXTS[language];
  const turnTo = (label: string, other: number) => buttonComponent(label, TURN_LIST, [id, other]);
  return [
    ...(page > 0 ? turnTo(texts.previous, page - 1) : []),
    ...((page + 1) * atOnce < total ? turnTo(texts.next, page + 1) : []),
  ];
}

/** A page of a list: which entries of how many they are above, buttons to the pages on either side below. */
export function listPageReply(listed: ListPage, list: ShownList): Reply {
  const { total, atOnce, page, title, blocks, footer } = listed;
  const author = LOOK_UP_TEXTS[list.language].entries(page * atOnce + 1, Math.min((page + 1) * atOnce, total), total);
  const embeds = blockEmbeds(blocks, { title, author, ...(footer !== '' && { footer }), colour: COLOURS.plain }, '\n');
  return { messages: packCards([{ embeds, buttons: turnButtons(listed, list) }]) };
}
