import { PinciteError } from '../../../errors.js';
import type { DraftBlock } from '../assemble-draft.js';
import { DRAFT_LIMITS, type DraftLimits } from '../limits.js';
import { tooLarge } from '../too-large.js';
import type { TracedText } from '../traced-text.js';
import { type DocxParagraph, readParagraphs } from './paragraphs.js';
import { readRelations, relationsPath } from './relations.js';
import { styleRoles } from './styles.js';
import { DocxPackage, notWord } from './unpack.js';

/**
 * Reads a Word document: its paragraphs in order, then its footnotes and endnotes in the order in which they are called.
 * @throws PinciteError input, when it is none, is damaged, or unpacks to more than is read
 */
export async function readDocx(
  bytes: Uint8Array,
  name: string,
  limits: DraftLimits = DRAFT_LIMITS,
): Promise<DraftBlock[]> {
  const docx = await DocxPackage.open(bytes, name, limits);
  try {
    return await notWord(name, () => readParts(docx));
  } finally {
    docx.close();
  }
}

async function readParts(docx: DocxPackage): Promise<DraftBlock[]> {
  const packaged = await readRelations(await docx.part('_rels/.rels'), '');
  const main = packaged.get('officeDocument') ?? 'word/document.xml';
  const xml = await docx.part(main);
  if (xml === null) {
    throw new PinciteError(
      'input',
      `“${docx.name}” holds no Word document.`,
      'Open it in a word processor and save it as .docx.',
      { problem: 'docx-empty' },
    );
  }
  const relations = await readRelations(await docx.part(relationsPath(main)), main);
  const read = async (kind: string): Promise<string | null> => {
    const path = relations.get(kind);
    return path === undefined ? null : docx.part(path);
  };
  const roles = await styleRoles(await read('styles'));
  const { textBytes } = docx.limits;
  const refuse = (characters: number): void => {
    if (characters > textBytes) throw tooLarge(docx.name, textBytes, characters);
  };
  const body = await readParagraphs(xml, roles, refuse);
  const notes: DocxParagraph[] = [];
  for (const kind of ['footnotes', 'endnotes']) {
    const part = await read(kind);
    if (part !== null) for (const paragraph of await readParagraphs(part, roles, refuse)) notes.push(paragraph);
  }
  return blocksOf(body, notes);
}

/** Where a note is called: its number as it is printed, and the paragraph. */
interface Called {
  readonly marker: string;
  readonly paragraph: number;
}

function blocksOf(body: readonly DocxParagraph[], notes: readonly DocxParagraph[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const called = new Map<string, Called>();
  const counts = { footnote: 0, endnote: 0 };
  let quotations = 0;
  let quoted = false;
  for (const [at, { text, role, inCell }] of body.entries()) {
    const number = at + 1;
    for (const { marker } of text.calls) {
      const kind = marker.startsWith('footnote') ? 'footnote' : 'endnote';
      if (called.has(marker)) continue;
      counts[kind] += 1;
      called.set(marker, { marker: printed(kind, counts[kind]), paragraph: number });
    }
    // Neighbours in the style of quotations are one.
    if (role === 'quotation' && !quoted) quotations += 1;
    quoted = role === 'quotation';
    if (role === 'code') continue;
    const kind = role === 'heading' || role === 'item' ? role : inCell ? 'cell' : 'paragraph';
    const quotation = quoted ? quotations : null;
    blocks.push({ kind, text: withMarkers(text, called), quotation, note: null, number });
  }
  const byKey = new Map<string, DocxParagraph[]>();
  for (const note of notes) {
    const key = note.noteId ?? '';
    const paragraphs = byKey.get(key);
    if (paragraphs === undefined) byKey.set(key, [note]);
    else paragraphs.push(note);
  }
  for (const [key, { marker, paragraph }] of called) {
    for (const { text, role } of byKey.get(key) ?? []) {
      if (role === 'quotation') quotations += 1;
      const quotation = role === 'quotation' ? quotations : null;
      blocks.push({ kind: 'note', text: withMarkers(text, called), quotation, note: marker, number: paragraph });
    }
  }
  return blocks;
}

/** Calls as they are printed; ids of Word's own are no markers. */
function withMarkers(text: TracedText, called: ReadonlyMap<string, Called>): TracedText {
  const calls = text.calls.flatMap(({ at, marker }) => {
    const note = called.get(marker);
    return note === undefined ? [] : [{ at, marker: note.marker }];
  });
  return { ...text, calls };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Footnotes are counted in figures, endnotes in small Roman numerals, as Word does it unless told otherwise. */
function printed(kind: 'footnote' | 'endnote', count: number): string {
  if (kind === 'footnote') return String(count);
  let rest = count;
  let numeral = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      numeral += letters;
      rest -= value;
    }
  }
  return numeral;
}
