import type { Quotation } from '../../answer/quotation.js';
import {
  differenceWords,
  differingWordings,
  omissionWords,
  placesToShow,
  samePlaces,
  settingWords,
  verdictWords,
} from '../../desk/reports/check-words.js';
import { withWordingMarked } from '../../desk/reports/true-wording.js';
import type { Place, QuotationCheck } from '../../desk/verify/check.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { KeptPassage } from '../state/answer-store.js';
import { blockEmbeds, textBlocks } from './blocks.js';
import { COLOURS } from './colours.js';
import { escapeMarkdown } from './escape.js';
import type { Finding, FindingView } from './findings.js';
import { foundQuotationCard } from './found-quotation.js';
import { joinedLines, labelledBlocks, markedBlocks } from './marked-quote.js';
import type { Card } from './reply.js';

const plain = (words: string): string => words;

/**
 * A checked quotation: its verdict with everything that differs, the true wording in its sentences, every other place.
 * @param heading where it stands in a draft, or that it was checked
 * @param notes further sentences on the quotation itself, such as that no mark closes it
 */
export function checkFinding(check: QuotationCheck, heading: string, notes: readonly string[]): Finding {
  const places = placesToShow(check);
  return {
    passages: places.flatMap((place) => quotationsOf(place, check)).map((quotation) => keptPassage(quotation, check)),
    cards: (first, view) => {
      let position = first;
      const wordings = places.flatMap((place): Card[] => {
        if (place.quotations.length === 0) return [headingCard(place, check, view)];
        return quotationsOf(place, check).map((quotation) => {
          const shown = { quotation, position, heading: wordingLabel(check, view.language), colour: colourOf(check) };
          position += 1;
          return foundQuotationCard(shown, view);
        });
      });
      return [verdictCard(check, heading, notes, view), ...wordings, ...samePlacesCards(check, view)];
    },
  };
}

/** The words that were looked for are marked; in a passage that merely comes near, nothing is. */
function quotationsOf(place: Place, { verdict }: QuotationCheck): readonly Quotation[] {
  if (verdict !== 'absent') return withWordingMarked(place);
  return place.quotations.map((quotation) => ({
    ...quotation,
    highlight: { start: 0, end: 0 },
    highlightPages: quotation.pages,
  }));
}

function keptPassage({ id }: Quotation, { verdict }: QuotationCheck): KeptPassage {
  const near = verdict === 'absent';
  return { id, role: near ? 'nearest' : 'answer', probability: near ? 0 : 1, stance: 'answers', part: 0 };
}

function wordingLabel({ verdict }: QuotationCheck, language: Language): string {
  const { desk } = messagesFor(language);
  return verdict === 'absent' ? desk.nearest : desk.trueWording;
}

function verdictCard(
  check: QuotationCheck,
  heading: string,
  notes: readonly string[],
  { language }: FindingView,
): Card {
  const setting = settingWords(check, language, plain);
  const blocks = [
    ...joinedLines([...verdictWords(check, language), ...notes].flatMap((words) => labelledBlocks('**', words, '**'))),
    ...(check.differences.length > 0 ? [] : textBlocks(check.given.text)),
    ...differenceBlocks(check, language),
    ...omissionBlocks(check, language),
    ...(setting === null ? [] : labelledBlocks('*', setting, '*')),
  ];
  return { embeds: blockEmbeds(blocks, { author: heading, colour: colourOf(check) }), buttons: [] };
}

/** Each difference named, then both wordings with it marked. */
function differenceBlocks(check: QuotationCheck, language: Language): string[] {
  const { desk, withColon } = messagesFor(language);
  const named = check.differences.flatMap((difference) => {
    const { change, words, called } = differenceWords(difference, language, plain);
    return labelledBlocks(`– **${change}** `, words, called === '' ? '' : ` (**${escapeMarkdown(called)}**)`);
  });
  const wordings = differingWordings(check).flatMap(({ of, text, marks }) =>
    markedBlocks(text, marks, of, withColon(of === 'given' ? desk.given : desk.trueWording)),
  );
  return [...joinedLines(named), ...wordings];
}

function omissionBlocks({ omissions }: QuotationCheck, language: Language): string[] {
  const blocks = omissions.flatMap((omission) => {
    const { words, harm } = omissionWords(omission, language, plain);
    return [...labelledBlocks('– ', words), ...(harm === null ? [] : labelledBlocks('**', harm, '**'))];
  });
  return joinedLines(blocks);
}

/** A heading or a title is no sentence: it stands by itself, and has no buttons. */
function headingCard({ text, citation, documentId }: Place, check: QuotationCheck, view: FindingView): Card {
  const document = view.corpus.documents.find(({ id }) => id === documentId);
  const embeds = blockEmbeds(textBlocks(text), {
    author: wordingLabel(check, view.language),
    ...(document !== undefined && { title: document.item.title }),
    footer: citation,
    colour: colourOf(check),
  });
  return { embeds, buttons: [] };
}

/** All places that have the same words, by their citations. */
function samePlacesCards(check: QuotationCheck, { language }: FindingView): Card[] {
  const places = samePlaces(check);
  if (places.length === 0) return [];
  const { desk, andMore } = messagesFor(language);
  const rest = check.placesInAll - places.length;
  const lines = [
    ...places.flatMap(({ citation }) => labelledBlocks('– ', citation)),
    ...(rest > 0 ? [`– ${andMore(rest)}`] : []),
  ];
  const labels = { title: desk.samePlaces(check.placesInAll), colour: COLOURS.plain };
  return [{ embeds: blockEmbeds(lines, labels, '\n'), buttons: [] }];
}

function colourOf({ verdict, misplaced }: QuotationCheck): number {
  switch (verdict) {
    case 'exact':
      return misplaced.length === 0 ? COLOURS.answer : COLOURS.unclear;
    case 'abridged':
      return COLOURS.related;
    case 'altered':
      return COLOURS.contradicts;
    case 'absent':
      return COLOURS.failure;
  }
}
