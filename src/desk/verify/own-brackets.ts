import type { GivenItem } from './given-words.js';
import type { Match } from './match.js';
import type { Source } from './sources.js';
import type { WordIndex } from './word-index.js';

/**
 * The items with brackets that are the source's own taken for what they are: words of it. Known by the bracket that stands
 * in the source before the first of its words, or after the last.
 */
export function withOwnBrackets(index: WordIndex, { text }: Source, { items, steps }: Match): readonly GivenItem[] {
  const own = new Set<number>();
  for (const step of steps) {
    const item = items[step.given[0]];
    if (step.kind !== 'same' || item?.kind !== 'word' || item.bracket === null) continue;
    const word = index.spanOf(step.source[0], step.source[1] - 1);
    const opens = item.start === item.bracket.start + 1 && text.charAt(word.start - 1) === '[';
    const closes = item.end === item.bracket.end - 1 && text.charAt(word.end) === ']';
    if (opens || closes) own.add(item.bracket.start);
  }
  if (own.size === 0) return items;
  return items.map((item) =>
    item.kind === 'word' && item.bracket !== null && own.has(item.bracket.start)
      ? { ...item, bracketed: 'no' as const, bracket: null }
      : item,
  );
}
