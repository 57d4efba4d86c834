/** Controls but for the ends of lines and tabs, and noncharacters: no file of text or XML may hold them. */
const UNPRINTABLE = /(?![\n\t])\p{Cc}|[\u{fdd0}-\u{fdef}]|\p{Noncharacter_Code_Point}/gu;

/** A text as a file may hold it: ends of lines as LF, no control characters, no halves of characters. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(UNPRINTABLE, '');
}

/**
 * A writer's text without the invisible signs that turn the direction of what follows them: beyond it, they would turn the
 * words of others around.
 */
export function inOneDirection(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** A printable text on one line. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** Paragraphs, which blank lines part, each as its lines. White space at the ends of lines goes. */
export function paragraphsOf(text: string): string[][] {
  return printable(text)
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
}
