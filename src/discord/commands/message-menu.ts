import { ApplicationCommandType } from 'discord.js';
import { DESK_TEXTS } from '../../language/discord/desk-texts.js';
import { MENU_TEXTS } from '../../language/discord/menu-texts.js';
import { attachedDraft } from '../requests/attached-draft.js';
import { checkTyped, checkWhole } from '../requests/check-quotations.js';
import { sourceTyped, sourceWhole } from '../requests/find-sources.js';
import { refused } from '../requests/refused.js';
import type { Call } from '../requests/services.js';
import type { ChosenMessage, MessageCommand } from './command.js';
import { named } from './localised.js';
import { plainMessage } from './plain-message.js';

/** "Find sources" in the menu of a message: `/cite` with the draft that it brings, or with what it says. */
export const findSources = {
  data: {
    type: ApplicationCommandType.Message,
    ...named({ en: 'Find sources', fr: 'Trouver les sources', nl: 'Bronnen zoeken', de: 'Quellen finden' }),
  },
  async run(message, call, services) {
    if (message.draft !== null) {
      const { draft } = await attachedDraft(message.draft, call, services);
      return sourceWhole(draft, {}, call, services);
    }
    return sourceTyped(saidIn(message, call), {}, call, services, MENU_TEXTS[call.language].nothingClaimed);
  },
} satisfies MessageCommand;

/** "Check quotations" in the menu of a message: `/verify` with the draft that it brings, or with what it says. */
export const checkQuotations = {
  data: {
    type: ApplicationCommandType.Message,
    ...named({
      en: 'Check quotations',
      fr: 'Vérifier les citations',
      nl: 'Citaten controleren',
      de: 'Zitate prüfen',
    }),
  },
  async run(message, call, services) {
    if (message.draft !== null) return checkWhole(await attachedDraft(message.draft, call, services), call, services);
    return checkTyped(saidIn(message, call), NOTHING_SAID, call, services, MENU_TEXTS[call.language].nothingQuoted);
  },
} satisfies MessageCommand;

const NOTHING_SAID = { pages: null, source: null };

function saidIn({ content }: ChosenMessage, { language }: Call): string {
  if (content.trim() === '') throw refused(DESK_TEXTS[language].noTextInMessage);
  return plainMessage(content);
}
