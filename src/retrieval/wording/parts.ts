import type { Language } from '../../language/languages.js';

/** For each language: words that ask, prepositions that may stand before them, and words that join two questions. */
const WORDS: Readonly<Record<Language, { readonly asking: string; readonly before: string; readonly and: string }>> = {
  en: {
    asking: 'who|whom|whose|what|when|where|why|which|how',
    before: 'in|since|until|by|at|on|for|to|from|with|of',
    and: 'and|as well as',
  },
  fr: {
    asking: "qui|que|quoi|quand|où|pourquoi|combien|comment|quels?|quelles?|lesquels?|lesquelles?|qu['’]est-ce",
    before: 'avec|par|de|à|depuis|pour|dans|en|sur|sous',
    and: 'et|ainsi que',
  },
  nl: {
    asking: 'wie|wat|wanneer|waar|waarom|hoeveel|hoe|welke?|waarvoor|waarmee',
    before: 'door|sinds|met|van|in|op|voor|aan|bij|sedert',
    and: 'en|alsook',
  },
  de: {
    asking: 'wer|wem|wen|wessen|was|wann|wo|wohin|woher|warum|wieso|wie|welche[rsnm]?|wofür|womit',
    before: 'von|seit|mit|in|auf|für|an|bei|zu|unter|bis',
    and: 'und|sowie',
  },
};

/** What takes a question inside it: "the difference between who decides and who acts", "defines what it is and what it is not". */
const EMBEDS =
  /(?<!\p{L})(?:between|defin\w*|know\w*|depend\w*|decid\w*|determin\w*|explain\w*|describ\w*|say|says|entre|défini\w*|savoir|sait|dépend\w*|explique\w*|tussen|bepaal\w*|weet|weten|hangt af van|zwischen|weiß|wissen|bestimm\w*|hängt davon ab,?|erklär\w*)\s+(?:on\s+|upon\s+)?(?:who|whom|what|when|where|why|which|how|qui|quand|où|combien|comment|wie|wat|wanneer|waar|hoe|wer|was|wann|wo|warum)(?!\p{L})/iu;

const MAX_PARTS = 3;
/** A part that is joined by "and" has at least a word that asks, a verb and something it is about. */
const FEWEST_JOINED = 3;
const FEWEST_WORDS = 2;
/** Parts shorter than this say too little alone. */
const FEWEST_ALONE = 5;

/**
 * The questions that one is made of: "Who chairs the council and when was it set up?" is two. Empty for a single one. Only where
 * each side asks in the asker's language: "who and when" alone, or "what police and army do", stays whole.
 */
export function partsOf(question: string, language: Language): string[] {
  const { asking, before, and } = WORDS[language];
  const opening = `(?:(?:${before})\\s+)?(?:${asking})(?!\\p{L})`;
  const begins = new RegExp(`^[^\\p{L}]*${opening}`, 'iu');
  const joined = new RegExp(`(?:,\\s*|\\s+)(?:${and})\\s+(?=${opening})`, 'iu');
  const pieces = question
    .trim()
    .split(/(?<=\?)\s+(?=\p{L})/u)
    .flatMap((sentence) => split(sentence, begins, joined))
    .map((piece) => piece.trim().replace(/[\s,;]+$/u, ''));
  const asks = (piece: string): boolean => begins.test(piece) && wordsIn(piece) >= FEWEST_WORDS;
  if (pieces.length < 2 || pieces.length > MAX_PARTS || !pieces.every(asks)) return [];
  return pieces.map((piece) => (piece.endsWith('?') ? piece : `${piece}?`));
}

function split(sentence: string, begins: RegExp, joined: RegExp): string[] {
  if (!begins.test(sentence) || EMBEDS.test(sentence)) return [sentence];
  const pieces = sentence.split(joined);
  return pieces.every((piece) => wordsIn(piece) >= FEWEST_JOINED) ? pieces : [sentence];
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** What leans on the part before it ("when was it set up?"): pronouns without a name of their own. */
const LEANS =
  /(?<!\p{L})(?:it|its|they|them|their|he|she|his|her|this|that|these|those|il|elle|ils|elles|ce|cela|hij|zij|ze|het|dit|dat|er|sie|es|dies)(?!\p{L})/iu;

/** A part as it is searched for: with the other parts after it where it leans on them, or says too little alone. */
export function partInContext(parts: readonly string[], at: number): string {
  const part = parts[at] ?? '';
  const leans = wordsIn(part) < FEWEST_ALONE || (at > 0 && LEANS.test(part));
  return leans ? [part, ...parts.filter((_, other) => other !== at)].join(' ') : part;
}
