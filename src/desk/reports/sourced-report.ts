import type { RootContent } from 'mdast';
import type { Corpus } from '../../corpus/document.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { LabelledQuotation, SourcedSentence } from '../source/sourced.js';
import {
  blockQuotation,
  heading,
  list,
  markedQuotation,
  paragraph,
  reportOf,
  SPACE,
  strong,
  table,
  text,
} from './report-nodes.js';
import { pointWordings, pointWords } from './source-words.js';

/** A sentence with where it stands in its draft, in words. */
export interface PlacedSentence {
  readonly sourced: SourcedSentence;
  /** In the file, for a heading; and in short, for a table. */
  readonly inFile: string;
  readonly place: string;
}

const ORDER: readonly SourcedSentence['verdict'][] = ['contradicted', 'unsupported', 'touched', 'leaning', 'supported'];

/** Those that are contradicted first, then those that nothing supports. */
export function leastSupportedFirst<One extends PlacedSentence>(sentences: readonly One[]): readonly One[] {
  const rank = ({ sourced }: PlacedSentence): number => ORDER.indexOf(sourced.verdict);
  return [...sentences].sort((a, b) => rank(a) - rank(b));
}

/** How many sentences have which verdict: "1 contradicted · 4 supported". */
export function supportCounts(sentences: readonly PlacedSentence[], language: Language): string {
  const { sentenceShort } = messagesFor(language).desk;
  return ORDER.map((verdict) => ({ verdict, all: sentences.filter(({ sourced }) => sourced.verdict === verdict) }))
    .filter(({ all }) => all.length > 0)
    .map(({ verdict, all }) => `${all.length} ${sentenceShort[verdict]}`)
    .join(' · ');
}

/** All that the documents say to the sentences of a draft, as a Markdown file. */
export function sourcedReport(
  sentences: readonly PlacedSentence[],
  title: string,
  language: Language,
  corpus: Corpus,
): Promise<string> {
  return reportOf(parts(leastSupportedFirst(sentences), title, language, corpus));
}

function* parts(sorted: readonly PlacedSentence[], title: string, language: Language, corpus: Corpus) {
  const { desk } = messagesFor(language);
  const { place, verdict, sentence } = desk.columns;
  const rows = sorted.map((one) => [one.place, desk.sentenceShort[one.sourced.verdict], one.sourced.sentence]);
  yield [
    heading(1, title),
    paragraph(text(supportCounts(sorted, language))),
    table([[place, verdict, sentence], ...rows]),
  ];
  for (const one of sorted) yield finding(one, language, corpus);
}

function finding({ sourced, inFile }: PlacedSentence, language: Language, corpus: Corpus): RootContent[] {
  const { desk } = messagesFor(language);
  return [
    heading(2, inFile),
    blockQuotation(sourced.sentence),
    paragraph(strong(desk.sentence[sourced.verdict])),
    ...sourced.quotations.flatMap((labelled) => found(sourced.sentence, labelled, language, corpus)),
  ];
}

function found(sentence: string, labelled: LabelledQuotation, language: Language, corpus: Corpus): RootContent[] {
  const { desk, withColon } = messagesFor(language);
  const { quotation } = labelled.ranked;
  const points = labelled.points.map((point) => {
    const { head, words } = pointWords(point, sentence, quotation, language, (said) => said);
    return [strong(head), SPACE, text(words)];
  });
  const wordings = pointWordings(sentence, labelled, corpus).flatMap((wording) => [
    paragraph(text(withColon(wording.of === 'given' ? desk.given : desk.trueWording))),
    markedQuotation(wording),
  ]);
  return [
    paragraph(text(withColon(desk.relation[labelled.label]))),
    blockQuotation(quotation.text),
    paragraph(text(`— ${quotation.citation}`)),
    ...(points.length === 0 ? [] : [list(points)]),
    ...wordings,
  ];
}
