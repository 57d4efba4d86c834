/** A word of the source, in the stretch that is aligned. */
export interface SourceWord {
  readonly key: string;
  /** Whether hyphens are in it, or a hyphen or a dash between it and the next word. */
  readonly hyphened: boolean;
  readonly dashAfter: boolean;
}
