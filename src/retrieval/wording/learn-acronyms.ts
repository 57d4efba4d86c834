import type { Document } from '../../corpus/document.js';
import { isEmptyWord } from './content.js';
import { capitalsOf } from './spelling.js';

/** What an acronym stands for. */
export interface LongForm {
  readonly name: string;
  /** Whether the name may be abbreviated too: its letters are the acronym's, or the two stand together more than once. */
  readonly sure: boolean;
}

/** What acronyms stand for, by how they are written ("OCAM"). */
export type Acronyms = ReadonlyMap<string, LongForm>;

/** What stands in brackets and may be one or several short forms: "(OCAM)", "(OCAM/OCAD)", "(CUTA, in French OCAM)". */
const BRACKETED = /\(([^()]{2,60})\)/gu;
const SHORT_FORM = /^(?=.{2,10}$)\p{Lu}[\p{L}\p{N}&.-]*$/u;
/** Words which may stand inside a name without a capital. */
const INSIDE_NAMES = new Set(
  'of for and the on in to de du des la le les et pour van voor der den en het für und des'.split(' '),
);
const ARTICLE = /^(?:The|A|An|Le|La|Les|De|Het|Die|Der|Das) /u;
/** "Regulation (EU) 2016/1675", "(EC) No 1": what stands before such brackets is a kind of law. */
const LAW_MAKER = /^(?:EU|UE|EC|CE|EG|EEC|CEE|EWG|Euratom)(?!\p{L})/u;
const LAW_NUMBER = /^\s*(?:(?:No|Nr|n°|nº)\.?\s*\d|\d+\/\d)/iu;
/** Characters before a pair of brackets in which a name is looked for. */
const NAME_ROOM = 160;

/**
 * The acronyms that documents explain themselves: "Name (ACRONYM)" and "ACRONYM (Name)". Letters are matched after Schwartz and
 * Hearst (2003, "A simple algorithm for identifying abbreviation definitions in biomedical text"); where they don't fit, because the
 * acronym is of another language, a run of capitalised words before the brackets is taken for the name.
 */
export function learnAcronyms(documents: readonly Document[]): Acronyms {
  const counts = new Map<string, Map<string, number>>();
  const add = (short: string, name: string): void => {
    const names = counts.get(short) ?? new Map<string, number>();
    counts.set(short, names.set(name, (names.get(name) ?? 0) + 1));
  };
  for (const { text } of documents) {
    for (const match of text.matchAll(BRACKETED)) {
      const inside = (match[1] ?? '').replace(/\s+/g, ' ').trim();
      const before = withinBlock(text.slice(Math.max(0, match.index - NAME_ROOM), match.index));
      const shorts = shortForms(inside);
      if (shorts.length > 0) {
        const after = match.index + match[0].length;
        if (LAW_MAKER.test(inside) && LAW_NUMBER.test(text.slice(after, after + 20))) continue;
        const name = longForm(shorts[0] ?? '', before) ?? capitalisedRun(before);
        if (name !== null) for (const short of shorts) if (short !== name) add(short, name);
        continue;
      }
      const [short = ''] = /(?<!\S)\S+$/u.exec(before) ?? [];
      // "OCAM (Organe de coordination pour l'analyse de la menace)"
      if (isShortForm(short) && longForm(short, inside)?.length === inside.length) add(short, inside);
    }
  }
  return new Map([...counts].map(([short, names]) => [short, bestOf(short, names)]));
}

