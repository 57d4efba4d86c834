import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { SqliteAnswerStore } from '../../src/discord/state/sqlite-answer-store.js';
import { SqliteJournal } from '../../src/discord/state/sqlite-journal.js';
import { evaluationItem } from '../../src/evaluation/items.js';
import type { FakeMessage } from '../fakes/discord/message.js';
import { Scene, sentTexts } from './harness.js';

const MODERATOR = { permissions: String((1n << 13n) | (1n << 11n)) };
const MEMBER = { permissions: String(1n << 11n) };

const labels = ({ components = [] }: FakeMessage): string[] =>
  JSON.stringify(components).match(/"label":"[^"]*"/g) ?? [];
const has = (message: FakeMessage, label: string): boolean => labels(message).includes(`"label":"${label}"`);

/** The items of the file that a command replied with. */
async function items(scene: Scene, command: string, user = scene.user) {
  const message = await scene.fake.slash({ user, command }).response();
  const [file] = message.attachments;
  const content = file === undefined ? '' : (scene.fake.uploaded(file.id)?.toString() ?? '');
  const lines = content.split('\n').filter((line) => line !== '');
  return { message, items: lines.map((line) => evaluationItem.parse(JSON.parse(line))) };
}

describe('a question that finds nothing', () => {
  test('is told what was searched, and how to search wider', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('xylophones', { chapter: 'belgium#prisons' });
    expect(sentTexts(message)).toContain('Searched: “Prisons”.');
    expect(sentTexts(message)).toContain('Only a part of the documents was asked.');
    const wider = await scene.press(message, 'Ask all documents');
    expect(wider.interaction.ephemeral).toBe(false);
    expect(scene.engine.asked.at(-1)).toEqual({ text: 'xylophones', limit: 10 });
    expect(sentTexts(wider.message)).toContain('Searched: “Counterterrorism in Belgium”.');
    expect(has(wider.message, 'Ask all documents')).toBe(false);
  });

  test('goes into the list of the server, however often it is typed; private ones do not', async () => {
    const scene = await Scene.set();
    const moderator = scene.fake.user('Mod', MODERATOR);
    await scene.ask('Who plays xylophones?');
    await scene.ask('who plays XYLOPHONES');
    await scene.ask('Do **zithers** sound? @everyone');
    await scene.ask('my secret zither', { private: true });
    await scene.ask('Oboes?', { chapter: 'belgium#prisons' });
    const list = sentTexts(await scene.fake.slash({ user: moderator, command: 'gaps list' }).response());
    expect(list).toContain('who plays XYLOPHONES · 2 times');
    expect(list).toContain('Do \\*\\*zithers\\*\\* sound? \\@everyone · once');
    expect(list).not.toContain('secret');
    expect(list).toContain('– Oboes? · Only in: Prisons · once');
    const exported = await items(scene, 'gaps export', moderator);
    expect(exported.items).toHaveLength(3);
    expect(exported.items.every(({ unanswerable, answers }) => unanswerable === true && answers.length === 0)).toBe(
      true,
    );
    expect(() => scene.fake.slash({ user: scene.fake.user('Ann', MEMBER), command: 'gaps list' })).toThrow(
      'permissions',
    );
  });

  test('what is beyond one file of Discord’s comes in as many as it takes, with nothing left out', async () => {
    const scene = await Scene.set();
    const journal = SqliteJournal.open(scene.stateDir);
    const random = (length: number): string =>
      randomBytes(length)
        .toString('base64')
        .replaceAll(/[^A-Za-z]/g, 'x');
    const place = { guildId: scene.guild.id, userId: '1' };
    const count = 10_000;
    for (let at = 0; at < count; at += 1) {
      await journal.noteGap(place, {
        question: `${at} ${random(1400)}`,
        earlier: '',
        documentId: null,
        chapterId: null,
        channelId: null,
      });
    }
    journal.close();
    const moderator = scene.fake.user('Mod', MODERATOR);
    const interaction = scene.fake.slash({ user: moderator, command: 'gaps export' });
    const first = await interaction.response();
    const messages = [first, ...(await interaction.followedUp())];
    const files = messages.flatMap(({ attachments }) => attachments);
    expect(files.length).toBeGreaterThan(1);
    expect(new Set(files.map(({ filename }) => filename)).size).toBe(files.length);
    const read = (name: string, content: Buffer): Buffer => (name.endsWith('.gz') ? gunzipSync(content) : content);
    const texts = files.map(({ id, filename }) =>
      read(filename, scene.fake.uploaded(id) ?? Buffer.alloc(0)).toString(),
    );
    const lines = texts.flatMap((text) => text.trimEnd().split('\n'));
    expect(new Set(lines.map((line) => JSON.parse(line).question)).size).toBe(count);
    expect(lines).toHaveLength(count);
  });

  test('another server does not see it', async () => {
    const scene = await Scene.set();
    await scene.ask('xylophones');
    const other = scene.fake.guild({ name: 'Other' });
    const channel = scene.fake.channel(other, 'general');
    const list = await scene.fake
      .slash({ user: scene.fake.user('Mod', MODERATOR), channel, command: 'gaps list' })
      .response();
    expect(sentTexts(list)).toContain('No question has gone unanswered here.');
  });
});

