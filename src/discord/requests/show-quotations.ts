import type { Quotation } from '../../answer/quotation.js';
import { messagesFor } from '../../language/messages.js';
import { passageButtons } from '../show/answer-cards.js';
import { COLOURS } from '../show/colours.js';
import { packCards } from '../show/pack.js';
import { quotationCard } from '../show/quotation-card.js';
import type { Card, Reply } from '../show/reply.js';
import { noticeCard } from '../show/show-passages.js';
import { verifiedQuotation } from '../show/verify.js';
import { type Found, keepPassages, namedPassages } from './keep-quotations.js';
import type { Call, Services } from './services.js';

/**
 * Quotations that were asked for by name, each with its buttons. One that isn't what its document says is left out, with a
 * card that says so.
 * @param heading what stands before the place of each
 * @param above cards before them
 */
export async function quotationsReply(
  quotations: readonly Quotation[],
  heading: string,
  found: Found,
  call: Call,
  services: Services,
  above: readonly Card[] = [],
): Promise<Reply> {
  const verified = quotations.flatMap((quotation) => {
    const one = verifiedQuotation(quotation, services.engine.corpus, call.log);
    return one === null ? [] : [one];
  });
  const passages = namedPassages(verified.map(({ quotation }) => quotation));
  const id = passages.length === 0 ? null : await keepPassages(passages, { ...found, clear: true }, call, services);
  const { language } = call;
  const cards = verified.map((one, at) =>
    quotationCard(one, {
      heading: verified.length === 1 ? heading : `${heading} · ${messagesFor(language).rank(at + 1, verified.length)}`,
      colour: COLOURS.plain,
      buttons: id === null ? [] : passageButtons(one.quotation, at, id, language),
      language,
    }),
  );
  const withheld = verified.length < quotations.length ? [noticeCard('withheld', language)] : [];
  return { messages: packCards([...above, ...cards, ...withheld]), ...(id !== null && { answerId: id }) };
}
