import type { Facts } from './facts.js';
import { samePlace } from './facts-role.js';
import { type Name, sameName } from './names.js';
import type { NameKnowledge, Point } from './point.js';

/** From this share of common words on, the only other name of the source stands for the one that is missing. */
const SAME_SENTENCE = 0.6;

/** Names of the sentence that the source doesn't have, or has others for. */
export function compareNames(
  given: Facts,
  source: Facts,
  around: Facts,
  overlap: number,
  knowledge: NameKnowledge | undefined,
): readonly Point[] {
  const same = (a: Name, b: Name): boolean => sameName(a, b, knowledge) === 'same';
  const free = source.names.filter((other) => !given.names.some((name) => same(name, other)));
  const missing = given.names.filter(
    (name) => ![...source.names, ...around.names].some((other) => same(name, other)) && !isWordOf(name, source, around),
  );
  return missing.flatMap((name): Point[] => {
    const rivals = free.filter((other) => !isWordOf(other, given, given));
    const rival =
      rivals.find((other) => samePlace(name, other)) ??
      (overlap >= SAME_SENTENCE && rivals.length === 1 ? rivals[0] : undefined);
    if (rival === undefined) {
      return name.doubtful ? [] : [{ kind: 'name', verdict: 'unsupported', given: name.span, source: null }];
    }
    const sure = !name.doubtful && !rival.doubtful && sameName(name, rival, knowledge) === 'other';
    return [{ kind: 'name', verdict: sure ? 'conflict' : 'unsupported', given: name.span, source: rival.span }];
  });
}

/** Whether the other text has all words of a name, however it writes them. */
function isWordOf({ parts }: Name, ...texts: readonly Facts[]): boolean {
  return texts.some(({ tokens }) => {
    const keys = new Set(tokens.map(({ key }) => key));
    return parts.every((part) => keys.has(part));
  });
}
