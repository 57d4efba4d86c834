import { misplacedWords } from '../desk/reports/check-words.js';
import type { CheckedDraft, CheckedRun } from '../desk/reports/checked-draft.js';
import { placeInFile, placeWords } from '../desk/reports/place-words.js';
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
  const rows = checked.map((one) => [placeWords(one.run.place, language), verdictOf(one, view), one.run.text]);
  const shorts = short.map((run) => `  ${placeWords(run.place, language)}  ${desk.quoted(visibleLine(run.text))}\n`);
  return [
    ...(rows.length === 0 ? [] : [renderTable([place, verdict, quotation], rows, view)]),
    ...checked.map((one) => finding(one, placeInFile(draft.name, one.run.place, language), view)),
    ...(shorts.length === 0 ? [] : [`${styles.heading(withColon(desk.tooShort))}\n${shorts.join('')}`]),
  ].join('\n');
}

function verdictOf({ check }: CheckedRun, { language = 'en' }: View): string {
  const { desk } = messagesFor(language);
  if (check === null) return '?';
  // A page or source that is wrong is seen at once in the table, too.
  const wrong = misplacedWords(check, language).length > 0 ? ' (!)' : '';
  return desk.verdictShort[check.verdict] + wrong;
}

function finding({ run, check, problem }: CheckedRun, place: string, view: View): string {
  const { styles, language = 'en' } = view;
  const { desk } = messagesFor(language);
  const open = run.closed ? [] : wrappedLine(desk.notClosed, view).map((line) => `${styles.warning(line)}\n`);
  if (check !== null) return renderCheck(check, place, view) + open.join('');
  const words = wrappedLine(`${problem.message} ${problem.remedy}`, view).map(styles.warning);
  return `${[styles.faint(visibleLine(place)), ...words].join('\n')}\n${open.join('')}`;
}
