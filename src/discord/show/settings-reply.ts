import type { StyleEntry } from '../../desk/citations/styles.js';
import { DEFAULT_STYLE } from '../../desk/citations/styles.js';
import { SETTINGS_TEXTS } from '../../language/discord/settings-texts.js';
import type { Language } from '../../language/languages.js';
import { buttonComponent } from '../buttons/button.js';
import type { Call, Services } from '../requests/services.js';
import { SERVER_SETTINGS, type ServerSetting, type ServerSettings } from '../state/server-settings.js';
import { blockEmbeds } from './blocks.js';
import { COLOURS } from './colours.js';
import { escapedLine } from './escape.js';
import { LIMITS } from './limits.js';
import { packCards } from './pack.js';
import { plainReply } from './plain-reply.js';
import type { Reply } from './reply.js';
import { nameOfLanguage } from './style-reply.js';

/** The name of the button that shows older changes, as it stands in custom ids. */
export const SETTINGS_LOG_BUTTON = 'settingslog';

/** Changes shown at once; a button shows the older ones. */
const LOGGED = 20;

/** All settings of a server and what each is. */
export async function settingsReply(guildId: string, { language }: Call, services: Services): Promise<Reply> {
  const texts = SETTINGS_TEXTS[language];
  const server = await services.settings.server(guildId);
  const lines = SERVER_SETTINGS.map(
    (setting) => `**${texts.names[setting]}** (${setting}): ${told(setting, server, language, services)}`,
  );
  const embeds = blockEmbeds([...lines, texts.roles], { title: texts.title, colour: COLOURS.plain }, '\n');
  return { messages: packCards([{ embeds, buttons: [] }]) };
}

/** The changes of a server's settings before that number (null: the newest), newest first. */
export async function settingsLogReply(
  guildId: string,
  before: number | null,
  call: Call,
  services: Services,
): Promise<Reply> {
  const { language } = call;
  const texts = SETTINGS_TEXTS[language];
  const found = await services.settings.log(guildId, before, LOGGED + 1);
  const entries = found.slice(0, LOGGED);
  const last = entries.at(-1);
  if (last === undefined) return plainReply(texts.log, texts.noChanges);
  const lines = entries.map(({ at, userId, setting, from, to }) => {
    const [was, is] = [from, to].map((value) => told(setting, value, language, services));
    return `<t:${Math.floor(at / 1000)}:f> <@${userId}>: ${texts.change(texts.names[setting], was ?? '', is ?? '')}`;
  });
  const embeds = blockEmbeds(lines, { title: texts.log, colour: COLOURS.plain }, '\n');
  const buttons = found.length > LOGGED ? buttonComponent(texts.older, SETTINGS_LOG_BUTTON, [last.number]) : [];
  return { messages: packCards([{ embeds, buttons }]) };
}

/** A setting's value in words, as Markdown. */
export function told(
  setting: ServerSetting,
  server: ServerSettings,
  language: Language,
  { citations, config }: Pick<Services, 'citations' | 'config'>,
): string {
  const texts = SETTINGS_TEXTS[language];
  const value = wordsOf(setting, server, language, citations.list());
  if (value !== null) return value;
  const preset = config.citation.style ?? DEFAULT_STYLE;
  if (setting === 'style') return `${styleName(preset, citations.list())} (${texts.isDefault})`;
  const { locale } = config.citation;
  const isNamed = setting === 'locale' && locale !== null;
  return `${isNamed ? nameOfLanguage(locale, language) : texts.defaults[setting]} (${texts.isDefault})`;
}

/** Null for the default. */
function wordsOf(
  setting: ServerSetting,
  server: ServerSettings,
  language: Language,
  styles: readonly StyleEntry[],
): string | null {
  const texts = SETTINGS_TEXTS[language];
  switch (setting) {
    case 'style':
      return server.style === undefined ? null : styleName(server.style, styles);
    case 'channels':
      return server.channels === undefined ? null : channelList(server.channels);
    case 'privacy':
      return server.privacy === undefined ? null : texts.privacy[server.privacy];
    case 'languages':
      return server.languages?.map((tag) => nameOfLanguage(tag, language)).join(', ') ?? null;
    case 'locale':
    case 'language': {
      const tag = server[setting];
      return tag === undefined ? null : nameOfLanguage(tag, language);
    }
    case 'mentions':
      if (server.mentions === undefined) return null;
      return server.mentions ? texts.yes : texts.no;
    case 'person':
    case 'channel': {
      const count = server[setting];
      return count === undefined ? null : texts.perMinute(count);
    }
  }
}

/** Channels as Discord links them. Their ids are digits: nothing else is stored. */
export function channelList(channels: readonly string[]): string {
  return channels.map((id) => `<#${id}>`).join(', ');
}

function styleName(id: string, styles: readonly StyleEntry[]): string {
  const title = styles.find((style) => style.id === id)?.title;
  const name = escapedLine(id, LIMITS.choiceValue);
  return title === undefined ? name : `${escapedLine(title, LIMITS.embedTitle)} (${name})`;
}
