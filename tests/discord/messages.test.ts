import { describe, expect, test } from 'vitest';
import type { FakeMessage } from '../fakes/discord/message.js';
import { gate, Scene, sentTexts } from './harness.js';

describe('mentions, direct messages and replies', () => {
  test('a mention is answered as a reply to it, and shows typing', async () => {
    const scene = await Scene.set();
    const asked = scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> Couriers and borders?` });
    const [answer] = await scene.fake.replies(scene.channel);
    expect(answer?.message_reference?.message_id).toBe(asked.id);
    expect(answer?.mentions).toEqual([]);
    expect(answer?.embeds[0]?.description).toContain('**Couriers carry money over borders.**');
    expect(scene.fake.typing).toContain(scene.channel.id);
    expect(scene.engine.asked[0]?.text).toBe('Couriers and borders?');
  });

  test('a message that is not for the bot is left alone, and so are other bots', async () => {
    const scene = await Scene.set();
    scene.fake.say({ user: scene.user, content: 'Who carries money?' });
    scene.fake.say({ user: scene.user, content: '@everyone money' });
    scene.fake.say({ user: scene.fake.world.bot, content: `<@${scene.fake.world.bot.id}> money` });
    await scene.ask('money');
    expect(scene.engine.asked).toHaveLength(1);
  });

  test('a direct message needs no mention', async () => {
    const scene = await Scene.set();
    scene.fake.say({ user: scene.user, dm: true, content: 'Couriers and borders?' });
    const [answer] = await scene.fake.replies(scene.fake.dm(scene.user));
    expect(sentTexts(answer ?? fail())).toContain('Couriers carry money');
  });

  test('an empty mention gets the help text', async () => {
    const scene = await Scene.set();
    scene.fake.say({ user: scene.user, content: `<@!${scene.fake.world.bot.id}>  ` });
    const [answer] = await scene.fake.replies(scene.channel);
    expect(sentTexts(answer ?? fail())).toContain('Pincite quotes the documents');
  });

  test('a question that is too long is refused with the limit', async () => {
    const scene = await Scene.set();
    scene.fake.say({ user: scene.user, dm: true, content: 'money '.repeat(400) });
    const [answer] = await scene.fake.replies(scene.fake.dm(scene.user));
    expect(sentTexts(answer ?? fail())).toContain('2000 characters at most');
    expect(scene.engine.asked).toEqual([]);
  });

  test('a reply follows up: the earlier question and its scope go along, after a restart too', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('Who is isolated?', { chapter: 'belgium#prisons' });
    await scene.restart();
    scene.fake.say({
      user: scene.user,
      content: `<@${scene.fake.world.bot.id}> And who is trained?`,
      replyTo: message,
    });
    await scene.fake.replies(scene.channel, 2);
    expect(scene.engine.asked[1]).toMatchObject({
      text: 'And who is trained?',
      earlier: 'Who is isolated?',
      documentId: 'belgium',
      chapterId: 'prisons',
    });
  });

  test('the answer to a follow-up can be followed up in turn', async () => {
    const scene = await Scene.set({ settings: { DISCORD_MESSAGE_CONTENT: 'true' } });
    const { message } = await scene.ask('Who is isolated?');
    scene.fake.say({ user: scene.user, content: 'Who is trained?', replyTo: message });
    const [, second] = await scene.fake.replies(scene.channel, 2);
    await scene.fake.waitFor(() => scene.log.some(({ msg }) => msg === 'replied to a message'));
    scene.fake.say({ user: scene.user, content: 'And money?', replyTo: second ?? fail() });
    await scene.fake.replies(scene.channel, 3);
    expect(scene.engine.asked.map(({ earlier }) => earlier)).toEqual([
      undefined,
      // It needs nothing before it.
      undefined,
      'Who is trained?',
    ]);
  });

  test('a withheld text: one warning in the log, one word to each person', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    for (const [index, user] of [scene.user, scene.user, scene.fake.user('Other')].entries()) {
      arriveWithheld(scene, scene.fake.say({ user, content: 'And who else?' }), {
        number: index,
        repliesTo: message.id,
      });
    }
    const replies = await scene.fake.replies(scene.channel, 3);
    expect(replies.slice(1).map(({ content }) => content.slice(0, 36))).toEqual(
      Array(2).fill('I cannot see the text of a message t'),
    );
    expect(scene.complaints).toEqual(['Discord withholds the text of messages to Pincite']);
    expect(JSON.stringify(scene.log)).toContain('privileged intent');
  });

  test('a question that was deleted meanwhile is answered without pointing at it', async () => {
    const scene = await Scene.set();
    const { open, opened } = gate();
    scene.engine.before = () => opened;
    const asked = scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> money?` });
    await scene.fake.waitFor(() => scene.engine.asked.length === 1);
    scene.fake.deleteMessage(asked);
    open();
    const [answer] = await scene.fake.replies(scene.channel);
    expect(answer?.message_reference).toBeUndefined();
  });

  test('a reply that is refused is tried once more in another way, then logged with what to do', async () => {
    const scene = await Scene.set();
    const refusal = { kind: 'refuse', status: 403, code: 50013, message: 'Missing Permissions' } as const;
    scene.fake.failNext(1, refusal, isSend);
    scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> money?` });
    await scene.fake.replies(scene.channel);
    scene.fake.failNext(2, refusal, isSend);
    scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> money?` });
    await scene.fake.waitFor(() => scene.complaints.includes('a reply could not be sent'));
    expect(JSON.stringify(scene.log)).toContain('Embed Links');
    const [, told] = await scene.fake.replies(scene.channel, 2);
    expect(told?.content).toBe('The answer could not be sent. Please ask again.');
  });

  test('a reply of which nobody knows whether it arrived is not posted again', async () => {
    const scene = await Scene.set();
    const { open, opened } = gate();
    scene.engine.before = () => opened;
    const asked = scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> money?` });
    await scene.fake.waitFor(() => scene.engine.asked.length === 1);
    // Discord takes the answer, but the connection breaks before it says so.
    await postAsBot(scene, { content: 'the answer', nonce: `${asked.id}-0`, enforce_nonce: true });
    scene.fake.failNext(1, { kind: 'drop' }, isSend);
    open();
    await scene.fake.waitFor(() => scene.log.some(({ msg }) => msg === 'replied to a message'));
    expect(scene.complaints).toEqual(['a reply could not be sent']);
    expect((await scene.fake.replies(scene.channel)).map(({ content }) => content)).toEqual(['the answer']);
  });

  test('a reply that did not arrive ends in a message that says so', async () => {
    const scene = await Scene.set();
    scene.fake.failNext(1, { kind: 'drop' }, isSend);
    const asked = scene.fake.say({ user: scene.user, dm: true, content: 'money?' });
    const [told] = await scene.fake.replies(scene.fake.dm(scene.user));
    expect(told?.content).toBe('The answer could not be sent. Please ask again.');
    expect(told?.message_reference?.message_id).toBe(asked.id);
    expect(scene.complaints).toEqual(['a reply could not be sent']);
  });

  test('a failure to say so is logged, and that is all', async () => {
    const scene = await Scene.set();
    scene.fake.failNext(2, { kind: 'drop' }, isSend);
    scene.fake.say({ user: scene.user, dm: true, content: 'money?' });
    await scene.fake.waitFor(() => scene.log.some(({ msg }) => msg === 'replied to a message'));
    expect(scene.complaints).toEqual(['a reply could not be sent', 'nor could the message that says so']);
    expect(scene.fake.messages(scene.fake.dm(scene.user))).toHaveLength(1);
    expect(JSON.stringify(scene.log.filter(({ level }) => level >= 40))).not.toMatch(/money/i);
  });
});

function isSend({ method, path }: { readonly method: string; readonly path: string }): boolean {
  return method === 'POST' && path.endsWith('/messages');
}

async function postAsBot({ fake, channel }: Scene, body: unknown): Promise<void> {
  const response = await fetch(`${fake.restUrl}/v10/channels/${channel.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${fake.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

/** A reply that doesn't ping, as it arrives without the intent: without its text. */
function arriveWithheld(
  scene: Scene,
  said: FakeMessage,
  { number, repliesTo }: { number: number; repliesTo: string },
): void {
  const reference = { type: 0, channel_id: said.channel_id, message_id: repliesTo };
  // None of a message that there is.
  const id = String(BigInt(said.id) + 1000n + BigInt(number));
  const data = {
    ...said,
    id,
    guild_id: scene.guild.id,
    content: '',
    mentions: [],
    type: 19,
    message_reference: reference,
  };
  scene.fake.gateway.dispatch({ type: 'MESSAGE_CREATE', guildId: scene.guild.id, data });
}

function fail(): never {
  throw new Error('there is no such message');
}

test('in direct messages a failure is told in the language of what was written', async () => {
  const scene = await Scene.set();
  scene.fake.say({ user: scene.user, dm: true, content: `Quels sont les ${'attentats '.repeat(200)}?` });
  const [told] = await scene.fake.replies(scene.fake.dm(scene.user));
  expect(JSON.stringify(told)).toMatch(/question.{0,40}caractères/u);
});
