const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;
const ONLY_ASCII = /^[\x20-\x7e]*$/;
const ONLY_MARKS = /^\p{M}+$/u;

/** The columns that a text takes on a terminal: two for an ideograph or an emoji, none for a combining mark. */
export function displayWidth(text: string): number {
  if (ONLY_ASCII.test(text)) return text.length;
  let columns = 0;
  for (const grapheme of graphemesOf(text)) columns += graphemeWidth(grapheme);
  return columns;
}

/** Cuts a text into pieces of at most `width` columns. */
export function cutToWidth(text: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let columns = 0;
  for (const grapheme of graphemesOf(text)) {
    const more = graphemeWidth(grapheme);
    if (columns + more > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      columns = 0;
    }
    piece += grapheme;
    columns += more;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

/** Whether a text has characters between which any line may break, as in Chinese or Japanese. */
export function breaksAnywhere(text: string): boolean {
  return !ONLY_ASCII.test(text) && WIDE.test(text);
}

function graphemeWidth(grapheme: string): number {
  if (ONLY_MARKS.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) yield segment;
}
