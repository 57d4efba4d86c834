import type { DraftPlace } from '../desk/draft/draft.js';
import { settingWords, verdictWords } from '../desk/reports/check-words.js';
import type { CheckedDraft, CheckedRun } from '../desk/reports/checked-draft.js';
import { shortVerdict, verdictCounts } from '../desk/reports/checked-report.js';
import { placeInFile, placeWords } from '../desk/reports/place-words.js';
import type { QuotationCheck } from '../desk/verify/check.js';
import { messagesFor } from '../language/messages.js';
import { renderCheck } from './render-check.js';
import { type View, wrappedLine } from './render-quotation.js';
import { renderTable } from './render-table.js';
import { visibleLine } from './visible-text.js';

/** A draft's quotations for people: a table, then each that is not simply right, then those too short to judge. */
export function renderCheckedDraft({ draft, checked, short }: CheckedDraft, view: View): string {
  const { styles, language = 'en' } = view;
  const { desk, withColon } = messagesFor(language);
  if (checked.length === 0 && short.length === 0) return `${desk.noQuotations}\n`;
  const { place, verdict, quotation } = desk.columns;
  const sorted = [...checked].sort((a, b) => inFile(a.run.place, b.run.place));
  const rows = sorted.map((one) => [placeWords(one.run.place, language), verdictOf(one, view), one.run.text]);
  const shorts = short.map((run) => `  ${placeWords(run.place, language)}  ${desk.quoted(visibleLine(run.text))}\n`);
  return [
    ...(rows.length === 0
      ? []
      : [renderTable([place, verdict, quotation], rows, view), `${verdictCounts(checked, language)}\n`]),
    ...sorted.map((one) => finding(one, placeInFile(draft.name, one.run.place, language), view)),
    ...(shorts.length === 0 ? [] : [`${styles.heading(withColon(desk.tooShort))}\n${shorts.join('')}`]),
  ].join('\n');
}

function verdictOf(one: CheckedRun, { language = 'en' }: View): string {
  return one.check === null ? '?' : shortVerdict(one, language);
}

/** What is right is told in few lines, or what is wrong would be lost among it. */
function briefly(check: QuotationCheck, place: string, view: View): string {
  const { styles, language = 'en' } = view;
  const { desk, andMore } = messagesFor(language);
  const [first] = check.places;
  const setting = settingWords(check, language, visibleLine);
  const more = check.placesInAll > 1 ? ` ${andMore(check.placesInAll - 1)}` : '';
  return [
    styles.faint(visibleLine(place)),
    ...wrappedLine(desk.quoted(check.given.text), view).map(styles.heading),
    ...verdictWords(check, language).flatMap((words) => wrappedLine(words, view).map(styles.citation)),
    ...(setting === null ? [] : wrappedLine(setting, view).map(styles.faint)),
    ...(first === undefined ? [] : wrappedLine(`— ${first.citation}${more}`, view)),
    '',
  ].join('\n');
}

/** As they stand in the file: notes where they are written. */
function inFile(a: DraftPlace, b: DraftPlace): number {
  if (a.kind === 'line' && b.kind === 'line') return a.line - b.line || a.column - b.column;
  return 0;
}

function finding({ run, check, problem }: CheckedRun, place: string, view: View): string {
  const { styles, language = 'en' } = view;
  const { desk } = messagesFor(language);
  const open = run.closed ? [] : wrappedLine(desk.notClosed, view).map((line) => `${styles.warning(line)}\n`);
  if (check !== null) {
    const isPlain = check.verdict === 'exact' && check.misplaced.length === 0;
    return (isPlain ? briefly(check, place, view) : renderCheck(check, place, view)) + open.join('');
  }
  const words = wrappedLine(`${problem.message} ${problem.remedy}`, view).map(styles.warning);
  return `${[styles.faint(visibleLine(place)), ...words].join('\n')}\n${open.join('')}`;
}
