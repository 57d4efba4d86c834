import type { CitationLanguage, Config } from '../../config.js';
import type { Citations } from '../../desk/citations/citations.js';
import { DEFAULT_STYLE } from '../../desk/citations/styles.js';
import type { SettingsStore } from './settings-store.js';

/** Whose choice is in force. */
export type ChosenBy = 'user' | 'server' | 'default';

/** The style that somebody's citations are in, and the language of their words, each with whose choice it is. */
export interface StyleInForce {
  readonly style: string;
  readonly styleBy: ChosenBy;
  /** Null: the style's own language. */
  readonly locale: CitationLanguage | null;
  readonly localeBy: ChosenBy;
  /** Styles that were chosen and are there no more: passed over. */
  readonly missing: readonly string[];
}

/** One's own choice, else the server's, else the default; style and language each by itself. */
export async function styleInForce(
  { userId, guildId }: { readonly userId: string; readonly guildId: string | null },
  {
    settings,
    config,
    citations,
  }: { readonly settings: SettingsStore; readonly config: Config; readonly citations: Pick<Citations, 'list'> },
): Promise<StyleInForce> {
  const own = await settings.user(userId);
  const server = guildId === null ? {} : await settings.server(guildId);
  const there = new Set(citations.list().map(({ id }) => id));
  const chosen: { id: string; by: ChosenBy }[] = [];
  if (own.style !== null) chosen.push({ id: own.style, by: 'user' });
  if (server.style !== undefined) chosen.push({ id: server.style, by: 'server' });
  if (config.citation.style !== null) chosen.push({ id: config.citation.style, by: 'default' });
  const found = chosen.find(({ id }) => there.has(id));
  const passedOver = found === undefined ? chosen : chosen.slice(0, chosen.indexOf(found));
  let localeBy: ChosenBy = 'default';
  if (own.locale !== null) localeBy = 'user';
  else if (server.locale !== undefined) localeBy = 'server';
  return {
    style: found?.id ?? DEFAULT_STYLE,
    styleBy: found?.by ?? 'default',
    locale: own.locale ?? server.locale ?? config.citation.locale,
    localeBy,
    missing: passedOver.map(({ id }) => id),
  };
}
