import { DiscordAPIError, InteractionContextType, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { PinciteError } from '../../errors.js';
import type { Command, MessageCommand } from '../commands/command.js';
import { commandForm } from './command-form.js';
import { leaveFormerPlace } from './former-place.js';
import type { Registration } from './registration.js';

/**
 * Makes the commands that Discord offers be those of the list. Writes only when they differ: Discord limits how often
 * commands are written, and clients reload them each time.
 * @throws PinciteError discord, which says what to do
 */
export async function writeCommands(
  commands: readonly (Command | MessageCommand)[],
  { rest, applicationId, guildId, signal }: Registration,
): Promise<'written' | 'unchanged'> {
  try {
    const route =
      guildId === null
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, guildId);
    const wanted = commands.map(({ data }) =>
      guildId === null ? { contexts: CONTEXTS, ...data } : withoutContexts(data),
    );
    // Without it Discord leaves the translations out, and the commands would always differ.
    const query = new URLSearchParams({ with_localizations: 'true' });
    const present = await rest.get(route, { query, signal });
    // A server's commands have no contexts; what Discord says of them there means nothing. Nor do we choose how it is installed.
    const ignored = guildId === null ? ['integration_types'] : ['integration_types', 'contexts'];
    if (Array.isArray(present) && commandForm(present, ignored) === commandForm(wanted, ignored)) return 'unchanged';
    await rest.put(route, { body: wanted, signal });
    return 'written';
  } catch (error) {
    throw new PinciteError('discord', 'The slash commands could not be registered.', remedyFor(error, guildId), {
      cause: error,
    });
  }
}

/** The same for a bot that starts, with the log told how it went. Never throws: without it the bot still answers mentions. */
export async function registerCommands(
  commands: readonly (Command | MessageCommand)[],
  registration: Registration,
  stateDir: string,
  log: Logger,
): Promise<void> {
  const { guildId, signal } = registration;
  const where = guildId === null ? 'everywhere' : 'in one server';
  try {
    if ((await writeCommands(commands, registration)) === 'unchanged') {
      log.info({ where }, 'the slash commands are registered already');
    } else {
      log.info({ where, commands: commands.map(({ data }) => data.name) }, 'the slash commands were registered');
    }
  } catch (error) {
    if (signal.aborted) return;
    const remedy = error instanceof PinciteError ? error.remedy : undefined;
    log.error({ err: error, where, remedy }, 'the slash commands could not be registered');
    return;
  }
  try {
    const former = await leaveFormerPlace(registration, stateDir);
    if (former !== null)
      log.info({ where: former }, 'the commands were removed from where they were registered before');
  } catch (error) {
    if (!signal.aborted) log.warn({ err: error }, 'commands may be left where they were registered before');
  }
}

function withoutContexts<D extends { contexts?: unknown }>({ contexts: _, ...data }: D): Omit<D, 'contexts'> {
  return data;
}

/** Unless a command says otherwise: in servers and in conversations with the bot. */
const CONTEXTS = [InteractionContextType.Guild, InteractionContextType.BotDM];

function remedyFor(error: unknown, guildId: string | null): string {
  const code = error instanceof DiscordAPIError ? error.code : null;
  if (code === RESTJSONErrorCodes.MissingAccess || code === RESTJSONErrorCodes.UnknownGuild) {
    return guildId === null
      ? 'Invite the bot again with the scopes "bot" and "applications.commands".'
      : 'Invite the bot to the server DISCORD_GUILD_ID names, with the scopes "bot" and "applications.commands", or correct DISCORD_GUILD_ID.';
  }
  return 'Mentions and direct messages work without them. Restart Pincite, or run “npm run register”, to try again.';
}
