import type { Document } from '../../corpus/document.js';

/** Full names by acronym as written ("OCAM"), the most frequent first. */
export type Acronyms = ReadonlyMap<string, readonly string[]>;

/** What stands in brackets and may be one or several short forms: "(OCAM)", "(OCAM/OCAD)", "(CUTA, in French OCAM)". */
const BRACKETED = /\(([^()]{2,60})\)/gu;
const SHORT_FORM = /^(?=.{2,10}$)\p{Lu}[\p{L}\p{N}&.-]*$/u;
/** Words which may stand inside a name without a capital. */
const INSIDE_NAMES = new Set(
  'of for and the on in to de du des la le les et pour van voor der den en het für und des'.split(' '),
);
const MAX_NAMES = 3;

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
      const before = text
        .slice(Math.max(0, match.index - 160), match.index)
        .replace(/\s+/g, ' ')
        .trimEnd();
      const shorts = shortForms(inside);
      if (shorts.length > 0) {
        const name = longForm(shorts[0] ?? '', before) ?? capitalisedRun(before);
        if (name !== null) for (const short of shorts) if (short !== name) add(short, name);
        continue;
      }
      const [short = ''] = /\S+$/u.exec(before) ?? [];
      // "OCAM (Organe de coordination pour l'analyse de la menace)"
      if (isShortForm(short) && longForm(short, inside)?.length === inside.length) add(short, inside);
    }
  }
  return new Map(
    [...counts].map(([short, names]) => [
      short,
      [...names]
        .sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))
        .slice(0, MAX_NAMES)
        .map(([name]) => name),
    ]),
  );
}

function isShortForm(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return SHORT_FORM.test(word) && capitals >= 2 && capitals * 2 >= word.replace(/[^\p{L}]/gu, '').length;
}

/** The short forms in a pair of brackets; none when it holds anything else that begins like one. */
function shortForms(inside: string): string[] {
  const pieces = inside.split(/\s*[/,;]\s*|\s+(?:or|ou|of|oder|and|et|en|und)\s+/u);
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
    while (at >= 0 && (lower[at] !== wanted || (letter === 0 && at > 0 && /[\p{L}\p{N}]/u.test(lower[at - 1] ?? ''))));
    if (at < 0) return null;
  }
  const name = window.slice(at);
  // A single word, or one that runs over the end of a sentence, is no name of several parts.
  return name.includes(' ') && !/[.;:!?]\s/u.test(name) ? name : null;
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
  const name = words
    .slice(start)
    .join(' ')
    .replace(/^(?:The|A|An|Le|La|Les|De|Het|Die|Der|Das) /u, '')
    .replace(/^[“"'‘(]/u, '');
  return /[,;:]/u.test(name) ? null : name;
}

/** Short words that are written like acronyms in lower case: only capitals make them one. */
const PLAIN_WORDS = new Set(
  'a an as at be by do go he if in is it me my no of on or so to up us we who all and are can for get has her him his how may not now one our out see she the two use was way you et ou un la le de du des est en op te van het een der die das ist und oder im am'.split(
    ' ',
  ),
);

/**
 * The question with what it abbreviates spelt out beside it, and what it names in full abbreviated, as documents do:
 * "nsc (National Security Council) chair?".
 */
export function expandAcronyms(question: string, acronyms: Acronyms): string {
  const byLower = new Map([...acronyms].map(([short, names]) => [short.toLowerCase(), names]));
  const lower = question.toLowerCase();
  const expanded = question.replace(/[\p{L}\p{N}][\p{L}\p{N}&.-]*[\p{L}\p{N}]/gu, (word) => {
    const typedAsOne = /\p{Lu}/u.test(word.slice(1)) || !PLAIN_WORDS.has(word.toLowerCase());
    const name = typedAsOne ? byLower.get(word.toLowerCase())?.[0] : undefined;
    return name === undefined || lower.includes(name.toLowerCase()) ? word : `${word} (${name})`;
  });
  if (expanded !== question) return expanded;
  for (const [short, names] of acronyms) {
    for (const name of names) {
      const at = lower.indexOf(name.toLowerCase());
      if (
        at === -1 ||
        /\p{L}/u.test(lower[at + name.length] ?? '') ||
        new RegExp(`\\b${escaped(short)}\\b`, 'iu').test(question)
      )
        continue;
      return `${question.slice(0, at + name.length)} (${short})${question.slice(at + name.length)}`;
    }
  }
  return question;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/&-]/g, '\\$&');
}
