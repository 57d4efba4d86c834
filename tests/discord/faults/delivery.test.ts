import { describe, expect, test } from 'vitest';
import { buttonsOf, isLoading } from '../../fakes/discord/message.js';
import { gate, Scene, sentTexts } from '../harness.js';
import {
  ALL_TRIES,
  asks,
  CANNOT_SEND_TO_USER,
  doneWith,
  isEdit,
  isFollowUp,
  isSend,
  MISSING_ACCESS,
  MISSING_PERMISSIONS,
  PASSING,
  posted,
  TOO_LONG_MS,
  toldDirectly,
  UNKNOWN_CHANNEL,
  wordy,
} from './wire.js';

const mention = (scene: Scene, content = 'money?') =>
  scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> ${content}` });

/** A bot whose answer waits until the test lets it go on. */
async function held(
  options: Readonly<Record<string, string | boolean>> = {},
  given: Parameters<typeof Scene.set>[0] = {},
) {
  const scene = await Scene.set(given);
  const { open, opened } = gate();
  scene.engine.before = () => opened;
  const interaction = asks(scene, options);
  await scene.fake.waitFor(() => scene.engine.asked.length === 1);
  return { scene, interaction, open };
}

describe('a reply that Discord fails to take', () => {
  test('once is sent again, whatever it was, and its further messages too', async () => {
    const scene = await Scene.set({ corpus: { documents: [wordy] } });
    const whole = async () => {
      const { message, interaction } = await scene.ask('Where is gold?');
      return [message, ...interaction.followUps()].map(sentTexts).join('\n');
    };
    const expected = await whole();
    expect(expected).toContain('Gold 2');
    for (const fault of PASSING) {
      for (const which of [isEdit, isFollowUp]) {
        scene.fake.failNext(1, fault, which);
        expect(await whole(), fault.kind).toBe(expected);
      }
    }
    // An edit that was taken is the same when it is made again.
    scene.fake.failNext(1, { kind: 'answer-lost' }, isEdit);
    expect(await whole()).toBe(expected);
  });

  test.each([{ kind: 'server-error' }, { kind: 'drop' }] as const)(
    'for long is tried a second time: %j',
    async (fault) => {
      const scene = await Scene.set();
      scene.fake.failNext(fault.kind === 'drop' ? 1 : ALL_TRIES, fault, isEdit);
      expect(sentTexts((await scene.ask('money')).message)).toContain('Terrorists need money');
      expect(scene.complaints).toEqual(['a reply did not get through; trying once more']);
    },
  );

  test('for good ends in a message that says so', async () => {
    const scene = await Scene.set();
    scene.fake.failNext(2 * ALL_TRIES, { kind: 'server-error' }, isEdit);
    const { message } = await scene.ask('money');
    expect(message.content).toBe('The answer could not be sent. Please ask again.');
    expect(scene.complaints.at(-1)).toBe('a reply could not be sent');
  });

  test('after its first message keeps that, and says that the rest is missing', async () => {
    const scene = await Scene.set({ corpus: { documents: [wordy] } });
    scene.fake.failNext(ALL_TRIES, { kind: 'server-error' }, isFollowUp);
    const { message, interaction } = await scene.ask('Where is gold?');
    expect(sentTexts(message)).toContain('Gold 0');
    expect(interaction.followUps().map(({ content }) => content)).toEqual([
      'The rest could not be sent. Please ask again.',
    ]);
    expect(scene.complaints).toEqual(['a reply could not be sent']);
  });

  test('where "is thinking" was deleted is told to the asker alone', async () => {
    const { scene, interaction, open } = await held();
    const { original } = interaction.record;
    if (original === undefined) throw new Error('nothing is shown');
    scene.fake.deleteMessage(original.current);
    open();
    await doneWith(scene, interaction);
    const shown = scene.fake.messages(scene.channel, scene.user);
    expect(shown.some(({ content }) => content === 'The answer could not be sent. Please ask again.')).toBe(true);
  });

  test('in a channel that was deleted is told in a direct message', async () => {
    const { scene, interaction, open } = await held();
    scene.fake.failNext(Number.POSITIVE_INFINITY, UNKNOWN_CHANNEL, ({ path }) => path.includes('/webhooks/'));
    open();
    await doneWith(scene, interaction);
    expect(await toldDirectly(scene)).toEqual(['The answer could not be sent. Please ask again.']);
  });

  test('and cannot be told anybody is in the log, and nothing else happens', async () => {
    const { scene, interaction, open } = await held();
    scene.fake.failNext(Number.POSITIVE_INFINITY, MISSING_ACCESS, ({ path }) => path.includes('/webhooks/'));
    scene.fake.failNext(1, CANNOT_SEND_TO_USER, isSend);
    open();
    await doneWith(scene, interaction);
    expect(scene.complaints).toEqual([
      'a reply could not be sent',
      'nor could whoever asked be told so there',
      'nor could the message that says so',
    ]);
    scene.fake.clearFaults();
    expect(sentTexts((await scene.ask('money')).message)).toContain('Terrorists need money');
  });
});

describe('after fifteen minutes', () => {
  test('a public answer comes as a message of its own, with its buttons', async () => {
    const { scene, interaction, open } = await held();
    scene.fake.clock.advance(TOO_LONG_MS);
    open();
    await doneWith(scene, interaction);
    const [, late] = posted(scene);
    expect(late?.content).toBe(
      `The answer to <@${scene.user.id}> took so long that Discord no longer takes it as a reply. Here it is:`,
    );
    expect(late?.mentions).toEqual([]);
    expect(late === undefined ? '' : sentTexts(late)).toContain('Terrorists need money');
    expect(scene.log.some(({ msg }) => msg === 'a reply that came too late was sent as a message')).toBe(true);
    if (late === undefined) throw new Error('there is no such message');
    expect(sentTexts((await scene.press(late, '1 · Context')).message)).toContain('Terrorists need money');
  });

  test('what is left of an answer comes as messages', async () => {
    const scene = await Scene.set({ corpus: { documents: [wordy] } });
    scene.fake.failNext(1, { kind: 'rate-limit', retryAfter: 0.02 }, (request) => {
      if (isFollowUp(request)) scene.fake.clock.advance(TOO_LONG_MS);
      return isFollowUp(request);
    });
    const { message } = await scene.ask('Where is gold?');
    expect(sentTexts(message)).toContain('Gold 0');
    const texts = posted(scene).map(sentTexts);
    expect(texts[1]).toContain('Here it is:');
    expect(texts.join('\n')).toContain('Gold 2');
  });

  test('a private answer stays private: a direct message says that it came too late', async () => {
    const { scene, interaction, open } = await held({ private: true });
    scene.fake.clock.advance(TOO_LONG_MS);
    open();
    await doneWith(scene, interaction);
    expect(await toldDirectly(scene)).toEqual([
      'The answer that only you may see took longer than Discord waits for one. Please ask again.',
    ]);
    expect(posted(scene)).toEqual([]);
  });

  test('a public answer in a channel that is closed meanwhile is told in a direct message', async () => {
    const { scene, interaction, open } = await held();
    scene.fake.clock.advance(TOO_LONG_MS);
    scene.fake.failNext(1, MISSING_PERMISSIONS, isSend);
    open();
    await doneWith(scene, interaction);
    expect((await toldDirectly(scene))[0]).toContain(`I could not answer you in <#${scene.channel.id}>`);
  });

  test('the bot keeps its token: others are answered', async () => {
    const { scene, interaction, open } = await held({ private: true });
    scene.fake.clock.advance(TOO_LONG_MS);
    open();
    await doneWith(scene, interaction);
    mention(scene);
    await scene.fake.waitFor(() => posted(scene).some((message) => sentTexts(message).includes('Terrorists need')));
  });
});

