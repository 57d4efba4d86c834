import { SETTINGS_TEXTS } from '../../language/discord/settings-texts.js';
import { plainReply } from '../show/plain-reply.js';
import { SETTINGS_LOG_BUTTON, settingsLogReply } from '../show/settings-reply.js';
import type { Button } from './button.js';

/** "Older changes": goes on in the log of the settings of the server in which it is pressed. */
export const settingsLog = {
  name: SETTINGS_LOG_BUTTON,
  prepare(parts) {
    const [before = ''] = parts;
    if (parts.length !== 1 || !/^\d{1,15}$/.test(before)) return null;
    return {
      visibility: 'private',
      run: (call, services) => {
        const texts = SETTINGS_TEXTS[call.language];
        if (call.guildId === null) return plainReply(texts.title, texts.notHere);
        if (!call.manages) return plainReply(texts.title, texts.notAllowed);
        return settingsLogReply(call.guildId, Number(before), call, services);
      },
    };
  },
} satisfies Button;
