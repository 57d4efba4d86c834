import type { Block } from './block.js';
import { insertText, type NoteCall, type RichText } from './rich-text.js';

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
};

/** Raised figures as characters: "10⁶" must not become "106". Null for a text that isn't figures. */
export function raised(text: string): string | null {
  if (!/^[+−–-]?\d+$/u.test(text)) return null;
  return Array.from(text, (character) => RAISED[character] ?? character).join('');
}

/** Units of measure that come squared and cubed, variables, and figures that come to a power. */
const BASE = /(?:^|[^\p{L}\p{N}.,])(?:(?:[kcdmµn]?m|ft|yd|mi|in|m\/s|\p{L})|\d{1,2})$/u;

/** Whether a raised number after `before` may be an exponent: "6 km²", "10⁶", "R²". */
export function mayBeExponent(before: string, marker: string): boolean {
  return BASE.test(before) && (/\d$/.test(before) ? marker.length <= 2 : /^[23]$/.test(marker));
}

/** The notes that a superscript calls: "12", "1, 2", "3–5", "*". Empty when it is part of a word ("th"). */
export function calledMarkers(superscript: string): string[] {
  const text = superscript.trim().replace(/^[[(](.*)[\])]$/, '$1');
  if (/^\d{1,4}(?:\s*[,;]\s*\d{1,4})*$/.test(text)) return text.split(/\s*[,;]\s*/);
  const range = /^(\d{1,4})\s*[-–]\s*(\d{1,4})$/.exec(text);
  const [first, last] = [Number(range?.[1]), Number(range?.[2])];
  if (range !== null && first < last && last - first < 20) {
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  }
  return /^(?:\*{1,4}|†{1,4}|‡{1,4}|§{1,4}|¶{1,4})$/.test(text) ? [text] : [];
}

/** Puts the raised figures of calls that are none back into the text. */
export function withoutCalls(rich: RichText, unwanted: (call: NoteCall) => boolean): RichText {
  let text: RichText = { ...rich, calls: [] };
  let by = 0;
  const calls: NoteCall[] = [];
  for (const call of rich.calls) {
    if (unwanted(call)) {
      const figures = raised(call.marker) ?? call.marker;
      text = insertText(text, call.at + by, figures);
      by += figures.length;
    } else {
      calls.push({ ...call, at: call.at + by });
    }
  }
  return { ...text, calls };
}

/** A note calls no notes: raised figures in one are an edition ("2005²") or an exponent. */
export function keptInNotes(block: Extract<Block, { kind: 'note' | 'rest' }>): RichText {
  return withoutCalls(block.rich, (call) => call.style === 'superscript');
}
