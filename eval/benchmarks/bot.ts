import { FakeDiscord } from '../../tests/fakes/discord/server.js';
import { type RunningProgram, startProgram, stopProgram } from './program.js';
import { INDEX, settings, withFolder } from './project.js';

/** The program as a bot, connected to a Discord on the loopback interface. */
export interface RunningBot {
  readonly fake: FakeDiscord;
  readonly program: RunningProgram;
  /** From the start of the program until its commands were registered. */
  readonly startedMs: number;
}

/** Waits long enough for an index to be built. */
const PATIENCE = { timeoutMs: 300_000 };

/** Starts the bot, uses it, and stops it. */
export async function withBot<T>(
  use: (bot: RunningBot) => Promise<T>,
  {
    indexDir = INDEX,
    environment = {},
  }: { readonly indexDir?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<T> {
  const fake = await FakeDiscord.start({ waitTimeoutMs: 60_000 });
  fake.guild();
  try {
    return await withFolder(async (state) => {
      const began = performance.now();
      const program = startProgram([], {
        ...settings(state, indexDir),
        DISCORD_TOKEN: fake.token,
        DISCORD_API: fake.restUrl,
        ...environment,
      });
      try {
        const registered = (): boolean => {
          if (program.child.exitCode !== null) throw new Error(`the bot ended: ${program.said()}`);
          return fake.commands().length > 0;
        };
        await fake.waitFor(registered, { what: 'the bot to be ready', ...PATIENCE });
        return await use({ fake, program, startedMs: performance.now() - began });
      } finally {
        await stopProgram(program);
      }
    });
  } finally {
    await fake.stop();
  }
}

/** Lets the bot come to rest. */
export async function idle(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
