import { whoSaidFacts } from '../../answer/facts/who-said.js';
import { languageOf } from '../../language/detect.js';
import { CONVERSATION_TEXTS } from '../../language/discord/conversation-texts.js';
import type { Call, Services } from '../requests/services.js';
import type { KeptAnswer } from '../state/answer-store.js';
import { COLOURS } from './colours.js';
import { escapedLine } from './escape.js';
import { factsCard } from './facts-card.js';
import { packCards } from './pack.js';
import type { Card, Reply } from './reply.js';
import { currentText, noticeCard } from './show-passages.js';

const CITATION_SHOWN = 500;

/** Who wrote the first quotation of an answer, as its document's description says; null when the answer quotes nothing. */
export function whoSaidReply(answer: KeptAnswer, text: string, call: Call, { engine }: Services): Reply | null {
  const [first] = answer.passages;
  if (first === undefined) return null;
  const language = languageOf(text);
  const found = currentText(first, engine, call);
  if (typeof found === 'string') return { messages: packCards([noticeCard(found, language)]), answerId: answer.id };
  const texts = CONVERSATION_TEXTS[language];
  const citation = escapedLine(found.quotation.citation, CITATION_SHOWN);
  const facts = factsCard(whoSaidFacts(found.quotation, engine.corpus), language);
  const said = facts === null ? texts.whoSaidUnknown(citation) : texts.whoSaid(citation);
  const head: Card = { embeds: [{ description: said, color: COLOURS.plain }], buttons: [] };
  return { messages: packCards(facts === null ? [head] : [head, facts]), answerId: answer.id };
}
