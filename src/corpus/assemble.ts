import { createHash } from 'node:crypto';
import type { Sidecar } from './bibliography.js';
import type { Block } from './block.js';
import type { Chapter, Document, Footnote, Section, Sentence, SentenceKind } from './document.js';
import { isByline, isContents, isContentsHeading, isDisplayLine, isLabelled, isProse, isScrap } from './furniture.js';
import { type Laid, layOut } from './layout.js';
import { matchNotes } from './match-notes.js';
import { checkPageLabels } from './page-labels.js';
import type { ProblemLog } from './problems.js';
import { splitSentences } from './sentences.js';
import { type Outline, type OutlineFiles, outlineOf } from './structure.js';
import { type BodyUnit, partStreams } from './units.js';

/** A source file and its sidecar, read. */
export interface Source {
  readonly id: string;
  /** File names, for messages. */
  readonly files: OutlineFiles;
  /** The bytes of both, for the hash. */
  readonly bytes: { readonly source: Uint8Array; readonly sidecar: Uint8Array };
  readonly blocks: readonly Block[];
  readonly sidecar: Sidecar;
}

/** Makes a `Document` of a source. What is wrong goes into `log`; the document is whole only if nothing was added. */
export function assemble(source: Source, log: ProblemLog): Document {
  const { sidecar, files } = source;
  const streams = partStreams(source.blocks);
  const { pages } = streams;
  for (const problem of checkPageLabels(pages.map((page) => page.label))) {
    log.add({
      file: files.source,
      line: pages[problem.at]?.line ?? null,
      message: problem.message,
      remedy: 'Correct the page marker: <!-- page: LABEL -->.',
    });
  }
  const outline = outlineOf(streams.body, sidecar, files, log);
  const { body, calls } = matchNotes(streams.body, streams.notes, outline.places, files.source, log);
  const notes = streams.notes.map((note, at) => {
    const call = calls[at] ?? null;
    return note.floating && call !== null ? { ...note, page: call.page } : note;
  });
  const layout = layOut(body, notes, outline.unpaged);
  const sections = sectionsOf(outline, layout.body, layout.notesStart);
  const sectionId = (at: number | undefined): string => sections[at ?? 0]?.id ?? 'front';

  const sentences: Sentence[] = [];
  const add = (
    span: { start: number; end: number },
    kind: SentenceKind,
    paragraph: number,
    section: string,
    list?: Sentence['list'],
  ): void => {
    const sentence = { ordinal: sentences.length, span, kind, sectionId: section, paragraph };
    sentences.push(list === undefined ? sentence : { ...sentence, list });
  };
  const kinds = kindsOf(body, outline);
  const leadIns = new Map<number, number | null>();
  for (const [at, unit] of body.entries()) {
    const laid = layout.body[at];
    const kind = kinds[at];
    if (laid === undefined || kind === undefined) continue;
    const section = sectionId(outline.places[at]?.section);
    // A list that goes on after one inside it keeps the sentence that led it in.
    if (unit.list !== null && !leadIns.has(unit.list)) {
      leadIns.set(unit.list, introduces(body[at - 1], kinds[at - 1]) ? sentences.length - 1 : null);
    }
    const list = unit.list === null ? undefined : { id: unit.list, leadIn: leadIns.get(unit.list) ?? null };
    const spans = kind === 'body' ? splitSentences(unit.rich.text) : [{ start: 0, end: unit.rich.text.length }];
    for (const [index, span] of spans.entries()) {
      // The first sentence of an item takes in the item's number.
      const start = index === 0 ? laid.start : laid.textStart + span.start;
      add({ start, end: laid.textStart + span.end }, kind, at, section, list);
    }
  }

  const footnotes: Footnote[] = [];
  for (const [at, note] of notes.entries()) {
    const laid = layout.notes[at];
    if (laid === undefined) continue;
    const call = calls[at] ?? null;
    const place = outline.places[call?.unit ?? Math.max(0, note.after - 1)];
    const section = sectionId(place?.section);
    const chapterId = place?.chapter == null ? null : (outline.chapters[place.chapter]?.id ?? null);
    const calledAt = call === null ? null : (layout.body[call.unit]?.textStart ?? 0) + call.at;
    footnotes.push({
      marker: note.marker,
      calledAt,
      span: { start: laid.start, end: laid.end },
      chapterId,
      sectionId: section,
    });
    for (const span of splitSentences(note.rich.text)) {
      add({ start: laid.start + span.start, end: laid.start + span.end }, 'note', body.length + at, section);
    }
  }

  const hash = createHash('sha256').update(source.bytes.source).update('\0').update(source.bytes.sidecar);
  return {
    id: source.id,
    sourceHash: hash.digest('hex'),
    text: layout.text,
    notesStart: layout.notesStart,
    item: sidecar.item,
    pageBreaks: layout.pageBreaks,
    sections,
    chapters: chaptersOf(outline, layout.body, layout.notesStart),
    footnotes,
    emphasis: layout.emphasis,
    sentences,
  };
}

