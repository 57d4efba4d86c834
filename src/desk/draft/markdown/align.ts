import { decodeString } from 'micromark-util-decode-string';

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/iy;
const ESCAPABLE = /^[!-/:-@[-`{-~]$/;
/** How far the parser may have left something out. */
const AHEAD = 400;

/**
 * Where each unit of the text of a node stands in the Markdown that it was read from: escapes and character references
 * are resolved in the text, and what begins a line of a list or quotation is not in it.
 */
export function alignText(source: string, text: string): readonly number[] {
  const places: number[] = [];
  let from = 0;
  while (places.length < text.length) {
    const at = places.length;
    const unit = text.charAt(at);
    const here = source.charAt(from);
    if (here === '\\' && source.charAt(from + 1) === unit && ESCAPABLE.test(unit)) {
      places.push(from);
      from += 2;
      continue;
    }
    REFERENCE.lastIndex = from;
    const reference = here === '&' ? (REFERENCE.exec(source)?.[0] ?? '') : '';
    const decoded = reference === '' ? '' : decodeString(reference);
    if (decoded !== reference) {
      for (let of = 0; of < decoded.length && places.length < text.length; of += 1) places.push(from);
      from += reference.length;
    } else if (here === unit) {
      places.push(from);
      from += 1;
      if (unit === '\n') from = lineStart(source, from, text.charAt(at + 1));
    } else {
      const found = source.slice(from, from + AHEAD).indexOf(unit);
      if (found <= 0) places.push(Math.min(from, Math.max(source.length - 1, 0)));
      else from += found;
    }
  }
  return places;
}

/** After the blanks and the marks of quotations that a line begins with. */
function lineStart(source: string, from: number, next: string): number {
  let at = from;
  while (/[ \t]/.test(source.charAt(at)) || (source.charAt(at) === '>' && next !== '>')) at += 1;
  return at;
}
