import type { FakeInteraction } from '../../fakes/discord/fake-interaction.js';
import type { FakeMessage } from '../../fakes/discord/message.js';
import { plannedDocument } from '../../fakes/planned-document.js';
import type { Scene } from '../harness.js';

/** What of a request is looked at to make it fail. */
type Request = { readonly method: string; readonly path: string };

/** An acknowledgement. */
export const isCallback = ({ path }: Request): boolean => path.endsWith('/callback');
/** The first message of a reply to an interaction, and each change of it. */
export const isEdit = ({ method, path }: Request): boolean => method === 'PATCH' && path.includes('/webhooks/');
/** Each further message of it. */
export const isFollowUp = ({ method, path }: Request): boolean => method === 'POST' && path.includes('/webhooks/');
/** A message of the bot's own. */
export const isSend = ({ method, path }: Request): boolean => method === 'POST' && path.endsWith('/messages');

/** What passes: Discord is itself again at the next request. */
export const PASSING = [
  { kind: 'server-error', status: 500 },
  { kind: 'server-error', status: 503 },
  { kind: 'reset' },
  { kind: 'rate-limit', retryAfter: 0.02 },
  { kind: 'rate-limit', retryAfter: 0.02, scope: 'shared' },
  { kind: 'rate-limit', retryAfter: 0.02, scope: 'global' },
] as const;

/** As often as discord.js sends a request that fails by Discord's fault. */
export const ALL_TRIES = 4;

const refuse = (status: number, code: number, message: string) => ({ kind: 'refuse', status, code, message }) as const;
export const UNKNOWN_CHANNEL = refuse(404, 10003, 'Unknown Channel');
export const ALREADY_ACKNOWLEDGED = refuse(400, 40060, 'Interaction has already been acknowledged.');
export const MISSING_ACCESS = refuse(403, 50001, 'Missing Access');
export const MISSING_PERMISSIONS = refuse(403, 50013, 'Missing Permissions');
export const CANNOT_SEND_TO_USER = refuse(403, 50007, 'Cannot send messages to this user');

/** A minute more than the token of an interaction lasts. */
export const TOO_LONG_MS = 16 * 60_000;

/** Quotations that take several messages. */
export const wordy = plannedDocument('wordy', 'Many words', [
  {
    id: 'one',
    title: 'One',
    authors: [],
    pages: Array.from({ length: 3 }, (_, page) => ({
      label: `${page + 1}`,
      sentences: [{ text: `Gold ${page} ${'goes far beyond the hills '.repeat(120)}.` }],
    })),
  },
]);

/** Somebody asks; what comes of it is up to the test. */
export function asks(scene: Scene, options: Readonly<Record<string, string | boolean>> = {}): FakeInteraction {
  return scene.fake.slash({ user: scene.user, command: 'ask', options: { question: 'Who needs money?', ...options } });
}

/** Waits until the bot has done with an interaction, one way or the other. */
export async function doneWith(scene: Scene, interaction: FakeInteraction): Promise<void> {
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
}

/** The texts of direct messages from the bot to the reader. */
export async function toldDirectly(scene: Scene): Promise<readonly string[]> {
  return (await scene.fake.replies(scene.fake.dm(scene.user))).map(({ content }) => content);
}

/** What the bot has posted in the channel, without what only one person sees. */
export function posted(scene: Scene): readonly FakeMessage[] {
  const stranger = scene.fake.user('Stranger');
  return scene.fake.messages(scene.channel, stranger).filter(({ author }) => author.id === scene.fake.world.bot.id);
}