describe('feedback', () => {
  test('is kept with question and quotation, and exported as evaluation items', async () => {
    const scene = await Scene.set();
    const moderator = scene.fake.user('Mod', MODERATOR);
    const { message } = await scene.ask('Who watches large transfers of money?');
    const { message: form, interaction } = await scene.press(message, 'Feedback');
    expect(interaction.ephemeral).toBe(true);
    expect(sentTexts(form)).toContain('Banks watch large transfers of money.');
    expect(sentTexts((await scene.press(form, '1 · Wrong')).message)).toContain('Thank you');
    // The last word of the same person counts.
    await scene.press(form, '1 · Right');
    await scene.press(form, '2 · Wrong page');
    await scene.restart();
    const { items: exported } = await items(scene, 'gaps feedback', moderator);
    expect(exported).toHaveLength(1);
    expect(exported[0]).toMatchObject({
      question: 'Who watches large transfers of money?',
      answers: [
        {
          source: 'belgium',
          page: ['45', '46'],
          quote: 'Banks watch large transfers of money. Cash leaves no trace.',
          quotationId: expect.any(String),
        },
      ],
      rejected: [{ source: 'belgium', verdicts: ['wrong-page'] }],
      index: 'toy',
    });
  });

  test('on somebody’s private answer is theirs alone', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money', { private: true });
    const stranger = scene.fake.user('Stranger');
    const copied = await scene.post([['Feedback', customId(message, 'Feedback')]]);
    const { message: answer } = await scene.press(copied, 'Feedback', stranger);
    expect(sentTexts(answer)).toContain('Nothing behind this button');
  });

  test('a forged verdict or position is nothing', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    const id = customId(message, 'Feedback').split(':')[2];
    for (const rest of [`${id}:0:great`, `${id}:99:right`, `${id}:0`, 'x:0:right', `${id}:-1:wrong`]) {
      const forged = await scene.post([['Press', `p1:rate:${rest}`]]);
      expect(sentTexts((await scene.press(forged, 'Press')).message)).toContain('Nothing behind this button');
    }
  });
});

