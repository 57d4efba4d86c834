import { describe, expect, test } from 'vitest';
import { PinciteError } from '../../src/errors.js';
import { Scene } from './harness.js';
import { use } from './notebook-scene.js';

/** What only a person has typed: it must not get into the log above the level debug. */
const TYPED = 'zanzibar';
const DEBUG = 20;

/** Lines that are about the bot, not about a request. */
const OF_THE_BOT = [
  'connected to Discord',
  'the slash commands were registered',
  'the slash commands are registered already',
  'disconnected from Discord',
];

/** Makes requests of every sort, also ones that fail. */
async function busy(scene: Scene): Promise<void> {
  const { fake, user } = scene;
  const { message } = await scene.ask(`Who carries money to ${TYPED}?`);
  await scene.press(message, '1 · Context');
  await scene.press(await scene.post([['x', `p1:${TYPED}:1`]]), 'x');
  await use(scene, 'search', { words: `money "${TYPED}"` });
  await use(scene, 'page', { document: TYPED, page: TYPED });
  await use(scene, 'verify', { text: `“${TYPED} needs money”` });
  await use(scene, 'cite', { text: `${TYPED} needs money.` });
  const answer = await scene.engine.ask({ text: 'money' });
  const quotation = answer.kind === 'answered' ? (answer.quotations[0]?.quotation.id ?? '') : '';
  await use(scene, 'notebook add', { quotation, whose: 'mine', note: `${TYPED}!`, tags: TYPED });
  await use(scene, 'settings set', { setting: 'privacy', value: TYPED });
  await fake.autocomplete({ user, command: 'ask', focused: 'chapter', options: { question: TYPED, chapter: TYPED } });
  const replied = () => scene.log.filter(({ msg }) => msg === 'replied to a message').length;
  fake.say({ user, content: `<@${fake.world.bot.id}> money in ${TYPED}?` });
  await fake.waitFor(() => replied() === 1);
  fake.say({ user, dm: true, content: `money in ${TYPED}?` });
  await fake.waitFor(() => replied() === 2);
  scene.engine.before = async ({ text }) => {
    throw new PinciteError('input', 'Not so.', 'Otherwise.', { cause: new Error(`about ${text.length} characters`) });
  };
  await scene.ask(`money ${TYPED} refused`);
  scene.engine.before = async () => {
    throw new Error('broken');
  };
  await scene.ask(`money ${TYPED} failed`);
  scene.engine.before = async () => undefined;
  const refusal = { kind: 'refuse', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
  fake.failNext(1, refusal, ({ method }) => method === 'PATCH');
  await scene.ask(`money ${TYPED} undelivered`);
  fake.failNext(1, { kind: 'rate-limit', retryAfter: 0.05 }, ({ method }) => method === 'PATCH');
  await scene.ask(`money ${TYPED} delayed`);
}

describe('the log', () => {
  test('has the id of the request in every line that is about one', async () => {
    const scene = await Scene.set();
    await busy(scene);
    const without = scene.log.filter(({ request, msg }) => request === undefined && !OF_THE_BOT.includes(msg));
    // discord.js waits for Discord by itself, for whatever requests there are on a route.
    expect(new Set(without.map(({ msg }) => msg))).toEqual(new Set(['Discord asks to wait before the next request']));
    expect(scene.log.filter(({ msg }) => msg === 'replied').length).toBeGreaterThan(10);
  });

  test('holds what people typed at debug only, and never a token', async () => {
    const scene = await Scene.set();
    await busy(scene);
    const above = JSON.stringify(scene.log.filter(({ level }) => level > DEBUG));
    expect(above).toContain('a request failed');
    expect(above).toContain('a reply could not be sent');
    expect(above).not.toContain(TYPED);
    expect(JSON.stringify(scene.log.filter(({ level }) => level <= DEBUG))).toContain(TYPED);
    const all = JSON.stringify(scene.log);
    expect(all).not.toContain(scene.fake.token);
    for (const { path } of scene.fake.requests) {
      const [, token] = /^\/(?:webhooks|interactions)\/\d+\/([^/]+)/.exec(path) ?? [];
      if (token !== undefined) expect(all).not.toContain(token);
    }
    expect(scene.fake.requests.some(({ path }) => /\/(?:webhooks|interactions)\/\d+\//.test(path))).toBe(true);
  });
});
