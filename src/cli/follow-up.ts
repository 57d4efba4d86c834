const AUXILIARY = '(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|should|will|would)';
const ASKING = '(?:who|whom|what|when|where|which|why|how)';

/** What makes a question lean on the one before it. */
const SIGNS = [
  /^(?:and|but|or|so|then|also|what about|how about|what else|who else|where else)(?=[\s,])/i,
  /^(?:it|its|they|their|theirs|them|he|his|him|she|hers?|that|those|these|this)\b/i,
  // "Do they …?", "What are their …?"; but not "Is it legal to …?", where "it" points forwards.
  new RegExp(
    `^(?:${ASKING}\\s+)?${AUXILIARY}\\s+(?!it\\s+\\S+\\s+(?:to|that|for|if|when)\\b)(?:it|its|they|their|he|his|she|her)\\b`,
    'i',
  ),
  // "Who finances them?", "Which of them …?"
  new RegExp(`^${ASKING}\\s+\\S+\\s+(?:it|they|them|he|him|she)\\b`, 'i'),
  /^(?:why|how|when|where|who|since when|why not|how so|how much|how many)\s*\?*$/i,
];

/** Whether a question leans on the one before it: "And who decides?", "Why?", "Do they share it?" */
export function isFollowUp(question: string): boolean {
  const text = question.trim();
  return SIGNS.some((sign) => sign.test(text));
}
