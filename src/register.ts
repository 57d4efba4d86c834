import type { CliCommand, CliRequest } from './cli/command.js';
import { COMMANDS } from './cli/commands.js';
import { EXIT } from './cli/exit-codes.js';
import { visibleLine } from './cli/visible-text.js';
import { PinciteError } from './errors.js';

/** `pincite register`: the slash commands, without starting the bot. */
const register = {
  name: 'register',
  summary: 'register the slash commands with Discord, without starting the bot',
  configure(command) {
    command.addHelpText('after', '\nThe bot does this itself each time it starts. DISCORD_TOKEN must be set.');
  },
  async run({ context, terminal }) {
    const token = tokenOf(context);
    const { discord } = context.config;
    // Loaded only here: discord.js takes longer to load than the whole command line.
    const [{ applicationOf }, { writeCommands }, { EVERYWHERE, leaveFormerPlace }, { commandsFor, MESSAGE_COMMANDS }] =
      await Promise.all([
        import('./discord/connection/application.js'),
        import('./discord/connection/register.js'),
        import('./discord/connection/former-place.js'),
        import('./discord/commands/command-list.js'),
      ]);
    const corpus = await context.workshop.readCorpus();
    const { id, name, rest } = await applicationOf(token, discord);
    const slash = commandsFor(corpus);
    const { guildId } = discord;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const registration = { rest, applicationId: id, guildId, signal };
    const result = await writeCommands([...slash, ...MESSAGE_COMMANDS], registration);
    const former = await leaveFormerPlace(registration, context.stateDir).then(
      (place) => {
        if (place === null) return [];
        return [
          `Removed from ${place === EVERYWHERE ? 'everywhere else' : `the server ${place}`}, which had them before.`,
        ];
      },
      () => ['Where they were registered before, they may be still: run this again.'],
    );
    const where = guildId === null ? 'in every server and in direct messages' : `in the server ${guildId}`;
    const head = result === 'written' ? 'Registered' : 'Registered already, nothing was changed';
    await terminal.out.write(
      [
        `${head}, for the application “${visibleLine(name)}” (${id}), ${where}:`,
        ...slash.map(({ data }) => `  /${data.name}`),
        ...MESSAGE_COMMANDS.map(({ data }) => `  ${data.name} (in the menu of a message)`),
        ...former,
        '',
      ].join('\n'),
    );
    return EXIT.ok;
  },
} satisfies CliCommand;

/** `pincite invite`: the link by which the bot is added to a server. */
const invite = {
  name: 'invite',
  summary: 'print the link that adds the bot to a server, with the permissions it needs',
  configure(command) {
    command.addHelpText('after', '\nDISCORD_TOKEN must be set. Whoever opens the link must manage the server.');
  },
  async run({ context, terminal }) {
    const token = tokenOf(context);
    const { applicationIdIn, installLink, PERMISSIONS } = await import('./discord/connection/install-link.js');
    let id = applicationIdIn(token);
    if (id === null) {
      const { applicationOf } = await import('./discord/connection/application.js');
      ({ id } = await applicationOf(token, context.config.discord));
    }
    const permissions = PERMISSIONS.map(({ name, why }) => `  ${name}: ${why}`);
    await terminal.out.write([installLink(id), '', 'Permissions:', ...permissions, ''].join('\n'));
    return EXIT.ok;
  },
} satisfies CliCommand;

/** A registration that takes longer has failed. */
const TIMEOUT_MS = 60_000;

/** What can be called in the terminal, with what is about Discord. */
export const allCommands: readonly CliCommand[] = [...COMMANDS, register, invite];

function tokenOf({ config }: CliRequest['context']): string {
  const { token } = config.discord;
  if (token !== null) return token;
  throw new PinciteError(
    'configuration',
    'DISCORD_TOKEN is not set.',
    'Copy the bot’s token from the Discord developer portal (your application, Bot) into .env.',
  );
}
