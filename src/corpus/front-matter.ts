/** `---`, lines of `key: value` (or what is indented or listed under a key), `---`: what programs write above a text. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:(?:[\w-]+:.*|[ \t].*|- .*|#.*|)\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A Markdown source without the metadata that it begins with; the lines stay, empty, so that numbers of lines hold. */
export function withoutFrontMatter(source: string): string {
  return source.replace(FRONT_MATTER, (found) => found.replace(/[^\n]/g, ''));
}
