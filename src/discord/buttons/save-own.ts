import type { NotebookStore } from '../../desk/notebook/notebook-store.js';
import { savedQuotation } from '../../desk/notebook/standing.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import { actorOf, notebookOf } from '../requests/notebook-owner.js';
import type { Call } from '../requests/services.js';
import { SAVED_BUTTONS, savedReply } from '../show/saved-reply.js';
import type { VerifiedQuotation } from '../show/verify.js';
import { referredPassage, withText } from '../state/kept-passage.js';
import type { Button } from './button.js';

/** "To my own": what is in the channel's notebook into one's own, as well or instead. Says so in the place of "Saved". */
export const saveOwn = {
  name: SAVED_BUTTONS.own,
  prepare([mode, ...parts], userId, services) {
    const referred = referredPassage(parts, userId, services);
    if (referred === null || parts.length !== 2 || (mode !== 'instead' && mode !== 'also')) return null;
    const { answer, position } = referred;
    return {
      visibility: 'private',
      inPlace: true,
      run: (call) =>
        withText(referred, call, services, (verified) => {
          const owner = notebookOf('mine', call);
          const { entry, isNew, moved } = takeOver(verified, mode === 'instead', call, services.notebooks);
          const texts = SAVE_TEXTS[answer.language];
          const stays = isNew ? texts.saved : texts.savedAlready;
          const notice = moved ? texts.savedInstead(entry.position) : stays('mine', entry.position);
          const passage = { answerId: answer.id, position };
          return savedReply(notice, { owner, entry, isNew, passage }, call, answer.language);
        }),
    };
  },
} satisfies Button;

/** Note and tags go along. Only what this person saved leaves the channel's notebook. */
function takeOver({ quotation, document }: VerifiedQuotation, instead: boolean, call: Call, notebooks: NotebookStore) {
  const shared = notebookOf('channel', call);
  const there =
    shared.kind === 'user'
      ? undefined
      : notebooks.entries(shared).find(({ quotationId }) => quotationId === quotation.id);
  const isOwn = there?.savedBy === call.userId;
  const added = notebooks.add(
    notebookOf('mine', call),
    actorOf(call),
    savedQuotation(quotation, document),
    isOwn ? { note: there.note, tags: there.tags } : {},
  );
  const moved = instead && isOwn;
  if (moved) notebooks.remove(shared, actorOf(call), [there.id]);
  return { ...added, moved };
}
