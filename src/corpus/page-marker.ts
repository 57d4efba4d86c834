/** Bounded everywhere: looking for markers is linear in the text, whatever it holds. */
const MARKER = /<!--\s{0,20}page(?:\s{0,20}:\s{0,20}([^\n]{0,100}?)|\s{1,20}(\d{1,6}|[ivxlcdm]{1,12}))\s{0,20}-->/gi;

/** A page marker and where it stands in the text it was looked for in. */
export interface PageMarker {
  readonly start: number;
  readonly end: number;
  /** Null for an empty one: from here on no page is printed. */
  readonly label: string | null;
}

/** The page markers in a text, in order: `<!-- page: 46 -->`, `<!-- Page: xii -->`, `<!-- page 46 -->`. */
export function pageMarkers(text: string): PageMarker[] {
  if (!text.includes('<!--')) return [];
  return Array.from(text.matchAll(MARKER), (match) => {
    const label = match[1] ?? match[2] ?? '';
    return { start: match.index, end: match.index + match[0].length, label: label === '' ? null : label };
  });
}

/** What begins like a page marker, yet is none. */
export function isBrokenMarker(comment: string): boolean {
  return /^<!--\s*page\s*:/i.test(comment) && pageMarkers(comment).length === 0;
}

/** A source whose markers have lines of their own, and the line of the file that each of its lines comes from. */
export interface SeparatedSource {
  readonly text: string;
  /** From 1 to 1. */
  readonly lineOf: (line: number) => number;
}

const CONTAINERS = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/;

/**
 * Parts a marker that begins a line from the text after it. Markdown takes such a line for HTML, all of it: what is
 * emphasis, a note call or a heading there would be read as plain characters.
 */
export function separateMarkers(source: string): SeparatedSource {
  const lines: string[] = [];
  const origins: number[] = [];
  let separated = false;
  for (const [index, whole] of source.split(/\r\n|\r|\n/).entries()) {
    let line = whole;
    for (;;) {
      const lead = line.includes('<!--') ? (CONTAINERS.exec(line)?.[0] ?? '') : null;
      const first = lead === null ? undefined : pageMarkers(line.slice(lead.length, lead.length + 250))[0];
      if (lead === null || first === undefined || first.start !== 0) break;
      const rest = line.slice(lead.length + first.end).trimStart();
      if (rest === '') break;
      separated = true;
      lines.push(line.slice(0, lead.length + first.end));
      origins.push(index + 1);
      // What goes on inside a list item is set in as far as the item's text.
      line = lead.replace(/[^>\t]/g, ' ') + rest;
    }
    lines.push(line);
    origins.push(index + 1);
  }
  if (!separated) return { text: source, lineOf: (line) => line };
  return { text: lines.join('\n'), lineOf: (line) => origins[line - 1] ?? line };
}
