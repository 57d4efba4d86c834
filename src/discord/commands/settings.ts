import { ApplicationCommandOptionType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { SETTINGS_TEXTS } from '../../language/discord/settings-texts.js';
import type { Call, Services } from '../requests/services.js';
import { escapeMarkdown, plainLine } from '../show/escape.js';
import { plainReply } from '../show/plain-reply.js';
import type { Reply } from '../show/reply.js';
import { settingsLogReply, settingsReply, told } from '../show/settings-reply.js';
import { SERVER_SETTINGS, type ServerSetting } from '../state/server-settings.js';
import type { Command, GivenOptions } from './command.js';
import { described, named } from './localised.js';
import { typedValue, valueChoices } from './setting-values.js';

/** What is kept of a value that is refused. */
const MAX_SHOWN = 100;

/** `/settings`: what a server settles, for those who manage it. */
export const settings = {
  data: {
    name: 'settings',
    ...described({
      en: 'The settings of this server',
      fr: 'Les paramètres de ce serveur',
      nl: 'De instellingen van deze server',
      de: 'Die Einstellungen dieses Servers',
    }),
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        ...described({
          en: 'Show all settings',
          fr: 'Afficher tous les paramètres',
          nl: 'Alle instellingen tonen',
          de: 'Alle Einstellungen anzeigen',
        }),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'set',
        ...described({
          en: 'Change a setting',
          fr: 'Modifier un paramètre',
          nl: 'Een instelling wijzigen',
          de: 'Eine Einstellung ändern',
        }),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...named({ en: 'setting', fr: 'réglage', nl: 'instelling', de: 'einstellung' }),
            ...described({
              en: 'Which setting',
              fr: 'Quel paramètre',
              nl: 'Welke instelling',
              de: 'Welche Einstellung',
            }),
            required: true,
            choices: SERVER_SETTINGS.map((setting) => ({
              ...named({
                en: SETTINGS_TEXTS.en.names[setting],
                fr: SETTINGS_TEXTS.fr.names[setting],
                nl: SETTINGS_TEXTS.nl.names[setting],
                de: SETTINGS_TEXTS.de.names[setting],
              }),
              value: setting,
            })),
          },
          {
            type: ApplicationCommandOptionType.String,
            ...named({ en: 'value', fr: 'valeur', nl: 'waarde', de: 'wert' }),
            ...described({
              en: 'What it is to be; “default” takes it back',
              fr: 'Sa nouvelle valeur ; « default » l’annule',
              nl: 'De nieuwe waarde; ‘default’ maakt haar ongedaan',
              de: 'Der neue Wert; „default“ nimmt ihn zurück',
            }),
            required: true,
            autocomplete: true,
            max_length: 2000,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'log',
        ...described({
          en: 'Show who changed what, and when',
          fr: 'Afficher qui a modifié quoi, et quand',
          nl: 'Tonen wie wat wanneer heeft gewijzigd',
          de: 'Anzeigen, wer was wann geändert hat',
        }),
      },
    ],
  },
  visibility: () => 'private',
  run(options, call, services) {
    const texts = SETTINGS_TEXTS[call.language];
    const { guildId } = call;
    if (guildId === null) return plainReply(texts.title, texts.notHere);
    // Discord lets a server grant the command to others; what it does stays with those who manage the server.
    if (!call.manages) return plainReply(texts.title, texts.notAllowed);
    switch (options.getSubcommand(false)) {
      case 'set':
        return set(options, guildId, call, services);
      case 'log':
        return settingsLogReply(guildId, null, call, services);
      default:
        return settingsReply(guildId, call, services);
    }
  },
  complete(focused, options, { citations }, { language, channelId }) {
    const setting = settingOf(options.getString('setting'));
    return setting === null
      ? []
      : valueChoices(setting, focused.value, { styles: citations.list(), language, channelId });
  },
} satisfies Command;

async function set(options: GivenOptions, guildId: string, call: Call, services: Services): Promise<Reply> {
  const texts = SETTINGS_TEXTS[call.language];
  const setting = settingOf(options.getString('setting'));
  if (setting === null) return settingsReply(guildId, call, services);
  const name = texts.names[setting];
  const given = options.getString('value') ?? '';
  const value = typedValue(setting, given, services.citations.list());
  if (value === null) {
    const refused = texts.notUnderstood(escapeMarkdown(plainLine(given, MAX_SHOWN)), name);
    return plainReply(texts.title, `${refused} ${texts.allowed[setting]}`);
  }
  await services.settings.setServer(guildId, setting, value, { userId: call.userId, at: Date.now() });
  return plainReply(texts.title, texts.saved(name, told(setting, value, call.language, services)));
}

function settingOf(given: string | null): ServerSetting | null {
  return SERVER_SETTINGS.find((setting) => setting === given) ?? null;
}
