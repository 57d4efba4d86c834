import type { Language } from '../../language/languages.js';
import { ASKING_WORDS } from './asking-words.js';

/** Parts shorter than this say too little alone; with a name, parts shorter by one ("since when in Rabat"). */
const FEWEST_ALONE = 6;
/** A topic of more words than this is a question of its own. */
const MOST_WORDS = 12;

/** What leans on the part before it ("when was it set up?"): pronouns without a name of their own. */
const LEANS =
  /(?<!\p{L})(?:it|its|they|them|their|he|she|him|his|her|this|that|these|those|il|elle|ils|elles|ce|cela|hij|zij|ze|het|dit|dat|er|sie|es|dies)(?!\p{L})/iu;
const PRONOUNS = new RegExp(LEANS.source, 'giu');

/** Whether a question is about what somebody spoke of before. */
export function leans(part: string): boolean {
  return LEANS.test(part);
}

/**
 * A part as it is searched for: with what another is about in the place of its "it", or after it, where it leans on that or says too
 * little alone. What the other asks stays out: its own answer should not come here too.
 */
export function partInContext(parts: readonly string[], at: number, language: Language): string {
  const part = parts[at] ?? '';
  const own = topicOf(part, language);
  if (at === 0) {
    // "Who leads it? And when was the council set up?"
    const later = own === '' ? topicOf(parts[1] ?? '', language) : '';
    return withTopic(part, later);
  }
  const named = /\s\p{Lu}/u.test(part);
  // "what is Sharia4Belgium" has a subject of its own.
  const { asking, verb } = ASKING_WORDS[language];
  const asksOfName = new RegExp(`^(?:${asking})\\s(?:${verb})\\s(?:\\p{L}+\\s)?\\p{Lu}`, 'u');
  if (!leans(part) && asksOfName.test(part)) return part;
  if (!leans(part) && wordsIn(part).length >= FEWEST_ALONE - Number(named)) return part;
  const earlier = parts.slice(0, at).find((other) => topicOf(other, language) !== '');
  if (earlier === undefined) return part;
  const subject = language === 'en' ? subjectOf(earlier) : null;
  return (subject === null ? null : withSubject(part, subject)) ?? withTopic(part, topicOf(earlier, language));
}

function withTopic(part: string, topic: string): string {
  const has = new Set(wordsIn(part.toLowerCase()));
  if (wordsIn(topic.toLowerCase()).every((word) => has.has(word))) return part;
  return `${part.replace(/(?<![\s?])[\s?]+$/u, '')} (${topic})?`;
}

/** A part of an English question with a subject in the place of its only "it" or "its"; null where it has none, or not that one. */
function withSubject(part: string, subject: string): string | null {
  const pronouns = part.match(PRONOUNS) ?? [];
  const [only = ''] = pronouns;
  if (pronouns.length !== 1 || !/^its?$/iu.test(only)) return null;
  // "is it true that …", "when does it rain": nothing is meant by it.
  if (/(?<!\p{L})it\s+(?:\p{L}+\s+(?:that|to)(?!\p{L})|(?:rains?|snows?|takes?)(?!\p{L}))/iu.test(part)) return null;
  const possessive = /[sS]$/u.test(subject) ? `${subject}’` : `${subject}’s`;
  return part.replace(PRONOUNS, () => (only.length === 3 ? possessive : subject));
}

const NAME = "\\p{Lu}[\\p{L}\\p{N}.'’&/-]*(?:\\s+(?:(?:of|for|and|the|on|in)\\s+){0,2}\\p{Lu}[\\p{L}\\p{N}.'’&/-]*)*";
const OPENING = '^(?:(?:\\p{L}+\\s+)?(?:who|whom|whose|what|when|where|why|which|how)\\s+)?';
const VERB = "(?:is|are|was|were|does|did|do|has|have|had|can|could|will|would|should|must)(?:n['’]t)?";
const END = "(?![\\p{L}\\p{N}’'-])";
const ACRONYM = '\\p{Lu}[\\p{Lu}\\p{N}/-]+';
/**
 * Where a thing is the subject or the object and nothing else may be: "when was OCAM created" (a body's name), "what is a seed bank",
 * "who chairs the National Security Council". Somebody's name is never "it".
 */
const SUBJECTS: readonly RegExp[] = [
  new RegExp(`${OPENING}${VERB}\\s+(the\\s+${NAME}|${ACRONYM})${END}`, 'u'),
  /^what\s+(?:is|was)\s+((?:the|an?)\s+[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+)?|\p{Lu}[\p{L}\p{N}-]+)$/u,
  new RegExp(`^who\\s+\\p{Ll}+\\s+((?:the|an?)\\s+${NAME}|${ACRONYM})${END}`, 'u'),
  /^who\s+\p{Ll}+\s+((?:the|an?)\s+\p{Ll}+(?:\s+\p{Ll}+)?)(?=$|\s+(?:in|of|for|at|on|from|with|by|after|since)\s)/u,
];

function subjectOf(part: string): string | null {
  // Only the name's own capitals are to tell.
  const bare = part
    .replace(/(?<![\s?])[\s?]+$/u, '')
    .replace(/^[^\p{L}]*\p{L}/u, (letter) => letter.trim().toLowerCase());
  for (const pattern of SUBJECTS) {
    const [, subject] = pattern.exec(bare) ?? [];
    if (subject !== undefined) return subject;
  }
  return null;
}

/** What a part is about: its words without the one that asks, and without the verb after that. */
function topicOf(part: string, language: Language): string {
  const { before, asking, verb } = ASKING_WORDS[language];
  const bare = part.replace(/(?<![\s?])[\s?]+$/u, '').trim();
  const opening = new RegExp(`^[^\\p{L}]*(?:(?:${before})\\s+)?(?:${asking})(?!\\p{L})\\s*`, 'iu');
  const rest = bare.replace(opening, '');
  const [asked = ''] = opening.exec(bare) ?? [];
  // "How many options", "which ministers": what is counted or chosen from belongs to it. After "who" or "when" comes a verb.
  const counts =
    /(?:which|whose|how|what|qu['’]est-ce(?:\s+qu[ei])?|quel\p{L}*|lesquel\p{L}*|combien|welk\p{L}*|hoeveel|wie\s+viele?|wessen|wiens)\s*$/iu;
  const leading = new RegExp(`^(?:(?:${verb})|much|many|viele?|de(?=\\s)|d['’])(?:\\s+|(?<=['’]))`, 'iu');
  const kept =
    asked === '' || counts.test(asked) || leading.test(rest) ? rest.replace(leading, '') : rest.replace(/^\S+\s*/u, '');
  const words = kept
    .replace(PRONOUNS, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.some((word) => /\p{L}{3,}/u.test(word)) ? words.slice(0, MOST_WORDS).join(' ') : '';
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
