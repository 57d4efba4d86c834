import { assemble } from '../../src/corpus/assemble.js';
import type { Sidecar } from '../../src/corpus/bibliography.js';
import type { Document, SentenceKind } from '../../src/corpus/document.js';
import { readMarkdown } from '../../src/corpus/markdown.js';
import { pagesOf } from '../../src/corpus/pages.js';
import { readPlainText } from '../../src/corpus/plain-text.js';
import { CorpusError, describeProblem, ProblemLog } from '../../src/corpus/problems.js';
import { sliceOf } from '../../src/corpus/span.js';

/** A text read as the loader would, and what is wrong with it. */
export interface Reading {
  readonly document: Document;
  readonly problems: readonly string[];
}

const READERS = { md: readMarkdown, txt: readPlainText };

export function reading(text: string, sidecar: Partial<Sidecar> = {}, form: keyof typeof READERS = 'md'): Reading {
  const log = new ProblemLog();
  const file = `x.${form}`;
  const blocks = READERS[form](text, (line, message, remedy) => log.add({ file, line, message, remedy }));
  const document = assemble(
    {
      id: 'x',
      files: { source: file, sidecar: 'x.json' },
      bytes: { source: new TextEncoder().encode(text), sidecar: new Uint8Array() },
      blocks,
      sidecar: { item: { id: 'x', type: 'book', title: 'X' }, ...sidecar },
    },
    log,
  );
  try {
    log.throwIfAny();
    return { document, problems: [] };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { document, problems: error.problems.map(describeProblem) };
  }
}

/** A document that must be in order. */
export function documentOf(text: string, sidecar: Partial<Sidecar> = {}, form: keyof typeof READERS = 'md'): Document {
  const { document, problems } = reading(text, sidecar, form);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return document;
}

/** The sentences of some kinds, each with its pages: "One. [3,4]". */
export function told(document: Document, ...kinds: readonly SentenceKind[]): string[] {
  return document.sentences
    .filter((sentence) => kinds.length === 0 || kinds.includes(sentence.kind))
    .map(({ span }) => {
      const pages = pagesOf(document, span);
      return sliceOf(document.text, span) + (pages.length === 0 ? '' : ` [${pages.join()}]`);
    });
}

/** The notes: marker, text, pages, and the last word before the call. */
export function notesTold(document: Document): string[] {
  return document.footnotes.map(({ marker, span, calledAt }) => {
    const pages = pagesOf(document, span);
    const call = calledAt === null ? '' : ` <- ${/\S*$/.exec(document.text.slice(0, calledAt))?.[0]}`;
    return `${marker}: ${sliceOf(document.text, span)}${pages.length === 0 ? '' : ` [${pages.join()}]`}${call}`;
  });
}
