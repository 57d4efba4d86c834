/** What Discord makes something else of than words: mentions, its own emoji, times, channels, commands; and links. */
const MARKUP =
  /<(?:a?:\w{1,64}:|@[!&]?|#|t:-?|id:|\/[^<>:\n]{1,200}:)[\w:-]{1,64}>|<?\bhttps?:\/\/[^\s<>]{1,2000}>?|(?<![\w:]):[a-z+-][\w+-]{1,63}:(?!\w)/giu;

/** Signs that no blank stands before. */
const BEFORE: ReadonlySet<string> = new Set('.,;!?)');

/** What a message says in words, without what no document could have. */
export function plainMessage(content: string): string {
  return content
    .replace(MARKUP, ' ')
    .replace(/[^\S\n]+/gu, (blank, at: number, all: string) => (BEFORE.has(all[at + blank.length] ?? '') ? '' : blank))
    .trim();
}
