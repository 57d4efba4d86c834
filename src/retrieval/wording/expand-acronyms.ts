import type { Acronyms } from './learn-acronyms.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}&.-]*[\p{L}\p{N}]/gu;

/** "FIUs", and what it is the plural of. */
const PLURAL = /^(\p{Lu}{2,})s$/u;

/**
 * The question with what it abbreviates spelt out beside it, or with what it names in full abbreviated, as documents do it:
 * "nsc (National Security Council) chair?". What is typed like a word and is one ("Who ran away?") is none.
 * @param isWord whether something is a word in lower case, to the model or in the documents
 */
export function expandAcronyms(question: string, acronyms: Acronyms, isWord: (word: string) => boolean): string {
  const byLower = new Map([...acronyms].map(([short, { name }]) => [short.toLowerCase(), name]));
  // Of some, documents have only the plural: "FIUs".
  for (const [short, { name }] of acronyms) {
    const [, single] = PLURAL.exec(short) ?? [];
    if (single !== undefined && !byLower.has(single.toLowerCase())) byLower.set(single.toLowerCase(), name);
  }
  const lower = question.toLowerCase();
  // Somebody who shouts capitalises words too.
  const shouts = !/\p{Ll}/u.test(question);
  const expanded = question.replace(WORD, (word) => {
    const typedAsOne = /\p{Lu}/u.test(word.slice(1)) && !shouts;
    if (!typedAsOne && isWord(word.toLowerCase())) return word;
    const [, single = word] = PLURAL.exec(word) ?? [];
    const name = byLower.get(word.toLowerCase()) ?? byLower.get(single.toLowerCase());
    return name === undefined || lower.includes(name.toLowerCase()) ? word : `${word} (${name})`;
  });
  return expanded === question ? abbreviated(question, acronyms) : expanded;
}

function abbreviated(question: string, acronyms: Acronyms): string {
  const words = new Set(question.toLowerCase().match(WORD) ?? []);
  for (const [short, { name, sure }] of acronyms) {
    if (!sure || words.has(short.toLowerCase())) continue;
    // As it was typed: in lower case some letters are two, and what follows would shift. Never inside another word.
    // A word that was put right stands in brackets, behind what was typed.
    const letters = name
      .split(/\s+/u)
      .map((word) => `(?:\\p{L}{1,40} \\()?${word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\)?`);
    const found = new RegExp(`(?<![\\p{L}\\p{N}][-‐]?)${letters.join('\\s+')}(?!\\p{L})`, 'iu').exec(question);
    if (found === null) continue;
    const end = found.index + found[0].length;
    return `${question.slice(0, end)} (${short})${question.slice(end)}`;
  }
  return question;
}
