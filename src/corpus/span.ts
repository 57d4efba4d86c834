/**
 * A run of characters in a document's reading text: UTF-16 offsets, half-open (`start` included, `end` not).
 * Every stage refers to text by spans; none copies it.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` that `span` names. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
