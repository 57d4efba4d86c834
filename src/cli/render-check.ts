import type { Span } from '../corpus/span.js';
import type { Place, QuotationCheck, Verdict, WordDifference } from '../desk/verify/check.js';
import { messagesFor } from '../language/messages.js';
import { MARGIN_INDENT as INDENT } from './margin.js';
import { renderQuotation, type View, wrapped, wrappedLine } from './render-quotation.js';
import { wordingLines } from './render-wordings.js';
import type { Styles } from './styles.js';
import { withWordingMarked } from './true-wording.js';
import { visibleLine } from './visible-text.js';

/**
 * A checked quotation for people: the verdict, what differs and what that does, the true wording with the sentence around it, and
 * every other place.
 * @param place where it stands in a draft; empty for one that was typed
 */
export function renderCheck(check: QuotationCheck, place: string, view: View): string {
  const { styles, language = 'en' } = view;
  const { desk } = messagesFor(language);
  const head = [
    ...(place === '' ? [] : [styles.faint(visibleLine(place))]),
    ...wrappedLine(desk.quoted(check.given.text), view).map(styles.heading),
    ...verdictWords(check, view).flatMap((words) => wrappedLine(words, view).map(verdictPaint(check.verdict, styles))),
    ...(check.stitched ? wrappedLine(desk.stitched, view).map(styles.warning) : []),
    ...misplacedWords(check, view).flatMap((words) => wrappedLine(words, view).map(styles.warning)),
    ...settingLines(check, view),
  ];
  const details = [...differenceLines(check, view), ...omissionLines(check, view)];
  const blocks = [head, details].filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
  return [...blocks, ...placeBlocks(check, view)].join('\n');
}

/** "Exact, but on p. 46" is no plain "exact". */
function verdictWords({ verdict, misplaced }: QuotationCheck, { language = 'en' }: View): readonly string[] {
  return verdict === 'exact' && misplaced.length > 0 ? [] : [messagesFor(language).desk.verdict[verdict]];
}

/** What is wrong about the page or the source that was given. */
export function misplacedWords(check: QuotationCheck, { language = 'en' }: Pick<View, 'language'>): readonly string[] {
  const { verdict, misplaced, places } = check;
  const { desk, pages } = messagesFor(language);
  const labels = places[0]?.pages ?? [];
  return misplaced.map(({ kind, given, actual }) => {
    // As citations have it, where they are in the same language.
    const where = kind === 'source' || language === 'en' || labels.length === 0 ? actual : pages(labels);
    return verdict === 'exact' || verdict === 'abridged'
      ? desk.misplaced[kind](desk.verdictShort[verdict], given, where)
      : desk.alsoMisplaced[kind](given, where);
  });
}

function verdictPaint(verdict: Verdict, styles: Styles): (text: string) => string {
  if (verdict === 'exact') return styles.citation;
  return verdict === 'abridged' ? styles.warning : styles.contradiction;
}

function settingLines({ settings }: QuotationCheck, view: View): readonly string[] {
  if (settings.length === 0) return [];
  const { desk, withColon } = messagesFor(view.language ?? 'en');
  const names = settings.map((setting) => desk.setting[setting]).join(', ');
  return wrappedLine(`${withColon(desk.settings)} ${names}`, view).map(view.styles.faint);
}

/** Each difference by its kind, and then both wordings with it marked. */
function differenceLines({ given, places, differences }: QuotationCheck, view: View): readonly string[] {
  if (differences.length === 0) return [];
  const { desk, withColon } = messagesFor(view.language ?? 'en');
  const named = differences.flatMap((difference) =>
    wrapped(differenceWords(difference, view), view.width).map((line) => INDENT + line),
  );
  const typed = {
    label: withColon(desk.given),
    text: given.text,
    marks: differences.map(({ givenSpan }) => givenSpan),
  };
  const wordings = places
    .slice(0, differences.some(({ source }) => source !== '') ? piecesOf(places, differences) : 1)
    .map((place) => ({ label: withColon(desk.trueWording), text: place.text, marks: marksIn(place, differences) }));
  return [...named, ...[typed, ...wordings].flatMap((wording) => wordingLines(wording, view))];
}

