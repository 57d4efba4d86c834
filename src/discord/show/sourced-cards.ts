import { pointWordings, pointWords } from '../../desk/reports/source-words.js';
import type { LabelledQuotation, SourcedSentence } from '../../desk/source/sourced.js';
import { DESK_TEXTS } from '../../language/discord/desk-texts.js';
import { messagesFor } from '../../language/messages.js';
import type { KeptPassage } from '../state/answer-store.js';
import { moreButton } from './answer-cards.js';
import { blockEmbeds, textBlocks } from './blocks.js';
import { COLOURS } from './colours.js';
import type { Finding, FindingView } from './findings.js';
import { foundQuotationCard } from './found-quotation.js';
import { joinedLines, labelledBlocks, markedBlocks } from './marked-quote.js';
import type { Card } from './reply.js';

/**
 * A sentence with its verdict, and its best quotations, each with what it is to the sentence and where it differs; of the others, the
 * citations.
 * @param heading where it stands in a draft, or that it was looked up
 * @param most quotations that are shown
 * @param more whether the others can be had by a button
 */
export function sourcedFinding(sourced: SourcedSentence, heading: string, most: number, more: boolean): Finding {
  const shown = sourced.quotations.slice(0, most);
  return {
    passages: (more ? sourced.quotations : shown).map(keptPassage),
    cards: (first, view) => [
      sentenceCard(sourced, heading, view),
      ...shown.map((labelled, at) => labelledCard(sourced.sentence, labelled, first + at, view)),
      ...restCards(sourced.quotations.slice(most), view, more ? first + shown.length : null),
    ],
  };
}

function keptPassage({ ranked: { quotation, probability }, label }: LabelledQuotation): KeptPassage {
  return {
    id: quotation.id,
    probability,
    role: label === 'touches' ? 'related' : 'answer',
    stance: label === 'contradicts' ? 'contradicts' : 'answers',
    part: 0,
  };
}

function sentenceCard(sourced: SourcedSentence, heading: string, { language }: FindingView): Card {
  const { sentence, verdict, quotations } = sourced;
  const { desk } = messagesFor(language);
  const colours = {
    supported: COLOURS.answer,
    leaning: COLOURS.unclear,
    touched: COLOURS.related,
    contradicted: COLOURS.contradicts,
    unsupported: COLOURS.notFound,
  };
  const labels = {
    title: desk.sentence[verdict],
    author: heading,
    ...(quotations.length > 0 && { footer: DESK_TEXTS[language].judged }),
    colour: colours[verdict],
  };
  return { embeds: blockEmbeds(textBlocks(sentence), labels), buttons: [] };
}

function labelledCard(sentence: string, labelled: LabelledQuotation, position: number, view: FindingView): Card {
  const { ranked, label } = labelled;
  const colours = {
    supports: COLOURS.answer,
    leans: COLOURS.unclear,
    touches: COLOURS.related,
    contradicts: COLOURS.contradicts,
  };
  const heading = messagesFor(view.language).desk.relation[label];
  const found = { quotation: ranked.quotation, position, heading, colour: colours[label] };
  const { embeds, buttons } = foundQuotationCard(found, view);
  const points = pointBlocks(sentence, labelled, view);
  return { embeds: [...embeds, ...blockEmbeds(points, { colour: colours[label] })], buttons };
}

/** What differs, named, and then both wordings with it marked. */
function pointBlocks(sentence: string, labelled: LabelledQuotation, { language, corpus }: FindingView): string[] {
  const { desk, withColon } = messagesFor(language);
  const named = labelled.points.flatMap((point) => {
    const { head, words } = pointWords(point, sentence, labelled.ranked.quotation, language, (said) => said);
    return labelledBlocks(`– **${head}** `, words);
  });
  const wordings = pointWordings(sentence, labelled, corpus).flatMap(({ of, text, marks }) =>
    markedBlocks(text, marks, of, withColon(of === 'given' ? desk.given : desk.trueWording)),
  );
  return [...joinedLines(named), ...wordings];
}

/** @param from the position of the first of them in the kept answer; null where they are not kept */
function restCards(rest: readonly LabelledQuotation[], view: FindingView, from: number | null): Card[] {
  const { language, answerId, kept } = view;
  if (rest.length === 0) return [];
  const { desk, withColon } = messagesFor(language);
  const lines = rest.flatMap(({ ranked, label }) =>
    labelledBlocks(`– ${withColon(desk.relation[label])} `, ranked.quotation.citation),
  );
  const labels = { author: DESK_TEXTS[language].moreFound(rest.length), colour: COLOURS.plain };
  const buttons = answerId === null || from === null ? [] : moreButton(answerId, kept, from, language);
  return [{ embeds: blockEmbeds(lines, labels, '\n'), buttons }];
}
