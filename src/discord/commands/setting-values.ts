import { CITATION_LOCALES } from '../../config.js';
import type { StyleEntry } from '../../desk/citations/styles.js';
import { SETTINGS_TEXTS } from '../../language/discord/settings-texts.js';
import { STYLE_TEXTS } from '../../language/discord/style-texts.js';
import { LANGUAGES, type Language } from '../../language/languages.js';
import { plainLine } from '../show/escape.js';
import { LIMITS, MAX_CHANNELS, MOST_PER_MINUTE } from '../show/limits.js';
import { nameOfLanguage } from '../show/style-reply.js';
import type { ServerSetting, ServerSettings } from '../state/server-settings.js';
import type { Choice } from './choices.js';
import { chosenStyle, DEFAULT_CHOICE, styleChoices } from './style-choices.js';

/** What somebody typed as a setting's value; without it for the default. Null when the setting can't be that. */
export function typedValue(
  setting: ServerSetting,
  typed: string,
  styles: readonly StyleEntry[],
): ServerSettings | null {
  const text = typed.trim();
  const word = text.toLowerCase();
  if (word === DEFAULT_CHOICE) return {};
  switch (setting) {
    case 'style': {
      const style = chosenStyle(styles, text);
      return style === null ? null : { style: style.id };
    }
    case 'locale': {
      const locale = CITATION_LOCALES.find((known) => known.toLowerCase() === word);
      return locale === undefined ? null : { locale };
    }
    case 'channels': {
      const channels = channelIds(text);
      return channels.length === 0 || channels.length > MAX_CHANNELS ? null : { channels };
    }
    case 'privacy':
      return word === 'public' || word === 'private' ? { privacy: word } : null;
    case 'language': {
      const language = LANGUAGES.find((known) => known === word);
      return language === undefined ? null : { language };
    }
    case 'languages': {
      const languages = languagesIn(word);
      return languages === null || languages.length === 0 ? null : { languages };
    }
    case 'mentions':
      if (['yes', 'on', 'true'].includes(word)) return { mentions: true };
      return ['no', 'off', 'false'].includes(word) ? { mentions: false } : null;
    case 'person': {
      const person = perMinute(word);
      return person === null ? null : { person };
    }
    case 'channel': {
      const channel = perMinute(word);
      return channel === null ? null : { channel };
    }
  }
}

/** The ids of channels named as Discord sends them, each once; none when anything else stands between them. */
function channelIds(text: string): string[] {
  const named = text.split(/[\s,;]+|(?<=>)(?=<)/).filter((part) => part !== '');
  const ids = named
    .map((part) => /^(?:<#(\d{17,20})>|(\d{17,20}))$/.exec(part))
    .map((found) => found?.[1] ?? found?.[2]);
  const channels = ids.filter((id) => id !== undefined);
  return channels.length === ids.length ? [...new Set(channels)] : [];
}

function languagesIn(word: string): Language[] | null {
  const codes = [...new Set(word.split(/[\s,;]+/).filter((part) => part !== ''))];
  const languages = LANGUAGES.filter((language) => codes.includes(language));
  if (languages.length !== codes.length) return null;
  return languages.toSorted((a, b) => codes.indexOf(a) - codes.indexOf(b));
}

function perMinute(word: string): number | null {
  const number = /^\d{1,4}$/.test(word) ? Number(word) : 0;
  return number >= 1 && number <= MOST_PER_MINUTE ? number : null;
}

/** What to offer while a setting's value is typed. */
export function valueChoices(
  setting: ServerSetting,
  typed: string,
  {
    styles,
    language,
    channelId,
  }: { readonly styles: readonly StyleEntry[]; readonly language: Language; readonly channelId: string },
): Choice[] {
  if (setting === 'style') return styleChoices(styles, typed, STYLE_TEXTS[language].takeBack);
  const texts = SETTINGS_TEXTS[language];
  const all = [{ name: texts.takeBack, value: DEFAULT_CHOICE }, ...offered(setting, typed, language, channelId)];
  const wanted = typed.trim().toLowerCase();
  const begins = ({ name, value }: Choice): boolean =>
    [name, value].some((text) => text.toLowerCase().startsWith(wanted));
  return all
    .filter(begins)
    .slice(0, LIMITS.choices)
    .map(({ name, value }) => ({ name: plainLine(name, LIMITS.choiceName), value }));
}

function offered(
  setting: Exclude<ServerSetting, 'style'>,
  typed: string,
  language: Language,
  channelId: string,
): Choice[] {
  const texts = SETTINGS_TEXTS[language];
  const nameOf = (tag: string): string => `${tag}: ${nameOfLanguage(tag, language)}`;
  switch (setting) {
    case 'locale':
      return CITATION_LOCALES.map((tag) => ({ name: nameOf(tag), value: tag }));
    case 'language':
      return LANGUAGES.map((tag) => ({ name: nameOf(tag), value: tag }));
    case 'languages': {
      // One more than those typed so far.
      const already = languagesIn(typed.toLowerCase()) ?? [];
      const lists = LANGUAGES.filter((one) => !already.includes(one)).map((one) => [...already, one].join(', '));
      return [...(already.length > 0 ? [already.join(', ')] : []), ...lists].map((list) => ({
        name: list,
        value: list,
      }));
    }
    case 'channels':
      return [{ name: texts.thisChannel, value: `<#${channelId}>` }];
    case 'privacy':
      return [
        { name: `public: ${texts.privacy.public}`, value: 'public' },
        { name: `private: ${texts.privacy.private}`, value: 'private' },
      ];
    case 'mentions':
      return [
        { name: texts.yes, value: 'yes' },
        { name: texts.no, value: 'no' },
      ];
    case 'person':
    case 'channel':
      return [1, 2, 3, 5, 10, 20, 30, 60].map((count) => ({ name: texts.perMinute(count), value: String(count) }));
  }
}
