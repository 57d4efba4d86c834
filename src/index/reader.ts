/** What a reader says of one passage. Logits: 0 is even odds, and a logistic function makes them probabilities. */
export interface Reading {
  /** The passage answers the question, or supports the statement. */
  readonly answers: number;
  /** The passage says the contrary of what the question takes for granted or the statement says. */
  readonly contradicts: number;
  /** For each of its sentences: this one answers. -Infinity for what the model's length left unread. */
  readonly sentences: Float32Array;
}

/**
 * What a reader's logits are worth: fitted for its weights by `eval/calibrate.mjs`, on questions that training never saw. Few
 * numbers, so that few questions suffice to fit them and none can be learned by heart.
 */
export interface Judgement {
  /** What each logit adds to the fused score that orders, in standard deviations of its parts. */
  readonly order: { readonly answers: number; readonly sentence: number };
  /** A logistic function: the probability that a passage answers. */
  readonly probability: { readonly bias: number; readonly answers: number; readonly sentence: number };
  /** The logit from which on a passage is said to contradict a question or a statement, where it is also above that of answering. */
  readonly contradicts: { readonly question: number; readonly statement: number };
}

/** Which model reads. */
export interface ReaderIdentity {
  readonly name: string;
  /** SHA-256 over the model's files. */
  readonly hash: string;
  readonly judgement: Judgement;
}

/** A passage as it is read. */
export interface ReadPassage {
  /** Of its document or chapter and section: what its "it" and "there" are about. Empty where it has none. */
  readonly titles: string;
  /** In order. */
  readonly sentences: readonly string[];
}

/**
 * Reads a question and a passage together, in one pass (a cross-encoder), and says whether the one answers the other and which of
 * its sentences does. Deterministic: a passage's reading depends on nothing that is read beside it.
 */
export interface Reader {
  readonly identity: ReaderIdentity;
  /**
   * @returns a reading for each passage, in order
   * @throws PinciteError cancelled, closing, inference
   */
  read(
    question: string,
    passages: readonly ReadPassage[],
    options?: { readonly signal?: AbortSignal },
  ): Promise<Reading[]>;
}
