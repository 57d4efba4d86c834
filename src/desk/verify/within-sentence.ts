import type { Step } from './align.js';
import type { Match } from './match.js';
import { type Source, sentenceAt } from './sources.js';
import type { WordIndex } from './word-index.js';

/**
 * A match without words that only seem replaced: what was added before the first word that is the same, or after the
 * last one, stands for no word of another sentence.
 */
export function withinSentence(index: WordIndex, source: Source, match: Match): Match {
  const { steps } = match;
  const isSame = ({ kind }: Step): boolean => kind === 'same';
  const [first, last] = [steps.findIndex(isSame), steps.findLastIndex(isSame)];
  const [firstSame, lastSame] = [steps[first], steps[last]];
  if (firstSame === undefined || lastSame === undefined) return match;
  const sentence = (position: number): number =>
    sentenceAt(source, index.spanOf(position, position).start)?.ordinal ?? -1;
  const [own, lastOwn] = [sentence(firstSame.source[0]), sentence(lastSame.source[1] - 1)];
  const trimmed = steps.flatMap((step, at): Step[] => {
    if (at > first && at < last) return [step];
    const isForeign = step.source[1] > step.source[0] && sentence(step.source[0]) !== (at < first ? own : lastOwn);
    if (step.kind === 'marked' || step.kind === 'same' || !isForeign) return [step];
    const edge = at < first ? firstSame.source[0] : lastSame.source[1];
    return step.kind === 'dropped' ? [] : [{ kind: 'added', given: step.given, source: [edge, edge] }];
  });
  const laid = trimmed.filter(({ kind, source }) => source[1] > source[0] && kind !== 'marked');
  return {
    ...match,
    steps: trimmed,
    first: laid[0]?.source[0] ?? match.first,
    last: (laid.at(-1)?.source[1] ?? match.last + 1) - 1,
  };
}
