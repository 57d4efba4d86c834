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

/**
 * Whether a note's sentence only points at a source ("Renard, T. 'Fear Not', Politico, 31 March 2016."; "Ibid.").
 * Titles (in italics or quotation marks) and addresses say nothing by themselves and are left out of the count.
 */
export function isBareReference(document: Document, sentence: Sentence): boolean {
  if (sentence.kind !== 'note') return false;
  const known = decided.get(sentence);
  if (known !== undefined) return known;
  const bare = onlyCites(document, sentence);
  decided.set(sentence, bare);
  return bare;
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
    .replace(/“[^”]*”|"[^"]*"|«[^»]*»|‘[^’]{8,}’/gu, ' ')
    .replace(/\bhttps?:\S+/giu, ' ')
    .replace(/\bsee also\b/giu, ' ');
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.some((word) => TELLING.has(word)) || FRENCH_HAS.test(plain)) return false;
  return titled || REFERENCE.test(sliceOf(document.text, sentence.span));
}

/** Words by which a question asks for a source itself. */
const ASKS_FOR_SOURCE =
  /\b(?:who (?:wrote|published|authored|edited)|wrote|written|authors?|authored|publish\w*|sources?|references?|cit(?:e|es|ed|ation|ations)|book|article|paper|study|studies|report|reports|journal|title|interview\w*|footnotes?|notes?|bibliograph\w*|according to whom|auteur|source|référence|livre|étude|rapport|bron|verwijzing|boek|artikel|studie|verslag|quelle|verfasser|buch|bericht)\b/iu;

/** Whether a question asks for a source, so that a bare reference may answer it. */
export function asksForSource(question: string): boolean {
  return ASKS_FOR_SOURCE.test(question);
}
