/** HTML or SVG in which every text from outside has been escaped. Only `markup` makes it. */
export class Markup {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  /** Puts texts, numbers and other markup into a template. */
  static of(template: TemplateStringsArray, inserts: readonly Insert[]): Markup {
    const pieces = template.map((piece, at) => piece + sourceOf(inserts[at]));
    return new Markup(pieces.join(''));
  }

  toString(): string {
    return this.#source;
  }
}

/** What may stand in a template: text is escaped, markup is not, nothing is nothing. */
export type Insert = string | number | Markup | readonly Markup[] | null | undefined;

/**
 * A template tag: what is written in the code is markup, what is put in is text. Safe between tags and inside quoted
 * attributes; never to be put into a script, a style, or an unquoted attribute.
 */
export function markup(template: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return Markup.of(template, inserts);
}

function sourceOf(insert: Insert): string {
  if (insert === null || insert === undefined) return '';
  if (typeof insert === 'string') return escapeText(insert);
  if (typeof insert === 'number') return String(insert);
  return insert instanceof Markup ? insert.toString() : insert.map(String).join('');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** What neither HTML nor XML may hold: control characters but tabs and line ends, noncharacters, halves of surrogate pairs. */
const UNFIT = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/** Text as it may stand between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(UNFIT, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? '');
}
