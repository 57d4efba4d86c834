import type { APIEmbed } from 'discord.js';
import type { NotebookEntry } from '../../desk/notebook/notebook.js';
import { FORGOTTEN_PERSON } from '../../desk/notebook/notebook-people.js';
import { standingOf } from '../../desk/notebook/standing.js';
import { MY_DATA_TEXTS } from '../../language/discord/my-data-texts.js';
import { NOTEBOOK_TEXTS, type Whose } from '../../language/discord/notebook-texts.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { Call, Services } from '../requests/services.js';
import { blockQuote } from './block-quote.js';
import { blockEmbeds, sliceBlocks, textBlocks } from './blocks.js';
import { COLOURS } from './colours.js';
import { escapedLine, escapeMarkdown, plainLine } from './escape.js';
import { LIMITS } from './limits.js';
import { piecesOfText } from './pieces.js';
import { placeOf } from './place.js';
import { quotationCard } from './quotation-card.js';
import { type VerifiedQuotation, verifiedQuotation } from './verify.js';

/** What showing an entry needs. */
export interface EntryView {
  readonly language: Language;
  readonly log: Call['log'];
  readonly engine: Pick<Services['engine'], 'corpus'>;
}

/** How long the parts of a listed entry may be, in characters. */
export interface EntryRoom {
  readonly quotation: number;
  readonly note: number;
  readonly tags: number;
}

/** What is shown of a saved quotation, compared with its document just now. */
type Shown =
  | { readonly kind: 'verified'; readonly verified: VerifiedQuotation; readonly was: string | null }
  /** With the text as it was saved; null where that can't be relied on. */
  | { readonly kind: 'warned'; readonly warning: string; readonly text: string | null };

const MAX_CITATION = 180;
const MAX_HEADING = 80;

/** An entry in a list: one embed, in which what is too long for its room is cut and said to be. */
export function listedEntry(
  entry: NotebookEntry,
  view: EntryView & { readonly whose: Whose },
  room: EntryRoom,
): APIEmbed {
  const texts = NOTEBOOK_TEXTS[view.language];
  const shown = shownOf(entry, view);
  const [quotation, ...others] = quotationBlocks(shown, room.quotation);
  const [note, noteGoesOn] = firstPiece(entry.note, room.note);
  const tags = tagLine(entry);
  const isCut = others.length > 0 || noteGoesOn || tags.length > room.tags;
  const lines = [
    shown.kind === 'warned' ? warningLine(shown.warning) : placeLine(shown.was, view.language),
    quotation ?? '',
    note === '' ? '' : `**${texts.note}** ${note}`,
    tags === '' ? '' : `**${texts.tags}** ${escapeMarkdown(plainLine(tags, room.tags))}`,
    savedLine(entry, view.language),
    isCut ? `*${texts.shortened(entry.position, view.whose)}*` : '',
  ];
  return {
    author: { name: plainLine(headingOf(entry, shown, view.language), MAX_HEADING) },
    description: lines.filter((line) => line !== '').join('\n'),
    footer: { text: plainLine(citationOf(entry, shown), MAX_CITATION) },
    color: shown.kind === 'verified' && shown.was === null ? COLOURS.plain : COLOURS.failure,
  };
}

/** The whole of an entry: its quotation as under an answer, or as it was saved; then what stands beside it. */
export function entryEmbeds(entry: NotebookEntry, view: EntryView): APIEmbed[] {
  const { language } = view;
  const texts = NOTEBOOK_TEXTS[language];
  const shown = shownOf(entry, view);
  const tags = tagLine(entry);
  const beside = [
    entry.note === '' ? '' : `**${texts.note}**\n${escapeMarkdown(entry.note)}`,
    tags === '' ? '' : `**${texts.tags}** ${escapeMarkdown(tags)}`,
    savedLine(entry, language),
    `${texts.quotationId} \`${entry.quotationId.replace(/[^\w-]/g, '')}\``,
  ].filter((block) => block !== '');
  return [...quotationEmbeds(entry, shown, language), ...blockEmbeds(beside, { colour: COLOURS.plain }, '\n')];
}

