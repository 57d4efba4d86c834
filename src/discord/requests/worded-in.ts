import type { Language } from '../../language/languages.js';
import type { Call, Services } from './services.js';

/** The language that an answer is worded in: its question's, where the server has not settled others for what all see. */
export async function wordedIn(
  asked: Language,
  { guildId, visibility, log }: Pick<Call, 'guildId' | 'visibility' | 'log'>,
  { settings }: Pick<Services, 'settings'>,
): Promise<Language> {
  if (guildId === null || visibility === 'private') return asked;
  try {
    const { languages = [asked] } = await settings.server(guildId);
    return languages.includes(asked) ? asked : (languages[0] ?? asked);
  } catch (error) {
    log.error({ err: error }, 'the languages of a server could not be read; its question’s own is taken');
    return asked;
  }
}
