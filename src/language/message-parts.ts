/** The words that a share is put in: a share below 1 or above 99 per cent is never a number, for it would look exact. */
export interface ShareWords {
  readonly percent: (whole: number) => string;
  readonly lessThan: string;
  readonly moreThan: string;
}

/** A probability in words: "87 %", "less than 1 %", "more than 99 %". */
export function shareOf(probability: number, words: ShareWords): string {
  const percent = Math.round(probability * 100);
  if (percent < 1) return words.lessThan;
  return percent > 99 ? words.moreThan : words.percent(percent);
}

/** A part of a question as a heading begins: with a capital letter. */
export function asHeading(question: string): string {
  return question.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Printed pages after the word for one or several: "page 46", "pages 8–9". Nothing where there are none. */
export function pagesAfter(labels: readonly string[], one: string, several: string): string {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return '';
  return labels.length === 1 ? `${one} ${first}` : `${several} ${first}–${last}`;
}

/** A place after what joins it to the words before it. Nothing where there is none. */
export function placeAfter(joint: string, place: string): string {
  return place === '' ? '' : `${joint}${place}`;
}
