import {
  differenceWords,
  differingWordings,
  omissionWords,
  placesToShow,
  samePlaces,
  settingWords,
  verdictWords,
} from '../desk/reports/check-words.js';
import { withWordingMarked } from '../desk/reports/true-wording.js';
import type { Place, QuotationCheck } from '../desk/verify/check.js';
import { messagesFor } from '../language/messages.js';
import { MARGIN_INDENT as INDENT } from './margin.js';
import { renderQuotation, type View, wrapped, wrappedLine } from './render-quotation.js';
import { wordingLines } from './render-wordings.js';
import type { Styles } from './styles.js';
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
    ...verdictWords(check, language).flatMap((words, at) =>
      wrappedLine(words, view).map(at === 0 ? verdictPaint(check, styles) : styles.warning),
    ),
    ...settingLines(check, view),
  ];
  const details = [...differenceLines(check, view), ...omissionLines(check, view)];
  const blocks = [head, details].filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
  return [...blocks, ...placeBlocks(check, view)].join('\n');
}

function verdictPaint({ verdict, misplaced }: QuotationCheck, styles: Styles): (text: string) => string {
  if (verdict === 'exact') return misplaced.length > 0 ? styles.warning : styles.citation;
  return verdict === 'abridged' ? styles.warning : styles.contradiction;
}

function settingLines(check: QuotationCheck, view: View): readonly string[] {
  const words = settingWords(check, view.language ?? 'en', visibleLine);
  return words === null ? [] : wrappedLine(words, view).map(view.styles.faint);
}

/** Each difference by its kind, and then both wordings with it marked. */
function differenceLines(check: QuotationCheck, view: View): readonly string[] {
  const { desk, withColon } = messagesFor(view.language ?? 'en');
  const named = check.differences.flatMap((difference) => {
    const { change, words, called } = differenceWords(difference, view.language ?? 'en', visibleLine);
    const line = `${change} ${words}${called === '' ? '' : ` (${called})`}`;
    return wrapped(line, view.width).map((one) => INDENT + one);
  });
  const wordings = differingWordings(check).map(({ of, text, marks }) => ({
    label: withColon(of === 'given' ? desk.given : desk.trueWording),
    text,
    marks,
  }));
  return [...named, ...wordings.flatMap((wording) => wordingLines(wording, view))];
}

function omissionLines({ omissions }: QuotationCheck, view: View): readonly string[] {
  const { styles, language = 'en' } = view;
  return omissions.flatMap((omission) => {
    const { words, harm } = omissionWords(omission, language, visibleLine);
    return [
      ...wrapped(words, view.width).map((line) => INDENT + line),
      ...(harm === null ? [] : wrapped(harm, view.width).map((line) => INDENT + styles.contradiction(line))),
    ];
  });
}

function placeBlocks(check: QuotationCheck, view: View): readonly string[] {
  const { verdict, placesInAll, places } = check;
  const { styles, language = 'en' } = view;
  const { desk, withColon, andMore } = messagesFor(language);
  if (places.length === 0) return [];
  const shown = placesToShow(check);
  const near =
    verdict === 'absent' && shown.length > 0
      ? [`${wrappedLine(withColon(desk.nearest), view).map(styles.heading).join('\n')}\n`]
      : [];
  const blocks = [...near, ...shown.map((place, at) => placeBlock(place, at + 1, view))];
  const same = samePlaces(check);
  if (same.length === 0) return blocks;
  const rest = placesInAll - same.length;
  const lines = [
    ...wrappedLine(withColon(desk.samePlaces(placesInAll)), view).map(styles.heading),
    ...same.map((place) => {
      const [quotation] = place.quotations;
      const id = quotation === undefined ? '' : `  ${styles.faint(`pincite quote ${visibleLine(quotation.id)}`)}`;
      return `  ${visibleLine(place.citation)}${id}`;
    }),
    ...(rest > 0 ? [`  ${andMore(rest)}`] : []),
  ];
  return [...blocks, `${lines.join('\n')}\n`];
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
