import { messagesFor } from '../../language/messages.js';
import { ANSWER_BUTTONS } from '../show/answer-cards.js';
import { COLOURS } from '../show/colours.js';
import { CONTEXT_STEPS } from '../show/limits.js';
import { packCards } from '../show/pack.js';
import { plainReply } from '../show/plain-reply.js';
import { quotationCard } from '../show/quotation-card.js';
import { verifiedQuotation } from '../show/verify.js';
import { referredPassage, withText } from '../state/kept-passage.js';
import { type Button, buttonComponent } from './button.js';
import { positionOf } from './component-id.js';

/** "Context": the sentences around a quotation, and a button for still more of them while the section has any. */
export const context = {
  name: ANSWER_BUTTONS.context,
  async prepare(parts, userId, services) {
    const referred = await referredPassage(parts, userId, services);
    const step = positionOf(parts[2]);
    const sentences = step === null ? undefined : CONTEXT_STEPS[step];
    if (referred === null || step === null || sentences === undefined || parts.length !== 3) return null;
    return {
      visibility: 'private',
      run: (call, { engine }) =>
        withText(referred, call, services, ({ quotation }) => {
          const messages = messagesFor(call.language);
          const wider = engine.context(quotation, sentences);
          const verified = verifiedQuotation(wider, engine.corpus, call.log);
          if (verified === null) return plainReply(messages.noContextTitle, messages.noContext);
          const next = CONTEXT_STEPS[step + 1];
          const grows = next !== undefined && engine.context(quotation, next).text !== wider.text;
          const card = quotationCard(verified, {
            heading: wider.text === quotation.text ? messages.nothingAround : messages.context,
            colour: COLOURS.plain,
            language: call.language,
            buttons: grows
              ? buttonComponent(messages.moreContext, ANSWER_BUTTONS.context, [
                  referred.answer.id,
                  referred.position,
                  step + 1,
                ])
              : [],
          });
          return { messages: packCards([card]) };
        }),
    };
  },
} satisfies Button;
