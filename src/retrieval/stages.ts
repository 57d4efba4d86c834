/**
 * The stages of answering that can be left out, so that what each is worth can be measured.
 * `dense`: cosines in the ranking; `lexical`: candidates by words; `surroundings`: words around them; `maxsim`: late interaction;
 * `reader`: reading question and passage together; `notes`: putting bare references last; `titles`: sections about what is
 * asked; `wording`: spelling, acronyms, parts and glosses of a question; `neighbours`: the sentences around the one that answers.
 */
export const STAGES = [
  'dense',
  'lexical',
  'surroundings',
  'maxsim',
  'reader',
  'notes',
  'titles',
  'wording',
  'neighbours',
] as const;
export type Stage = (typeof STAGES)[number];
