import { createHash } from 'node:crypto';
import type { PersonName } from '../../src/corpus/bibliography.js';
import type { Chapter, Document, Footnote, PageBreak, Section, Sentence } from '../../src/corpus/document.js';

/** A sentence, and the note that it calls at its end. */
export interface PlannedSentence {
  readonly text: string;
  readonly note?: { readonly marker: string; readonly text: string };
}

/** A chapter, page by page. */
export interface PlannedChapter {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly PersonName[];
  readonly pages: readonly { readonly label: string | null; readonly sentences: readonly PlannedSentence[] }[];
}

/** A document made of plain lists, for tests that aren't about reading files. */
export function plannedDocument(id: string, title: string, plan: readonly PlannedChapter[]): Document {
  let text = '';
  const pageBreaks: PageBreak[] = [];
  const sections: Section[] = [];
  const chapters: Chapter[] = [];
  const footnotes: Footnote[] = [];
  const sentences: Sentence[] = [];
  const notes: { marker: string; text: string; calledAt: number; page: string | null; chapterId: string }[] = [];

  const add = (words: string, separator: string, kind: Sentence['kind'], sectionId: string, paragraph: number) => {
    if (text !== '') text += separator;
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    sentences.push({ ordinal: sentences.length, span, kind, sectionId, paragraph });
    return span;
  };
  const turnTo = (label: string | null, offset: number) => {
    if (pageBreaks.at(-1)?.label !== label || pageBreaks.length === 0) pageBreaks.push({ offset, label });
  };

  for (const [position, chapter] of plan.entries()) {
    const heading = add(chapter.title, '\n\n', 'heading', chapter.id, position * 2);
    turnTo(chapter.pages[0]?.label ?? null, position === 0 ? 0 : heading.start);
    for (const page of chapter.pages) {
      for (const sentence of page.sentences) {
        const span = add(
          sentence.text,
          sentences.at(-1)?.kind === 'heading' ? '\n\n' : ' ',
          'body',
          chapter.id,
          position * 2 + 1,
        );
        turnTo(page.label, span.start);
        if (sentence.note)
          notes.push({ ...sentence.note, calledAt: span.end, page: page.label, chapterId: chapter.id });
      }
    }
    const span = { start: heading.start, end: text.length };
    sections.push({ id: chapter.id, title: chapter.title, level: 1, span, parent: null, chapterId: chapter.id });
    chapters.push({ id: chapter.id, title: chapter.title, authors: chapter.authors, span });
  }
  const notesStart = text.length;
  for (const [position, note] of notes.entries()) {
    const span = add(note.text, '\n\n', 'note', note.chapterId, plan.length * 2 + position);
    turnTo(note.page, span.start);
    footnotes.push({
      marker: note.marker,
      calledAt: note.calledAt,
      span,
      chapterId: note.chapterId,
      sectionId: note.chapterId,
    });
  }
  return {
    id,
    sourceHash: createHash('sha256').update(text).digest('hex'),
    text,
    notesStart,
    item: {
      id,
      type: 'book',
      title,
      editor: [{ family: 'Renard', given: 'Thomas' }],
      issued: { 'date-parts': [[2016]] },
    },
    pageBreaks,
    sections,
    chapters,
    footnotes,
    emphasis: [],
    sentences,
  };
}
