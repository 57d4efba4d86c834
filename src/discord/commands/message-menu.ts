import { ApplicationCommandType } from 'discord.js';
import { DESK_TEXTS } from '../../language/discord/desk-texts.js';
import { checkTyped } from '../requests/check-quotations.js';
import { sourceTyped } from '../requests/find-sources.js';
import { refused } from '../requests/refused.js';
import type { Call } from '../requests/services.js';
import type { MessageCommand } from './command.js';
import { named } from './localised.js';

/** "Find sources" in the menu of a message: `/cite` with what it says. */
export const findSources = {
  data: {
    type: ApplicationCommandType.Message,
    ...named({ en: 'Find sources', fr: 'Trouver les sources', nl: 'Bronnen zoeken', de: 'Quellen finden' }),
  },
  run: (text, call, services) => sourceTyped(saidIn(text, call), {}, call, services),
} satisfies MessageCommand;

/** "Check quotations" in the menu of a message: `/verify` with what it says. */
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
  run: (text, call, services) => checkTyped(saidIn(text, call), { pages: null, source: null }, call, services),
} satisfies MessageCommand;

function saidIn(text: string, { language }: Call): string {
  const said = text.trim();
  if (said === '') throw refused(DESK_TEXTS[language].noTextInMessage);
  return said;
}