/** Whether a unit leads in a list: it ends with a colon, or is the title of a box. */
function introduces(unit: BodyUnit | undefined, kind: SentenceKind | undefined): boolean {
  if (unit === undefined || unit.kind === 'heading') return false;
  return /[:：]["'”’»)]*$/u.test(unit.rich.text.slice(-12)) || kind === 'heading';
}

function kindsOf(body: readonly BodyUnit[], outline: Outline): SentenceKind[] {
  let contents = false;
  let unpaged = false;
  return body.map((unit, at): SentenceKind => {
    const { text } = unit.rich;
    unpaged = outline.unpaged.has(at) || (unpaged && !unit.breaks.some(({ label }) => label !== null));
    if (unit.kind === 'heading') {
      contents = isContentsHeading(text);
      return 'heading';
    }
    if (isContents(text)) return 'furniture';
    if (contents && isProse(text)) contents = false;
    if (contents) return 'furniture';
    if (unit.kind === 'item') return 'body';
    const place = outline.places[at];
    const authors = place?.chapter == null ? [] : (outline.chapters[place.chapter]?.authors ?? []);
    if (body[at - 1]?.kind === 'heading' && isByline(text, authors)) return 'furniture';
    if (isDisplayLine(unit.rich))
      return body[at + 1]?.kind === 'item' || place?.section !== 0 ? 'heading' : 'furniture';
    const outside = place?.chapter == null && (place?.section === 0 || unpaged);
    return isScrap(text) || (outside && isLabelled(text)) ? 'furniture' : 'body';
  });
}

/** A section runs from its first unit to the next one that is not below it. */
function sectionsOf(outline: Outline, laid: readonly Laid[], notesStart: number): Section[] {
  const first = new Map<number, number>();
  for (const [at, place] of outline.places.entries()) if (!first.has(place.section)) first.set(place.section, at);
  const startOf = (index: number): number => laid[first.get(index) ?? 0]?.start ?? 0;
  const ends = outline.sections.map(() => notesStart);
  const open: number[] = [];
  for (const [index, section] of outline.sections.entries()) {
    for (let above = open.at(-1); above !== undefined; above = open.at(-1)) {
      const level = outline.sections[above]?.level ?? 0;
      if (level !== 0 && level < section.level) break;
      ends[above] = startOf(index);
      open.pop();
    }
    open.push(index);
  }
  return outline.sections.map((section, index): Section => {
    const empty = index === 0 && !first.has(0);
    return {
      id: section.id,
      title: section.title,
      level: section.level,
      span: empty ? { start: 0, end: 0 } : { start: startOf(index), end: ends[index] ?? notesStart },
      parent: section.parent === null ? null : (outline.sections[section.parent]?.id ?? null),
      chapterId: section.chapter === null ? null : (outline.chapters[section.chapter]?.id ?? null),
    };
  });
}

function chaptersOf(outline: Outline, laid: readonly Laid[], notesStart: number): Chapter[] {
  const first = new Map<number, number>();
  const after = new Map<number, number>();
  for (const [at, { chapter }] of outline.places.entries()) {
    if (chapter === null) continue;
    if (!first.has(chapter)) first.set(chapter, at);
    after.set(chapter, at + 1);
  }
  return outline.chapters.map((chapter, index): Chapter => {
    const start = laid[first.get(index) ?? 0]?.start ?? 0;
    const end = laid[after.get(index) ?? laid.length]?.start ?? notesStart;
    return { id: chapter.id, title: chapter.title, authors: chapter.authors, span: { start, end } };
  });
}
