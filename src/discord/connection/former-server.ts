import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Registration } from './registration.js';

/** Holds the ids of the application and of the one server in which its commands are registered; of that none where they are everywhere. */
const FILE = 'registered-server.txt';

/**
 * Takes the commands out of the server in which they were registered before, where that is no longer the one: it would offer
 * each twice, and the old ones for ever. For after the commands have been written.
 * @returns that server; null where there was none
 * @throws what Discord or the file system says; tried again the next time
 */
export async function leaveFormerServer(
  { rest, applicationId, guildId, signal }: Registration,
  stateDir: string,
): Promise<string | null> {
  const file = join(stateDir, FILE);
  const former = await formerIn(file, applicationId);
  if (former === guildId) return null;
  if (former !== null) {
    try {
      await rest.put(Routes.applicationGuildCommands(applicationId, former), { body: [], signal });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  await mkdir(stateDir, { recursive: true });
  await writeFile(file, `${applicationId} ${guildId ?? ''}\n`);
  return former;
}

/** Null where there was none, or it was another application's. */
async function formerIn(file: string, applicationId: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const [, application, server] = /^(\d{17,20}) (\d{17,20})$/.exec(text.trim()) ?? [];
  return application === applicationId ? (server ?? null) : null;
}

/** Where the bot no longer is, there are no commands of its own either. */
function isGone(error: unknown): boolean {
  const { MissingAccess, UnknownGuild } = RESTJSONErrorCodes;
  return error instanceof DiscordAPIError && (error.code === MissingAccess || error.code === UnknownGuild);
}
