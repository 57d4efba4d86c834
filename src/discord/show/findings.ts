import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { APIButtonComponent } from 'discord.js';
import type { Corpus } from '../../corpus/document.js';
import { DESK_TEXTS } from '../../language/discord/desk-texts.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { Call } from '../requests/services.js';
import type { KeptPassage } from '../state/answer-store.js';
import { blockEmbeds } from './blocks.js';
import { COLOURS } from './colours.js';
import { escapeMarkdown, plainLine } from './escape.js';
import { LIMITS, REPORT_MESSAGES } from './limits.js';
import { packCards } from './pack.js';
import type { Card, OutgoingFile, OutgoingMessage } from './reply.js';

/** What cards of findings are made with. */
export interface FindingView {
  readonly corpus: Corpus;
  readonly language: Language;
  readonly log: Call['log'];
  /** The kept answer that buttons refer to; null when it could not be kept. */
  readonly answerId: string | null;
  /** What can be done with all of it, below the last card. */
  readonly actions: readonly APIButtonComponent[];
  /** How many passages are kept: those after them have no buttons. */
  readonly kept: number;
}

/** What was found of one quotation or one sentence. */
export interface Finding {
  /** What its cards quote, in their order. */
  readonly passages: readonly KeptPassage[];
  /** @param first the position of its first passage among those of all findings */
  readonly cards: (first: number, view: FindingView) => readonly Card[];
}

/** Several findings in short. */
export interface Summary {
  readonly title: string;
  /** The counts, and what else is said of all. */
  readonly head: readonly string[];
  /** One for each finding, in their order. */
  readonly lines: readonly string[];
}

/** Passages that can have buttons: more rows of buttons don't fit in the messages. */
const MOST_KEPT = REPORT_MESSAGES * LIMITS.rowsPerMessage;
/** Room for the lines of a summary; what is beyond is in the report. */
const SUMMARY_ROOM = 3000;
const LONGEST_LINE = 200;

/** The passages of findings that are to be kept for their buttons. */
export function passagesToKeep(findings: readonly Finding[]): readonly KeptPassage[] {
  const passages: KeptPassage[] = [];
  for (const finding of findings) {
    if (passages.length >= MOST_KEPT) break;
    passages.push(...finding.passages);
  }
  return passages.slice(0, MOST_KEPT);
}

/** One finding in as many messages as it takes. */
export function oneFinding(finding: Finding, view: FindingView): OutgoingMessage[] {
  return packCards(withActions(finding.cards(0, view), view));
}

/**
 * A summary and as many whole findings as fit in a few messages, in their order. Where not everything fits, the report goes along as a
 * file, and the summary says so.
 */
export async function severalFindings(
  summary: Summary,
  findings: readonly Finding[],
  report: () => Promise<string>,
  view: FindingView,
): Promise<OutgoingMessage[]> {
  const whole = packedWithin(summary, findings, view);
  if (whole.shown === findings.length && whole.complete) return whole.messages;
  const [first, ...others] = whole.messages;
  if (first === undefined) return [];
  const name = `${DESK_TEXTS[view.language].reportName}.md`;
  return [{ ...first, files: [await reportFile(name, await report())] }, ...others];
}

function withActions(cards: readonly Card[], { actions }: FindingView): readonly Card[] {
  const last = cards.at(-1);
  return last === undefined ? [] : [...cards.slice(0, -1), { ...last, buttons: [...last.buttons, ...actions] }];
}

/** Packed where Discord would not take it as it is. */
async function reportFile(name: string, report: string): Promise<OutgoingFile> {
  const content = Buffer.from(report);
  if (content.length <= LIMITS.fileBytes) return { name, content };
  return { name: `${name}.gz`, content: await promisify(gzip)(content) };
}

function packedWithin(summary: Summary, findings: readonly Finding[], view: FindingView) {
  const all = summaryCard(summary, null, findings.length, view);
  // The note on the report makes the summary longer by a line: it is counted with it.
  const withNote = summaryCard(summary, findings.length, findings.length, view).card;
  const cards: Card[] = [];
  let [position, shown] = [0, 0];
  for (const finding of findings) {
    const next = finding.cards(position, view);
    if (packCards(withActions([withNote, ...cards, ...next], view)).length > REPORT_MESSAGES) break;
    cards.push(...next);
    position += finding.passages.length;
    shown += 1;
  }
  const isAll = shown === findings.length && all.complete;
  const { card } = isAll ? all : summaryCard(summary, shown, findings.length, view);
  return { messages: packCards(withActions([card, ...cards], view)), shown, complete: all.complete };
}

/** @param shown how many findings stand below it in full, where a report goes along; null where none does */
function summaryCard(
  { title, head, lines }: Summary,
  shown: number | null,
  total: number,
  { language }: FindingView,
): { readonly card: Card; readonly complete: boolean } {
  const listed: string[] = [];
  let room = SUMMARY_ROOM;
  for (const line of lines) {
    const escaped = escapeMarkdown(plainLine(line, LONGEST_LINE));
    room -= escaped.length + 3;
    if (room < 0) break;
    listed.push(`– ${escaped}`);
  }
  const left = lines.length - listed.length;
  const blocks = [
    ...head.map((words) => `**${escapeMarkdown(words)}**`),
    ...listed,
    ...(left > 0 ? [`– ${messagesFor(language).andMore(left)}`] : []),
    ...(shown === null ? [] : [DESK_TEXTS[language].inReport(shown, total)]),
  ];
  const embeds = blockEmbeds(blocks, { title, colour: COLOURS.plain }, '\n');
  return { card: { embeds, buttons: [] }, complete: left === 0 };
}
