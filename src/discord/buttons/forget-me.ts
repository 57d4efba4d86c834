import { languagePart } from '../requests/notebook-owner.js';
import { FORGET_BUTTON, forgottenReply } from '../show/my-data-reply.js';
import { forgetPerson } from '../state/personal-data.js';
import type { Button } from './button.js';

/** "Delete my data": forgets whoever was shown what that means. Nobody can press it for somebody else. */
export const forgetMe = {
  name: FORGET_BUTTON,
  prepare([whose, given, ...rest], userId) {
    const language = languagePart(given);
    if (whose !== userId || language === null || rest.length > 0) return null;
    return {
      visibility: 'private',
      inPlace: true,
      async run(call, services) {
        const forgotten = await forgetPerson(userId, services);
        call.log.info({ ...forgotten }, 'a person’s data were deleted');
        return forgottenReply(forgotten, language);
      },
    };
  },
} satisfies Button;
