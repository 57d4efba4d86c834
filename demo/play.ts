import type { FakeDiscord } from '../tests/fakes/discord/server.js';
import { BotProcess } from './bot-process.js';
import { Conversation } from './conversation.js';
import type { Exchange, Scene } from './exchange.js';
import { ASKING } from './exchanges/asking.js';
import { DESK } from './exchanges/desk.js';
import { KEEPING } from './exchanges/keeping.js';
import { LOOKING_AFTER } from './exchanges/looking-after.js';
import { LOOKING_UP } from './exchanges/looking-up.js';
import { TALKING } from './exchanges/talking.js';
import type { Names } from './page/inline-markdown.js';
import type { Played } from './transcript.js';

/** In this order: later ones go back to what earlier ones left. */
const EXCHANGES: readonly Exchange[] = [...ASKING, ...TALKING, ...DESK, ...KEEPING, ...LOOKING_UP, ...LOOKING_AFTER];

/** The whole conversation as it was played, and what went against Discord's rules or the bot's own in it. */
export interface Performance {
  readonly exchanges: readonly Played[];
  readonly complaints: readonly string[];
  readonly names: Names;
}

/** Where the bot comes from. */
export interface Stage {
  readonly fake: FakeDiscord;
  readonly program: string;
  readonly index: string | null;
  /** Told how far it is. */
  readonly tell: (line: string) => void;
}

/** The longest that the bot may take until its commands are there, in milliseconds: it may have to build its index. */
const START_MS = 30 * 60_000;

/**
 * Starts the bot, has people talk with it, and stops it.
 * @throws Error when the bot does not start
 */
export async function play({ fake, program, index, tell }: Stage): Promise<Performance> {
  const guild = fake.guild({ name: 'Editors', channels: ['general', 'drafts'] });
  const bot = new BotProcess({ program, api: fake.restUrl, token: fake.token, index });
  try {
    tell('Starting the bot. Where there is no index yet, it builds one first, which takes some minutes.');
    const isReady = () => bot.ended !== null || fake.commands().some(({ name }) => name === 'ask');
    await fake.waitFor(isReady, { what: 'the commands of the bot', timeoutMs: START_MS });
    if (bot.ended !== null) throw new Error(`The bot did not start: ${bot.complaints.join('\n')}`);
    const general = fake.channel(guild, 'general');
    const talk = new Conversation(fake, bot, general);
    const scene: Scene = {
      talk,
      general,
      drafts: fake.channel(guild, 'drafts'),
      botId: fake.world.bot.id,
      ann: fake.user('Ann'),
      bob: fake.user('Bob', { permissions: MEMBER }),
      chloe: fake.user('Chloé', { locale: 'fr', permissions: MEMBER }),
      mallory: fake.user('Mallory', { permissions: MEMBER }),
      answers: new Map(),
      threadNamed(name) {
        const thread = [...fake.world.channels.values()].find((channel) => channel.name === name);
        if (thread === undefined) throw new Error(`There is no thread “${name}”.`);
        return thread;
      },
    };
    const exchanges: Played[] = [];
    for (const exchange of EXCHANGES) exchanges.push(await playOne(exchange, scene, tell));
    const { names } = talk;
    const ended = await bot.stop();
    const ending = ended.code === 0 ? [] : [`The bot ended with ${JSON.stringify(ended)}.`];
    return { exchanges, complaints: [...fake.violations, ...fake.unexpected, ...bot.complaints, ...ending], names };
  } finally {
    await bot.stop();
  }
}

/** What an ordinary member may do: view channels, send messages, embed, attach, read on, react, use commands, threads. */
const MEMBER = String(
  (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 6n) | (1n << 31n) | (1n << 38n),
);

async function playOne({ title, about, play: run }: Exchange, scene: Scene, tell: Stage['tell']): Promise<Played> {
  const { talk } = scene;
  talk.begin();
  const started = performance.now();
  try {
    await run(scene);
  } catch (error) {
    talk.failures.push(error instanceof Error ? error.message : String(error));
  }
  const { events, failures, expectations } = talk;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  tell(`${failures.length === 0 ? 'as expected' : 'NOT AS EXPECTED'} (${seconds} s): ${title}`);
  for (const failure of failures) tell(`    ${failure.slice(0, TOLD)}`);
  return { title, about, events, failures, expectations };
}

/** A failure is told in so many characters; the page has it whole. */
const TOLD = 1500;
