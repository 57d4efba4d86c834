import { describe, expect, test } from 'vitest';
import type { FakeChannel } from '../fakes/discord/world.js';
import { gate, Scene, sentTexts } from './harness.js';

/** Says something and waits for the bot's next message there. */
async function say(scene: Scene, channel: FakeChannel, content: string, user = scene.user): Promise<string> {
  const before = scene.fake.messages(channel).filter(({ author }) => author.id === scene.fake.world.bot.id).length;
  scene.fake.say({ user, channel, content });
  const replies = await scene.fake.replies(channel, before + 1);
  const answered = scene.log.length;
  await scene.fake.waitFor(() => scene.log.some(({ msg }, at) => at >= answered - 3 && msg === 'replied to a message'));
  const last = replies.at(-1);
  return last === undefined ? '' : sentTexts(last);
}

const mention = (scene: Scene, text: string) => `<@${scene.fake.world.bot.id}> ${text}`;
const last = (scene: Scene) => scene.engine.asked.at(-1);

/** Opens a thread with /thread and gives its channel. */
async function opened(scene: Scene, question: string, options: Record<string, string> = {}) {
  const interaction = scene.fake.slash({ user: scene.user, command: 'thread', options: { question, ...options } });
  const message = await interaction.response();
  const channel = await scene.fake.waitFor(() => scene.fake.world.channels.get(message.id));
  return { interaction, message, channel };
}

describe('/thread', () => {
  test('opens a thread on the answer, named like the question; in it every message is a question', async () => {
    const scene = await Scene.set({ settings: { DISCORD_MESSAGE_CONTENT: 'true' } });
    const { message, channel } = await opened(scene, 'Who watches money?', { chapter: 'belgium#financing' });
    expect(sentTexts(message)).toContain('Banks watch large transfers of');
    expect(channel).toMatchObject({ name: 'Who watches money?', parentId: scene.channel.id });

    const answer = await say(scene, channel, 'and who carries it?');
    expect(last(scene)).toMatchObject({ earlier: 'Who watches money?', chapterId: 'financing' });
    expect(answer).toContain('Asked together with what came before: “Who watches money?” + “and who carries it?”');
    expect(answer).toContain('Only in: Counterterrorism financing');

    await say(scene, channel, 'why?');
    expect(last(scene)?.earlier).toBe('Who watches money? and who carries it?');
    const alone = await say(scene, channel, 'Which charities may be abused for money?');
    expect(last(scene)).not.toHaveProperty('earlier');
    expect(last(scene)).toMatchObject({ documentId: 'belgium', chapterId: 'financing' });
    expect(alone).not.toContain('Asked together');
    expect(alone).toContain('Only in: Counterterrorism financing');
  });

  test('where none may be opened, the answer stands and its asker is told why there is none', async () => {
    const scene = await Scene.set();
    scene.fake.failNext(1, { kind: 'refuse', status: 403, code: 50_013, message: 'Missing Permissions' }, ({ path }) =>
      path.endsWith('/threads'),
    );
    const interaction = scene.fake.slash({ user: scene.user, command: 'thread', options: { question: 'money' } });
    expect(sentTexts(await interaction.response())).toContain('money');
    const [told] = await interaction.followedUp();
    expect(told?.content).toContain('Create Public Threads');
  });

  test('is offered in servers only', async () => {
    const scene = await Scene.set();
    const channel = scene.fake.dm(scene.user);
    expect(() =>
      scene.fake.slash({ user: scene.user, channel, command: 'thread', options: { question: 'money' } }),
    ).toThrow('not offered in direct messages');
  });
});

describe('a thread that somebody opened on an answer', () => {
  test('keeps its question, for those who mention the bot; other talk is left alone', async () => {
    const scene = await Scene.set({ settings: { DISCORD_MESSAGE_CONTENT: 'true' } });
    const { message } = await scene.ask('Who is isolated in prisons?');
    const channel = scene.fake.world.addThread(scene.channel, 'About this', message.id, scene.user.id);
    scene.fake.say({ user: scene.user, channel, content: 'I think this is wrong.' });
    await say(scene, channel, mention(scene, 'why?'));
    expect(scene.engine.asked).toHaveLength(2);
    expect(last(scene)).toMatchObject({ text: 'why?', earlier: 'Who is isolated in prisons?' });
  });
});

test('a thread opened on a question that the bot answered keeps its question; replies to it are not for the bot', async () => {
  const scene = await Scene.set({ settings: { DISCORD_MESSAGE_CONTENT: 'true' } });
  await say(scene, scene.channel, mention(scene, 'Who is isolated in prisons?'));
  const question = scene.fake.messages(scene.channel).find(({ author }) => author.id === scene.user.id);
  if (question === undefined) throw new Error('no question');
  scene.fake.say({ user: scene.fake.user('Bob'), channel: scene.channel, content: 'I wonder too', replyTo: question });
  const thread = scene.fake.world.addThread(scene.channel, 'About this', question.id, scene.user.id);
  await say(scene, thread, mention(scene, 'and why?'));
  expect(scene.engine.asked).toHaveLength(2);
  expect(last(scene)).toMatchObject({ text: 'and why?', earlier: 'Who is isolated in prisons?' });
});

