import type { Document, Sentence } from '../corpus/document.js';
import { sliceOf } from '../corpus/span.js';

/**
 * Words that a sentence about something can hardly do without, and a bare reference hardly ever has: forms of "to be"
 * and "to have", modals, negations, pronouns. In the languages that notes are written in.
 */
const TELLING = new Set(
  (
    'is are was were be been being has have had will would can could must shall should do does did not ' +
    'they it he she we who which that this these those because although when while however often also ' +
    'est sont était étaient ont fut sera peut doit ne pas qui que il elle ils elles ' +
    'werd werden wordt worden zijn heeft hebben kan moet niet die dat hij zij ' +
    'ist sind war waren hat haben wird wurde wurden kann muss nicht er sie es'
  ).split(' '),
);

/** French "a" (has), which English has as an article and names as an initial: only before what is plainly a participle. */
const FRENCH_HAS = /\ba (?:\p{L}+ées?|\p{L}*és?|eue?s?|faite?s?|prise?s?|mise?s?|dite?s?)(?!\p{L})/iu;

/** What references are made of: years, pages, volumes, addresses, titles in italics, and the words for "the same". */
const REFERENCE =
  /\b(?:1[5-9]|20)\d\d\b|\b(?:pp?|vol|no|nr|art|ed|eds)\.|https?:|\b(?:ibid|ibidem|id|idem|op\.? cit|loc\.? cit|supra|interview|see|cf)\b/iu;

/** What stands under a table or a figure: "Source: FATF (2015)". */
const SOURCE_LINE = /^(?:sources?|bron(?:nen)?|quellen?)\s?:/iu;

/**
 * Whether a note's sentence, or the line under a table, only points at a source ("Renard, T. 'Fear Not', Politico, 31 March 2016."; "Ibid.").
 * Titles (in italics or quotation marks) and addresses say nothing by themselves and are left out of the count.
 */
export function isBareReference(document: Document, sentence: Sentence): boolean {
  if (sentence.kind === 'body') return SOURCE_LINE.test(sliceOf(document.text, sentence.span));
  if (sentence.kind !== 'note') return false;
  const known = decided.get(sentence);
  if (known !== undefined) return known;
  const bare = onlyCites(document, sentence);
  decided.set(sentence, bare);
  return bare;
}

/** What says no more than that the source is the one named before; what may stand with it, beside numbers: where in it. */
const SAME = new Set('ibid ibidem idem id op loc cit supra infra ebd ebenda ebda aldaar'.split(' '));
const PLACE = new Set(
  (
    'a at in p pp pg page pages para paras paragraph note notes n nn fn vol chapter ch section art f ff et seq suiv sqq see also ' +
    'cf and voir aussi chapitre zie ook noot noten blz bladzijde hoofdstuk en vgl siehe auch anm fussnote fußnote s seite kapitel und'
  ).split(' '),
);
/** Longer ones name something too. */
const LONGEST_SAME = 80;

/** Whether a sentence says only that a source is the one named before: "Idem.", "Ibid., p. 14.", "See supra note 4." */
export function isBackReference(document: Document, { span }: Sentence): boolean {
  if (span.end - span.start > LONGEST_SAME) return false;
  const words =
    sliceOf(document.text, span)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => SAME.has(word)) && words.every((word) => SAME.has(word) || PLACE.has(word));
}

/** Pure, and asked again with every question. */
const decided = new WeakMap<Sentence, boolean>();

function onlyCites(document: Document, sentence: Sentence): boolean {
  const { start, end } = sentence.span;
  let titled = false;
  const characters = [...Array(end - start).keys()].map((at) => document.text.charAt(start + at));
  for (const mark of document.emphasis) {
    if (mark.kind === 'superscript' || mark.span.end <= start || mark.span.start >= end) continue;
    titled ||= mark.kind === 'emphasis';
    for (let at = Math.max(start, mark.span.start); at < Math.min(end, mark.span.end); at += 1)
      characters[at - start] = ' ';
  }
  const plain = characters
    .join('')
    .replace(/“[^”]{0,2000}”|"[^"]{0,2000}"|«[^»]{0,2000}»|‘[^’]{8,2000}’/gu, ' ')
    .replace(/\bhttps?:\S+/giu, ' ')
    .replace(/\bsee also\b/giu, ' ');
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.some((word) => TELLING.has(word)) || FRENCH_HAS.test(plain)) return false;
  return titled || REFERENCE.test(sliceOf(document.text, sentence.span));
}

const WORK = 'sources?|stud(?:y|ies)|reports?|books?|articles?|papers?|journals?|publications?|references?|interviews?';
const WERK = 'bron(?:nen)?|studies?|rapport(?:en)?|verslag(?:en)?|boek(?:en)?|artikels?|artikelen|publicaties?';
const SCHRIFT = 'quellen?|studien?|berichte?|b(?:uch|ücher)|artikel|publikation(?:en)?';

/** Forms in which a source itself is asked for; a question may have "report" or "source" in it and ask for none. */
const ASKS_FOR_SOURCE = new RegExp(
  [
    String.raw`\b(?:which|what|whose) (?:\p{L}+ )?(?:${WORK})\b(?! of\b)`,
    String.raw`\bwho (?:wrote|published|authored|edited|reported|said so)\b|\baccording to (?:whom|which|what)\b`,
    String.raw`\b(?:sources?|references?|citations?) (?:for|of|to) (?:the|this|that|these|a) (?:claim|figure|number|statement|quotation|quote|data|estimate)`,
    String.raw`\b(?:is|are|was|were) (?:\p{L}+ ){0,3}cited\b|\b(?:cites?|citing|bibliograph\w*)\b|\b(?:foot)?notes? \d`,
    String.raw`\bquel(?:le)?s? (?:source|étude|rapport|livre|article|publication|ouvrage)|\b(?:selon|d['’]après) qui\b|\bqui a (?:écrit|publié)\b`,
    String.raw`\bwelke? (?:${WERK})\b|\bvolgens wie\b|\bwie (?:schreef|publiceerde)\b`,
    String.raw`\bwelche[rsnm]? (?:${SCHRIFT})\b|\blaut wem\b|\bwer (?:schrieb|veröffentlichte)\b`,
  ].join('|'),
  'iu',
);

/** Whether a question asks for a source, so that a bare reference may answer it. */
export function asksForSource(question: string): boolean {
  return ASKS_FOR_SOURCE.test(question);
}
