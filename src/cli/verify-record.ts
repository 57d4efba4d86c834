import { withWordingMarked } from '../desk/reports/true-wording.js';
import type { Place, QuotationCheck } from '../desk/verify/check.js';
import type { Language } from '../language/languages.js';
import { MOST_QUOTATIONS } from './options.js';
import { fullQuotationRecord } from './quotation-record.js';

/**
 * One line of a batch: what `ask --batch` writes, with the verdict and all that speaks for it. The true wording comes
 * first: its whole sentences, the wording itself as the highlight. Headings and titles are no sentences: of these the
 * wording alone. `places` has every place that is told, for "absent" the nearest ones; it says what "altered" without
 * differences is put together of.
 */
export function verifyBatchRecord(
  id: string | number | null,
  language: Language,
  check: QuotationCheck,
  timingMs: number,
) {
  return { ...fixedRecord(id, language, check, timingMs), ...saidOf(check), places: check.places.map(briefPlace) };
}

function fixedRecord(id: string | number | null, language: Language, check: QuotationCheck, timingMs: number) {
  const found = check.verdict !== 'absent';
  return {
    id,
    status: found ? 'answered' : 'not-found',
    clear: found,
    language,
    parts: [],
    quotations: found ? check.places.flatMap(wordings).slice(0, MOST_QUOTATIONS.batch) : [],
    facts: [],
    timingMs,
    verdict: check.verdict,
    differences: check.differences,
  };
}

/** All that is known of a checked quotation. */
export function fullVerifyRecord(language: Language, check: QuotationCheck, timingMs: number) {
  return {
    ...fixedRecord(null, language, check, timingMs),
    given: check.given,
    ...saidOf(check),
    places: check.places.map(placeRecord),
  };
}

/** What the fixed fields leave out: why a quotation is abridged or put together, and where it is in truth. */
function saidOf({ settings, punctuation, omissions, stitched, misplaced, placesInAll }: QuotationCheck) {
  return { settings, punctuation, omissions, stitched, misplaced, placesInAll };
}

function briefPlace({ documentId, of, span, text, pages, citation }: Place) {
  return { source: documentId, of, span, text, pages, citation };
}

function placeRecord(place: Place) {
  const { headings, quotations } = place;
  return {
    ...briefPlace(place),
    headings: headings.map((heading) => ({ text: heading.text, pages: heading.pages })),
    quotations: quotations.map(fullQuotationRecord),
  };
}

function wordings(place: Place): readonly object[] {
  const sure = { probability: 1, stance: 'answers', part: 0 };
  if (place.quotations.length === 0) return [{ ...headingRecord(place), ...sure }];
  return withWordingMarked(place).map((quotation) => ({ ...fullQuotationRecord(quotation), ...sure }));
}

/** The same form, for what has no id by which it could be had again. */
function headingRecord({ documentId, text, pages, citation, span }: Place) {
  return {
    id: null,
    text,
    source: documentId,
    pages,
    chapter: null,
    section: text,
    citation,
    highlight: { start: 0, end: text.length },
    footnotes: [],
    authors: [],
    sectionPath: [text],
    paragraph: 1,
    span,
    leadIn: null,
    note: null,
    callingSentence: null,
    refersTo: [],
  };
}
