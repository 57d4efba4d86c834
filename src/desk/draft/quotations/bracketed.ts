import type { Span } from '../../../corpus/span.js';

/** No reference is longer. */
export const MAX_REFERENCE = 400;

/** The group in round or square brackets that begins at `start`, brackets of its own kind inside it balanced. */
export function bracketedAt(text: string, start: number, limit: number): Span | null {
  const open = text.charAt(start);
  const close = open === '(' ? ')' : open === '[' ? ']' : null;
  if (close === null) return null;
  const end = Math.min(limit, start + MAX_REFERENCE);
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    if (char === open) depth += 1;
    else if (char === close) depth -= 1;
    if (depth === 0) return { start, end: at + 1 };
  }
  return null;
}

/** The group in brackets that ends right before `end`. */
export function bracketedBefore(text: string, end: number, limit: number): Span | null {
  const close = text.charAt(end - 1);
  const open = close === ')' ? '(' : close === ']' ? '[' : null;
  if (open === null) return null;
  let depth = 0;
  for (let at = end - 1; at >= Math.max(limit, end - MAX_REFERENCE); at -= 1) {
    const char = text.charAt(at);
    if (char === close) depth += 1;
    else if (char === open) depth -= 1;
    if (depth === 0) return { start: at, end };
  }
  return null;
}
