/** Something that ranks abstracts for a query. */
export interface System {
  readonly name: string;
  /** Ids of abstracts, best first, none twice; what it doesn't find may be missing. */
  rank(query: string): Promise<string[]>;
  close(): Promise<void>;
}
