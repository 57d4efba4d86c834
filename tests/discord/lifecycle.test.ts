import { GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { PinciteError } from '../../src/errors.js';
import { isAnswered } from '../fakes/discord/interactions.js';
import { isLoading } from '../fakes/discord/message.js';
import { gate, Scene, sentTexts } from './harness.js';

const writes = (scene: Scene) =>
  scene.fake.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/commands'));

describe('connecting', () => {
  test('asks for the least intents; for message contents only when configured', async () => {
    const { Guilds, GuildMessages, DirectMessages, GuildMessageReactions, DirectMessageReactions } = GatewayIntentBits;
    const least = Guilds | GuildMessages | DirectMessages | GuildMessageReactions | DirectMessageReactions;
    const scene = await Scene.set();
    expect(scene.fake.gateway.identifies[0]?.intents).toBe(least);
    const other = await Scene.set({ settings: { DISCORD_MESSAGE_CONTENT: 'true' } });
    expect(other.fake.gateway.identifies[0]?.intents).toBe(least | GatewayIntentBits.MessageContent);
  });

  test('a refused intent is named, with where to switch it on', async () => {
    const scene = await Scene.set({
      start: false,
      fake: { disallowedIntents: GatewayIntentBits.MessageContent },
      settings: { DISCORD_MESSAGE_CONTENT: 'true' },
    });
    const error = await scene.start().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PinciteError);
    expect(error).toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('Message Content'),
      remedy: expect.stringContaining('developer portal'),
    });
  });

  test('a wrong token is said to be wrong, and not repeated', async () => {
    const scene = await Scene.set({ start: false });
    const error = await scene.start({ token: 'wrong.token.value' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'configuration', remedy: expect.stringContaining('DISCORD_TOKEN') });
    expect(JSON.stringify([scene.log, String(error)])).not.toContain('wrong.token.value');
  });

  test('can be broken off', async () => {
    const scene = await Scene.set({ start: false });
    scene.fake.failNext(1, { kind: 'hang' }, ({ path }) => path.endsWith('/gateway/bot'));
    const error = await scene.start({ signal: AbortSignal.timeout(50) }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'cancelled' });
  });

  test('no Discord at the address', async () => {
    const scene = await Scene.set({ start: false, settings: { DISCORD_API: 'http://127.0.0.1:9/api' } });
    const error = await scene.start().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'discord', message: 'Discord could not be reached.' });
  });
});

