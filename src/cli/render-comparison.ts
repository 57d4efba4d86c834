import { type ComparedPlace, type Comparison, placeTitle } from '../answer/compare-places.js';
import { rankedRecord } from './quotation-record.js';
import { renderRanked, type View, wrappedLine } from './render-quotation.js';

const DETAIL = { likelihood: true, explain: false } as const;

/** What each place says to a question, best first; then those that say nothing, by name. */
export function renderComparison({ found, nothing, notAsked }: Comparison, view: View): string {
  const { styles } = view;
  const blocks = found.map(({ place, ranked }, at) => {
    const heading = wrappedLine(placeTitle(place), view).map(styles.heading).join('\n');
    return `${heading}\n${renderRanked(ranked, at + 1, DETAIL, view)}`;
  });
  if (found.length === 0) blocks.push(`${styles.warning('Not found: none of them says anything on it.')}\n`);
  blocks.push(...named('Nothing in:', nothing, view), ...named('Not asked, since there are too many:', notAsked, view));
  return blocks.join('\n');
}

/** The same as JSON. */
export function comparisonRecord(question: string, { found, nothing, notAsked }: Comparison) {
  return {
    question,
    found: found.map(({ place, ranked }) => ({ ...placeRecord(place), quotation: rankedRecord(ranked) })),
    nothing: nothing.map(placeRecord),
    notAsked: notAsked.map(placeRecord),
  };
}

function placeRecord({ document, chapter }: ComparedPlace) {
  return { document: document.id, chapter: chapter?.id ?? null, title: placeTitle({ document, chapter }) };
}

function named(heading: string, places: readonly ComparedPlace[], view: View): readonly string[] {
  if (places.length === 0) return [];
  const lines = places.flatMap((place) => wrappedLine(`– ${placeTitle(place)}`, view));
  return [`${[view.styles.heading(heading), ...lines].join('\n')}\n`];
}
