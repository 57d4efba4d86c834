import type { APIButtonComponent } from 'discord.js';
import type { NotebookEntry, NotebookOwner } from '../../desk/notebook/notebook.js';
import type { Notice } from '../../language/discord/notebook-texts.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import type { Language } from '../../language/languages.js';
import { buttonComponent } from '../buttons/button.js';
import { mayChange, ownerPart } from '../requests/notebook-owner.js';
import type { Call } from '../requests/services.js';
import { COLOURS } from './colours.js';
import { packCards } from './pack.js';
import { plainCard, type Reply } from './reply.js';

/** The names of the buttons under "Saved", as they stand in custom ids. */
export const SAVED_BUTTONS = { own: 'saveown', annotate: 'annotate', undo: 'saveundo', back: 'saveback' } as const;

/** Into one's own notebook in the place of the channel's, or as well; or from one's own into the channel's as well. */
export const SAVE_MODES = ['instead', 'also', 'share'] as const;
export type SaveMode = (typeof SAVE_MODES)[number];

/** What was saved, where, and from which passage of an answer; null when it is of none. */
export interface Saved {
  readonly owner: NotebookOwner;
  readonly entry: NotebookEntry;
  /** Whether it was saved just now: only then there is something to undo. */
  readonly isNew: boolean;
  readonly passage: { readonly answerId: string; readonly position: number } | null;
  /** The channel's entry that it was moved from: what "Undo" puts back. */
  readonly movedFrom?: string | null;
  /** Whether it may be wanted in the channel's notebook as well. */
  readonly shareable?: boolean;
}

/** Says where a quotation is now, with what can be done next. In the language of what it was saved from. */
export function savedReply(notice: Notice, saved: Saved, call: Call, language: Language): Reply {
  const card = plainCard(notice.title, notice.text, COLOURS.plain);
  return { messages: packCards([{ ...card, buttons: buttonsFor(saved, call, language) }]) };
}

function buttonsFor(saved: Saved, call: Call, language: Language): APIButtonComponent[] {
  const { owner, entry, passage, shareable = false } = saved;
  const texts = SAVE_TEXTS[language];
  const own = (label: string, mode: SaveMode): APIButtonComponent[] =>
    passage === null ? [] : buttonComponent(label, SAVED_BUTTONS.own, [mode, passage.answerId, passage.position]);
  const isChannels = owner.kind === 'channel';
  return [
    ...(isChannels && entry.savedBy === call.userId ? own(texts.instead, 'instead') : []),
    ...(isChannels ? own(texts.also, 'also') : []),
    ...(shareable && !isChannels && call.guildId !== null ? own(texts.share, 'share') : []),
    ...(mayChange(entry, call) ? annotateButton(owner, entry, language) : []),
    ...undoButton(saved, language),
  ];
}

/** What was moved goes back to where it was; what was there already stays. */
function undoButton({ owner, entry, isNew, movedFrom = null }: Saved, language: Language): APIButtonComponent[] {
  const { undo } = SAVE_TEXTS[language];
  if (movedFrom !== null) {
    return buttonComponent(undo, SAVED_BUTTONS.back, [movedFrom, isNew ? entry.id : '', language]);
  }
  return isNew ? buttonComponent(undo, SAVED_BUTTONS.undo, [ownerPart(owner), entry.id, language]) : [];
}

/** The button that opens the form for an entry's note and tags. */
export function annotateButton(owner: NotebookOwner, { id }: NotebookEntry, language: Language): APIButtonComponent[] {
  return buttonComponent(SAVE_TEXTS[language].annotate, SAVED_BUTTONS.annotate, [ownerPart(owner), id, language]);
}
