import { ApplicationCommandOptionType } from 'discord.js';
import { CITATION_LOCALES, type CitationLanguage } from '../../config.js';
import { STYLE_TEXTS } from '../../language/discord/style-texts.js';
import type { Call, Services } from '../requests/services.js';
import { escapeMarkdown, plainLine } from '../show/escape.js';
import { LIMITS } from '../show/limits.js';
import { plainReply } from '../show/plain-reply.js';
import { styleReply } from '../show/style-reply.js';
import type { Command } from './command.js';
import { described, named } from './localised.js';
import { chosenStyle, DEFAULT_CHOICE, styleChoices } from './style-choices.js';

/** `/style`: the style that citations are in, for oneself or, for those who manage it, for the server. */
export const style = {
  data: {
    name: 'style',
    ...described({
      en: 'Show or choose the citation style',
      fr: 'Afficher ou choisir le style de citation',
      nl: 'De citeerstijl tonen of kiezen',
      de: 'Den Zitierstil anzeigen oder wählen',
    }),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'style', fr: 'style', nl: 'stijl', de: 'stil' }),
        ...described({
          en: 'A style by name or title; “default” takes the choice back',
          fr: 'Un style, par nom ou titre ; « default » annule le choix',
          nl: 'Een stijl, op naam of titel; ‘default’ maakt de keuze ongedaan',
          de: 'Ein Stil nach Name oder Titel; „default“ nimmt die Wahl zurück',
        }),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'locale', fr: 'langue', nl: 'taal', de: 'sprache' }),
        ...described({
          en: 'The language that citations are worded in',
          fr: 'La langue dans laquelle les citations sont rédigées',
          nl: 'De taal waarin verwijzingen staan',
          de: 'Die Sprache, in der zitiert wird',
        }),
        choices: [
          { name: 'English', value: 'en' },
          { name: 'English (UK)', value: 'en-GB' },
          { name: 'Français', value: 'fr' },
          { name: 'Nederlands', value: 'nl' },
          { name: 'Deutsch', value: 'de' },
          {
            ...named({ en: 'default', fr: 'par défaut', nl: 'standaard', de: 'Voreinstellung' }),
            value: DEFAULT_CHOICE,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'for', fr: 'pour', nl: 'voor', de: 'für' }),
        ...described({
          en: 'Whom it is for (the server: only those who manage it)',
          fr: 'Pour qui (le serveur : seulement ceux qui le gèrent)',
          nl: 'Voor wie (de server: alleen wie hem beheert)',
          de: 'Für wen (der Server: nur, wer ihn verwaltet)',
        }),
        choices: [
          { ...named({ en: 'me', fr: 'moi', nl: 'mij', de: 'mich' }), value: 'me' },
          { ...named({ en: 'server', fr: 'serveur', nl: 'server', de: 'Server' }), value: 'server' },
        ],
      },
    ],
  },
  visibility: () => 'private',
  async run(options, call, services) {
    const [givenStyle, givenLocale] = [options.getString('style'), options.getString('locale')];
    const given = { style: givenStyle?.trim() || null, locale: givenLocale };
    const texts = STYLE_TEXTS[call.language];
    const forServer = options.getString('for') === 'server';
    if (given.style === null && given.locale === null) {
      return forServer ? plainReply(texts.title, texts.nothingForServer) : styleReply(null, call, services);
    }
    if (forServer && call.guildId === null) return plainReply(texts.title, texts.notHere);
    if (forServer && !call.manages) return plainReply(texts.title, texts.notAllowed);
    const change = changeOf(given, services);
    if (change === null) {
      return plainReply(texts.title, texts.unknown(escapeMarkdown(plainLine(given.style ?? '', LIMITS.choiceName))));
    }
    if (forServer && call.guildId !== null) await saveForServer(change, call.guildId, call, services);
    else await services.settings.setUser(call.userId, change);
    return styleReply(forServer ? 'server' : 'user', call, services);
  },
  complete: (focused, _options, { citations }, { language }) =>
    styleChoices(citations.list(), focused.value, STYLE_TEXTS[language].takeBack),
} satisfies Command;

/** What is to change, null for "back to the default". */
interface Change {
  readonly style?: string | null;
  readonly locale?: CitationLanguage | null;
}

/** Null when there is no such style. */
function changeOf(
  given: { readonly style: string | null; readonly locale: string | null },
  { citations }: Services,
): Change | null {
  const locale = CITATION_LOCALES.find((known) => known === given.locale) ?? null;
  const ofLocale = given.locale === null ? {} : { locale };
  if (given.style === null) return ofLocale;
  if (given.style.toLowerCase() === DEFAULT_CHOICE) return { ...ofLocale, style: null };
  const found = chosenStyle(citations.list(), given.style);
  return found === null ? null : { ...ofLocale, style: found.id };
}

async function saveForServer(
  { style: id, locale }: Change,
  guildId: string,
  { userId }: Call,
  { settings }: Services,
): Promise<void> {
  const by = { userId, at: Date.now() };
  if (id !== undefined) await settings.setServer(guildId, 'style', { style: id ?? undefined }, by);
  if (locale !== undefined) await settings.setServer(guildId, 'locale', { locale: locale ?? undefined }, by);
}