function quotationEmbeds(entry: NotebookEntry, shown: Shown, language: Language): APIEmbed[] {
  const heading = String(entry.position);
  if (shown.kind === 'verified') {
    const { embeds } = quotationCard(shown.verified, { heading, colour: COLOURS.plain, language, buttons: [] });
    const line = placeLine(shown.was, language);
    return [...(line === '' ? [] : [{ description: line, color: COLOURS.failure }]), ...embeds];
  }
  const warning = warningLine(shown.warning);
  const blocks = shown.text === null ? [warning] : textBlocks(shown.text, `${warning}\n`);
  return blockEmbeds(blocks, { author: heading, footer: entry.citation, colour: COLOURS.failure });
}

function shownOf(entry: NotebookEntry, { engine: { corpus }, language, log }: EntryView): Shown {
  const texts = NOTEBOOK_TEXTS[language];
  const standing = standingOf(entry, corpus);
  if (standing.kind === 'damaged') return { kind: 'warned', warning: texts.damaged, text: null };
  if (standing.kind === 'changed') return { kind: 'warned', warning: texts.changed, text: entry.text };
  const verified = verifiedQuotation(standing.quotation, corpus, log);
  return verified === null
    ? { kind: 'warned', warning: messagesFor(language).withheld, text: null }
    : { kind: 'verified', verified, was: standing.was };
}

function quotationBlocks(shown: Shown, room: number): string[] {
  if (shown.kind === 'verified') {
    const { document, quotation } = shown.verified;
    return sliceBlocks(document, quotation.span, { room });
  }
  const { text } = shown;
  if (text === null) return [];
  const quoted = (piece: { readonly start: number; readonly end: number }): string => blockQuote(text, piece, null);
  return piecesOfText(text, (piece) => quoted(piece).length <= room).map(quoted);
}

function headingOf({ position }: NotebookEntry, shown: Shown, language: Language): string {
  return shown.kind === 'verified' ? `${position} · ${placeOf(shown.verified.quotation, language)}` : String(position);
}

function citationOf(entry: NotebookEntry, shown: Shown): string {
  return shown.kind === 'verified' ? shown.verified.quotation.citation : entry.citation;
}

/** A person and a day in Discord's own marks: in an embed nobody is notified by them. */
function savedLine({ savedBy, savedAt }: NotebookEntry, language: Language): string {
  return `-# ${NOTEBOOK_TEXTS[language].savedBy(personOf(savedBy, language), `<t:${Math.floor(savedAt / 1000)}:d>`)}`;
}

function personOf(savedBy: string, language: Language): string {
  if (savedBy === FORGOTTEN_PERSON) return MY_DATA_TEXTS[language].somebody;
  return /^\d{1,20}$/.test(savedBy) ? `<@${savedBy}>` : escapeMarkdown(plainLine(savedBy, MAX_HEADING));
}

function warningLine(warning: string): string {
  return `⚠️ **${warning}**`;
}

/** Says that it stands elsewhere than when it was saved; empty where it doesn't. */
function placeLine(was: string | null, language: Language): string {
  return was === null ? '' : warningLine(NOTEBOOK_TEXTS[language].placeChanged(escapedLine(was, 2 * MAX_CITATION)));
}

/** Tags as they are asked for in a search. */
function tagLine({ tags }: NotebookEntry): string {
  return tags.map((tag) => `#${tag.replace(/ /g, '-')}`).join(' ');
}

/** As much of a text, escaped, as the room holds; and whether more follows. */
function firstPiece(text: string, room: number): [piece: string, goesOn: boolean] {
  if (text === '') return ['', false];
  const escaped = (piece: { readonly start: number; readonly end: number }): string =>
    escapeMarkdown(text.slice(piece.start, piece.end));
  const [first, ...others] = piecesOfText(
    text,
    (piece) => escaped(piece).length <= Math.min(room, LIMITS.embedDescription),
  );
  return [first === undefined ? '' : escaped(first).trim(), others.length > 0];
}
