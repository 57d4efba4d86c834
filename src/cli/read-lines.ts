/** A line of input; its text is null when it is longer than the reader allows. */
export interface InputLine {
  /** From 1, blank lines counted. */
  readonly number: number;
  readonly text: string | null;
}

/** No question, however scoped, comes near this; a longer line is a wrong file. In UTF-16 units. */
const LONGEST_LINE = 1_000_000;

/**
 * The lines of a stream, one at a time, whatever its size. Only a line feed ends a line (JSON may hold U+2028, at which
 * `node:readline` would cut); a byte order mark and carriage returns before line feeds are left out, blank lines skipped.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8');
  let number = 0;
  let rest = '';
  let tooLong = false;

  const line = (end: string): InputLine | null => {
    number += 1;
    const whole = rest + end;
    const text = whole.slice(number === 1 && whole.startsWith('\ufeff') ? 1 : 0, whole.endsWith('\r') ? -1 : undefined);
    const skipped = tooLong || text.length > longest;
    rest = '';
    tooLong = false;
    if (skipped) return { number, text: null };
    return text.trim() === '' ? null : { number, text };
  };

  for await (const chunk of input) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      const found = line(piece);
      if (found !== null) yield found;
    }
    rest += last;
    if (rest.length > longest) {
      tooLong = true;
      rest = '';
    }
  }
  rest += decoder.decode();
  if (rest !== '' || tooLong) {
    const found = line('');
    if (found !== null) yield found;
  }
}