/** The name that is used most; of those used alike, the shortest. */
function bestOf(short: string, counts: ReadonlyMap<string, number>): LongForm {
  const [[name, count] = ['', 0], ...others] = [...counts].sort(
    ([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1),
  );
  // "Belgian Coordination Unit" is that unit too.
  const longer = others.some(([other]) => other.endsWith(` ${name}`));
  return { name, sure: count > 1 || longer || longForm(short, name) === name };
}

/** The end of a text, of its last paragraph or heading only, in one line. */
function withinBlock(text: string): string {
  return text
    .slice(text.lastIndexOf('\n\n') + 1)
    .replace(/\s+/g, ' ')
    .trim();
}

function isShortForm(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return SHORT_FORM.test(word) && capitals >= 2 && capitals * 2 >= word.replace(/[^\p{L}]/gu, '').length;
}

/** The short forms in a pair of brackets; none when it holds anything else that begins like one. */
function shortForms(inside: string): string[] {
  const pieces = inside.split(/(?:(?<!\s)\s+)?[/,;]\s*|(?<!\s)\s+(?:or|ou|of|oder|and|et|en|und)\s+/u);
  return pieces.flatMap((piece) => {
    // "in French OCAM", "OCAM in French", "hereafter OCAM"
    const shorts = piece.split(' ').filter(isShortForm);
    return shorts.length === 1 && piece.split(' ').length <= 3 ? shorts : [];
  });
}

/** The shortest end of `before` whose letters, in order, spell the short form, its first letter beginning a word. */
function longForm(short: string, before: string): string | null {
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const words = before.split(' ');
  const window = words.slice(-Math.min(letters.length + 5, letters.length * 2)).join(' ');
  const lower = window.toLowerCase();
  if (lower.length !== window.length) return null;
  let at = lower.length;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    const wanted = letters[letter] ?? '';
    do at -= 1;
    while (at >= 0 && (lower[at] !== wanted || (letter === 0 && !beginsName(lower, at))));
    if (at < 0) return null;
  }
  const name = window.slice(at);
  // A single word, or one that runs over the end of a sentence, is no name of several parts.
  return name.includes(' ') && !/[.;:!?]\s/u.test(name) ? unquoted(name) : null;
}

/** Whether a word begins at a place that a name may begin with: no article or preposition. */
function beginsName(text: string, at: number): boolean {
  if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return false;
  return !INSIDE_NAMES.has(/^\p{L}+/u.exec(text.slice(at))?.[0] ?? '');
}

/** The capitalised words right before: "Coordination Unit for Threat Analysis". At least two of them. */
function capitalisedRun(before: string): string | null {
  const words = before.split(' ');
  let start = words.length;
  let capitals = 0;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? '';
    if (/^[“"'‘(]?\p{Lu}/u.test(word)) {
      capitals += 1;
      start = at;
    } else if (!INSIDE_NAMES.has(word)) break;
    if (/[.;:!?,]$/u.test(words[at - 1] ?? '')) break;
  }
  if (capitals < 2) return null;
  const name = unquoted(words.slice(start).join(' ')).replace(ARTICLE, '');
  return /[,;:]/u.test(name) ? null : name;
}

function unquoted(name: string): string {
  return name.replace(/^[“"'‘(]+|(?<![”"'’)])[”"'’)]+$/gu, '');
}

/** Capitalised words in a row, with small words between them: "National Security Council", "Minister of the Interior". */
const NAME_RUN =
  /\p{Lu}[\p{L}’'-]{1,60}(?:[ \n](?:(?:of|for|and|the|on|in|de|du|des|la|et|van|voor|für|und)[ \n]){0,2}\p{Lu}[\p{L}’'-]{1,60}){1,6}/gu;
/** How often a name of two words must stand there. */
const FEWEST_OF_TWO = 3;

/**
 * Names by the initials that nobody wrote out in brackets: "nsc" for a "National Security Council" that the documents name more
 * than once. Only where one name has those initials. Three letters at least; two where the documents have them as an acronym that would
 * be searched as a small word: "IS", "OR".
 */
export function learnInitials(documents: readonly Document[]): Acronyms {
  const counts = new Map<string, Map<string, number>>();
  const written = new Set(documents.flatMap(({ text }) => capitalsOf(text)));
  for (const { text, notesStart } of documents) {
    // Notes are full of names and titles that nobody abbreviates.
    for (const [run] of text.slice(0, notesStart).matchAll(NAME_RUN)) {
      const name = run.replace(/\s+/g, ' ').replace(ARTICLE, '');
      const initials = (name.match(/(?<=^|[ -])\p{Lu}/gu) ?? []).join('');
      const isPair = /^[^\s-]+ [^\s-]+$/u.test(name) && isEmptyWord(initials.toLowerCase());
      if (isPair ? !written.has(initials) : initials.length < 3 || run.split(/\s/u).length < 3) continue;
      const names = counts.get(initials) ?? new Map<string, number>();
      counts.set(initials, names.set(name, (names.get(name) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].flatMap(([initials, names]) => {
      const fewest = initials.length < 3 ? FEWEST_OF_TWO : 2;
      const frequent = [...names].filter(([, count]) => count >= fewest).map(([name]) => name);
      const [name] = frequent;
      // Beside its name, what looks like a small word helps nobody.
      const sure = initials.length > 2;
      return name !== undefined && frequent.length === 1 ? [[initials, { name, sure }] as const] : [];
    }),
  );
}
