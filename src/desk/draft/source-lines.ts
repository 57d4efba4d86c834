/** A file's lines as one text, and which line of the file each of them is. */
export interface SourceLines {
  /** Ends of lines as LF. */
  readonly source: string;
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
}

/** The lines of a text. @param before lines, by their position, before which an empty one is put in */
export function sourceLines(
  text: string,
  before: (line: string, previous: string) => boolean = () => false,
): SourceLines {
  const lines: string[] = [];
  const numbers: number[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (before(line, lines.at(-1) ?? '')) {
      lines.push('');
      numbers.push(index + 1);
    }
    lines.push(line);
    numbers.push(index + 1);
  }
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return { source: lines.join('\n'), starts, numbers };
}
