/** What one run in a process of its own gave: numbers by what they are. */
export type Figures = Readonly<Record<string, number>>;

/** How much is to be measured. */
export interface Extent {
  readonly quick: boolean;
}

/** Something that is measured, in one way or in several that are compared. */
export interface Measurement {
  readonly name: string;
  /** What is measured, in a sentence. */
  readonly about: string;
  /** The first one is what the others are compared with. */
  readonly alternatives: readonly string[];
  /** Runs of each alternative, in turn. */
  rounds(extent: Extent): number;
  /** One run; this is called in a process of its own. */
  run(alternative: string, extent: Extent): Promise<Figures>;
  /** Figures whose ratio to the first alternative's is worth a line. */
  readonly compared?: readonly string[];
}