describe('publishing', () => {
  test('shows a private answer to the channel, with its question and who asked', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('Who watches money?', { private: true });
    const { message: published, interaction } = await scene.press(message, 'Publish');
    expect(interaction.ephemeral).toBe(false);
    expect(sentTexts(published)).toContain('Who watches money?');
    expect(sentTexts(published)).toContain(`Asked by <@${scene.user.id}>`);
    expect(sentTexts(published)).toContain('Banks watch large transfers of money.');
    // Now everybody may use its buttons, and it is not published twice.
    const stranger = scene.fake.user('Stranger');
    const { message: more } = await scene.press(published, '1 · Context', stranger);
    expect(sentTexts(more)).not.toContain('Nothing behind this button');
    expect(sentTexts((await scene.press(message, 'Publish')).message)).toContain('has been published already');
  });

  test('of two presses at once, one publishes', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('Who watches money?', { private: true });
    const presses = await Promise.all([scene.press(message, 'Publish'), scene.press(message, 'Publish')]);
    const texts = presses.map((press) => sentTexts(press.message));
    expect(texts.filter((text) => text.includes('Asked by'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('has been published already'))).toHaveLength(1);
    // Nobody else is bothered with the second.
    const told = presses.filter((press) => sentTexts(press.message).includes('has been published already'));
    expect(told.map(({ interaction }) => interaction.ephemeral)).toEqual([true]);
  });

  test('that nobody gets to see because the press was too old can be tried again', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('Who watches money?', { private: true });
    const late = { kind: 'refuse', status: 404, code: 10_062, message: 'Unknown interaction' } as const;
    scene.fake.failNext(1, late, ({ path }) => path.endsWith('/callback'));
    scene.fake.click({ message, user: scene.user, label: 'Publish' });
    await scene.fake.waitFor(() => scene.complaints.length === 1);
    expect(sentTexts((await scene.press(message, 'Publish')).message)).toContain('Asked by');
  });

  test('that can’t be noted is told to its asker alone, and shows nothing', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('Who watches money?', { private: true });
    const failing = vi.spyOn(SqliteAnswerStore.prototype, 'publish').mockRejectedValue(new Error('no connection'));
    const { message: told, interaction } = await scene.press(message, 'Publish');
    failing.mockRestore();
    expect(interaction.ephemeral).toBe(true);
    expect(sentTexts(told)).not.toContain('Banks');
    expect(sentTexts((await scene.press(message, 'Publish')).message)).toContain('Asked by');
  });

  test('that Discord refuses can be tried again', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('Who watches money?', { private: true });
    const refused = { kind: 'refuse', status: 400, code: 50_035, message: 'Invalid Form Body' } as const;
    scene.fake.failNext(1, refused, ({ method }) => method === 'PATCH');
    await scene.press(message, 'Publish');
    expect(sentTexts((await scene.press(message, 'Publish')).message)).toContain('Asked by');
  });

  test('is for its asker alone', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money', { private: true });
    const copied = await scene.post([['Publish', customId(message, 'Publish')]]);
    const { message: answer } = await scene.press(copied, 'Publish', scene.fake.user('Stranger', MODERATOR));
    expect(sentTexts(answer)).toContain('Nothing behind this button');
  });
});

describe('deleting', () => {
  const shown = (scene: Scene, id: string) => scene.fake.messages(scene.channel).some((message) => message.id === id);

  test.each(['its asker', 'a moderator'])('%s takes an answer away', async (who) => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    const user = who === 'its asker' ? scene.user : scene.fake.user('Mod', MODERATOR);
    scene.fake.click({ message, user, label: 'Delete' });
    await scene.fake.waitFor(() => !shown(scene, message.id));
  });

  test('asks nothing of Discord for what only one person sees', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    await scene.press(message, '1 · Context', scene.fake.user('Stranger', MEMBER));
    scene.fake.click({ message, user: scene.user, label: 'Delete' });
    await scene.fake.waitFor(() => !shown(scene, message.id));
    await scene.bot?.stop();
    expect(
      scene.fake.requests.filter(({ method, path }) => method === 'DELETE' && /\/messages\/\d/.test(path)),
    ).toHaveLength(1);
  });

  test('nobody else does', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    const { message: told } = await scene.press(message, 'Delete', scene.fake.user('Stranger', MEMBER));
    expect(sentTexts(told)).toContain('Only who asked, and moderators');
    expect(shown(scene, message.id)).toBe(true);
  });

  test('when Discord refuses, it is said', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    scene.fake.failNext(
      1,
      { kind: 'refuse', status: 403, code: 50_013, message: 'Missing Permissions' },
      ({ method }) => method === 'DELETE',
    );
    const pressed = scene.fake.click({ message, user: scene.user, label: 'Delete' });
    const [told] = await pressed.followedUp();
    expect(told?.content).toContain('could not be deleted');
    expect(shown(scene, message.id)).toBe(true);
  });
});

/** The custom id of a message's button. */
function customId(message: FakeMessage, label: string): string {
  const found = JSON.stringify(message.components).match(
    new RegExp(`"label":"${label}"[^}]*"custom_id":"([^"]+)"|"custom_id":"([^"]+)"[^}]*"label":"${label}"`),
  );
  return found?.[1] ?? found?.[2] ?? '';
}
