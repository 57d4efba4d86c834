import type { Language } from '../../language/languages.js';
import { ASKING_WORDS } from './asking-words.js';
import { expectedOf } from './expects.js';
import { leans } from './part-context.js';

/** What takes a question inside it: "the difference between who decides and who acts", "defines what it is and what it is not". */
const EMBEDS =
  /(?<!\p{L})(?:between|defin\w*|know\w*|depend\w*|decid\w*|determin\w*|explain\w*|describ\w*|say|says|entre|défini\w*|savoir|sait|dépend\w*|explique\w*|tussen|bepaal\w*|weet|weten|hangt af van|zwischen|weiß|wissen|bestimm\w*|hängt davon ab,?|erklär\w*)\s+(?:on\s+|upon\s+)?(?:who|whom|what|when|where|why|which|how|qui|quand|où|combien|comment|wie|wat|wanneer|waar|hoe|wer|was|wann|wo|warum)(?!\p{L})/iu;

const THAT = /(?<!\p{L})that(?!\p{L})/iu;

const MAX_PARTS = 5;
/** A part that is joined by "and" has at least a word that asks, a verb and something it is about. */
const FEWEST_JOINED = 3;
const FEWEST_WORDS = 2;

/** What parts are told by in one language. */
interface Patterns {
  /** At the start: a word that asks. */
  readonly asks: RegExp;
  /** At the start: a verb, of a question that is answered by yes or no. */
  readonly verb: RegExp;
  /** Between two questions. */
  readonly joint: RegExp;
  /** At the end: a word that asks for more of the same ("and why?"). */
  readonly trailing: RegExp;
  /** Nothing but such a word. */
  readonly bare: RegExp;
  /** At the start: such a word before a verb, so that any other may stand in its place ("how many" has none). */
  readonly adverb: RegExp;
  /** "who and when was it founded": two words that ask, and what they share. */
  readonly shared: RegExp;
  /** What somebody says before the question. */
  readonly tell: RegExp;
  /** A word inside, for what asks there or begins a clause. */
  readonly asking: RegExp;
  readonly clause: RegExp;
}

/**
 * The questions that one is made of: "Who chairs the council and when was it set up?" is two. Empty for a single one. Only where
 * each side asks in the asker's language: "who and when" alone, or "what police and army do", stays whole.
 */
export function partsOf(question: string, language: Language): string[] {
  const patterns = patternsOf(language);
  const pieces = question
    .trim()
    .split(/(?<=\?)\s+(?=\p{L})/u)
    .flatMap((sentence) => split(sentence.replace(patterns.tell, ''), patterns, language))
    .map((piece) => piece.trim().replace(/(?<![\s,;.])[\s,;.]+$/u, ''));
  const asks = (piece: string, at: number): boolean => {
    if (at > 0 && patterns.bare.test(piece)) return true;
    if (wordsIn(piece) < FEWEST_WORDS) return false;
    // What is said after "Isn't that too dear?" mostly goes on about it without naming it.
    const goesOnNamed = at > 0 || !isEnded(piece) || leans(pieces[1] ?? '');
    return patterns.asks.test(piece) || (patterns.verb.test(piece) && goesOnNamed);
  };
  if (pieces.length < 2 || pieces.length > MAX_PARTS || !pieces.every(asks)) return [];
  return pieces.map((piece) => (isEnded(piece) ? piece : `${piece}?`));
}

function isEnded(piece: string): boolean {
  return piece.endsWith('?');
}

