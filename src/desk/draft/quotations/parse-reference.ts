import { type GivenPages, pagesAfterYear, pagesWithWord } from './page-words.js';

/** What a reference says of where a quotation is from; null for what it does not say. */
export interface ParsedReference {
  readonly pages: string | null;
  readonly source: string | null;
}

const LEAD =
  /^(?:(?:see|see also|cf\.?|compare|e\.g\.,?|quoted in|cited in|quoted from|from|in|voir|voir aussi|cité dans|cité par|dans|siehe|vgl\.?|s\.(?!\s*\d)|zitiert nach|zit\. nach|zit\. in|zie|zie ook|geciteerd in|aangehaald in|uit|aus)\s*:?\s+)+/iu;
/** Pandoc: "@renard2016, p. 46", "see @renard2016 46". */
const KEY = /^-?@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*?)\}?(?=[\s,:.]*$|[,\s])/u;
const BARE_PAGES = /^[\s,]*(\d{1,5}(?:\s?[-–—]\s?\d{1,5})?)\s*$/;
const YEAR = /(?:^|[\s(,])\(?(?:1[5-9]|20)\d\d[a-z]?\)?$/;
/** "the work named before": what it is is not said here. */
const BACK_REFERENCE =
  /[,\s]*(?:\b(?:ibid(?:em)?|id(?:em)?|op\. ?cit|loc\. ?cit|ebd|ebenda|ders|dies|ebenso)\b\.?|a\. ?a\. ?O\.)[,\s]*$/iu;
const EDGES = /^[\s,:;.–—-]+|[\s,:;–—-]+$/gu;
const PARTICLE =
  /^(?:van|von|vander|de|den|der|des|du|d|la|le|les|l|ten|ter|al|el|zu|zur|et|and|und|en|in|al\.|ed|eds|ed\.|eds\.|&)$/u;
const MONTH =
  /^(?:jan|feb|fév|mar|mär|maart|mei|mai|may|apr|avr|jun|juin|jul|juil|aug|août|sep|oct|okt|nov|dec|déc|dez)/iu;
/** "Renard 46": a name of small letters and a capital, and pages. */
const AUTHOR_PAGES =
  /^((?:\p{L}[\p{L}'’.-]{0,30},?\s|&\s){0,5}\p{Lu}[\p{L}'’-]{0,30}\p{Ll}),?\s(\d{1,4}(?:[-–]\d{1,4})?)$/u;
/** What has a number of its own: articles, chapters, resolutions. */
const NUMBERED =
  /^(?:art(?:icles?|ikel|\.)?|ch(?:ap(?:ters?|itre|\.)|\.)?|hoofdstuk|kap(?:itel|\.)|sec(?:tions?|t\.)|afdeling|abschnitt|fig(?:ures?|uur|\.)?|abb(?:ildung|\.)|tab(?:les?|leau|el|elle|\.)?|notes?|noot|fu(?:ß|ss)note|n[or]\.?|nummer|numéro|number|resolutions?|résolutions?|resolutie|act|law|loi|wet|gesetz|directive|richtlijn|regulation|règlement|verordening|annex(?:e|es)?|anne[xk]e|bijlage|anhang|part(?:ie)?|deel|teil|vol(?:ume|\.)?|band|box|map|case|cases|item|items|lines?|paragraphs?|paragraphes?|rule|question|group|step|stage|phase|day|week|year|age|aged|level|class|type|version|appendix|verse|lot|room|line|flight|protocol|amendment|band|block|bloc|zone|route|highway|psalm)\.?$/iu;
/** Where an article's own extent is followed by the page meant. */
const LOCATED = /(?:\bat|\bhere|\bhier|\bici|\besp\.?|\bespecially|\binz\.?|\bspéc\.?)\s*$/iu;

/** Reads what stands in brackets or begins a note; null when that is no reference, or is one to several works. */
export function parseReference(text: string): ParsedReference | null {
  const parsed = text.split(';').flatMap((part) => parsePart(part.trim()) ?? []);
  const paged = parsed.filter(({ pages }) => pages !== null);
  const [only, second] = paged.length > 0 ? paged : parsed;
  return only === undefined || second !== undefined ? null : only;
}

function parsePart(part: string): ParsedReference | null {
  const text = part.replace(LEAD, '');
  const key = KEY.exec(text);
  if (key !== null) {
    const rest = text.slice(key[0].length);
    const bare = BARE_PAGES.exec(rest)?.[1];
    return { pages: bare ?? locator(rest)?.pages ?? null, source: (key[1] ?? '').replace(/[:.]+$/, '') };
  }
  const pages = locator(text) ?? pagesAfterYear(text);
  if (pages !== null) {
    const before = text.slice(0, pages.start);
    if (!endsAsReference(before)) return null;
    const source =
      sourceOf(before) ??
      sourceOf(/^\s*(?:of|in|de|dans|von|aus|van|uit)\s+(.+)$/u.exec(text.slice(pages.end))?.[1] ?? '');
    return pages.pages === null && source === null ? null : { pages: pages.pages, source };
  }
  return isAuthorAndYear(text) ? { pages: null, source: sourceOf(text) } : authorAndPages(text);
}

/** As the MLA has it: "Renard 46", "Renard and Coolsaet 46–47"; not "Article 46", "March 10", or a year. */
function authorAndPages(text: string): ParsedReference | null {
  const [, names = '', pages = ''] = AUTHOR_PAGES.exec(text) ?? [];
  const words = names.split(/\s/u);
  if (names === '' || words.length > 6 || !words.every(isNameWord) || MONTH.test(words.at(-1) ?? '')) return null;
  if (words.some((word) => NUMBERED.test(word)) || /^(?:1[5-9]|20)\d\d$/u.test(pages)) return null;
  return { pages, source: sourceOf(names) };
}

/** Of several pages the one that is meant: marked so, or within the extent given first. */
function locator(text: string): GivenPages | null {
  const all = pagesWithWord(text);
  const [first, second] = all;
  if (first === undefined || second === undefined) return first ?? null;
  const marked = all.find(({ start }) => LOCATED.test(text.slice(Math.max(0, start - 20), start)));
  const merged = marked ?? (/\d\s?[-‐‑–—−]\s?\d/.test(first.pages ?? '') ? second : first);
  return { ...merged, start: first.start };
}

/** Whether a page can follow: after nothing, a comma, a year, or a name ("Renard p. 46"), but not in a sentence. */
function endsAsReference(before: string): boolean {
  const text = before.trim();
  if (text === '' || /[,:;.)\]”"’»]$/u.test(text) || YEAR.test(text)) return true;
  const words = text.split(/\s+/);
  return words.length <= 5 && words.every(isNameWord);
}

const isNameWord = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}(]/u.test(word) || PARTICLE.test(word);

/** "Renard 2016", "Renard & Coolsaet, 2016a", "De Ruyver et al. (2016)"; not "March 2016". */
function isAuthorAndYear(text: string): boolean {
  const names = text.replace(/\.$/, '').replace(YEAR, '');
  if (names === text.replace(/\.$/, '')) return false;
  const words = names
    .replace(/,\s*$/, '')
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 10 || !words.every(isNameWord)) return false;
  return !MONTH.test(words.at(-1) ?? '') || words.length > 1;
}

/** The work named: an author, a title or both; null where a number or "ibid." stands for it. */
function sourceOf(text: string): string | null {
  const source = text.replace(EDGES, '').replace(BACK_REFERENCE, '').replace(EDGES, '').replace(LEAD, '');
  const first = /^[^\s]+/u.exec(source)?.[0] ?? '';
  const [, second = ''] = source.split(/\s+/);
  if (!/\p{L}/u.test(source) || source.length > 300) return null;
  const named = /^["“„«‘'*_(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(source);
  return named || (PARTICLE.test(first.replace(/['’].*$/u, '')) && /\p{Lu}/u.test(first + second)) ? source : null;
}
