import { fullName, type PersonName } from '../../corpus/bibliography.js';
import type { Document } from '../../corpus/document.js';
import { contentWords, sharesAllWords, wordsOf } from './title-words.js';

const AND = /^(?:and|et|en|und)$/u;

/** Whether each of those that a question names ("Renard", "Seron and André") is one of these people, by all words of the name. */
export function isAmong(named: string, people: readonly PersonName[]): boolean {
  const each = splitAt(wordsOf(named));
  return each.length > 0 && each.every((words) => people.some((person) => sharesAllWords(words, fullName(person))));
}

/** Everybody that a document's description names: who may be asked about by name. */
export function peopleOf({ item, chapters }: Document): readonly PersonName[] {
  return [...(item.author ?? []), ...(item.editor ?? []), ...chapters.flatMap(({ authors }) => authors)];
}

function splitAt(words: readonly string[]): readonly (readonly string[])[] {
  const names: string[][] = [[]];
  for (const word of words) {
    if (AND.test(word)) names.push([]);
    else names.at(-1)?.push(word.replace(/'s$/u, ''));
  }
  return names.map(contentWords).filter((name) => name.length > 0);
}
