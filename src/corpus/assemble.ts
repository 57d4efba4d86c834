import { createHash } from 'node:crypto';
import type { Sidecar } from './bibliography.js';
import type { Block } from './block.js';
import type { Chapter, Document, Footnote, Section, Sentence, SentenceKind } from './document.js';
import { isByline, isContents, isContentsHeading, isDisplayLine, isScrap } from './furniture.js';
import { type Laid, layOut } from './layout.js';
import { matchNotes } from './match-notes.js';
import { checkPageLabels } from './page-labels.js';
import type { ProblemLog } from './problems.js';
import { splitSentences } from './sentences.js';
import { type Outline, outlineOf } from './structure.js';
import { type BodyUnit, partStreams } from './units.js';

/** A source file and its sidecar, read. */
export interface Source {
  readonly id: string;
  /** File names, for messages. */
  readonly files: { readonly source: string; readonly sidecar: string };
  /** The bytes of both, for the hash. */
  readonly bytes: { readonly source: Uint8Array; readonly sidecar: Uint8Array };
  readonly blocks: readonly Block[];
  readonly sidecar: Sidecar;
}

/** Makes a `Document` of a source. What is wrong goes into `log`; the document is whole only if nothing was added. */
export function assemble(source: Source, log: ProblemLog): Document {
  const { sidecar, files } = source;
  const { body, notes, pages } = partStreams(source.blocks);
  for (const problem of checkPageLabels(pages.map((page) => page.label))) {
    log.add({
      file: files.source,
      line: pages[problem.at]?.line ?? null,
      message: problem.message,
      remedy: 'Correct the page marker: <!-- page: LABEL -->.',
    });
  }
  const outline = outlineOf(body, sidecar, files, log);
  const calls = matchNotes(body, notes, outline.places, files.source, log);
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
  let leadIn: number | null = null;
  for (const [at, unit] of body.entries()) {
    const laid = layout.body[at];
    const kind = kinds[at];
    if (laid === undefined || kind === undefined) continue;
    const section = sectionId(outline.places[at]?.section);
    if (unit.list !== null && body[at - 1]?.list !== unit.list)
      leadIn = introduces(body[at - 1], kinds[at - 1]) ? sentences.length - 1 : null;
    const list = unit.list === null ? undefined : { id: unit.list, leadIn };
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
  if (unit === undefined || unit.kind !== 'paragraph') return false;
  return /[:：]["'”’»)]*$/u.test(unit.rich.text) || kind === 'heading';
}

function kindsOf(body: readonly BodyUnit[], outline: Outline): SentenceKind[] {
  let contents = false;
  return body.map((unit, at): SentenceKind => {
    const { text } = unit.rich;
    if (unit.kind === 'heading') {
      contents = isContentsHeading(text);
      return 'heading';
    }
    if (contents || isContents(text)) return 'furniture';
    if (unit.kind === 'item') return 'body';
    const place = outline.places[at];
    const authors = place?.chapter == null ? [] : (outline.chapters[place.chapter]?.authors ?? []);
    if (body[at - 1]?.kind === 'heading' && isByline(text, authors)) return 'furniture';
    if (isDisplayLine(unit.rich))
      return body[at + 1]?.kind === 'item' || place?.section !== 0 ? 'heading' : 'furniture';
    return isScrap(text) ? 'furniture' : 'body';
  });
}

/** A section runs from its first unit to the next one that is not below it. */
function sectionsOf(outline: Outline, laid: readonly Laid[], notesStart: number): Section[] {
  const first = new Map<number, number>();
  for (const [at, place] of outline.places.entries()) if (!first.has(place.section)) first.set(place.section, at);
  return outline.sections.map((section, index): Section => {
    const start = laid[first.get(index) ?? 0]?.start ?? 0;
    const after = outline.sections.findIndex(
      (other, at) => at > index && (other.level <= section.level || section.level === 0),
    );
    const next = after === -1 ? undefined : laid[first.get(after) ?? 0]?.start;
    const begins = index === 0 && !first.has(0) ? { start: 0, end: 0 } : { start, end: next ?? notesStart };
    return {
      id: section.id,
      title: section.title,
      level: section.level,
      span: begins,
      parent: section.parent === null ? null : (outline.sections[section.parent]?.id ?? null),
      chapterId: section.chapter === null ? null : (outline.chapters[section.chapter]?.id ?? null),
    };
  });
}

function chaptersOf(outline: Outline, laid: readonly Laid[], notesStart: number): Chapter[] {
  return outline.chapters.map((chapter, index): Chapter => {
    const units = outline.places.flatMap((place, at) => (place.chapter === index ? [at] : []));
    const start = laid[units[0] ?? 0]?.start ?? 0;
    const next = laid[(units.at(-1) ?? 0) + 1]?.start ?? notesStart;
    return { id: chapter.id, title: chapter.title, authors: chapter.authors, span: { start, end: next } };
  });
}
