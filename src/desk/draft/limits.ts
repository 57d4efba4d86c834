/** What of a draft is read at all; the only place that names it. Beyond these a file is refused, never cut. */
export const DRAFT_LIMITS = {
  /** A .docx as it is: pictures count, though they are not read. */
  docxBytes: 32 * 1024 * 1024,
  /** The parts of a .docx that are read, unpacked, all together. */
  unpackedBytes: 32 * 1024 * 1024,
  /** Files packed into one .docx. */
  docxParts: 10_000,
  /** Elements of XML inside one another; Word's own are some thirty deep. */
  xmlDepth: 256,
  /** Attributes of one element of XML. */
  xmlAttributes: 500,
  /** A .md or .txt, what is written in a .docx, or a text from the command line or a message: some 300,000 words. */
  textBytes: 2 * 1024 * 1024,
} as const;

/** The same bounds, or narrower ones where others wait for the same process. */
export type DraftLimits = { readonly [L in keyof typeof DRAFT_LIMITS]: number };