describe('registering the commands', () => {
  test('happens once, and again only when they differ', async () => {
    const scene = await Scene.set();
    const names = scene.fake.commands().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ask', 'chapter-financing', 'verify', 'Check quotations', 'help']));
    expect(new Set(names).size).toBe(names.length);
    await scene.restart();
    expect(writes(scene)).toHaveLength(1);
  });

  test('in one server when one is set', async () => {
    const scene = await Scene.set({ start: false });
    const settings = { DISCORD_GUILD_ID: scene.guild.id };
    Object.assign(scene, { settings });
    await scene.start();
    await scene.restart();
    expect(scene.fake.commands()).toEqual([]);
    const names = scene.fake.commands(scene.guild).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ask', 'Find sources', 'help']));
    expect(writes(scene)).toHaveLength(1);
  });

  test('failing, it is logged with what to do, and mentions are answered', async () => {
    const scene = await Scene.set({ start: false, settings: { DISCORD_GUILD_ID: '123456789012345678' } });
    await scene.start();
    expect(scene.complaints).toEqual(['the slash commands could not be registered']);
    expect(JSON.stringify(scene.log)).toContain('correct DISCORD_GUILD_ID');
    scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> money?` });
    await scene.fake.replies(scene.channel);
  });
});

describe('failures', () => {
  test('of ours: what happened and what to do; of others: nothing of the error itself', async () => {
    const scene = await Scene.set();
    scene.engine.before = async () => {
      throw new PinciteError('overloaded', 'Too many questions are waiting.', 'Ask again *later*.');
    };
    expect(sentTexts((await scene.ask('money')).message)).toContain(
      'Too many questions are waiting.\n\nAsk again \\*later\\*.',
    );
    scene.engine.before = async () => {
      throw new Error('ENOENT /secret/path');
    };
    const { message } = await scene.ask('money');
    expect(sentTexts(message)).toContain('Something went wrong inside Pincite.');
    expect(sentTexts(message)).not.toContain('secret');
    expect(scene.complaints).toEqual(['a request failed']);
  });

  test('an answer that Discord refuses ends in a message all the same', async () => {
    const scene = await Scene.set();
    const refusal = { kind: 'refuse', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
    scene.fake.failNext(1, refusal, ({ method }) => method === 'PATCH');
    const { message, interaction } = await scene.ask('Who sends couriers?');
    expect(message.content).toContain('could not be sent');
    const complaints = JSON.stringify(scene.log.filter(({ level }) => level >= 40));
    expect(complaints).toContain('Invalid Form Body');
    expect(complaints).not.toMatch(/couriers/i);
    expect(complaints).not.toContain(interaction.record.token);
  });

  test('an acknowledgement that comes too late does no work', async () => {
    const scene = await Scene.set();
    const refusal = { kind: 'refuse', status: 404, code: 10062, message: 'Unknown interaction' } as const;
    scene.fake.failNext(1, refusal, ({ path }) => path.endsWith('/callback'));
    scene.fake.slash({ user: scene.user, command: 'ask', options: { question: 'money' } });
    await scene.fake.waitFor(() => scene.complaints.length > 0);
    expect(scene.engine.asked).toEqual([]);
  });

  test('an answer that cannot be kept is sent without buttons', async () => {
    const scene = await Scene.set();
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(`${scene.stateDir}/discord.sqlite`);
    database.exec('DROP TABLE messages; DROP TABLE answers');
    database.close();
    const { message } = await scene.ask('money');
    expect(sentTexts(message)).toContain('Terrorists need money');
    expect(message.components).toEqual([]);
  });
});

describe('stopping', () => {
  test('answers what is under way, and turns away what comes', async () => {
    const scene = await Scene.set();
    const { open, opened } = gate();
    scene.engine.before = () => opened;
    const early = scene.fake.slash({ user: scene.user, command: 'ask', options: { question: 'money' } });
    await scene.fake.waitFor(() => scene.engine.asked.length === 1);
    const stopped = scene.bot?.stop();
    const late = scene.fake.slash({ user: scene.user, command: 'ask', options: { question: 'money' } });
    expect((await late.response()).content).toContain('restarting');
    expect(late.ephemeral).toBe(true);
    scene.fake.say({ user: scene.user, dm: true, content: 'money?' });
    const [said] = await scene.fake.replies(scene.fake.dm(scene.user));
    expect(said?.content).toContain('restarting');
    open();
    expect(sentTexts(await early.response())).toContain('Terrorists need money');
    await stopped;
    expect(scene.engine.asked).toHaveLength(1);
    expect(await scene.bot?.ended).toBeNull();
  });

  test('breaks off what takes too long, and says so', async () => {
    const scene = await Scene.set({ start: false });
    await scene.start({ stopGraceMs: 50 });
    scene.engine.before = () => new Promise(() => undefined);
    const { fake, user } = scene;
    const stuck = fake.slash({ user, command: 'ask', options: { question: 'money' } });
    await fake.waitFor(() => scene.engine.asked.length === 1);
    await scene.bot?.stop();
    expect(sentTexts(await stuck.response())).toContain('restarting');
  });
});

test('fifty people at once are each acknowledged before anybody is answered, and all answered', async () => {
  const scene = await Scene.set();
  const { open, opened } = gate();
  scene.engine.before = () => opened;
  const asked = Array.from({ length: 50 }, (_, n) =>
    scene.fake.slash({ user: scene.fake.user(`Reader ${n}`), command: 'ask', options: { question: 'money' } }),
  );
  // How soon is measured in the benchmarks; here that none waits for another's answer.
  await Promise.all(asked.map((interaction) => interaction.acknowledged()));
  expect(asked.some(({ record }) => isAnswered(record))).toBe(false);
  open();
  const answers = await Promise.all(asked.map((interaction) => interaction.response({ timeoutMs: 20_000 })));
  expect(answers.some(isLoading)).toBe(false);
});
