/** An expression that can go over a text more than once, and why that does no harm. */
export interface Accepted {
  readonly path: string;
  /** What it begins with; '' for all that the file puts together. */
  readonly starts: string;
  /** The longest text that it is given, in characters; null where its own counts bound it, whatever the text. */
  readonly longest: number | null;
  readonly why: string;
}

/** A question to Discord, and about as much as anybody types into a terminal. */
const QUESTION = 2000;
/** A field of a document's description, which whoever runs Pincite has written. */
const FIELD = 5000;
/** Nothing of a reference is read beyond MAX_REFERENCE. */
const REFERENCE = 400;

/** All there are. Whatever else goes over a text more than once is to be rewritten, or given less. */
export const ACCEPTED: readonly Accepted[] = [
  { path: 'desk/verify/page-remarks.ts', starts: '(?:[,;]', longest: REFERENCE, why: 'the pages of a reference' },
  { path: 'answer/facts/question-form.ts', starts: '', longest: 300, why: 'longer questions are not read' },
  { path: 'answer/references/notes-asked-for.ts', starts: '^(?:', longest: 200, why: 'longer questions are not read' },
  {
    path: 'answer/references/back-reference.ts',
    starts: '(?<=\\p{Ll}{2}[.!?])',
    longest: null,
    why: 'only the first space after a stop begins one',
  },
  {
    path: 'answer/references/back-reference.ts',
    starts: '(?<!\\p{L})(?:(?:(supra',
    longest: FIELD,
    why: 'a note of a document',
  },
  {
    path: 'answer/references/reference-parts.ts',
    starts: '(?<!\\d)(?:1[5-9]|20)',
    longest: null,
    why: 'at most 500 characters from each mark',
  },
  {
    path: 'answer/references/reference-parts.ts',
    starts: '“[^”]{0,2000}”',
    longest: null,
    why: 'at most 2,000 characters from each mark',
  },
  { path: 'cli/chat-commands.ts', starts: '^', longest: QUESTION, why: 'a line typed in the terminal' },
  { path: 'cli/completion.ts', starts: '^\\/', longest: QUESTION, why: 'a line typed in the terminal' },
  { path: 'corpus/furniture.ts', starts: '(?:(?:\\.', longest: null, why: 'at most 60 characters from each dot' },
  {
    path: 'corpus/html-block.ts',
    starts: '<!--',
    longest: null,
    why: 'what opens always closes: at the end at the latest',
  },
  { path: 'corpus/hyphenated-words.ts', starts: '(\\p{L}{1,60})', longest: 61, why: 'the last 61 characters' },
  { path: 'corpus/hyphenated-words.ts', starts: '\\p{L}{1,60}', longest: 60, why: 'the 60 characters before a hyphen' },
  {
    path: 'corpus/markdown-pieces.ts',
    starts: '^[ \\t>]*',
    longest: null,
    why: 'at most 1,000 characters from each line',
  },
  { path: 'corpus/page-marker.ts', starts: '<!--', longest: null, why: 'at most 170 characters from each comment' },
  { path: 'corpus/sentences.ts', starts: '[\\p{L}\\p{M}\\p{N}', longest: 40, why: 'the 40 characters before a stop' },
  { path: 'corpus/sentences.ts', starts: '\\p{Lu}[\\p{L}', longest: 60, why: 'the 60 characters before a stop' },
  {
    path: 'corpus/superscript.ts',
    starts: '\\s*[,;]',
    longest: 200,
    why: 'only numbers with commas between them, in a superscript',
  },
  { path: 'desk/citations/bibtex.ts', starts: '<', longest: FIELD, why: 'a field of a description' },
  { path: 'desk/citations/headings.ts', starts: '(', longest: FIELD, why: 'characters that only this file writes' },
  {
    path: 'desk/draft/markdown/html-paragraphs.ts',
    starts: '<!--',
    longest: null,
    why: 'each tag ends before the next',
  },
  { path: 'desk/draft/quotations/parse-reference.ts', starts: '', longest: REFERENCE, why: 'no reference is longer' },
  {
    path: 'desk/verify/given-words.ts',
    starts: '<\\/?',
    longest: null,
    why: 'at most 1,000 characters from each mark',
  },
  {
    path: 'desk/verify/given-words.ts',
    starts: '\\[[^\\]]',
    longest: null,
    why: 'at most 200 characters from each bracket',
  },
  { path: 'desk/verify/omissions.ts', starts: '^', longest: 16, why: 'the 16 characters after a word' },
  { path: 'desk/verify/page-claim.ts', starts: '^(', longest: REFERENCE, why: 'the page of a reference' },
  {
    path: 'desk/verify/reading.ts',
    starts: '[\\p{L}\\p{N}]{0,40}',
    longest: 41,
    why: 'the 41 characters before a word',
  },
  { path: 'discord/commands/chapter-commands.ts', starts: '', longest: FIELD, why: 'a title, its hyphens single' },
  { path: 'discord/forms/annotate.ts', starts: '\\s*:$', longest: 40, why: "a label of Pincite's own" },
  {
    path: 'evaluation/source-oracle.ts',
    starts: '',
    longest: QUESTION,
    why: 'a line of the evaluation’s own documents',
  },
  { path: 'desk/verify/struck-text.ts', starts: '~~', longest: null, why: 'at most 5,000 characters from each mark' },
  { path: 'language/detect.ts', starts: '“', longest: null, why: 'at most 2,000 characters from each mark' },
  { path: 'language/follow-up.ts', starts: '^', longest: QUESTION, why: 'a question' },
  { path: 'retrieval/reference-notes.ts', starts: '“', longest: null, why: 'at most 2,000 characters from each mark' },
  { path: 'retrieval/reference-notes.ts', starts: '\\b(?:which', longest: QUESTION, why: 'a question' },
  {
    path: 'retrieval/wording/learn-acronyms.ts',
    starts: '\\p{Lu}[\\p{L}’',
    longest: null,
    why: 'at most seven words of 60 letters from each capital',
  },
  { path: 'retrieval/wording/parts.ts', starts: '(?:,\\s*|\\s+)', longest: QUESTION, why: 'a question' },
  {
    path: 'retrieval/wording/wording.ts',
    starts: '(?<!\\p{L})',
    longest: null,
    why: 'at most two words of 40 letters after each that is found',
  },
  { path: 'retrieval/wording/part-context.ts', starts: '(?:which', longest: QUESTION, why: 'a question' },
];
