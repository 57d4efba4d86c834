import { raised } from '../../../corpus/superscript.js';
import { type TracedText, TracedTextBuilder } from '../traced-text.js';
import { parseXml, type XmlElement } from './parse-xml.js';
import type { StyleRole } from './styles.js';

/** A paragraph of a part of a DOCX, in the order in which paragraphs end. */
export interface DocxParagraph {
  readonly text: TracedText;
  readonly role: StyleRole;
  readonly inCell: boolean;
  /** Of the part with the notes: which one. The others have none. */
  readonly noteId: string | null;
}

/** The key of a note: ids of footnotes and endnotes are counted apart. */
export const noteKey = (kind: 'footnote' | 'endnote', id: string): string => `${kind} ${id}`;

/** What was struck out in a tracked change, the older form of a drawing, what fields are computed from, and how runs were once set. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'rt', 'pict', 'sectPr', 'rPrChange']);
/** Where these end, no paragraph goes on in a next one. */
const ENDS_TEXT = new Set(['tc', 'footnote', 'endnote', 'body', 'txbxContent']);
/** Notes that Word keeps for its own lines and remarks. */
const NO_NOTE = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

interface Open {
  readonly builder: TracedTextBuilder;
  role: StyleRole;
  /** Whether it goes on in the next one. */
  joins: boolean;
}

/**
 * The paragraphs of a part, as its last editor saw them: insertions kept, what was struck out gone.
 * @param refuse told how many characters there are so far; throws where they are too many
 */
export async function readParagraphs(
  xml: string,
  roles: ReadonlyMap<string, StyleRole>,
  refuse: (characters: number) => void,
): Promise<DocxParagraph[]> {
  const reader = new ParagraphReader(roles, refuse);
  await parseXml(xml, {
    open: (element) => reader.open(element),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.paragraphs;
}

/** Word's properties are on unless they say that they are not. */
function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(value?.toLowerCase() ?? '');
}

class ParagraphReader {
  readonly paragraphs: DocxParagraph[] = [];
  /** A text box stands inside the paragraph that it is anchored in. */
  readonly #open: Open[] = [];
  #leftOut = 0;
  #cells = 0;
  #inText = false;
  #inRunProperties = false;
  #inRun = false;
  /** A paragraph that goes on in the next one. */
  #joined: Open | null = null;
  /** Of the run that is open: struck out or hidden, so that its reader does not see it, or raised. */
  #run = { unseen: false, raised: false };
  #note: string | null = null;
  #noNote = false;
  #characters = 0;

  constructor(
    readonly roles: ReadonlyMap<string, StyleRole>,
    readonly refuse: (characters: number) => void,
  ) {}

  open({ name, attributes }: XmlElement): void {
    // In the properties of a paragraph, not of a run: its end was struck out in a tracked change.
    const own = this.#open.at(-1);
    if (name === 'del' && own !== undefined && this.#inRunProperties && !this.#inRun) own.joins = true;
    if (LEFT_OUT.has(name) || this.#leftOut > 0) {
      this.#leftOut += 1;
      return;
    }
    const paragraph = this.#open.at(-1);
    switch (name) {
      case 'p':
        this.#open.push({ builder: this.#joined?.builder ?? new TracedTextBuilder(), role: null, joins: false });
        this.#joined = null;
        break;
      case 'tc':
        this.#cells += 1;
        break;
      case 'footnote':
      case 'endnote':
        this.#noNote = NO_NOTE.has(attributes['type'] ?? '');
        this.#note = noteKey(name, attributes['id'] ?? '');
        break;
      case 't':
        this.#inText = true;
        break;
      case 'r':
        this.#inRun = true;
        this.#run = { unseen: false, raised: false };
        break;
      case 'rPr':
        this.#inRunProperties = true;
        break;
      case 'strike':
      case 'dstrike':
      case 'vanish':
        if (this.#inRunProperties && isOn(attributes['val'])) this.#run.unseen = true;
        break;
      case 'vertAlign':
        if (this.#inRunProperties && attributes['val'] === 'superscript') this.#run.raised = true;
        break;
      default:
        if (paragraph !== undefined) this.#within(name, attributes, paragraph);
    }
  }

  #within(name: string, attributes: XmlElement['attributes'], paragraph: Open): void {
    const { builder } = paragraph;
    switch (name) {
      case 'pStyle':
        paragraph.role = this.roles.get(attributes['val'] ?? '') ?? paragraph.role;
        break;
      case 'numPr':
        paragraph.role ??= 'item';
        break;
      case 'tab':
      case 'ptab':
        builder.write(' ', () => 0);
        break;
      case 'br':
      case 'cr':
        builder.lineBreak(0);
        break;
      case 'noBreakHyphen':
        builder.write('\u2011', () => 0);
        break;
      case 'footnoteReference':
        builder.call(noteKey('footnote', attributes['id'] ?? ''));
        break;
      case 'endnoteReference':
        builder.call(noteKey('endnote', attributes['id'] ?? ''));
        break;
      default:
        break;
    }
  }

  text(text: string): void {
    if (!this.#inText || this.#leftOut > 0) return;
    this.#characters += text.length;
    this.refuse(this.#characters);
    const builder = this.#open.at(-1)?.builder;
    if (builder === undefined || this.#run.unseen) return;
    // Raised figures stay raised: "10⁶" is not "106".
    builder.write(this.#run.raised ? (raised(text) ?? text) : text, () => 0);
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut -= 1;
      return;
    }
    if (ENDS_TEXT.has(name)) this.#endJoined();
    if (name === 't') this.#inText = false;
    else if (name === 'rPr') this.#inRunProperties = false;
    else if (name === 'r') [this.#inRun, this.#run] = [false, { unseen: false, raised: false }];
    else if (name === 'tc') this.#cells -= 1;
    else if (name === 'footnote' || name === 'endnote') [this.#note, this.#noNote] = [null, false];
    else if (name === 'p') this.#end();
  }

  #end(): void {
    const paragraph = this.#open.pop();
    if (paragraph?.joins === true) this.#joined = paragraph;
    else if (paragraph !== undefined) this.#push(paragraph);
  }

  #endJoined(): void {
    if (this.#joined !== null) this.#push(this.#joined);
    this.#joined = null;
  }

  #push(paragraph: Open): void {
    const text = paragraph.builder.build();
    if (text.text === '' || this.#noNote) return;
    this.paragraphs.push({ text, role: paragraph.role, inCell: this.#cells > 0, noteId: this.#note });
  }
}
