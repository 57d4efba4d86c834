import type { Point } from '../desk/compare/point.js';
import type { LabelledQuotation, SourcedSentence } from '../desk/source/sourced.js';
import type { Language } from '../language/languages.js';
import type { StyledCitations } from './citation-style.js';
import { rankedRecord, scoredRecord } from './quotation-record.js';

/**
 * One line of a batch: what `ask --batch` writes. A sentence is answered by what supports it, or by what contradicts it
 * (`stance`). What only touches its subject is listed where there is nothing else, as not `clear`; but not what would be no
 * answer to a question either, nor what says another number, date or name, which would look like support. Of several
 * sentences, each is a part.
 * @param minProbability below this an answer is "not found", as everywhere
 */
export function citeBatchRecord(
  id: string | number,
  language: Language,
  sentences: readonly SourcedSentence[],
  limit: number,
  minProbability: number,
) {
  const listed = sentences.map((one) => counting(one, minProbability));
  // The best of each sentence before the second best of any.
  const inTurn = Array.from({ length: limit }, (_, rank) =>
    listed.flatMap((quotations, part) => {
      const one = quotations[rank];
      return one === undefined ? [] : [{ one, part }];
    }),
  ).flat();
  const shown = inTurn.slice(0, limit);
  const clear = sentences.every(({ verdict }) => verdict === 'supported' || verdict === 'contradicted');
  return {
    id,
    status: shown.length > 0 ? 'answered' : 'not-found',
    clear: shown.length > 0 && clear,
    language,
    parts:
      sentences.length < 2
        ? []
        : sentences.map(({ sentence }, part) => {
            const first = shown.findIndex((one) => one.part === part && one.one.label !== 'touches');
            return { question: sentence, answeredBy: first === -1 ? null : first };
          }),
    quotations: shown.map(({ one, part }) => ({
      ...rankedRecord(one.ranked),
      stance: one.label === 'contradicts' ? 'contradicts' : 'answers',
      part,
    })),
    facts: [],
    timingMs: sentences.reduce((sum, { timingMs }) => sum + timingMs, 0),
  };
}

function counting({ verdict, quotations }: SourcedSentence, minProbability: number): readonly LabelledQuotation[] {
  switch (verdict) {
    case 'supported':
    case 'leaning':
      return quotations.filter(({ label }) => label !== 'touches');
    case 'contradicted':
      return quotations.filter(({ label }) => label === 'contradicts');
    case 'touched':
      return quotations.filter(
        ({ ranked, points }) =>
          ranked.probability >= minProbability && points.every((point) => point.verdict !== 'conflict'),
      );
    case 'unsupported':
      return [];
  }
}

/** All that is known of a sentence's sources. */
export function sourcedRecord({ sentence, language, verdict, quotations, timingMs }: SourcedSentence) {
  return {
    sentence,
    verdict,
    language,
    quotations: quotations.map(({ ranked, label, points, evidence }) => ({
      ...scoredRecord(ranked),
      label,
      evidence,
      points: points.map((point) => pointRecord(point, sentence, ranked.quotation.text)),
    })),
    timingMs,
  };
}

function pointRecord({ kind, verdict, given, source }: Point, sentence: string, text: string) {
  return {
    kind,
    verdict,
    given: given === null ? null : { ...given, text: sentence.slice(given.start, given.end) },
    source: source === null ? null : { ...source, text: text.slice(source.start, source.end) },
  };
}

/** The citations in the chosen style, beside the quotations' ids. */
export function styledRecord(styled: StyledCitations, ids: readonly string[]) {
  return {
    style: styled.style,
    citations: styled.citations.map((citation, at) => ({ quotation: ids[at] ?? null, citation })),
    bibliography: styled.bibliography,
  };
}
