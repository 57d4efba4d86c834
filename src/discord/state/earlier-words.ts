/** The most that is kept of the questions before a follow-up, in characters: the newest. */
export const EARLIER_ROOM = 1000;

/** Shorter questions ("and why?") are many people's. */
const TELLING = 10;

/** Whether what is kept as earlier words holds one of the questions, or the end of one that was cut. */
export function repeatsAny(earlier: string, questions: readonly string[]): boolean {
  const isCut = earlier.length >= EARLIER_ROOM;
  const beginning = earlier.slice(0, 4 * TELLING);
  return questions
    .map((question) => question.trim())
    .filter((question) => question.length >= TELLING)
    .some((question) => earlier.includes(question) || (isCut && question.includes(beginning)));
}
