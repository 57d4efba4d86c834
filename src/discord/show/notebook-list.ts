import type { APIEmbed } from 'discord.js';
import type { NotebookEntry, NotebookOwner } from '../../desk/notebook/notebook.js';
import { searchEntries } from '../../desk/notebook/search.js';
import { NOTEBOOK_TEXTS } from '../../language/discord/notebook-texts.js';
import type { Language } from '../../language/languages.js';
import { buttonComponent } from '../buttons/button.js';
import { ownerPart, whoseIs } from '../requests/notebook-owner.js';
import type { Call, Services } from '../requests/services.js';
import { COLOURS } from './colours.js';
import { type EntryRoom, listedEntry } from './notebook-entry.js';
import { packCards } from './pack.js';
import { plainReply } from './plain-reply.js';
import type { OutgoingMessage, Reply } from './reply.js';

/** The name of the buttons that turn the pages of a list, as it stands in custom ids. */
export const NOTEBOOK_BUTTON = 'notebook';

/** Entries of a page: all in one message, which its buttons replace. */
export const ENTRIES_PER_PAGE = 5;

/** Pages that are sent at once where there are no buttons to turn them. */
const PAGES_AT_ONCE = 10;

/** From generous to so narrow that a page of the longest entries still is one message. */
const ROOMS: readonly [EntryRoom, EntryRoom, EntryRoom] = [
  { quotation: 2000, note: 1400, tags: 250 },
  { quotation: 650, note: 250, tags: 120 },
  { quotation: 360, note: 160, tags: 80 },
];

/** Which part of a notebook is listed. */
export interface Listed {
  readonly owner: NotebookOwner;
  /** From 0; beyond the end means the last. */
  readonly page: number;
  /** Words that the entries must have; null for all entries. */
  readonly query: string | null;
  readonly language: Language;
}

/** A page of a notebook, or of what is found in it, with buttons to the pages beside it; one message. */
export async function notebookList(
  listed: Listed,
  { log }: Pick<Call, 'log'>,
  { notebooks, engine }: Services,
): Promise<Reply> {
  const { owner, query, language } = listed;
  const texts = NOTEBOOK_TEXTS[language];
  const all = await notebooks.entries(owner);
  const entries = query === null ? all : searchEntries(all, query);
  if (entries.length === 0) {
    const { title, text } = query === null ? texts.empty : texts.nothingFound;
    return plainReply(title, text);
  }
  const last = Math.ceil(entries.length / ENTRIES_PER_PAGE) - 1;
  const page = Math.min(listed.page, last);
  const turn = (label: string, to: number) =>
    to < 0 || to > last
      ? []
      : buttonComponent(label, NOTEBOOK_BUTTON, [ownerPart(owner), to, language, ...(query === null ? [] : [query])]);
  const buttons = [...turn(texts.previous, page - 1), ...turn(texts.next, page + 1)];
  const heading = query === null ? texts.notebook[whoseIs(owner)] : texts.found(entries.length);
  const view = { language, log, engine, whose: whoseIs(owner) };
  const messageOf = (number: number): OutgoingMessage[] => {
    const from = number * ENTRIES_PER_PAGE;
    const shown = entries.slice(from, from + ENTRIES_PER_PAGE);
    const range = texts.range(from + 1, from + shown.length, entries.length);
    const title = { title: `${heading} · ${range}`, color: COLOURS.plain };
    return messagesWith(title, shown, (entry, room) => listedEntry(entry, view, room), buttons);
  };
  // Words that fit in no custom id leave no button to go on with.
  const isStuck = last > 0 && buttons.length === 0;
  const pages = isStuck ? Array.from({ length: Math.min(last + 1, PAGES_AT_ONCE) }, (_, number) => number) : [page];
  return { messages: pages.flatMap(messageOf) };
}

/** In the widest room in which they are one message. */
function messagesWith(
  title: APIEmbed,
  entries: readonly NotebookEntry[],
  show: (entry: NotebookEntry, room: EntryRoom) => APIEmbed,
  buttons: Parameters<typeof packCards>[0][number]['buttons'],
): OutgoingMessage[] {
  const packed = (room: EntryRoom): OutgoingMessage[] =>
    packCards([{ embeds: [title, ...entries.map((entry) => show(entry, room))], buttons }]);
  const [wide, middle, narrow] = ROOMS;
  const first = packed(wide);
  if (first.length === 1) return first;
  const second = packed(middle);
  return second.length === 1 ? second : packed(narrow);
}
