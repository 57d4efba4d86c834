import { PinciteError, problemOf, wordsFor } from '../../errors.js';
import type { Problem } from '../../language/discord/desk-texts.js';
import { GENERAL_TEXTS } from '../../language/discord/general-texts.js';
import { PROBLEM_TEXTS, type ProblemFacts } from '../../language/discord/problem-texts.js';
import type { Language } from '../../language/languages.js';

/**
 * What to tell people of a failure in their language: what happened, and what to do (which may be empty). The error's own
 * English words stand only where no others are there.
 */
export function problemWords(error: unknown, language: Language): Problem {
  const english = wordsFor(error);
  if (language === 'en') return english;
  const { failures } = GENERAL_TEXTS[language];
  if (!(error instanceof PinciteError)) return { message: failures.unforeseen ?? english.message, remedy: '' };
  if (error.context['worded'] === true) return english;
  const problem = problemOf(error);
  if (problem !== null) return PROBLEM_TEXTS[language][problem](factsOf(error));
  const kind = failures[error.code];
  if (kind === undefined) return english;
  // These say little by themselves.
  const needsParticulars = error.code === 'input' || error.code === 'state';
  return { message: kind, remedy: needsParticulars ? `${english.message} ${english.remedy}` : '' };
}

function factsOf({ context }: PinciteError): ProblemFacts {
  const fact = (name: string): string => {
    const value = context[name];
    return typeof value === 'number' ? String(value) : '';
  };
  return {
    limit: fact('limit'),
    words: fact('words'),
    line: fact('line'),
    count: fact('count'),
    seconds: fact('seconds'),
  };
}
