import { sliceOf } from '../../corpus/span.js';
import { ANSWER_BUTTONS } from '../answer-cards.js';
import { blockEmbeds, sliceBlocks } from '../blocks.js';
import { type Button, buttonComponent } from '../button.js';
import { COLOURS } from '../colours.js';
import { positionOf } from '../component-id.js';
import { referredPassage, withText } from '../kept-passage.js';
import { CONTEXT_STEPS } from '../limits.js';
import { packCards } from '../pack.js';
import { plainReply } from '../plain-reply.js';
import { quotationCard } from '../quotation-card.js';
import type { Card } from '../reply.js';
import { type VerifiedQuotation, verifiedQuotation } from '../verify.js';

/** "Context": the sentences around a quotation, and a button for still more of them while the section has any. */
export const context = {
  name: ANSWER_BUTTONS.context,
  prepare(parts, userId, services) {
    const referred = referredPassage(parts, userId, services);
    const step = positionOf(parts[2]);
    const sentences = step === null ? undefined : CONTEXT_STEPS[step];
    if (referred === null || step === null || sentences === undefined || parts.length !== 3) return null;
    return {
      visibility: 'private',
      run: (call, { engine }) =>
        withText(referred, call, services, ({ quotation }) => {
          const wider = engine.context(quotation, sentences);
          const verified = verifiedQuotation(wider, engine.corpus, call.log);
          if (verified === null) return plainReply('No context', 'It did not match its document, so it is not shown.');
          const next = CONTEXT_STEPS[step + 1];
          const grows = next !== undefined && engine.context(quotation, next).text !== wider.text;
          const card = quotationCard(verified, {
            heading: wider.text === quotation.text ? 'Nothing more stands around it' : 'Context',
            colour: COLOURS.plain,
            buttons: grows
              ? buttonComponent('More context', ANSWER_BUTTONS.context, [
                  referred.answer.id,
                  referred.position,
                  step + 1,
                ])
              : [],
          });
          return { messages: packCards([...callerOf(verified), card]) };
        }),
    };
  },
} satisfies Button;

/** Of a note: the sentence of the body that calls it. */
function callerOf({ quotation, document }: VerifiedQuotation): Card[] {
  const span = quotation.note?.callingSentence ?? null;
  if (span === null || sliceOf(document.text, span).trim() === '') return [];
  const embeds = blockEmbeds(sliceBlocks(document, span), {
    author: 'The sentence with this note',
    colour: COLOURS.plain,
  });
  return [{ embeds, buttons: [] }];
}
