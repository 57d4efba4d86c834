import type { Span } from '../../corpus/span.js';
import { TELLING_WORDS } from '../../language/detection-words.js';
import { ENGLISH_WORDS } from '../../language/english-words.js';
import { LANGUAGES, type Language } from '../../language/languages.js';
import { amountAt } from './amounts.js';
import { numberWord } from './number-words.js';
import type { NameKnowledge } from './point.js';
import { regionCodes } from './regions.js';
import { percentAt, unitOf } from './units.js';
import { besides, folded, isContent, type Token } from './words.js';

/** A name as it is written. */
export interface Name {
  readonly span: Span;
  readonly text: string;
  /** Its words, folded, without titles and small words. */
  readonly parts: readonly string[];
  /** Capitals may have another reason: it begins the sentence, or it is a German noun. */
  readonly doubtful: boolean;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Inside a name these are written small: "Ministry of the Interior", "Jan van der Berg". */
const LINKS: ReadonlySet<string> = new Set(
  "of for the and de du des la le les van von der den et en d' l' zu und voor".split(' '),
);
const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof sir lord lady president minister prime general professor king queen monsieur madame mme m herr frau mevrouw meneer
  de het the la le les der die das of for and du des van von den et en d' l' zu und voor premier ministre`.split(
    /\s+/u,
  ),
);
const CALENDAR: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag i`.split(
    /\s+/u,
  ),
);

/** Quantifiers that a sentence may begin with before a name: "Every Belgian town". */
const OPENERS =
  /^(?:every|each|all|both|many|most|several|few|tous|toutes|tout|chaque|plusieurs|alle|elke|ieder|iedere|vele|veel|beide|jede[rsn]?|viele)$/u;

let ordinary: ReadonlySet<string> | null = null;

/** Words that anybody begins a sentence with. */
function isOrdinary(key: string): boolean {
  ordinary ??= new Set(
    [ENGLISH_WORDS, ...LANGUAGES.map((language) => TELLING_WORDS[language])].flatMap((words) =>
      words.split(/\s+/u).map(folded),
    ),
  );
  return ordinary.has(key) || ordinary.has(key.replace(/s$/u, ''));
}

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && !isMeasure(token.key);
/** "Millionen", "Euro", "Prozent": no names, though German writes them with a capital. */
const isMeasure = (key: string): boolean =>
  unitOf(key) !== null || percentAt(key, '') > 0 || numberWord(key, 'de')?.role === 'scale';
const isAcronym = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
const isArticle = (key: string): boolean =>
  /^(?:der|die|das|dem|den|des|ein\p{L}*|kein\p{L}*|dies\p{L}*|jed\p{L}*|all\p{L}*|viele\p{L}*|einig\p{L}*|mehrer\p{L}*|ihr\p{L}*|sein\p{L}*|im|am|zum|zur|vom|beim)$/u.test(
    key,
  );

/** The names in a text. */
export function namesOf(
  tokens: readonly Token[],
  language: Language,
  knowledge: NameKnowledge | undefined,
): readonly Name[] {
  const shouting = !tokens.some(({ text }) => /^\p{Ll}{2}/u.test(text));
  if (shouting) return [];
  const names: Name[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = isCapital(tokens[at]) ? runEnd(tokens, at, language, knowledge) : at;
    const name = end > at ? nameAt(tokens, at, end, language, knowledge) : null;
    if (name !== null) names.push(name);
    at = Math.max(end, at + 1);
  }
  return names;
}

/** Where a run of capitalised words ends. */
function runEnd(
  tokens: readonly Token[],
  at: number,
  language: Language,
  knowledge: NameKnowledge | undefined,
): number {
  let end = at + 1;
  for (;;) {
    let next = end;
    while (
      next < end + 3 &&
      (LINKS.has(tokens[next]?.key ?? '') ||
        (/^[-‑.]$/u.test(tokens[next]?.text ?? '') && tokens[next]?.glued === true))
    )
      next += 1;
    const initial =
      next > end &&
      tokens[end]?.text === '.' &&
      (tokens[end - 1]?.text.length ?? 0) > 1 &&
      !TITLES.has(tokens[end - 1]?.key ?? '');
    // A link joins two names only where both are parts of one: "and", "et" and "und" rarely do.
    const joined =
      tokens.slice(end, next).some(({ key }) => /^(?:and|et|en|und|the|for|voor|le|la|les)$/u.test(key)) &&
      next - end < 2;
    const continues =
      isCapital(tokens[next]) || (tokens[next]?.kind === 'number' && tokens[next]?.glued === true && next > end);
    if (!continues || initial || joined || CALENDAR.has(tokens[next]?.key ?? '')) return end;
    // In German any noun may follow a name.
    if (language === 'de' && !isAcronym(tokens[next]?.text ?? '') && isGermanNoun(tokens, next, knowledge)) return end;
    end = next + 1;
  }
}

function isGermanNoun(tokens: readonly Token[], at: number, knowledge: NameKnowledge | undefined): boolean {
  const token = tokens[at];
  if (token === undefined || regionCodes(token.text).length > 0 || knowledge?.isName(token.text) === true) return false;
  return (
    isOrdinary(token.key) ||
    /(?:ung|heit|keit|schaft|tion|tat|ismus|ungen|heiten|keiten|tionen|er|en|e)$/u.test(token.key)
  );
}

