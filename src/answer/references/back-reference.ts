/**
 * A reference that says only where the full one stands:
 * - `preceding`: right before ("Ibid.");
 * - `numbered`: in the note of that number ("supra note 12"), before or after where that is said;
 * - `cited`: where the work was cited in full ("Renard, op. cit."), named by `label`.
 */
export type BackReference =
  | { readonly kind: 'preceding'; readonly label: string }
  | {
      readonly kind: 'numbered';
      readonly label: string;
      readonly marker: string;
      readonly where: 'earlier' | 'later' | 'either';
      /** It may be a note of the cited work instead, when the note of this number is not about that work. */
      readonly orCited: string | null;
    }
  | { readonly kind: 'cited'; readonly label: string; readonly rest: string };

const SIGNAL =
  /^(?:see(?: also| further|,? e\.?g\.?| for (?:instance|example))?|also|but see|cf\.?|compare|voir(?: aussi)?|comparez|zie(?: ook)?|vgl\.?|vergelijk|siehe(?: auch)?|vergleiche|(?:as )?(?:quoted|cited) (?:in|by)|cité (?:dans|par)|geciteerd (?:in|door)|zitiert (?:in|nach)|e\.g\.|in|dans)[\s,:]+/iu;

/** "In the same place", wherever it stands. */
const SAME_PLACE = 'ibid(?:em)?|ebd|ebda|ebenda|aldaar';
/**
 * By itself "the same place"; after a name, the work of that name. In capitals such letters are somebody's initials
 * ("Smith, L.C."), so that case counts.
 */
const CITED_PLACE = String.raw`[Ll]oc\.?\s*cit|[Ll]\.\s?c|[Aa]\.\s?a\.\s?[Oo]|[Tt]\.\s?a\.\s?p`;
const CITED_WORK = String.raw`[Oo]p\.?\s*cit|[Oo]\.\s?c|[Oo]uvr(?:age|\.)?\s+(?:cité|cit\.)|[Aa]rt(?:icle|\.)?\s+(?:cité|cit\.)|a\.\s?w|aangehaald\s+werk|[Pp]récitée?|[Ss]upra`;

const EARLIER = 'supra|above|hierboven|hoger|ci-dessus|plus haut|précitée?|oben';
const LATER = 'infra|below|hieronder|lager|ci-dessous|plus bas|unten';
const NOTE_WORD = String.raw`(?:foot-?note|note|n|nt|fn|noot|voetnoot|vn|fußnote|fussnote|anm|anmerkung)\.?\s?(?:n[o°]\s?)?`;
/** One number, not a range or a list of them. */
const NUMBER = String.raw`(\d{1,4})(?!\d|\p{L}|\s*[-–]\s*\d|\s*(?:,|and|et|en|und|&)\s*\d)`;

const SAME = new RegExp(String.raw`^(?:(.{2,80}?),\s*)?(?:${SAME_PLACE})(?!\p{L})`, 'iu');
/** What may follow "Idem": a page or the like. A title after it would be another work of the same author. */
const PLACE_AFTER = String.raw`[.,]*\s*(?:$|\(|(?:at\s+)?\d|(?:[Pp]{1,2}|S|[Bb]lz|[Bb]l|ff?|[Pp]ages?|[Pp]agina|[Ss]eite|[Aa]rts?|[Pp]aras?|[Nn]r|[Nn]o|[Vv]ol|[Cc]hap|[Cc]h|[Ff]ig|[Aa]nnexe?|[Bb]ijlage|[Aa]nhang)(?!\p{L})|n°|§)`;
const IDEM = new RegExp(String.raw`^(?:[Ii]dem(?!\p{L})|IDEM(?!\p{L})|[Ii]d(?=[.,])|[Ii]b(?=[.,]))${PLACE_AFTER}`, 'u');
const PLACE_ALONE = new RegExp(String.raw`^(?:${CITED_PLACE})(?!\p{L})${PLACE_AFTER}`, 'u');
const SIDED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:(${EARLIER})|(${LATER}))[\s,(]*${NOTE_WORD}${NUMBER}|${NOTE_WORD}${NUMBER}[\s,(]*(?:(${EARLIER})|(${LATER}))(?!\p{L}))`,
  'iu',
);
const CITED_AND_NUMBER = new RegExp(
  String.raw`(?<!\p{L})(?:${CITED_WORK}|${CITED_PLACE})(?!\p{L})[\s.,(]*${NOTE_WORD}${NUMBER}`,
  'iu',
);
/** "Renard (n 3) 45", as lawyers cite. */
const BRACKETED = new RegExp(String.raw`\(n\.?\s?${NUMBER}\)`, 'u');
/** "cf. note 4" and no more: "note 4 of the decision" is a note of something else. */
const NOTE_ALONE = new RegExp(String.raw`^${NOTE_WORD}${NUMBER}\s*(?=$|[.;,)])(?!,?\s*(?:in|of|de|van|der)\s)`, 'iu');
const CITED = new RegExp(String.raw`(?<!\p{L})(?:${CITED_WORK}|${CITED_PLACE})(?!\p{L})`, 'u');

/** What a reference refers back to by its own words; null when it is a full reference, or none. */
export function backReferenceIn(text: string): BackReference | null {
  const { words, signalled } = withoutSignals(text);
  const same = SAME.exec(words);
  if (same !== null) return { kind: 'preceding', label: same[1] ?? '' };
  if (IDEM.test(words) || PLACE_ALONE.test(words)) return { kind: 'preceding', label: '' };
  return numbered(words, signalled) ?? cited(words);
}

function numbered(words: string, signalled: boolean): BackReference | null {
  const sided = SIDED.exec(words);
  if (sided !== null) {
    const where = (sided[1] ?? sided[5]) === undefined ? 'later' : 'earlier';
    const marker = sided[3] ?? sided[4] ?? '';
    return { kind: 'numbered', label: lastSentence(words.slice(0, sided.index)), marker, where, orCited: null };
  }
  const both = CITED_AND_NUMBER.exec(words) ?? BRACKETED.exec(words);
  if (both !== null) {
    const label = lastSentence(words.slice(0, both.index));
    return { kind: 'numbered', label, marker: both[1] ?? '', where: 'earlier', orCited: words };
  }
  const alone = signalled ? NOTE_ALONE.exec(words) : null;
  return alone === null
    ? null
    : { kind: 'numbered', label: '', marker: alone[1] ?? '', where: 'either', orCited: null };
}

/** The work named before "op. cit."; null when none is named there. */
export function cited(words: string): BackReference | null {
  const found = CITED.exec(words);
  if (found === null || found.index === 0) return null;
  const rest = words.slice(found.index + found[0].length);
  return { kind: 'cited', label: lastSentence(words.slice(0, found.index)), rest };
}

/** "This is so. Renard, " names Renard: what stands before the last full stop after a whole word is something else. */
function lastSentence(label: string): string {
  return label.split(/(?<=\p{Ll}{2}[.!?])\s+(?=\p{Lu})/u).at(-1) ?? '';
}

function withoutSignals(text: string): { words: string; signalled: boolean } {
  let words = text.trim();
  let signalled = false;
  for (let found = SIGNAL.exec(words); found !== null; found = SIGNAL.exec(words)) {
    words = words.slice(found[0].length);
    signalled = true;
  }
  return { words, signalled };
}