describe('a page that cannot be turned', () => {
  const turning = async () => {
    const scene = await Scene.set({ corpus: { documents: [wordy] } });
    const asked = scene.fake.slash({ user: scene.user, command: 'page', options: { document: 'wordy', page: '1' } });
    const page = await asked.response();
    return { scene, page, next: buttonsOf(page).find(({ label }) => label?.includes('▶'))?.label ?? '' };
  };

  test('stays as it is, and the reader alone is told', async () => {
    const { scene, page, next } = await turning();
    scene.fake.failNext(2 * ALL_TRIES, { kind: 'server-error' }, isEdit);
    const turn = scene.fake.click({ message: page, user: scene.user, label: next });
    const [told] = await turn.followedUp();
    expect(told?.content).toBe('This could not be shown. Please press the button again.');
    expect(scene.fake.message(page.id).current.embeds).toEqual(page.embeds);
    scene.fake.clearFaults();
    const { message } = await scene.press(page, next);
    expect(message.id).toBe(page.id);
    expect(message.embeds).not.toEqual(page.embeds);
  });
});

describe('a reply to a message', () => {
  test('is sent again, whatever failed once, and stands there once', async () => {
    const scene = await Scene.set();
    for (const [at, fault] of [...PASSING, { kind: 'answer-lost' } as const].entries()) {
      scene.fake.failNext(1, fault, isSend);
      mention(scene);
      await scene.fake.waitFor(() => scene.log.filter(({ msg }) => msg === 'replied to a message').length === at + 1);
      expect(posted(scene).map(sentTexts), fault.kind).toEqual(
        Array(at + 1).fill(expect.stringContaining('Terrorists need money')),
      );
    }
  });

  test.each([MISSING_PERMISSIONS, MISSING_ACCESS, UNKNOWN_CHANNEL])(
    'where the bot may not write any more is told in a direct message: $message',
    async (refusal) => {
      const scene = await Scene.set();
      const { open, opened } = gate();
      scene.engine.before = () => opened;
      mention(scene);
      await scene.fake.waitFor(() => scene.engine.asked.length === 1);
      const inChannel = `/channels/${scene.channel.id}/`;
      scene.fake.failNext(Number.POSITIVE_INFINITY, refusal, ({ path }) => path.startsWith(inChannel));
      open();
      const [told] = await toldDirectly(scene);
      expect(told).toContain(`I could not answer you in <#${scene.channel.id}>`);
      await scene.fake.waitFor(() => scene.log.some(({ msg }) => msg === 'replied to a message'));
      expect(JSON.stringify(scene.log)).toContain('Give the bot the permissions');
      expect(posted(scene)).toEqual([]);
    },
  );

  test('of several messages says that the rest is missing', async () => {
    const scene = await Scene.set({ corpus: { documents: [wordy] } });
    let sent = 0;
    scene.fake.failNext(ALL_TRIES, { kind: 'server-error' }, (request) => {
      if (isSend(request)) sent += 1;
      return isSend(request) && sent > 1;
    });
    mention(scene, 'Where is gold?');
    await scene.fake.waitFor(() => scene.log.some(({ msg }) => msg === 'replied to a message'));
    const [first, told] = posted(scene);
    expect(first === undefined ? '' : sentTexts(first)).toContain('Gold 0');
    expect(told?.content).toBe('The rest could not be sent. Please ask again.');
  });

  test('is given in the direct messages that a person opens, whatever has failed before', async () => {
    const scene = await Scene.set();
    scene.fake.failNext(2, MISSING_PERMISSIONS, isSend);
    scene.fake.say({ user: scene.user, dm: true, content: 'money?' });
    await scene.fake.waitFor(() => scene.complaints.length > 0);
    scene.fake.say({ user: scene.user, dm: true, content: 'money?' });
    const messages = await scene.fake.waitFor(() => {
      const own = scene.fake.messages(scene.fake.dm(scene.user)).filter((message) => !isLoading(message));
      return own.some((message) => sentTexts(message).includes('Terrorists need')) && own;
    });
    expect(messages.length).toBeGreaterThan(2);
  });
});
