import type { Acronyms } from './learn-acronyms.js';

/** Short words that are written like acronyms in lower case: only capitals make them one. */
const PLAIN_WORDS = new Set(
  (
    'a an as at be by do go he if in is it me my no of on or so to up us we who all and are can for get has her him his ' +
    'how may not now one our out see she the two use was way you et ou un la le de du des est en op te van het een der die ' +
    'das ist und oder im am'
  ).split(' '),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}&.-]*[\p{L}\p{N}]/gu;

/**
 * The question with what it abbreviates spelt out beside it, or with what it names in full abbreviated, as documents do it:
 * "nsc (National Security Council) chair?".
 */
export function expandAcronyms(question: string, acronyms: Acronyms): string {
  const byLower = new Map([...acronyms].map(([short, names]) => [short.toLowerCase(), names]));
  const lower = question.toLowerCase();
  const expanded = question.replace(WORD, (word) => {
    const typedAsOne = /\p{Lu}/u.test(word.slice(1)) || !PLAIN_WORDS.has(word.toLowerCase());
    const name = typedAsOne ? byLower.get(word.toLowerCase())?.[0] : undefined;
    return name === undefined || lower.includes(name.toLowerCase()) ? word : `${word} (${name})`;
  });
  return expanded === question ? abbreviated(question, acronyms) : expanded;
}

function abbreviated(question: string, acronyms: Acronyms): string {
  const lower = question.toLowerCase();
  const words = new Set(lower.match(WORD) ?? []);
  for (const [short, names] of acronyms) {
    if (words.has(short.toLowerCase())) continue;
    for (const name of names) {
      const at = lower.indexOf(name.toLowerCase());
      const end = at + name.length;
      if (at === -1 || /\p{L}/u.test(lower.charAt(end))) continue;
      return `${question.slice(0, end)} (${short})${question.slice(end)}`;
    }
  }
  return question;
}
