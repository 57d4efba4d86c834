import { describe, expect, test } from 'vitest';
import { BUTTONS } from '../../../src/discord/buttons/button-list.js';
import { componentId, parseComponentId } from '../../../src/discord/buttons/component-id.js';
import { FORMS } from '../../../src/discord/forms/form-list.js';
import { buttonsOf, type FakeMessage, isEphemeral } from '../../fakes/discord/message.js';
import { Scene, sentTexts } from '../harness.js';
import { buttonsToPress, expectHarmless } from './sent.js';

/** What nobody who presses a button of Pincite's can send. */
const PARTS = [
  '',
  '0',
  '-1',
  '9'.repeat(40),
  '1e9',
  'NaN',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  "'; DROP TABLE answers; --",
  '@everyone',
  '\u202e\u0000',
  'user',
  'right',
  'also',
  'en',
];

/** Ids of every kind: with parts of any kind, and with those of real ids in their place. */
function forgedIds(names: Iterable<string>, real: readonly string[], parts: readonly string[] = PARTS): string[] {
  const others = real.map((id) => parseComponentId(id)?.parts ?? []);
  const made = [...names].flatMap((name) => [
    ...parts.flatMap((part) => [1, 2, 3].map((count) => componentId(name, ...Array(count).fill(part)))),
    ...others.flatMap((theirs) => [
      componentId(name, ...theirs),
      componentId(name, ...theirs, '0'),
      componentId(name, ...theirs.slice(0, 1), '9999'),
      componentId(name, ...theirs.toReversed()),
    ]),
    componentId(name),
  ]);
  const broken = ['p1', 'p1:', 'p0:more:x', `p1:${'a'.repeat(90)}`, 'p1:more:%', 'p1:toString', 'p1:__proto__:0', '🙂'];
  const usable = made.filter((id): id is string => id !== null && id.length <= 100);
  return [...new Set([...broken, ...usable])].filter((id) => !real.includes(id));
}

/** A private answer, saved into somebody's own notebook, with everything that stands under both. */
async function privateWork(scene: Scene): Promise<readonly FakeMessage[]> {
  const { message } = await scene.ask('money', { private: true });
  const saved = await scene.press(message, '1 · 🔖 Save');
  return [message, saved.message];
}

/** Of several ids of a kind the first. */
function oneOfEach(ids: readonly string[]): string[] {
  const kinds = new Map(ids.toReversed().map((id) => [parseComponentId(id)?.name ?? id, id]));
  return [...kinds.values()];
}

/** Posts buttons of these ids, and has somebody press each. @returns the messages posted: some presses take their place */
async function pressAll(scene: Scene, ids: readonly string[], by = scene.user): Promise<readonly string[]> {
  const posted: string[] = [];
  for (let from = 0; from < ids.length; from += 25) {
    const message = await scene.post(ids.slice(from, from + 25).map((id, at) => [`${at}`, id]));
    posted.push(message.id);
    const presses = buttonsToPress(message).map((customId) => scene.fake.click({ message, user: by, customId }));
    for (const press of presses) await press.acknowledged();
    await scene.fake.waitFor(() => presses.every(({ id, callback }) => callback === 9 || repliedTo(scene, id)));
    for (const { callback, ephemeral } of presses) if (callback === 5) expect(ephemeral).toBe(true);
  }
  return posted;
}

const repliedTo = (scene: Scene, id: string): boolean =>
  scene.log.some(({ request, msg }) => request === id && (msg === 'replied' || /delet|taken away/u.test(msg)));

describe('forged buttons', () => {
  test('of every kind get a word in private: nothing is shown, changed or broken', async () => {
    const scene = await Scene.set();
    const work = await privateWork(scene);
    const real = work.flatMap(buttonsToPress);
    const ids = forgedIds(BUTTONS.keys(), []);
    await pressAll(
      scene,
      ids.filter((id) => !id.startsWith('p1:delete')),
    );
    expectHarmless(scene.fake, [`<@${scene.user.id}>`]);
    expect(scene.log.filter(({ level }) => level >= 50)).toEqual([]);
    expect(real.length).toBeGreaterThan(3);
  });
});

describe("other people's private work", () => {
  test('is not to be had by ids of it, of any kind of button', async () => {
    const scene = await Scene.set();
    const work = await privateWork(scene);
    const real = work.flatMap(buttonsToPress);
    const other = scene.fake.user('Other', { permissions: '0' });
    const before = scene.fake.messages(scene.channel, other).length;
    const posted = await pressAll(
      scene,
      [...real, ...forgedIds(BUTTONS.keys(), oneOfEach(real), [])].filter((id) => !id.startsWith('p1:delete')),
      other,
    );
    const shown = scene.fake.messages(scene.channel, other).slice(before).map(sentTexts).join('\n');
    // Words of the passages, and of the question.
    expect(shown).not.toMatch(/Terrorists need|small sums|Banks watch/u);
    // It is all as it was for whom it belongs to.
    const again = await scene.press(work[0] ?? expect.fail(), '1 · Context');
    expect(sentTexts(again.message)).toContain('Banks watch');
    expectHarmless(scene.fake, [`<@${scene.user.id}>`, `<@${other.id}>`]);
    expect(
      scene.fake
        .messages(scene.channel, other)
        .slice(before)
        .filter((message) => !isEphemeral(message) && !posted.includes(message.id)),
    ).toEqual([]);
  });
});

describe('forged forms', () => {
  test('of every kind get a word in private', async () => {
    const scene = await Scene.set();
    const [message, saved] = await privateWork(scene);
    const label = buttonsOf(saved ?? expect.fail()).find(({ customId }) => customId.includes('annotate'))?.label ?? '';
    const opening = scene.fake.click({ message: saved ?? expect.fail(), user: scene.user, label });
    const modal = await opening.opened();
    const real = [String(modal['custom_id']), ...buttonsToPress(message ?? expect.fail())];
    const other = scene.fake.user('Other', { permissions: '0' });
    for (const user of [scene.user, other]) {
      for (const custom_id of [...(user === other ? real.slice(0, 1) : []), ...forgedIds(FORMS.keys(), real)]) {
        // As if Pincite had opened a form of that id: what comes back is whatever somebody likes.
        const interaction = scene.fake.response(opening.id);
        Object.assign(interaction.record, { modal: { ...modal, custom_id }, user });
        const sent = scene.fake.modalSubmit({ interaction, values: {} });
        const shown = await sent.response();
        expect(sent.ephemeral).toBe(true);
        if (user === other) expect(sentTexts(shown)).not.toMatch(/Terrorists need|small sums|Banks watch/u);
      }
    }
    expectHarmless(scene.fake, [`<@${scene.user.id}>`]);
    expect(scene.log.filter(({ level }) => level >= 50)).toEqual([]);
  });
});
