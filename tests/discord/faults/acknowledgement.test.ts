import { describe, expect, test } from 'vitest';
import { isLoading } from '../../fakes/discord/message.js';
import { Scene, sentTexts } from '../harness.js';
import { ALL_TRIES, ALREADY_ACKNOWLEDGED, asks, doneWith, isCallback, PASSING } from './wire.js';

describe('an acknowledgement', () => {
  test('that comes after three seconds does no work, and the log says why', async () => {
    const scene = await Scene.set();
    // Discord asks to wait, and meanwhile the three seconds pass.
    scene.fake.failNext(1, { kind: 'rate-limit', retryAfter: 0.05 }, (request) => {
      if (isCallback(request)) scene.fake.clock.advance(4000);
      return isCallback(request);
    });
    asks(scene);
    await scene.fake.waitFor(() => scene.complaints.some((complaint) => complaint.includes('too old')));
    expect(scene.engine.asked).toEqual([]);
    // The next is answered.
    expect(sentTexts((await scene.ask('money')).message)).toContain('Terrorists need money');
  });

  test('that fails once is made again, whatever it was', async () => {
    const scene = await Scene.set();
    for (const [at, fault] of PASSING.entries()) {
      scene.fake.failNext(1, fault, isCallback);
      expect(sentTexts((await scene.ask('money')).message), fault.kind).toContain('Terrorists need money');
      expect(scene.engine.asked).toHaveLength(at + 1);
    }
  });

  test('whose connection is closed is made once more', async () => {
    const scene = await Scene.set();
    scene.fake.failNext(1, { kind: 'drop' }, isCallback);
    expect(sentTexts((await scene.ask('money')).message)).toContain('Terrorists need money');
    expect(scene.complaints).toEqual(['a request could not be acknowledged; trying once more']);
  });

  test('that Discord has taken without being able to say so is as good as any', async () => {
    const scene = await Scene.set();
    scene.fake.failNext(1, { kind: 'answer-lost' }, isCallback);
    const { message, interaction } = await scene.ask('money', { private: true });
    expect(isLoading(message)).toBe(false);
    expect(interaction.ephemeral).toBe(true);
    expect(sentTexts(message)).toContain('Terrorists need money');
    expect(scene.complaints).toEqual([]);

    scene.fake.failNext(1, { kind: 'answer-lost' }, isCallback);
    expect(sentTexts((await scene.press(message, '1 · Context')).message)).toContain('Terrorists need money');
  });

  test('of a form that Discord has taken opens it, and what is entered is kept', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    const saved = await scene.press(message, '1 · 🔖 Save');
    scene.fake.failNext(1, { kind: 'answer-lost' }, isCallback);
    const press = scene.fake.click({ message: saved.message, user: scene.user, label: 'Note and tags…' });
    await press.opened();
    const submitted = scene.fake.modalSubmit({ interaction: press, values: { note: 'For chapter two' } });
    expect(sentTexts(await submitted.response())).toContain('For chapter two');
    expect(scene.complaints).toEqual([]);
  });

  test('that fails for good does no work: Discord says so itself', async () => {
    const scene = await Scene.set();
    scene.fake.failNext(2 * ALL_TRIES, { kind: 'server-error' }, isCallback);
    asks(scene);
    await scene.fake.waitFor(() => scene.complaints.includes('a request could not be acknowledged'));
    expect(scene.engine.asked).toEqual([]);
    expect(sentTexts((await scene.ask('money')).message)).toContain('Terrorists need money');
  });

  test('that another process has made is left to it', async () => {
    const scene = await Scene.set();
    scene.fake.failNext(1, ALREADY_ACKNOWLEDGED, isCallback);
    asks(scene);
    await scene.fake.waitFor(() => scene.complaints.some((complaint) => complaint.includes('another Pincite')));
    expect(scene.engine.asked).toEqual([]);
  });
});

test('an interaction that arrives twice is answered once: command, button, form and menu', async () => {
  const scene = await Scene.set();
  const { gateway } = scene.fake;
  const dispatch = gateway.dispatch.bind(gateway);
  gateway.dispatch = (event) => {
    dispatch(event);
    dispatch(event);
  };
  const { message } = await scene.ask('money');
  const saved = await scene.press(message, '1 · 🔖 Save');
  const press = scene.fake.click({ message: saved.message, user: scene.user, label: 'Note and tags…' });
  await press.opened();
  const submitted = scene.fake.modalSubmit({ interaction: press, values: { note: 'Once' } });
  await doneWith(scene, submitted);
  const said = scene.fake.say({ user: scene.fake.user('Writer'), content: 'Terrorists need money.' });
  const menu = scene.fake.contextMenu({ command: 'Find sources', message: said, user: scene.user });
  await doneWith(scene, menu);
  const callbacks = scene.fake.requests.filter(isCallback);
  expect(callbacks).toHaveLength(5);
  expect(callbacks.every(({ status }) => status === 200 || status === 204)).toBe(true);
  expect(scene.complaints).toEqual([]);
});