function patternsOf(language: Language): Patterns {
  const { asking, before, and, verb, inverted, tell, afterComma, clause, bare } = ASKING_WORDS[language];
  const opening = `(?:(?:${before})\\s+)?(?:${asking})(?!\\p{L})`;
  const again = `(?:${opening}|(?:${inverted})(?!\\p{L}))`;
  const comma = `(?:(?:${before})\\s+)?(?:${afterComma})|(?:${inverted})(?!\\p{L})`;
  return {
    asks: new RegExp(`^[^\\p{L}]*${opening}`, 'iu'),
    verb: new RegExp(`^[^\\p{L}]*(?:${verb})\\s+\\p{L}`, 'iu'),
    joint: new RegExp(`(?:,\\s*|\\s+)(?:${and})\\s+(?=${again})|,\\s+(?=${comma})`, 'iu'),
    trailing: new RegExp(`(?:,\\s|(?<!,)\\s)(?:${and})\\s(${bare})[\\s?]*$`, 'iu'),
    bare: new RegExp(`^(?:${bare})[\\s?]*$`, 'iu'),
    adverb: new RegExp(`^[^\\p{L}]*(?:${bare})(?=\\s(?:${verb})(?!\\p{L}))`, 'iu'),
    shared: new RegExp(`^[^\\p{L}]*(${opening})\\s+(?:${and})\\s+(${opening})(\\s+.+)$`, 'isu'),
    tell: new RegExp(`^[^\\p{L}]*(?:${tell}),?\\s+(?=${opening})`, 'iu'),
    asking: new RegExp(`(?<!\\p{L})(?:${asking})(?!\\p{L})`, 'giu'),
    clause: new RegExp(`(?<!\\p{L})(?:${clause})(?!\\p{L})`, 'iu'),
  };
}

function split(sentence: string, patterns: Patterns, language: Language): string[] {
  if (EMBEDS.test(sentence)) return [sentence];
  const asks = patterns.asks.test(sentence);
  if (!asks && !patterns.verb.test(sentence)) return [sentence];
  const shared = sharing(sentence, patterns, language);
  if (shared !== null) return shared;
  const more = patterns.trailing.exec(sentence);
  if (more !== null && wordsIn(sentence.slice(0, more.index)) >= FEWEST_JOINED) {
    const first = sentence.slice(0, more.index);
    // "When was it built and why?" asks "Why was it built?"; after "Who built it" what was asked about goes along.
    const [, word = ''] = more;
    return [
      ...split(first, patterns, language),
      patterns.adverb.test(first) ? first.replace(patterns.adverb, word) : word,
    ];
  }
  const pieces: string[] = [];
  let rest = sentence;
  for (let at = 0; ; ) {
    const joint = patterns.joint.exec(rest.slice(at));
    if (joint === null) break;
    const [piece, next] = [rest.slice(0, at + joint.index), rest.slice(at + joint.index + joint[0].length)];
    if (goesOn(piece, next, patterns)) {
      at += joint.index + joint[0].length;
      continue;
    }
    pieces.push(piece);
    [rest, at] = [next, 0];
  }
  pieces.push(rest);
  // "Is it true that he left and who cares is rude?"
  if (!asks && pieces.some((piece, at) => at < pieces.length - 1 && patterns.clause.test(piece))) return [sentence];
  return pieces.every((piece) => wordsIn(piece) >= FEWEST_JOINED) ? pieces : [sentence];
}

/** Whether what follows is a clause of the piece before it: "the people who fought" goes on "and who came back". */
function goesOn(piece: string, next: string, { asking }: Patterns): boolean {
  const [first = ''] = next.toLowerCase().match(asking) ?? [];
  if (first === '' || !new RegExp(`^(?:\\p{L}+\\s+)?${first}(?!\\p{L})`, 'iu').test(next)) return false;
  // The word that the piece itself begins with asks; any after it is a relative.
  const [, ...inside] = piece.toLowerCase().match(asking) ?? [];
  if (inside.includes(first)) return true;
  // "the people that fought and who came back", but "the law that passed, and who proposed it"
  const relative = /(?<!\p{L})(?:that|who|which)(?!\p{L})/iu.test([...inside, ...(piece.match(THAT) ?? [])].join(' '));
  return /^(?:who|which)$/u.test(first) && relative && !/(?<!\p{L})(?:it|its|them|their)(?!\p{L})/iu.test(next);
}

/** "Who and when was it founded?" as two questions, where they ask for different details; null where it isn't one of those. */
function sharing(sentence: string, { shared }: Patterns, language: Language): string[] | null {
  const [, first, second, rest] = shared.exec(sentence) ?? [];
  if (first === undefined || second === undefined || rest === undefined || wordsIn(rest) < FEWEST_WORDS) return null;
  const passive = /^\s+(?:is|are|was|were)\s/iu.test(rest);
  const pieces = [first, second].map((word) => (passive ? word.replace(/^whom?$/iu, 'By whom') : word) + rest);
  const kinds = new Set(pieces.map((piece) => expectedOf(piece, language)));
  return kinds.size > 1 ? pieces : null;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
