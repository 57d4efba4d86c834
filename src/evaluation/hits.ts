/** Only letters and digits count, in lower case: how a text is set is no part of what it says. */
export function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function trigramsOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(0, Math.max(1, words.length - 2)).map((_, at) => words.slice(at, at + 3).join(' ')));
}

/** The share of the true quotation's word trigrams that a hit must have. */
const TRIGRAM_SHARE = 0.6;

/**
 * Whether a quotation gives the true one: it contains it, or is contained in it and at least half as long, or has
 * 60 % of its word trigrams.
 */
export function isHit(quotation: string, gold: string): boolean {
  const [given, wanted] = [lettersOf(quotation), lettersOf(gold)];
  if (wanted === '' || given === '') return false;
  if (given.includes(wanted)) return true;
  if (wanted.includes(given) && given.length * 2 >= wanted.length) return true;
  const own = trigramsOf(quotation);
  const golden = trigramsOf(gold);
  const shared = [...golden].filter((trigram) => own.has(trigram)).length;
  return shared >= TRIGRAM_SHARE * golden.size;
}
