import { withWordingMarked } from '../desk/reports/true-wording.js';
import type { Place, QuotationCheck } from '../desk/verify/check.js';
import type { Language } from '../language/languages.js';
import { MOST_QUOTATIONS } from './options.js';
import { fullQuotationRecord } from './quotation-record.js';

/**
 * One line of a batch: what `ask --batch` writes, with the verdict and the differences. The true wording comes first: its
 * whole sentences, the wording itself as the highlight. Headings and titles are no sentences: of these the wording alone.
 */
export function verifyBatchRecord(
  id: string | number | null,
  language: Language,
  check: QuotationCheck,
  timingMs: number,
) {
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
  const { given, settings, omissions, stitched, misplaced, places, placesInAll } = check;
  return {
    ...verifyBatchRecord(null, language, check, timingMs),
    given,
    settings,
    omissions,
    stitched,
    misplaced,
    places: places.map(placeRecord),
    placesInAll,
  };
}

function placeRecord({ documentId, of, span, text, pages, citation, headings, quotations }: Place) {
  return {
    source: documentId,
    of,
    span,
    text,
    pages,
    citation,
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
