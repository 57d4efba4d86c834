import type { NotebookStore } from '../../desk/notebook/notebook-store.js';
import { savedQuotation } from '../../desk/notebook/standing.js';
import { PinciteError } from '../../errors.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import { actorOf, notebookOf, whoseIs } from '../requests/notebook-owner.js';
import type { Call } from '../requests/services.js';
import { SAVE_MODES, SAVED_BUTTONS, savedReply } from '../show/saved-reply.js';
import type { VerifiedQuotation } from '../show/verify.js';
import { referredPassage, withText } from '../state/kept-passage.js';
import type { Button } from './button.js';

/**
 * "To my own": what is in the channel's notebook into one's own, as well or instead; and "To this channel's as well", the
 * other way round. Says so in the place of "Saved".
 */
export const saveOwn = {
  name: SAVED_BUTTONS.own,
  async prepare([given, ...parts], userId, services) {
    const mode = SAVE_MODES.find((known) => known === given);
    const referred = await referredPassage(parts, userId, services);
    if (referred === null || parts.length !== 2 || mode === undefined) return null;
    const { answer, position } = referred;
    return {
      visibility: 'private',
      inPlace: true,
      run: (call) =>
        withText(referred, call, services, async (verified) => {
          const owner = notebookOf(mode === 'share' ? 'channel' : 'mine', call);
          const { entry, isNew, movedFrom } =
            mode === 'share'
              ? await share(verified, call, services.notebooks)
              : await takeOver(verified, mode === 'instead', call, services.notebooks);
          const texts = SAVE_TEXTS[call.language];
          const stays = isNew ? texts.saved : texts.savedAlready;
          const isMoved = movedFrom !== null;
          const notice = isMoved ? texts.savedInstead(entry.position) : stays(whoseIs(owner), entry.position);
          const passage = { answerId: answer.id, position };
          return savedReply(notice, { owner, entry, isNew, passage, movedFrom }, call, call.language);
        }),
    };
  },
} satisfies Button;

/** Note and tags go along. Only what this person saved leaves the channel's notebook. */
async function takeOver(
  { quotation, document }: VerifiedQuotation,
  instead: boolean,
  call: Call,
  notebooks: NotebookStore,
) {
  const shared = notebookOf('channel', call);
  const there =
    shared.kind === 'user'
      ? undefined
      : (await notebooks.entries(shared)).find(({ quotationId }) => quotationId === quotation.id);
  const isOwn = there?.savedBy === call.userId;
  const added = await notebooks.add(
    notebookOf('mine', call),
    actorOf(call),
    savedQuotation(quotation, document),
    isOwn ? { note: there.note, tags: there.tags } : {},
  );
  if (!instead || !isOwn) return { ...added, movedFrom: null };
  try {
    await notebooks.remove(shared, actorOf(call), [there.id]);
  } catch (error) {
    // The other of two quick presses has taken it out: it is moved, all the same.
    if (!(error instanceof PinciteError && error.code === 'unknown-quotation')) throw error;
  }
  return { ...added, movedFrom: there.id };
}

/** Note and tags stay where only their writer sees them. */
async function share({ quotation, document }: VerifiedQuotation, call: Call, notebooks: NotebookStore) {
  const kept = savedQuotation(quotation, document);
  return { ...(await notebooks.add(notebookOf('channel', call), actorOf(call), kept)), movedFrom: null };
}
