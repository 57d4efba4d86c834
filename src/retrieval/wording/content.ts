import { isGreeting } from '../../language/courtesies.js';

/** Words that say nothing of what is asked. */
const EMPTY_WORDS = new Set(
  (
    'a about above after again all also an and any are as at be been before being below between both but by can could did do ' +
    'does doing down during each else few for from further had has have having he her here hers him his how i if in into is ' +
    'it its just let like may me might more most much must my no nor not now of off on once one only or other our out over own ' +
    'please same shall she should so some such than that the their them then there these they this those through to too ' +
    'under until up us very was we were what when where which while who whom whose why will with would yes you your ' +
    'hello hi hey bonjour bonsoir salut coucou hallo hoi goedemorgen goedemiddag goedenavond goedendag moin servus'
  ).split(' '),
);

/** Whether a word, in lower case, says nothing of what is asked. */
export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word);
}

/**
 * Whether a text, as it is searched for, has any word with a matter of its own that somebody knows: letters struck at random and words
 * like "who is it" come near to any passage, and answer to none.
 * @param known whether the documents or the model have a word, in lower case; an acronym that is a small word too, in its capitals
 */
export function hasContent(text: string, known: (word: string) => boolean): boolean {
  if (isGreeting(text)) return false;
  // "What is IS?": who writes the other letters small means an acronym by capitals.
  const acronyms = /\p{Ll}/u.test(text);
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((written) => {
    const word = written.toLowerCase();
    if (EMPTY_WORDS.has(word)) return acronyms && /^\p{Lu}{2,}$/u.test(written) && known(written);
    return /\p{N}/u.test(word) || (word.length > 1 && formKnown(word, known));
  });
}

/** A word, or what it begins with, if that is five letters or more: "radicalisation" where "radical" is known. */
function formKnown(word: string, known: (word: string) => boolean): boolean {
  for (let length = word.length; length >= Math.min(5, word.length); length -= 1) {
    if (known(word.slice(0, length))) return true;
  }
  return false;
}