function nameAt(
  tokens: readonly Token[],
  from: number,
  end: number,
  language: Language,
  knowledge: NameKnowledge | undefined,
): Name | null {
  let at = from;
  const opens = (index: number): boolean =>
    !tokens.slice(0, index).some(({ kind }) => kind !== 'mark') || /^[.!?:“"„«]$/u.test(tokens[index - 1]?.text ?? '');
  // "The European Union", "In Belgium": the first word is none of the name's.
  while (
    at < end - 1 &&
    (opens(at) || at > from) &&
    tokens[at]?.kind === 'word' &&
    (!isContent(tokens[at] ?? NONE) || (opens(at) && isOrdinary(tokens[at]?.key ?? '') && !isCapital(tokens[at + 1])))
  )
    at += 1;
  while (at < end - 1 && opens(at) && OPENERS.test(tokens[at]?.key ?? '')) at += 1;
  // "Five Danish ships": the number is none of the name's.
  const number = opens(at) ? amountAt(tokens, at, language) : null;
  if (number !== null && number.end < end) at = number.end;
  while (at < end && !isCapital(tokens[at])) at += 1;
  const own = tokens.slice(at, end);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = own.filter(({ kind }) => kind !== 'mark');
  // "Twenty-five farmers": a number that begins a sentence.
  if (own.length > 0 && (amountAt(tokens, at, language)?.end ?? 0) >= end) return null;
  const parts = words
    .map(({ key }) => key.replaceAll('.', ''))
    .filter((key) => !TITLES.has(key) && !CALENDAR.has(key) && key !== '');
  if (parts.length === 0 || (words.length === 1 && (!isContent(first) || CALENDAR.has(first.key)))) return null;
  const text = words.map((token) => token.text).join(' ');
  const sure = isAcronym(first.text) || regionCodes(text).length > 0 || knowledge?.isName(first.text) === true;
  let doubtful = false;
  if (!sure && words.length === 1) {
    if (opens(at)) {
      if (isOrdinary(first.key) || /(?:ing|ed|ly|ment|ung|lich|tion|tions|ists?|isme)$/u.test(first.key)) return null;
      doubtful = true;
    }
    if (language === 'de') {
      const before = tokens[at - 1];
      const described = before?.kind === 'word' && (isArticle(before.key) || /e[nrsm]?$/u.test(before.key));
      if (described || isGermanNoun(tokens, at, undefined)) return null;
      doubtful = true;
    }
  } else if (!sure && language === 'de' && isGermanNoun(tokens, at, knowledge)) doubtful = true;
  return { span: { start: first.start, end: last.end }, text, parts, doubtful, ...besides(tokens, at, end, 2) };
}

const NONE: Token = { text: '', key: '', kind: 'mark', glued: false, start: 0, end: 0 };

/** Whether two names may stand for the same, and whether they certainly do. */
export function sameName(a: Name, b: Name, knowledge: NameKnowledge | undefined): 'same' | 'perhaps' | 'other' {
  if (isPart(a.parts, b.parts) || isPart(b.parts, a.parts)) return 'same';
  const [codes, others] = [regionCodes(a.text), regionCodes(b.text)];
  if (codes.some((code) => others.includes(code))) return 'same';
  const called = (one: Name, other: Name): boolean =>
    (knowledge?.aliases(one.text) ?? []).some((alias) => {
      const parts = folded(alias)
        .split(/[\s-]+/u)
        .filter((part) => !TITLES.has(part));
      return isPart(parts, other.parts) || isPart(other.parts, parts);
    });
  if (called(a, b) || called(b, a)) return 'same';
  if (related(a.parts, b.parts)) return 'same';
  return initials(a, b) || initials(b, a) ? 'perhaps' : 'other';
}

/** Whether all parts of one are parts of the other, the last among them: first names and titles may be left out. */
function isPart(few: readonly string[], many: readonly string[]): boolean {
  return few.length > 0 && few.every((part) => many.some((other) => other === part || plural(part, other)));
}

function plural(a: string, b: string): boolean {
  return `${a}s` === b || a === `${b}s` || `${a}es` === b || a === `${b}es`;
}

/** "Belgian" and "Belgium", "Turkish" and "Turkey": what differs is an ending. */
function related(a: readonly string[], b: readonly string[]): boolean {
  const [one = '', other = ''] = [a[0], b[0]];
  if (a.length !== 1 || b.length !== 1) return false;
  const length = Math.min(one.length, other.length);
  let common = 0;
  while (common < length && one[common] === other[common]) common += 1;
  const rest = [one.slice(common), other.slice(common)];
  return (
    common >= 4 &&
    rest.every((ending) =>
      /^(?:|n|an|ian|ians|ans|ium|ia|ie|ien|y|ey|ish|ese|ais|aise|ois|oise|isch|ische|ischen|ischer|e|es|um|que|ques|ic|er|ers|en|s|sch|se)$/u.test(
        ending,
      ),
    )
  );
}

function initials(short: Name, long: Name): boolean {
  const letters = short.parts.join('');
  return (
    short.parts.length === 1 &&
    long.parts.length > 1 &&
    letters.length >= 2 &&
    isAcronym(short.text.replaceAll('.', '')) &&
    long.parts.map((part) => part[0] ?? '').join('') === letters
  );
}
