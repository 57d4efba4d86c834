import { LANGUAGES } from '../../language/languages.js';
import { numberWord } from '../compare/number-words.js';

/** Around pages as they are copied: quotation marks, and "about". */
const AROUND = /^[\s“”„"'‘’«»~≈]+|(?<![\s“”„"'‘’«»?])[\s“”„"'‘’«»?]+$/gu;
const ABOUT = /^(?:ca|approx|about|around|circa|environ|vers|ongeveer|rond|etwa|um)\b\.?\s/iu;
/** What may follow pages and is none: a note, a paragraph, whose emphasis it is. */
const REMARK =
  /(?:[,;]\s?|\s)[([]?(?:(?:nn?|fns?|notes?|footnotes?|endnotes?|voetnoot|noot|anm|fu(?:ß|ss)note|par(?:a|agraphs?|ágraphe)?|paragraphe|abs|al|lid|alinea|fig(?:ure|uur)?|tab(?:le|leau|el|elle)?|lines?|box|col)\b\.?\s?\d|§|(?:(?:my|our|own|original|authors?['’]?s?|added|eigen|eigene|mijn|meine|ma|notre) )?(?:emphas[ie]s|italics?|transl(?:ation|ated)?|cursivering|cursief|nadruk|vertaling|hervorh(?:ebung)?|übers(?:etzung)?|traduction|trad|italiques?|soulign|je souligne|nous soulignons|c['’]est)(?:\b|(?=\p{L})))[\s\S]*$/iu;

/** Pages as a writer gave them without what stands around them; numbers in words as figures. */
export function withoutRemarks(pages: string): string {
  const plain = pages.replace(AROUND, '').replace(ABOUT, '').replace(REMARK, '').replace(AROUND, '');
  return plain.replace(/[\p{L}]+(?:[-\s][\p{L}]+){0,6}/gu, (words) => {
    const [first = '', rest = ''] = words.split(/[-\s](.*)/su);
    const number = numberIn(words);
    if (number !== null) return String(number);
    const after = rest === '' ? null : numberIn(rest);
    return after === null ? words : `${first} ${after}`;
  });
}

/** The number that words are, in one of the languages; null where they are none. */
function numberIn(words: string): number | null {
  for (const language of LANGUAGES) {
    const number = sum(words.toLowerCase().split(/[-\s]+/u), (word) => numberWord(folded(word), language));
    if (number !== null) return number;
  }
  return null;
}

type Read = (word: string) => ReturnType<typeof numberWord>;

function sum(words: readonly string[], read: Read): number | null {
  let total = 0;
  for (const word of words) {
    if (/^(?:and|et|en|und)$/u.test(word)) continue;
    const number = read(word) ?? compound(word, read);
    if (number === null || (number.role !== 'value' && number.role !== 'scale')) return null;
    if (number.role === 'value') total += number.value;
    else if (number.value === 100) total = Math.max(1, total) * 100;
    else return null;
  }
  return total > 0 && total < 10_000 ? total : null;
}

/** "zesenveertig", "sechsundvierzig": the figures before the tens. */
function compound(word: string, read: Read): ReturnType<Read> {
  const [, ones = '', tens = ''] = /^(\p{L}{2,8}?)(?:en|ën|und)(\p{L}{4,12})$/u.exec(word) ?? [];
  const [one, ten] = [read(folded(ones)), read(folded(tens))];
  if (one?.role !== 'value' || ten?.role !== 'value') return null;
  return { value: one.value + ten.value, role: 'value' };
}

function folded(word: string): string {
  return word.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
}
