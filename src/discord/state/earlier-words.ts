import { setImmediate } from 'node:timers/promises';

/** The most that is kept of the questions before a follow-up, in characters: the newest. */
export const EARLIER_ROOM = 1000;

/** Fewer characters ("and why?") are many people's words. */
export const TELLING = 10;

/** Compared before others have their turn: people wait for their answers while somebody's words are looked for. */
const COMPARED_AT_ONCE = 20_000;

/** Those of the earlier words kept with follow-ups that hold one of the questions, or the end of one that was cut. */
export async function repeating(kept: readonly string[], questions: readonly string[]): Promise<readonly string[]> {
  const telling = [...new Set(questions.map((question) => question.trim()))].filter(({ length }) => length >= TELLING);
  const found: string[] = [];
  let compared = 0;
  for (const earlier of kept) {
    if (compared > COMPARED_AT_ONCE) {
      await setImmediate();
      compared = 0;
    }
    compared += telling.length;
    const isCut = earlier.length >= EARLIER_ROOM;
    const isRepeated = (question: string): boolean =>
      earlier.includes(question) || (isCut && endsWhereItBegins(question, earlier));
    if (telling.some(isRepeated)) found.push(earlier);
  }
  return found;
}

function endsWhereItBegins(question: string, earlier: string): boolean {
  for (let at = question.indexOf(earlier.slice(0, TELLING)); at !== -1; ) {
    if (earlier.startsWith(question.slice(at))) return true;
    at = question.indexOf(earlier.slice(0, TELLING), at + 1);
  }
  return false;
}
