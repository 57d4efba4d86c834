import { languageOf } from '../../language/detect.js';
import { TELLING_WORDS } from '../../language/detection-words.js';
import { LANGUAGES, type Language } from '../../language/languages.js';
import { folded } from './words.js';

let telling: Readonly<Record<Language, ReadonlySet<string>>> | null = null;

function words(): Readonly<Record<Language, ReadonlySet<string>>> {
  const setOf = (language: Language): ReadonlySet<string> =>
    new Set(TELLING_WORDS[language].split(/\s+/u).map((word) => folded(word)));
  telling ??= { en: setOf('en'), fr: setOf('fr'), nl: setOf('nl'), de: setOf('de') };
  return telling;
}

/**
 * The language of a statement. A question is taken for English in doubt; a statement in which more words are of another language
 * than of English is not.
 */
export function statementLanguage(text: string): Language {
  const language = languageOf(text);
  if (language !== 'en') return language;
  const keys = (text.slice(0, 1000).match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(folded);
  const hits = (of: Language): number => keys.filter((key) => words()[of].has(key)).length;
  const english = hits('en');
  const [best = 'en'] = [...LANGUAGES].sort((a, b) => hits(b) - hits(a));
  return hits(best) > english ? best : 'en';
}
