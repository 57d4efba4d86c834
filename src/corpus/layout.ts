import type { Emphasis, PageBreak } from './document.js';
import type { RichText } from './rich-text.js';
import type { BodyUnit, NoteUnit } from './units.js';

/** A unit's place in the reading text. */
export interface Laid {
  /** The marker of a list item included. */
  readonly start: number;
  /** Where the unit's own text begins, after the marker. */
  readonly textStart: number;
  readonly end: number;
}

/** The reading text with what is measured in it. */
export interface Layout {
  readonly text: string;
  readonly notesStart: number;
  readonly body: readonly Laid[];
  readonly notes: readonly Laid[];
  readonly pageBreaks: readonly PageBreak[];
  readonly emphasis: readonly Emphasis[];
}

/** Writes body and notes one after the other, once; from here on everything is an offset into this text. */
export function layOut(units: readonly BodyUnit[], notes: readonly NoteUnit[], unpaged: ReadonlySet<number>): Layout {
  const parts: string[] = [];
  const pageBreaks: PageBreak[] = [{ offset: 0, label: null }];
  const emphasis: Emphasis[] = [];
  let length = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const writeRich = (rich: RichText): void => {
    for (const { span, ...mark } of rich.marks) {
      emphasis.push({ ...mark, span: { start: span.start + length, end: span.end + length } });
    }
    write(rich.text);
  };
  const breakHere = (offset: number, label: string | null): void => {
    if (offset === 0) pageBreaks.length = 0;
    pageBreaks.push({ offset, label });
  };

  const body = units.map((unit, at): Laid => {
    const before = units[at - 1];
    if (before !== undefined) {
      const together =
        unit.list !== null && (before.list === unit.list || (before.list === null && before.kind === 'paragraph'));
      write(together ? '\n' : '\n\n');
    }
    const start = length;
    if (unit.kind === 'item') write(unit.number === null ? '• ' : `${unit.number}. `);
    const textStart = length;
    for (const { at: offset, label } of unit.breaks) breakHere(offset === 0 ? start : textStart + offset, label);
    if (unpaged.has(at)) breakHere(start, null);
    writeRich(unit.rich);
    return { start, textStart, end: length };
  });

  if (notes.length > 0 && units.length > 0) write('\n\n');
  const notesStart = length;
  let label: string | null | undefined;
  const laidNotes = notes.map((note, at): Laid => {
    if (at > 0) write('\n\n');
    if (note.page !== label) breakHere(length, note.page);
    label = note.page;
    const start = length;
    for (const pageBreak of note.breaks) {
      label = pageBreak.label;
      breakHere(start + pageBreak.at, label);
    }
    writeRich(note.rich);
    return { start, textStart: start, end: length };
  });
  return { text: parts.join(''), notesStart, body, notes: laidNotes, pageBreaks, emphasis };
}
