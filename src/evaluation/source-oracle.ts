import { lettersOf } from './hits.js';

/** Where a text stands in a source file, found without any of the code that answers. */
export interface SourcePlace {
  readonly pages: readonly string[];
}

interface Stream {
  readonly letters: string;
  /** Letter offsets at which pages begin. */
  readonly breaks: readonly { readonly at: number; readonly label: string | null }[];
}

const MARKER = /^<!--\s*page:\s*(.*?)\s*-->$/;
const NOTE = /^<sup>\s*\d+\s*<\/sup>/;
/** Not after a unit of length: "km<sup>2</sup>" is an area. */
const CALL = /(?<!\b[kcdm]?m)<sup>\s*\d+\s*<\/sup>/g;

/**
 * A second, slow and simple way to the pages of a quotation: the lines of the source file, parted at the page markers
 * into body and notes by their first characters, as letters only. What it finds must be what an answer says.
 */
export class SourceOracle {
  readonly #streams: readonly Stream[];

  /** @param source the text of a Markdown or plain text file */
  constructor(source: string, unpagedFrom: readonly string[] = []) {
    let body = '';
    let notes = '';
    const bodyBreaks: { at: number; label: string | null }[] = [{ at: 0, label: null }];
    const noteBreaks: { at: number; label: string | null }[] = [{ at: 0, label: null }];
    for (const raw of source.split(/\r?\n/)) {
      const line = raw.trim();
      const marker = MARKER.exec(line);
      if (marker !== null) {
        bodyBreaks.push({ at: body.length, label: marker[1] ?? null });
        noteBreaks.push({ at: notes.length, label: marker[1] ?? null });
      } else if (NOTE.test(line)) {
        notes += lettersOf(line.replace(CALL, '').replace(/<\/?\w+>/g, ''));
      } else {
        if (unpagedFrom.some((words) => lettersOf(line).startsWith(lettersOf(words))))
          bodyBreaks.push({ at: body.length, label: null });
        const words = line
          .replace(CALL, '')
          .replace(/<\/?(?:b|i|sup)>/g, '')
          .replace(/\]\([^)]*\)/g, ']');
        body += lettersOf(words);
      }
    }
    this.#streams = [
      { letters: body, breaks: bodyBreaks },
      { letters: notes, breaks: noteBreaks },
    ];
  }

  /** Every place where a text stands; none when it is not verbatim. */
  find(text: string): SourcePlace[] {
    const letters = lettersOf(text);
    if (letters === '') return [];
    const places: SourcePlace[] = [];
    for (const stream of this.#streams) {
      for (let at = stream.letters.indexOf(letters); at !== -1; at = stream.letters.indexOf(letters, at + 1)) {
        const pages: string[] = [];
        for (const [index, { at: start, label }] of stream.breaks.entries()) {
          const end = stream.breaks[index + 1]?.at ?? stream.letters.length;
          if (label !== null && Math.max(start, at) < Math.min(end, at + letters.length)) pages.push(label);
        }
        places.push({ pages });
      }
    }
    return places;
  }
}
