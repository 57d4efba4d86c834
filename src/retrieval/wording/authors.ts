import type { PersonName } from '../../corpus/bibliography.js';
import type { Document } from '../../corpus/document.js';
import type { Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';

/** Words for thinking and saying, in the languages questions come in; as stems, where any ending will do. */
const VIEW_WORDS =
  `think thinks thought believes? believed argues? argued says? said claims? claimed holds? held views? viewed sees? saw opinions?
  position recommend\\w* propos\\w* suggest\\w* criticis\\w* criticiz\\w* conclud\\w* writes? wrote explains? explained describes? described
  against repl(?:y|ies|ied) pleads? pleaded pleading finds? found findings? supports? supported warns? warned warnings? warning
  oppos(?:e|es|ed) favours? favou?red favors? wants? wanted expects? expected judges? judged advis(?:e|es|ed) insists? insisted notes?
  penser? pense pensent avis selon d['’]après estim\\w+ dit disent écrit écrivent affirm\\w+ propos\\w+ critiqu\\w+ conclu\\w* recommand\\w+
  soutien\\w* soutenir trouv\\w+ avert\\w+ prôn\\w+ constat\\w+ conclusions? constats?
  vindt vinden vond vonden denkt denken dacht meent menen volgens zegt zeggen zei schrijft schrijven schreef stelt stellen beweert beweren
  besluit besluiten concludeer\\w* bevindingen bevinding steunt steunen waarschuwt waarschuwen aanbeveelt pleit pleiten mening
  findet finden fand fanden denken meint meinen meinte laut sagt sagen sagte schreibt schreiben schrieb behauptet behaupten fordert fordern
  hält halten empfiehlt empfehlen zufolge unterstützt unterstützen warnt warnen warnte meinung ergebnisse erkenntnisse kritisiert`.trim();
const VIEW = VIEW_WORDS.split(/\s+/u).join('|');
/** Ways of asking what somebody holds. */
const ASKS_FOR_VIEW = new RegExp(`(?<!\\p{L})(?:${VIEW}|according to|calls? for|called for)(?!\\p{L})`, 'iu');

/** "Renard's chapter", "the view of Renard" */
const POSSESSIVE =
  /['’]s?\s+(?:\p{L}+\s+)?(?:chapter|paper|article|view|views|argument|opinion|position|conclusions?|recommendations?|proposals?|findings?|research|study|analysis)(?!\p{L})/iu;

/** Who asks where somebody is, or when somebody did something, mostly asks after the person. */
const OF_PERSON = /^[^\p{L}]*(?:where|when|how (?:long|old)|since when)(?!\p{L})/iu;
/** What stands after a name that is the subject, or whose bearer writes about something: "Duquet on guns", "Does Duquet support …". */
const ON_MATTER = /^\s+(?:on|about|regarding|sur|au sujet|à propos|concernant|over|omtrent|über|zu)(?!\p{L})/iu;
const SUBJECT = /(?<!\p{L})(?:do|does|did|would|should)(?:n['’]t)?\s+(?:\p{L}+\s+(?:and|&)\s+)?$/iu;

/** Before a family name they are no given name. */
const TITLES = new Set(
  'mr mrs ms miss dr prof professor doctor author editor researcher minister monsieur madame mme docteur professeur auteur heer meneer mevrouw dhr mevr'.split(
    ' ',
  ),
);

/** Whose view a question asks for: what they wrote, and where it names them. */
export interface AskedAuthors {
  readonly authored: readonly Authored[];
  /** In UTF-16 units; none overlaps another. */
  readonly names: readonly Span[];
}

/** A chapter (or a whole document, null) of an author that a question names. */
export interface Authored {
  readonly documentId: string;
  readonly chapterId: string | null;
}

/**
 * Whose view is asked for: the chapters by an author whose family name stands with a word for thinking or saying ("What does Renard
 * think of …?"), in the possessive, or before the matter ("Renard on …"). Of a longer name ("André Jacob") it must be the author's
 * own. A name typed without its capital counts only where it is no word. None where nobody's is.
 * @param isWord whether something is a word in lower case, to the model
 */
export function authoredBy(
  question: string,
  language: Language,
  documents: readonly Document[],
  isWord: (word: string) => boolean,
): AskedAuthors {
  const words = wordsIn(question);
  const asked = ASKS_FOR_VIEW.test(question) || POSSESSIVE.test(question);
  const known = new Map<string, Span | null>();
  const named = (name: PersonName): boolean => {
    if (!('family' in name)) return false;
    const key = JSON.stringify(name);
    const before = known.get(key);
    const found = before === undefined ? placeOf(name, question, words, asked, language, isWord) : before;
    known.set(key, found);
    return found !== null;
  };
  const authored = documents.flatMap((document): Authored[] => {
    // Each of them, also when one is found: all their names are wanted.
    const chapters = document.chapters.filter(({ authors }) => authors.filter(named).length > 0);
    if (chapters.length > 0) return chapters.map(({ id }) => ({ documentId: document.id, chapterId: id }));
    return (document.item.author ?? []).filter(named).length > 0 ? [{ documentId: document.id, chapterId: null }] : [];
  });
  const places = [...known.values()].filter((place) => place !== null).sort((a, b) => a.start - b.start);
  return { authored, names: places.filter(({ start }, at) => start >= (places[at - 1]?.end ?? 0)) };
}

/** A word of a text: as typed, without accents, and where it stands. */
interface Word {
  readonly typed: string;
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** Where a question names somebody whose view it asks for, given name and title included; null where it doesn't. */
function placeOf(
  name: Extract<PersonName, { family: string }>,
  question: string,
  words: readonly Word[],
  asked: boolean,
  language: Language,
  isWord: (word: string) => boolean,
): Span | null {
  const family = wordsIn(name.family);
  // "van" and "de" before it are often left out.
  const own = family.slice(Math.max(0, family.findIndex(isCapital)));
  if (!own.some(isCapital)) return null;
  const given = wordsIn(name.given ?? '').map(({ plain }) => plain);
  const at = words.findIndex((_, at) => {
    const run = words.slice(at, at + own.length);
    if (!own.every((part, index) => isSame(run[index], part, index === own.length - 1, language))) return false;
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return false;
    const [before, after] = [words[at - 1], words[at + own.length]];
    const [head, tail] = [question.slice(0, first.start), question.slice(last.end)];
    if (!asked && !ON_MATTER.test(tail) && !(SUBJECT.test(head) && !OF_PERSON.test(question))) return false;
    if (!run.some(isCapital)) {
      // "young" is a word; "andre" is none to whoever is called André, but may be somebody's given name.
      if (own.some(({ typed }) => isWord(typed.toLowerCase()))) return false;
      return (
        !own.some(({ plain }) => isWord(plain)) ||
        (after !== undefined && new RegExp(`^(?:${VIEW})$`, 'iu').test(after.typed)) ||
        /^\s*(?:\p{P}|$)/u.test(tail) ||
        ON_MATTER.test(tail)
      );
    }
    // Every noun has a capital in German, and every word in a title.
    if (language === 'de' || words.every((word) => isCapital(word) || word.typed.length < 4)) return true;
    const isGiven = (word: Word): boolean =>
      given.some((part) => part === word.plain || (word.plain.length === 1 && part.startsWith(word.plain)));
    const isOther = (word: Word | undefined): boolean =>
      word !== undefined && /^\p{Lu}(?:$|.*\p{Ll})/u.test(word.typed) && !isGiven(word);
    if (isOther(after) && /^\s+$/u.test(question.slice(last.end, after?.start))) return false;
    // What begins the question has a capital anyway.
    if (at < 2 || before === undefined || TITLES.has(before.plain)) return true;
    const gap = before.plain.length === 1 ? /^\.?\s*$/u : /^\s+$/u;
    return !(isOther(before) && gap.test(question.slice(before.end, first.start)));
  });
  const last = words[at + own.length - 1];
  if (at === -1 || last === undefined) return null;
  return { start: startOf(at, words, given, question), end: last.end };
}

/** Where a name begins whose family name begins with a word: at the given name, initial or title right before it. */
function startOf(at: number, words: readonly Word[], given: readonly string[], question: string): number {
  let from = at;
  for (;;) {
    const [before, first] = [words[from - 1], words[from]];
    if (before === undefined || first === undefined) break;
    const isPart =
      TITLES.has(before.plain) ||
      given.some((part) => part === before.plain || (before.plain.length === 1 && part.startsWith(before.plain)));
    if (!isPart || !/^\.?\s+$/u.test(question.slice(before.end, first.start))) break;
    from -= 1;
  }
  return words[from]?.start ?? 0;
}

/** Whether a word is a part of a name; the last has an s where it possesses in German or Dutch ("Renards Meinung"). */
function isSame(word: Word | undefined, part: Word, last: boolean, language: Language): boolean {
  if (word === undefined) return false;
  const possesses = last && (language === 'de' || language === 'nl') && isCapital(word);
  return word.plain === part.plain || (possesses && word.plain === `${part.plain}s`);
}

function isCapital({ typed }: Word): boolean {
  return /^\p{Lu}/u.test(typed);
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ 0: typed, index }) => ({
    typed,
    plain: withoutAccents(typed),
    start: index,
    end: index + typed.length,
  }));
}

function withoutAccents(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a sentence stands in what one of these wrote. */
export function isBy(authored: readonly Authored[], document: Document, chapterId: string | null): boolean {
  return authored.some((by) => by.documentId === document.id && (by.chapterId === null || by.chapterId === chapterId));
}