/** Of a stitched quotation as many places as the differences lie in; else the first. */
function piecesOf(places: readonly Place[], differences: readonly WordDifference[]): number {
  const last = places.findLastIndex((place, at) => at > 0 && marksIn(place, differences).length > 0);
  return marksIn(places[0], differences).length > 0 || last === -1 ? 1 : last + 1;
}

function marksIn(place: Place | undefined, differences: readonly WordDifference[]): readonly Span[] {
  if (place === undefined) return [];
  const { span, text } = place;
  return differences.flatMap(({ source, sourceSpan }) => {
    const mark = { start: sourceSpan.start - span.start, end: sourceSpan.end - span.start };
    return source !== '' && text.slice(Math.max(0, mark.start), mark.end) === source ? [mark] : [];
  });
}

function differenceWords({ kind, given, source, weights }: WordDifference, view: View): string {
  const { desk, withColon } = messagesFor(view.language ?? 'en');
  const [typed, true_] = [given, source].map((words) => (words === '' ? '' : desk.quoted(visibleLine(words))));
  const words = kind === 'replaced' ? `${true_} → ${typed}` : typed || true_;
  const called = weights.length === 0 ? '' : ` (${weights.map((weight) => desk.weight[weight]).join(', ')})`;
  return `${withColon(desk.change[kind])} ${words}${called}`;
}

function omissionLines({ omissions }: QuotationCheck, view: View): readonly string[] {
  const { styles, language = 'en' } = view;
  const { desk, withColon } = messagesFor(language);
  return omissions.flatMap(({ mark, text, harm }) => {
    const shown = desk.quoted(visibleLine(mark));
    const words =
      text.trim() === ''
        ? desk.nothingLeftOut(shown)
        : `${withColon(desk.leftOut(shown))} ${desk.quoted(visibleLine(text))}`;
    return [
      ...wrapped(words, view.width).map((line) => INDENT + line),
      ...(harm === null ? [] : wrapped(desk.harm[harm], view.width).map((line) => INDENT + styles.contradiction(line))),
    ];
  });
}

function placeBlocks(
  { verdict, stitched, places, placesInAll, differences }: QuotationCheck,
  view: View,
): readonly string[] {
  const { styles, language = 'en' } = view;
  const { desk, withColon, andMore } = messagesFor(language);
  const [first, ...others] = places;
  if (first === undefined) return [];
  const near =
    verdict === 'absent' ? [`${wrappedLine(withColon(desk.nearest), view).map(styles.heading).join('\n')}\n`] : [];
  // The pieces of a stitched quotation, in its order, are all shown: none of them is the source.
  if (stitched || (verdict === 'altered' && differences.length === 0))
    return [...near, ...places.map((place, at) => placeBlock(place, at + 1, view))];
  const block = [...near, placeBlock(first, 1, view)];
  if (verdict === 'absent' || others.length === 0) return block;
  const rest = placesInAll - places.length;
  const lines = [
    ...wrappedLine(withColon(desk.samePlaces(placesInAll)), view).map(styles.heading),
    ...places.map((place) => {
      const [quotation] = place.quotations;
      const id = quotation === undefined ? '' : `  ${styles.faint(`pincite quote ${visibleLine(quotation.id)}`)}`;
      return `  ${visibleLine(place.citation)}${id}`;
    }),
    ...(rest > 0 ? [`  ${andMore(rest)}`] : []),
  ];
  return [...block, `${lines.join('\n')}\n`];
}

/** The whole sentences around a place; a heading or title by itself. */
function placeBlock(place: Place, number: number, view: View): string {
  if (place.quotations.length > 0) {
    return withWordingMarked(place)
      .map((quotation, at) => renderQuotation(quotation, at === 0 ? number : null, view))
      .join('\n');
  }
  const { styles, width, titleOf } = view;
  const label = `[${number}]`;
  const [first = '', ...rest] = [
    ...wrapped(place.text, width).map((line) => `${INDENT.slice(2)}${styles.answer('»')} ${styles.answer(line)}`),
    ...wrapped(`— ${place.citation}`, width).map((line) => INDENT + styles.citation(line)),
    ...wrapped(titleOf(place.documentId), width).map((line) => INDENT + styles.faint(line)),
  ];
  return `${[styles.number(label) + first.slice(label.length), ...rest].join('\n')}\n`;
}
