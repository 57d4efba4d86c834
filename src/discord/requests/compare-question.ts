import type { APIButtonComponent } from 'discord.js';
import {
  type ComparedPlace,
  comparePlaces,
  MOST_COMPARED,
  placesToCompare,
  placeTitle,
} from '../../answer/compare-places.js';
import { inOtherLanguage } from '../../answer/source-language.js';
import { LOOK_UP_TEXTS } from '../../language/discord/look-up-texts.js';
import { messagesFor } from '../../language/messages.js';
import { answerActions } from '../show/answer-actions.js';
import { blockEmbeds } from '../show/blocks.js';
import { COLOURS } from '../show/colours.js';
import { scopeFooter } from '../show/conversation-cards.js';
import { escapedLine, escapeMarkdown, plainLine } from '../show/escape.js';
import { packCards } from '../show/pack.js';
import type { Card, Reply } from '../show/reply.js';
import { passageCards } from '../show/show-passages.js';
import type { KeptAnswer, KeptPassage } from '../state/answer-store.js';
import { answeringPassages, keepPassages } from './keep-quotations.js';
import type { Call, Services } from './services.js';

/** What is compared. */
export interface Comparing {
  readonly text: string;
  /** Only the chapters of this document; null: all documents. */
  readonly documentId: string | null;
  readonly private: boolean;
}

/** Quotations shown at first; the others are behind "More results". */
const AT_FIRST = 5;

/** A title longer than this is cut. */
const LONGEST_TITLE = 250;

/**
 * Puts a question to every chapter and document by itself, and shows the best of each, best first; then, by name, those
 * that say nothing on it.
 * @throws PinciteError as `Engine.ask`; and the signal's reason
 */
export async function compareQuestion(comparing: Comparing, call: Call, services: Services): Promise<Reply> {
  const { engine } = services;
  const { language, log } = call;
  const texts = LOOK_UP_TEXTS[language];
  log.debug({ question: comparing.text }, 'comparison');
  const { found, nothing, notAsked } = await comparePlaces(
    engine,
    comparing.text,
    placesToCompare(engine.corpus, comparing.documentId),
    {
      signal: call.signal,
      onPlace: (place, done, total) =>
        call.progress(escapeMarkdown(texts.comparing(done + 1, total, plainLine(placeTitle(place), 100)))),
    },
  );
  log.info({ found: found.length, nothing: nothing.length, notAsked: notAsked.length }, 'compared');
  const ranked = found.map((one) => one.ranked);
  const passages = answeringPassages(ranked);
  const clear = (ranked[0]?.probability ?? 0) >= services.config.answer.clearProbability;
  const isPrivate = comparing.private || call.visibility === 'private';
  const kept = { question: comparing.text, documentId: comparing.documentId, private: isPrivate, clear };
  const id = await keepPassages(passages, kept, call, services);
  const quotations = ranked.map(({ quotation }) => quotation);
  const note = inOtherLanguage(quotations, engine.corpus, language) ? `\n${messagesFor(language).sourceLanguage}` : '';
  const head = found.length === 0 ? texts.nothingAnywhere : texts.compareTitle;
  const cards: Card[] = [
    {
      embeds: [
        {
          author: { name: messagesFor(language).question },
          description: `${escapeMarkdown(comparing.text).trim()}\n\n**${head}**${note}`,
          ...scopeFooter(comparing, engine.corpus, language),
          color: found.length === 0 ? COLOURS.notFound : COLOURS.plain,
        },
      ],
      buttons: [],
    },
    ...passageCards({ id, passages, language, clear, parts: [] }, 0, AT_FIRST, engine, call),
    ...placesCard(texts.nothingIn, nothing),
    ...placesCard(texts.notAsked(MOST_COMPARED), notAsked),
  ];
  const last = cards.pop();
  if (last !== undefined) cards.push({ ...last, buttons: [...last.buttons, ...actionsOn(id, passages, kept, call)] });
  return { messages: packCards(cards), ...(id !== null && { answerId: id }) };
}

/** That nothing was found is not worth publishing. No "Ask all documents": that would be no comparison. */
function actionsOn(
  id: string | null,
  passages: readonly KeptPassage[],
  kept: Pick<KeptAnswer, 'documentId' | 'private' | 'clear'>,
  { language, userId }: Call,
): APIButtonComponent[] {
  if (id === null || (passages.length === 0 && kept.private)) return [];
  const answer = { ...kept, id, passages, language, chapterId: null, parts: [], askerId: userId, askedAt: Date.now() };
  return answerActions(answer, true);
}

function placesCard(heading: string, places: readonly ComparedPlace[]): Card[] {
  if (places.length === 0) return [];
  const lines = places.map((place) => `– ${escapedLine(placeTitle(place), LONGEST_TITLE)}`);
  const embeds = blockEmbeds([`**${escapeMarkdown(heading)}**`, ...lines], { colour: COLOURS.notFound }, '\n');
  return [{ embeds, buttons: [] }];
}