test('thanks, and what people say to each other in a thread of the bot’s, is left alone', async () => {
  const scene = await Scene.set({ settings: { DISCORD_MESSAGE_CONTENT: 'true' } });
  const { channel } = await opened(scene, 'Who watches money?');
  const bob = scene.fake.user('Bob');
  const toBob = scene.fake.say({ user: scene.user, channel, content: `<@${bob.id}> shall we meet at noon?` });
  scene.fake.say({ user: bob, channel, content: 'Yes, see you then.', replyTo: toBob });
  for (const content of ['Thanks!', 'merci', '👍']) scene.fake.say({ user: bob, channel, content });
  await say(scene, channel, 'and who carries it?');
  expect(scene.engine.asked.map(({ text }) => text)).toEqual(['Who watches money?', 'and who carries it?']);
});

describe('direct messages', () => {
  test('go on from the last question where one leans on it, and else begin anew', async () => {
    const scene = await Scene.set();
    const channel = scene.fake.dm(scene.user);
    await say(scene, channel, 'Who watches money?');
    await say(scene, channel, 'And who carries it?');
    expect(last(scene)?.earlier).toBe('Who watches money?');
    await say(scene, channel, 'prisons inmates');
    expect(last(scene)).toEqual({ text: 'prisons inmates', limit: 10 });
    await scene.restart();
    await say(scene, channel, 'Why?');
    expect(last(scene)?.earlier).toBe('prisons inmates');
  });
});

describe('what is asked before there is an answer', () => {
  test('goes on from the question that waits, not from the one before it', async () => {
    const scene = await Scene.set();
    const channel = scene.fake.dm(scene.user);
    await say(scene, channel, 'Which prisons isolate inmates?');
    const { open, opened } = gate();
    scene.engine.before = () => opened;
    for (const content of ['Who watches large transfers of money?', 'and why?', 'Who said that?'])
      scene.fake.say({ user: scene.user, channel, content });
    // Whatever comes after them has been answered.
    await scene.fake.slash({ user: scene.fake.user('Bob'), command: 'help' }).response();
    open();
    await scene.fake.replies(channel, 4);
    expect(scene.engine.asked.slice(1)).toMatchObject([
      { text: 'Who watches large transfers of money?' },
      { text: 'and why?', earlier: 'Who watches large transfers of money?' },
    ]);
  });

  test('sixteen wait for one another; who says more is told when to come back, and gets the sixteen in their order', async () => {
    const scene = await Scene.set();
    const channel = scene.fake.dm(scene.user);
    const { open, opened } = gate();
    scene.engine.before = () => opened;
    const texts = Array.from({ length: 17 }, (_, at) => `Which charities carry ${at + 1} coins?`);
    for (const content of texts) scene.fake.say({ user: scene.user, channel, content });
    await scene.fake.waitFor(() =>
      scene.fake
        .messages(channel)
        .some((one) => /16 of your requests .* already\.\n\nTry again in about \d+ seconds/.test(sentTexts(one))),
    );
    expect(scene.engine.asked).toHaveLength(1);
    open();
    await scene.fake.waitFor(() => scene.engine.asked.length === 16);
    expect(scene.engine.asked.map(({ text }) => text)).toEqual(texts.slice(0, 16));
    await scene.fake.replies(channel, 17);
  });

  test('waits for its own asker’s question only, and goes on when that fails', async () => {
    const scene = await Scene.set({ settings: { DISCORD_MESSAGE_CONTENT: 'true' } });
    const { channel } = await opened(scene, 'Who is isolated in prisons?');
    let fail = (): void => undefined;
    const failing = new Promise<void>((_, reject) => {
      fail = () => reject(new Error('broken'));
    });
    scene.engine.before = ({ text }) => (text.includes('large') ? failing : Promise.resolve());
    scene.fake.say({ user: scene.user, channel, content: 'Who watches large transfers of money?' });
    scene.fake.say({ user: scene.user, channel, content: 'Which charities may be abused?' });
    await say(scene, channel, 'and why?', scene.fake.user('Bob'));
    expect(last(scene)).toMatchObject({ text: 'and why?', earlier: 'Who is isolated in prisons?' });
    expect(scene.engine.asked).toHaveLength(3);
    fail();
    await scene.fake.waitFor(() => last(scene)?.text === 'Which charities may be abused?');
  });
});

describe('who said that?', () => {
  test.each([
    ['Who said that?', 'The quotation is from: Lemeunier'],
    ['Et qui a dit ça ?', 'La citation vient de : Lemeunier'],
    ['Wie zegt dat?', 'Het citaat komt uit: Lemeunier'],
    ['Wer hat das gesagt?', 'Das Zitat stammt aus: Lemeunier'],
  ])('%s: the author of the first quotation, as the description has it', async (question, said) => {
    const scene = await Scene.set();
    const channel = scene.fake.dm(scene.user);
    await say(scene, channel, 'Who watches large transfers of money?');
    const answer = await say(scene, channel, question);
    expect(answer).toContain(said);
    expect(answer).toContain('France Lemeunier');
    expect(scene.engine.asked).toHaveLength(1);
  });

  test('of nothing quoted, it is a question like any other', async () => {
    const scene = await Scene.set();
    await say(scene, scene.fake.dm(scene.user), 'Who said that?');
    expect(last(scene)?.text).toBe('Who said that?');
  });
});

test('what is asked again is shown as text, whatever it holds', async () => {
  const scene = await Scene.set();
  const channel = scene.fake.dm(scene.user);
  await say(scene, channel, '@everyone **money** [x](https://evil.example)');
  const answer = await say(scene, channel, 'And `why` <@1>?');
  expect(answer).toContain('\\@everyone \\*\\*money\\*\\*');
  expect(answer).not.toMatch(/(?<!\\)<@1>/);
});
