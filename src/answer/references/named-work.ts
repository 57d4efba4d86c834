/** Words that say nothing of which work is meant. */
const EMPTY = new Set(
  (
    'the and with from see also art the des les une aux dans sur par van het een der den die das und von mit ' +
    'for eds ed dir red hrsg al et en of'
  ).split(' '),
);

/** A name may be given in few words; more than this is prose. */
const MOST_WORDS = 14;

/** Letters and digits, without case and accents. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words by which a short reference names its work ("Interview VSSE"); initials left out. Null when it is prose. */
export function namingWords(label: string): readonly string[] | null {
  const words = [...folded(label).matchAll(/([\p{L}\p{N}]+)(\.?)/gu)]
    .filter(([, word = '', stop]) => word.length > 1 && !(stop === '.' && word.length < 4) && !EMPTY.has(word))
    .map(([, word = '']) => word);
  return words.length > MOST_WORDS ? null : words;
}

/** Whether anybody or anything is named in a label at all: by a capital letter. */
export function namesSomething(label: string): boolean {
  return /\p{Lu}\p{L}/u.test(label);
}

/**
 * Whether a full reference is of the work that the words name: `head` when one of them stands where authors stand;
 * `inside` when all stand in it, but only further on (an editor, a title): that is not certain.
 */
export function nameStands(words: readonly string[], reference: string): 'head' | 'inside' | 'nowhere' {
  const all = wordsOf(reference);
  const full = words.filter((word) => all.has(word));
  // "Nils Duquet" is "Duquet, N." too: an initial will do for one name, next to another in full.
  const rest = words.filter((word) => !all.has(word));
  if (full.length === 0 || rest.length > 1 || rest.some((word) => !all.has(word.charAt(0)))) return 'nowhere';
  const head = wordsOf(headOf(reference));
  return full.some((word) => head.has(word)) ? 'head' : 'inside';
}

function wordsOf(text: string): Set<string> {
  return new Set(folded(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** A reference up to its title, its date or its first bracket: where its authors stand. */
function headOf(reference: string): string {
  const opening = reference.replace(
    /^(?:see|cf\.?|voir|zie|vgl\.?|siehe)(?: (?:for instance|also|ook|aussi|auch))?\s+/iu,
    '',
  );
  const end = opening.search(/[“"«„‘(;]|(?<=\s)'|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u);
  return opening.slice(0, Math.min(end === -1 ? opening.length : end, 120));
}

/** Dates by which a short reference says which of several it means: "19 April 2016", "2016". Pages are none. */
export function datesIn(rest: string): readonly string[] {
  const plain = folded(rest).replace(/\b(?:pp?|s|blz|art|nr?|no|vol)\.?\s*\d+(?:\s*[-–]\s*\d+)?/gu, ' ');
  return [
    ...plain.matchAll(/(?:\d{1,2}\.?\s+\p{L}+\.?\s+|(?<!\p{L})\p{L}+\s+\d{1,2},\s+)?(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/gu),
  ].map(([date]) => date.replace(/\s+/g, ' '));
}

/** Whether a reference has all of these dates. */
export function hasDates(dates: readonly string[], reference: string): boolean {
  const text = folded(reference).replace(/\s+/g, ' ');
  return dates.every((date) => text.includes(date));
}
