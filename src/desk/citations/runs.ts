import CSL from 'citeproc';

/** How a run of a citation is set. */
export type Mark = 'italic' | 'bold' | 'underline' | 'small-caps' | 'superscript' | 'subscript';

/** A piece of a citation that is set in one way. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A citation as it is shown: the same words as plain text and as runs. */
export interface Cited {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** The output format's name in citeproc. */
export const RUNS = 'pincite-runs';

/** Characters that no text may hold (Unicode's noncharacters) open a mark, lift it (italics within italics), and close either. */
const MARKS: readonly Mark[] = ['italic', 'bold', 'underline', 'small-caps', 'superscript', 'subscript'];
const OPEN = 0xfdd0;
const LIFT = 0xfdd6;
const CLOSE = '\ufdef';
const OWN = /[\ufdd0-\ufddb\ufdef]/g;

const opening = (mark: Mark): string => String.fromCharCode(OPEN + MARKS.indexOf(mark));
const lifting = (mark: Mark): string => String.fromCharCode(LIFT + MARKS.indexOf(mark));
const marked = (start: string): string => `${start}%%STRING%%${CLOSE}`;

CSL.Output.Formats[RUNS] = {
  ...CSL.Output.Formats['text'],
  text_escape: (text: string | undefined) => (text ?? '').replace(OWN, ''),
  '@font-style/italic': marked(opening('italic')),
  '@font-style/oblique': marked(opening('italic')),
  '@font-style/normal': marked(lifting('italic')),
  '@font-weight/bold': marked(opening('bold')),
  '@font-weight/normal': marked(lifting('bold')),
  '@font-variant/small-caps': marked(opening('small-caps')),
  '@font-variant/normal': marked(lifting('small-caps')),
  '@text-decoration/underline': marked(opening('underline')),
  '@text-decoration/none': marked(lifting('underline')),
  '@vertical-align/sup': marked(opening('superscript')),
  '@vertical-align/sub': marked(opening('subscript')),
};

/** What citeproc wrote in the format above, as runs. White space at the ends goes. */
export function readRuns(output: string): Cited {
  const runs: { text: string; marks: readonly Mark[] }[] = [];
  const stack: (readonly Mark[])[] = [];
  let marks: readonly Mark[] = [];
  for (const character of output.trim().replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space))) {
    const code = character.charCodeAt(0);
    if (character === CLOSE) marks = stack.pop() ?? [];
    else if (code >= OPEN && code < LIFT + MARKS.length) {
      stack.push(marks);
      const opened = MARKS[code - OPEN];
      const lifted = MARKS[code - LIFT];
      if (opened !== undefined) marks = MARKS.filter((mark) => mark === opened || marks.includes(mark));
      else marks = marks.filter((mark) => mark !== lifted);
    } else {
      const last = runs.at(-1);
      if (last !== undefined && last.marks.join() === marks.join()) last.text += character;
      else runs.push({ text: character, marks });
    }
  }
  return { text: runs.map(({ text }) => text).join(''), runs };
}
