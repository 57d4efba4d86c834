/** Characters that no cleaned text holds: eight digits and an end. */
const DIGIT = 0xfde0;
const END = '\ufde8';
const STAND_IN = /([\ufde0-\ufde7]+)\ufde8/g;
const NONCHARACTERS = /[\ufdd0-\ufdef]/g;

/** The language's quotation marks. */
export interface QuotationMarks {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
}

/**
 * Headings that a citation names. citeproc reads a locator as numbers and ranges and would set "A & B" as "A&B"; it is given
 * a stand-in, and the heading is put back as it stands in the document.
 */
export class Headings {
  readonly #known: string[] = [];

  /** What to give citeproc for a heading, quotation marks included, so that its commas find their place. */
  standIn(heading: string, marks: QuotationMarks): string {
    const text = innerQuotes(heading.replace(NONCHARACTERS, '').replace(/\s+/g, ' '), marks);
    if (!this.#known.includes(text)) this.#known.push(text);
    const digits = [...this.#known.indexOf(text).toString(8)].map((digit) =>
      String.fromCharCode(DIGIT + Number(digit)),
    );
    return `${marks.outer[0]}${digits.join('')}${END}${marks.outer[1]}`;
  }

  /** The output with its headings in place. */
  restore(output: string): string {
    return output.replace(STAND_IN, (_, digits: string) => {
      const octal = [...digits].map((digit) => digit.charCodeAt(0) - DIGIT).join('');
      return this.#known[Number.parseInt(octal, 8)] ?? '';
    });
  }
}

/** Quotation marks inside quotation marks become inner ones, a straight one by what stands before it. */
function innerQuotes(heading: string, { inner }: QuotationMarks): string {
  return heading.replace(/[“«„]|(?<=^|[\s([–—-])"/gu, inner[0]).replace(/[”»"]/gu, inner[1]);
}
