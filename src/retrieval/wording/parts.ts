const ASKING =
  'who|whom|whose|what|when|where|why|which|how|qui|quand|où|pourquoi|combien|comment|quels?|quelles?|wie|wat|wanneer|waar|waarom|hoeveel|hoe|welke?|wer|was|wann|wo|warum|wieviele?|welche[rsnm]?';
const AND = 'and|et|en|und|as well as|ainsi que|alsook|sowie';
/** "Who … and when …?" */
const JOINED = new RegExp(
  `(?:,\\s*|\\s+)(?:${AND})\\s+(?=(?:(?:in|since|by|at|on|for|to|from|avec|par|de|à|depuis|door|sinds|met|von|seit|mit)\\s+)?(?:${ASKING})\\b)`,
  'iu',
);
/** "Who …? When …?" */
const SENTENCES = /(?<=\?)\s+(?=\p{L})/u;
const BEGINS_ASKING = new RegExp(
  `^\\W*(?:(?:in|since|by|at|on|for|to|from|avec|par|de|à|depuis|door|sinds|met|von|seit|mit)\\s+)?(?:${ASKING})\\b`,
  'iu',
);
const MAX_PARTS = 3;
const FEWEST_WORDS = 2;
/** Parts shorter than this say too little alone. */
const FEWEST_ALONE = 5;

/**
 * The questions that one is made of: "Who chairs the council and when was it set up?" is two. Empty for a single one. Only where both
 * sides ask: "who and when" alone, or "what police and army do", stays whole.
 */
export function partsOf(question: string): string[] {
  const pieces = question
    .trim()
    .split(SENTENCES)
    .flatMap((sentence) => (BEGINS_ASKING.test(sentence) ? sentence.split(JOINED) : [sentence]))
    .map((piece) => piece.trim().replace(/[\s,;]+$/u, ''));
  const asking = pieces.filter((piece) => BEGINS_ASKING.test(piece) && piece.split(/\s+/).length >= FEWEST_WORDS);
  if (asking.length !== pieces.length || asking.length < 2 || asking.length > MAX_PARTS) return [];
  return asking.map((piece) => (/[?]$/u.test(piece) ? piece : `${piece}?`));
}

/** What leans on the part before it ("when was it set up?"): pronouns without a name of their own. */
const LEANS =
  /\b(?:it|its|they|them|their|he|she|his|her|this|that|these|those|il|elle|ils|elles|ce|cela|hij|zij|ze|het|dit|dat|er|sie|es|dies)\b/iu;

/** A part as it is searched for: the whole question where the part leans on the others, or says too little alone. */
export function partInContext(parts: readonly string[], at: number): string {
  const part = parts[at] ?? '';
  const short = part.split(/\s+/).length < FEWEST_ALONE;
  return short || (at > 0 && LEANS.test(part)) ? parts.join(' ') : part;
}
