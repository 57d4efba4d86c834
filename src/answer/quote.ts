import type { Document, Footnote, Section, Sentence } from '../corpus/document.js';
import { pagesOf } from '../corpus/pages.js';
import { contains, type Span, sliceOf } from '../corpus/span.js';
import { PinciteError } from '../errors.js';
import { shortCitation } from './citation.js';
import type { CallingSentence, Quotation, QuotedFootnote, ReferredNote, UnverifiedQuotation } from './quotation.js';
import { resolveReferences } from './references/resolve-reference.js';
import { runId, type SentenceRun } from './sentence-runs.js';
import { isVerbatim } from './verbatim.js';

/** Only here is a `Quotation` made: the check lets nothing pass that is not a slice of its document. */
function verified(document: Document, draft: UnverifiedQuotation): draft is Quotation {
  return isVerbatim(draft, document);
}

/**
 * Quotes whole consecutive sentences of one section (or of one note), with everything that goes with them.
 * @param run ordinals of the first and the last sentence
 * @param answering the ordinal of the sentence to mark, within the run
 * @throws PinciteError input, when the sentences are not there, not of one section and stream, or not quotable
 */
export function quote(document: Document, run: SentenceRun, answering: number): Quotation {
  const [first, last, marked] = [run.first, run.last, answering].map((ordinal) => document.sentences[ordinal]);
  if (first === undefined || last === undefined || marked === undefined) {
    throw refused(document, 'there are no such sentences');
  }
  if (answering < run.first || answering > run.last) throw refused(document, 'the marked sentence lies outside');
  const sentences = document.sentences.slice(run.first, run.last + 1);
  if (sentences.some(({ kind }) => kind !== 'body' && kind !== 'note')) {
    throw refused(document, 'headings and the like are no sentences');
  }
  if (sentences.some((sentence) => sentence.sectionId !== first.sectionId || streamOf(sentence) !== streamOf(first))) {
    throw refused(document, 'the sentences are of different sections or notes');
  }
  const section = document.sections.find((candidate) => candidate.id === first.sectionId);
  if (section === undefined) throw refused(document, 'its section is not there');

  const span = { start: first.span.start, end: last.span.end };
  const pages = pagesOf(document, span);
  const note = first.kind === 'note' ? noteAt(document, span) : null;
  const chapterId = note === null ? section.chapterId : note.chapterId;
  const chapter = document.chapters.find((candidate) => candidate.id === chapterId) ?? null;
  const paragraph = paragraphNumber(document, first);
  const draft: UnverifiedQuotation = {
    id: runId(document, run, answering),
    documentId: document.id,
    span,
    text: sliceOf(document.text, span),
    highlight: { start: marked.span.start - span.start, end: marked.span.end - span.start },
    pages,
    highlightPages: pagesOf(document, marked.span),
    chapter,
    section,
    sectionPath: sectionPath(document, section),
    paragraph,
    leadIn: leadInOf(document, first, run),
    footnotes: footnotesIn(document, span),
    note: note === null ? null : partsOfNote(document, note),
    citation: shortCitation(document.item, {
      pages,
      chapter,
      sectionTitle: section.title,
      paragraph,
      note: note?.marker ?? null,
    }),
  };
  if (!verified(document, draft)) throw refused(document, 'it is not what stands in the document');
  return draft;
}

function refused(document: Document, why: string): PinciteError {
  return new PinciteError(
    'input',
    `That cannot be quoted from ${document.id}: ${why}.`,
    'Ask again, or name another place.',
  );
}

/** Body sentences are one stream; each note is one of its own. */
function streamOf(sentence: Sentence): string {
  return sentence.kind === 'note' ? `note ${sentence.paragraph}` : 'body';
}

function noteAt(document: Document, span: Span): Footnote | null {
  return document.footnotes.find((candidate) => contains(candidate.span, span)) ?? null;
}

function partsOfNote(document: Document, note: Footnote): NonNullable<Quotation['note']> {
  return {
    marker: note.marker,
    callingSentence: callingSentence(document, note),
    refersTo: referredNotes(document, note),
  };
}

function callingSentence(document: Document, { calledAt }: Footnote): CallingSentence | null {
  if (calledAt === null) return null;
  const caller = document.sentences.find(
    ({ kind, span }) => kind !== 'note' && span.start < calledAt && calledAt <= span.end,
  );
  if (caller === undefined) return null;
  const { span } = caller;
  return { ...span, text: sliceOf(document.text, span), pages: pagesOf(document, span) };
}

function referredNotes(document: Document, footnote: Footnote): ReferredNote[] {
  return resolveReferences(document, footnote).map(({ marker, text, pages, span }) => ({ marker, text, pages, span }));
}

/** Notes called in the span. A call after the last full stop belongs to the sentence before it. */
function footnotesIn(document: Document, span: Span): QuotedFootnote[] {
  return document.footnotes.flatMap((footnote) => {
    const { calledAt } = footnote;
    if (calledAt === null || calledAt <= span.start || calledAt > span.end) return [];
    return [
      {
        marker: footnote.marker,
        text: sliceOf(document.text, footnote.span),
        pages: pagesOf(document, footnote.span),
        span: footnote.span,
        calledAt: calledAt - span.start,
        refersTo: referredNotes(document, footnote),
      },
    ];
  });
}

function leadInOf(document: Document, first: Sentence, run: SentenceRun): Quotation['leadIn'] {
  const ordinal = first.list?.leadIn ?? null;
  const sentence = ordinal === null || ordinal >= run.first ? undefined : document.sentences[ordinal];
  if (sentence === undefined) return null;
  return { text: sliceOf(document.text, sentence.span), span: sentence.span, pages: pagesOf(document, sentence.span) };
}

function sectionPath(document: Document, section: Section): string[] {
  const path: string[] = [];
  let at: Section | undefined = section;
  while (at !== undefined) {
    path.unshift(at.title);
    const { parent }: Section = at;
    at = parent === null ? undefined : document.sections.find((candidate) => candidate.id === parent);
  }
  return path;
}

/** The how-manieth paragraph of its section a sentence stands in; headings don't count. */
export function paragraphNumber(document: Document, sentence: Sentence): number {
  const paragraphs = new Set<number>();
  for (const other of document.sentences) {
    if (other.ordinal > sentence.ordinal) break;
    if (other.sectionId === sentence.sectionId && other.kind === sentence.kind) paragraphs.add(other.paragraph);
  }
  return Math.max(1, paragraphs.size);
}
