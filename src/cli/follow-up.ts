const CONNECTIVE = /^(and|but|or|so|then|also|what about|how about|what else|who else|where else)\b/i;
const PRONOUN = /^(it|its|they|their|theirs|them|he|his|him|she|hers?|that|those|these|this|there)\b/i;
/** "Who finances them?" opens with a question word, and still points back; so does "Do they …?" */
const POINTS_BACK =
  /^(?:who|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|should|will|would)(?:\s+\S+){0,2}?\s+(?:it|its|they|their|them|he|his|him|she|hers?)\b/i;
const BARE = /^(why|how|when|where|who|since when|why not|how so|how much|how many)\s*\?*$/i;

/** Whether a question leans on the one before it: "And who decides?", "Why?", "Do they share it?" */
export function isFollowUp(question: string): boolean {
  const text = question.trim();
  return [CONNECTIVE, PRONOUN, POINTS_BACK, BARE].some((form) => form.test(text));
}
