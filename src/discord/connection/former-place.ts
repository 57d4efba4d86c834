import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Registration } from './registration.js';

/** Holds the ids of the application and of the one server in which its commands are registered, or that they are everywhere. */
const FILE = 'registered-server.txt';
/** In place of a server's id. */
export const EVERYWHERE = 'everywhere';

/**
 * Takes the commands out of where they were registered before, where that is another place now: people would be offered
 * each twice, and the old ones for ever. For after the commands have been written.
 * @returns that server's id, or `EVERYWHERE`; null where there was none, or it is not known
 * @throws what Discord or the file system says; tried again the next time
 */
export async function leaveFormerPlace(
  { rest, applicationId, guildId, signal }: Registration,
  stateDir: string,
): Promise<string | null> {
  const file = join(stateDir, FILE);
  const former = await formerIn(file, applicationId);
  const place = guildId ?? EVERYWHERE;
  if (former === place) return null;
  if (former !== null) {
    try {
      const route =
        former === EVERYWHERE
          ? Routes.applicationCommands(applicationId)
          : Routes.applicationGuildCommands(applicationId, former);
      await rest.put(route, { body: [], signal });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  await mkdir(stateDir, { recursive: true });
  await writeFile(file, `${applicationId} ${place}\n`);
  return former;
}

/** Null where there was none, or it was another application's. */
async function formerIn(file: string, applicationId: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const [, application, place] = /^(\d{17,20}) (\d{17,20}|everywhere)$/.exec(text.trim()) ?? [];
  return application === applicationId ? (place ?? null) : null;
}

/** Where the bot no longer is, there are no commands of its own either. */
function isGone(error: unknown): boolean {
  const { MissingAccess, UnknownGuild } = RESTJSONErrorCodes;
  return error instanceof DiscordAPIError && (error.code === MissingAccess || error.code === UnknownGuild);
}
