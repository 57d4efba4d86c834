/** The most that is kept of the questions before a follow-up, in characters: the newest. */
export const EARLIER_ROOM = 1000;

/** Fewer characters ("and why?") are many people's words. */
export const TELLING = 10;

/** Whether what is kept as earlier words holds one of the questions, or the end of one that was cut. */
export function repeatsAny(earlier: string, questions: readonly string[]): boolean {
  const isCut = earlier.length >= EARLIER_ROOM;
  return questions
    .map((question) => question.trim())
    .filter((question) => question.length >= TELLING)
    .some((question) => earlier.includes(question) || (isCut && endsWhereItBegins(question, earlier)));
}

function endsWhereItBegins(question: string, earlier: string): boolean {
  for (let at = question.indexOf(earlier.slice(0, TELLING)); at !== -1; ) {
    if (earlier.startsWith(question.slice(at))) return true;
    at = question.indexOf(earlier.slice(0, TELLING), at + 1);
  }
  return false;
}
