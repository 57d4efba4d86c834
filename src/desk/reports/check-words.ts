import type { Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { stemsOf, tokensOf } from '../compare/words.js';
import type { Omission, Place, QuotationCheck, WordDifference } from '../verify/check.js';

/** Makes words of a document or of a writer fit to be shown where they are put. */
export type Showing = (words: string) => string;

/** A text, and the parts of it that are not as in the other one. */
export interface MarkedWording {
  readonly of: 'given' | 'source';
  readonly text: string;
  readonly marks: readonly Span[];
}

/** The verdict, and everything about the whole quotation that is not right. "Exact, but on p. 46" is no plain "exact". */
export function verdictWords(check: QuotationCheck, language: Language): readonly string[] {
  const { verdict, stitched, misplaced } = check;
  const { desk } = messagesFor(language);
  return [
    ...(verdict === 'exact' && misplaced.length > 0 ? [] : [desk.verdict[verdict]]),
    ...(stitched ? [desk.stitched] : []),
    ...misplacedWords(check, language),
  ];
}

/** What is wrong about the page or the source that was given. */
export function misplacedWords({ verdict, misplaced, places }: QuotationCheck, language: Language): readonly string[] {
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

/** Places with other marks between the words that are told. */
const MOST_MARKS = 3;

/** What differs in the setting only, and where the source has other marks; null where nothing does. */
export function settingWords(
  { settings, punctuation }: QuotationCheck,
  language: Language,
  shown: Showing,
): string | null {
  if (settings.length === 0) return null;
  const { desk, withColon } = messagesFor(language);
  const told = punctuation.slice(0, MOST_MARKS).map((words) => desk.quoted(shown(words.replace(/\s+/gu, ' '))));
  const marks = told.length === 0 ? '' : ` (${told.join(', ')}${punctuation.length > told.length ? ', …' : ''})`;
  return `${withColon(desk.settings)} ${settings
    .map((setting) => (setting === 'punctuation' ? desk.setting[setting] + marks : desk.setting[setting]))
    .join(', ')}`;
}

/** A difference: "replaced:", what stands in the source and what was typed, and why it is called out ("" where it isn't). */
export function differenceWords(
  { kind, given, source, weights }: WordDifference,
  language: Language,
  shown: Showing,
): { readonly change: string; readonly words: string; readonly called: string } {
  const { desk, withColon } = messagesFor(language);
  const [typed, true_] = [given, source].map((words) => (words === '' ? '' : desk.quoted(shown(words))));
  return {
    change: withColon(desk.change[kind]),
    words: kind === 'replaced' ? bothWordings(true_ ?? '', typed ?? '', language) : typed || true_ || '',
    called: weights.map((weight) => desk.weight[weight]).join(', '),
  };
}

/** What stands in the source, and then what stands in its place: said in words, for an arrow can be read either way. */
export function bothWordings(source: string, given: string, language: Language): string {
  const { desk, withColon } = messagesFor(language);
  const [there, here] = [desk.trueWording, desk.given].map((label) =>
    withColon(label.charAt(0).toLowerCase() + label.slice(1)),
  );
  return `${there} ${source} · ${here} ${given}`;
}

/** What an ellipsis stands for, and what leaving it out does; null where it does nothing. */
export function omissionWords(
  { mark, text, harm }: Omission,
  language: Language,
  shown: Showing,
): { readonly words: string; readonly harm: string | null } {
  const { desk, withColon } = messagesFor(language);
  const typed = desk.quoted(shown(mark));
  const words =
    text.trim() === '' ? desk.nothingLeftOut(typed) : `${withColon(desk.leftOut(typed))} ${desk.quoted(shown(text))}`;
  return { words, harm: harm === null ? null : desk.harm[harm] };
}

/** Both wordings of a quotation that differs, with what differs marked; none where nothing does. */
export function differingWordings({ given, places, differences }: QuotationCheck): readonly MarkedWording[] {
  if (differences.length === 0) return [];
  const inSource = differences.some(({ source }) => source !== '');
  return [
    { of: 'given', text: given.text, marks: differences.map(({ givenSpan }) => givenSpan) },
    ...places
      .slice(0, inSource ? piecesOf(places, differences) : 1)
      .map((place): MarkedWording => ({ of: 'source', text: place.text, marks: marksIn(place, differences) })),
  ];
}

/**
 * The places of which the words are shown: of a quotation put together of several, all, for none of them is the source; else the first. The
 * others that have the same words are only named. Of an absent one the nearest passages, if they share enough with it to be of use.
 */
export function placesToShow({ given, verdict, stitched, places, differences }: QuotationCheck): readonly Place[] {
  if (verdict === 'absent') return places.slice(0, 1).filter((place) => isNear(given.text, place));
  const isOfPieces = stitched || (verdict === 'altered' && differences.length === 0);
  return isOfPieces ? places : places.slice(0, 1);
}

/**
 * The places to name besides, because they have the same words; with the one that is shown, in their order. What an altered quotation
 * comes near elsewhere may have other words than the place that is shown.
 */
export function samePlaces(check: QuotationCheck): readonly Place[] {
  const { verdict, places } = check;
  const isSame = verdict === 'exact' || verdict === 'abridged';
  return !isSame || places.length < 2 || placesToShow(check).length === places.length ? [] : places;
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

/** Of the words of an absent quotation, those that say little by themselves aside, a passage must have so many, and such a share. */
const NEAR_WORDS = 2;
const NEAR_SHARE = 1 / 3;

function contentWords(text: string): readonly string[] {
  return stemsOf(tokensOf(text));
}

function isNear(given: string, { text, quotations }: Place): boolean {
  const there = new Set(contentWords([text, ...quotations.map((quotation) => quotation.text)].join(' ')));
  const typed = [...new Set(contentWords(given))];
  const shared = typed.filter((word) => there.has(word)).length;
  return shared >= NEAR_WORDS && shared >= typed.length * NEAR_SHARE;
}
