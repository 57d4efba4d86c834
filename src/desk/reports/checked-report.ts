import type { RootContent } from 'mdast';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { QuotationCheck } from '../verify/check.js';
import {
  differenceWords,
  differingWordings,
  omissionWords,
  placesToShow,
  samePlaces,
  settingWords,
  verdictWords,
} from './check-words.js';
import { type CheckedDraft, type CheckedRun, isWrong } from './checked-draft.js';
import { placeInFile, placeWords } from './place-words.js';
import {
  blockQuotation,
  emphasis,
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

const plain = (words: string): string => words;

/** Those that are wrong first, then those whose page or source is, then those that could not be checked, then the others. */
export function worstFirst(checked: readonly CheckedRun[]): readonly CheckedRun[] {
  const rank = (one: CheckedRun): number => {
    if (isWrong(one)) return 0;
    if (one.check === null) return 1;
    if (one.check.misplaced.length > 0) return 2;
    return one.check.omissions.some(({ harm }) => harm !== null) ? 3 : 4;
  };
  return [...checked].sort((a, b) => rank(a) - rank(b));
}

/** "altered", or "exact, but elsewhere" where only its page or source is wrong; for a table. */
export function shortVerdict({ check }: CheckedRun, language: Language): string {
  const { desk } = messagesFor(language);
  if (check === null) return desk.notChecked;
  const { verdict, misplaced } = check;
  const isRight = verdict === 'exact' || verdict === 'abridged';
  const words = desk.verdictShort[verdict];
  return isRight && misplaced.length > 0 ? desk.misplacedShort(words) : words;
}

/** How many quotations have which verdict: "2 altered · 5 exact". */
export function verdictCounts(checked: readonly CheckedRun[], language: Language): string {
  const counts = new Map<string, number>();
  for (const one of worstFirst(checked)) {
    const verdict = shortVerdict(one, language);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(' · ');
}

/** All that checking a draft found, as a Markdown file. */
export function checkedReport(found: CheckedDraft, title: string, language: Language): Promise<string> {
  return reportOf(parts(found, title, language));
}

function* parts({ draft, checked, short }: CheckedDraft, title: string, language: Language) {
  const { desk, withColon } = messagesFor(language);
  const sorted = worstFirst(checked);
  const { place, verdict, quotation } = desk.columns;
  const rows = sorted.map((one) => [placeWords(one.run.place, language), shortVerdict(one, language), one.run.text]);
  yield [
    heading(1, draft.name === '' ? title : `${title} – ${draft.name}`),
    ...(checked.length === 0
      ? [paragraph(text(desk.noQuotations))]
      : [paragraph(text(verdictCounts(checked, language))), table([[place, verdict, quotation], ...rows])]),
  ];
  for (const one of sorted) yield finding(one, placeInFile(draft.name, one.run.place, language), language);
  if (short.length === 0) return;
  const items = short.map((run) => [text(`${placeWords(run.place, language)} ${desk.quoted(run.text)}`)]);
  yield [paragraph(strong(withColon(desk.tooShort))), list(items)];
}

function finding({ run, check, problem }: CheckedRun, place: string, language: Language): RootContent[] {
  const { desk } = messagesFor(language);
  const open = run.closed ? [] : [paragraph(text(desk.notClosed))];
  if (check === null) {
    const words = `${problem.message} ${problem.remedy}`;
    return [heading(2, place), paragraph(text(words)), ...open, blockQuotation(run.text)];
  }
  const setting = settingWords(check, language, plain);
  return [
    heading(2, place),
    ...verdictWords(check, language).map((words) => paragraph(strong(words))),
    ...open,
    ...(check.differences.length > 0 ? [] : [blockQuotation(check.given.text)]),
    ...differences(check, language),
    ...omissions(check, language),
    ...(setting === null ? [] : [paragraph(emphasis(setting))]),
    ...places(check, language),
  ];
}

function differences(check: QuotationCheck, language: Language): RootContent[] {
  if (check.differences.length === 0) return [];
  const { desk, withColon } = messagesFor(language);
  const items = check.differences.map((difference) => {
    const { change, words, called } = differenceWords(difference, language, plain);
    return [strong(change), SPACE, text(words), ...(called === '' ? [] : [SPACE, strong(`(${called})`)])];
  });
  const wordings = differingWordings(check).flatMap((wording) => [
    paragraph(text(withColon(wording.of === 'given' ? desk.given : desk.trueWording))),
    markedQuotation(wording),
  ]);
  return [list(items), ...wordings];
}

function omissions(check: QuotationCheck, language: Language): RootContent[] {
  if (check.omissions.length === 0) return [];
  const items = check.omissions.map((omission) => {
    const { words, harm } = omissionWords(omission, language, plain);
    return [text(words), ...(harm === null ? [] : [SPACE, strong(harm)])];
  });
  return [list(items)];
}

function places(check: QuotationCheck, language: Language): RootContent[] {
  const { desk, withColon, andMore } = messagesFor(language);
  const [shown, same] = [placesToShow(check), samePlaces(check)];
  const rest = check.placesInAll - same.length;
  return [
    ...(shown.length === 0
      ? []
      : [paragraph(text(withColon(check.verdict === 'absent' ? desk.nearest : desk.trueWording)))]),
    ...shown.flatMap((place) => [
      ...(place.quotations.length === 0 ? [place.text] : place.quotations.map((quotation) => quotation.text)).map(
        blockQuotation,
      ),
      paragraph(text(`— ${place.citation}`)),
    ]),
    ...(same.length === 0
      ? []
      : [
          paragraph(text(withColon(desk.samePlaces(check.placesInAll)))),
          list([...same.map(({ citation }) => [text(citation)]), ...(rest > 0 ? [[text(andMore(rest))]] : [])]),
        ]),
  ];
}
