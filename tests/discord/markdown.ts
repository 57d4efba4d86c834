/** What Discord shows of escaped Markdown: a backslash before anything but a letter, digit or space is taken off. */
export function seenOf(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** The same with the escaped characters left out: what remains is what Discord may still take for Markdown. */
export function unescapedRest(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, '');
}

/** What is seen of block quotes with bold in them. */
export function seenInQuote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => seenOf(withoutBold(line.replace(/^> /, ''))))
    .join('\n');
}

/** The texts in bold, as they are seen. */
export function boldIn(markdown: string): string[] {
  return [...markdown.matchAll(BOLD)].map((match) => seenOf(match[1] ?? ''));
}

/** Discord's own rule for bold, after everything escaped has been skipped. */
const BOLD = /(?<=(?:^|[^\\])(?:\\\\)*)\*\*((?:\\[\s\S]|[^\\*])+?)\*\*(?!\*)/g;

function withoutBold(line: string): string {
  return line.replace(BOLD, '$1');
}
