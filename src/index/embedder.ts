/** What a text's tokens look like to late interaction: only content tokens, without [CLS], [SEP] and the prompt prefix. */
export interface TokenVectors {
  /** Vocabulary ids, one a token. */
  readonly ids: Int32Array;
  /** `ids.length` rows of `dimensions` numbers, each row of unit length. */
  readonly vectors: Float32Array;
}

/** A text, encoded once: the pooled vector for cosine, the token vectors for MaxSim. */
export interface Encoding {
  /** `dimensions` numbers, of unit length. */
  readonly pooled: Float32Array;
  readonly tokens: TokenVectors;
}

/** Which model made the vectors; an index made by another is refused. */
export interface ModelIdentity {
  readonly name: string;
  readonly dimensions: number;
  /** SHA-256 over the model's files. */
  readonly hash: string;
  /** Vocabulary ids of tokens that are only punctuation: they weigh nothing in a question. */
  readonly punctuation: ReadonlySet<number>;
  /** The languages that it reads; null when it reads any. */
  readonly languages: ReadonlySet<string> | null;
  /** The words that its vocabulary has whole, in lower case: what is among them is no slip of the pen. */
  readonly words: ReadonlySet<string>;
}

/** Turns texts into vectors. Deterministic: the same call gives the same numbers. */
export interface Embedder {
  readonly identity: ModelIdentity;
  /** Questions and readings, waiting or under way. */
  readonly queued: number;
  /**
   * Encodes a question (or a claim), alone in its run, so that its vectors never depend on who else is asking.
   * @throws PinciteError cancelled, overloaded, closing, inference
   */
  encodeQuestion(text: string, options?: { readonly signal?: AbortSignal }): Promise<Encoding>;
  /**
   * Encodes texts to be found, in batches of like length; yields each with its position in `texts`, in any order.
   * Questions go first. @throws PinciteError cancelled, closing, inference
   */
  encodePassages(
    texts: readonly string[],
    options?: { readonly signal?: AbortSignal },
  ): AsyncIterable<{ readonly position: number; readonly encoding: Encoding }>;
  close(): Promise<void>;
}
