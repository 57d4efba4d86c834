import { expect, test } from 'vitest';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import { Scene, sentTexts } from './harness.js';
import { changed, fieldsOf, ordinaryUser, use } from './notebook-scene.js';

const SAVE = '1 · 🔖 Save';

test('"Save" puts a passage into the notebook of the channel, and tells only who pressed it where', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const saved = await scene.press(message, '2 · 🔖 Save');
  expect(isEphemeral(saved.message)).toBe(true);
  expect(sentTexts(saved.message)).toBe('Saved\nIt is number 1 in this channel’s notebook.');
  expect(buttonsOf(saved.message).map(({ label }) => label)).toEqual([
    'To my own instead',
    'To my own as well',
    'Note and tags…',
    'Undo',
  ]);
  const list = await use(scene, 'notebook list', {}, { user: scene.fake.user('Other') });
  expect(sentTexts(list)).toContain('> Money moves in small sums.');
  expect(sentTexts(list)).toContain(`Saved by <@${scene.user.id}>`);
});

test('saving twice says so, keeps one, and offers the other no "Undo"', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  await scene.press(message, SAVE);
  const other = ordinaryUser(scene, 'Other');
  const again = await scene.press(message, SAVE, other);
  expect(sentTexts(again.message)).toContain('It was number 1 in this channel’s notebook before, and stays as it is.');
  expect(buttonsOf(again.message).map(({ label }) => label)).toEqual(['To my own as well']);
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('1 of 1');
});

test('in direct messages it is one’s own notebook, which no channel and nobody else has', async () => {
  const scene = await Scene.set();
  const asked = scene.fake.slash({ user: scene.user, command: 'ask', options: { question: 'money' }, dm: true });
  const saved = await scene.press(await asked.response(), SAVE);
  expect(sentTexts(saved.message)).toContain('It is number 1 in your own notebook.');
  expect(buttonsOf(saved.message).map(({ label }) => label)).toEqual(['Note and tags…', 'Undo']);
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
  expect(sentTexts(await use(scene, 'notebook list', { whose: 'mine' }))).toContain('Terrorists need money.');
  const other = scene.fake.user('Other');
  expect(sentTexts(await use(scene, 'notebook list', { whose: 'mine' }, { user: other }))).toContain('is empty');
});

test('"To my own instead" moves it with its note, "as well" copies it; "Undo" takes out just that', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const first = await scene.press(message, SAVE);
  await use(scene, 'notebook edit', { number: 1, note: 'For chapter two' });
  const moved = await scene.press(first.message, 'To my own instead');
  expect(moved.message.id).toBe(first.message.id);
  expect(sentTexts(moved.message)).toContain('number 1 in your own notebook, and no longer in the channel’s');
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
  expect(sentTexts(await use(scene, 'notebook list', { whose: 'mine' }))).toContain('For chapter two');

  const second = await scene.press(message, '2 · 🔖 Save');
  const both = await scene.press(second.message, 'To my own as well');
  expect(sentTexts(both.message)).toContain('It is number 2 in your own notebook.');
  await use(scene, 'notebook move', { number: 2, to: 1, whose: 'mine' });
  const undone = await scene.press(both.message, 'Undo');
  expect(sentTexts(undone.message)).toContain('It is no longer in your own notebook.');
  expect(sentTexts(await use(scene, 'notebook list', { whose: 'mine' }))).toContain('1 of 1');
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('Money moves in small sums.');
});

test('"To my own instead" leaves what somebody else saved in the channel', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  await scene.press(message, SAVE);
  const other = scene.fake.user('Other');
  const again = await scene.press(message, SAVE, other);
  const copied = await scene.press(again.message, 'To my own as well', other);
  expect(sentTexts(copied.message)).toContain('It is number 1 in your own notebook.');
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('1 of 1');
});

test('"Note and tags…" opens a form that has what there is, and puts what is sent beside the quotation', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const saved = await scene.press(message, SAVE);
  const press = scene.fake.click({ message: saved.message, user: scene.user, label: 'Note and tags…' });
  expect(fieldsOf(await press.opened())).toEqual({ note: '', tags: '' });
  const hostile = '# @everyone <@1> [x](https://evil.example)\n> quoted';
  const sent = scene.fake.modalSubmit({
    interaction: press,
    values: { note: hostile, tags: 'cash, #Small sums,cash' },
  });
  const reply = await sent.response();
  expect(isEphemeral(reply)).toBe(true);
  expect(sentTexts(reply)).toContain('Note and tags are changed');
  expect(sentTexts(reply)).toContain(
    '\\# \\@everyone \\<\\@1\\> \\[x\\]\\(https\\://evil.example\\)\n\\> quoted\n**Tags:** \\#cash \\#Small\\-sums'.replace(
      '\\-',
      '-',
    ),
  );
  const again = scene.fake.click({ message: saved.message, user: scene.user, label: 'Note and tags…' });
  expect(fieldsOf(await again.opened())).toEqual({ note: hostile, tags: 'cash, Small sums' });
  const emptied = scene.fake.modalSubmit({ interaction: again, values: {} });
  expect(sentTexts(await emptied.response())).not.toContain('Tags:');
});

test('a private answer saved into the channel’s notebook shows there without its question', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('secretive money', { private: true });
  await scene.press(message, SAVE);
  const other = scene.fake.user('Other');
  const list = await use(scene, 'notebook list', {}, { user: other });
  expect(sentTexts(list)).toContain('> Terrorists need money.');
  expect(sentTexts(list)).not.toContain('secretive');
});

test('"Save" works after a restart, and says when the source has changed', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  await scene.restart();
  const saved = await scene.press(message, SAVE);
  expect(sentTexts(saved.message)).toContain('Saved');
  await scene.bot?.stop();
  Object.assign(scene.engine, { corpus: { documents: [changed] } });
  await scene.start();
  expect(sentTexts((await scene.press(message, '2 · 🔖 Save')).message)).toContain('The source has changed');
  expect(sentTexts((await scene.press(saved.message, 'Undo')).message)).toContain('Taken back');
});

test('forged ids save, show and change nothing', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money', { private: true });
  const saved = await scene.press(message, SAVE);
  const ids = buttonsOf(saved.message).map(({ customId }) => customId);
  const [answer = ''] = buttonsOf(message).map(({ customId }) => customId.split(':')[2]);
  const [entry = ''] = ids.filter((id) => id.includes('saveundo')).map((id) => id.split(':')[3]);
  const other = ordinaryUser(scene, 'Other');
  const nothing = [
    `p1:save:${answer}:0`,
    `p1:save:${answer}`,
    'p1:save:0000000000:0',
    `p1:saveown:also:${answer}:0`,
    `p1:saveundo:u${scene.user.id}:${entry}:en`,
    'p1:saveundo:c:nothing:en',
    `p1:saveundo:c:${entry}:xx`,
    `p1:annotate:u${scene.user.id}:${entry}:en`,
    `p1:annotate:c:${entry}`,
    'p1:notebook:c:-1:en',
    'p1:notebook:x:0:en',
  ];
  const posted = await scene.post(nothing.map((id, at) => [`${at}`, id]));
  for (const { label } of buttonsOf(posted)) {
    const pressed = await scene.press(posted, label, other);
    expect(sentTexts(pressed.message), label).toContain('Nothing behind this button');
    expect(isEphemeral(pressed.message)).toBe(true);
  }
  const others = await scene.post([
    ['undo', `p1:saveundo:c:${entry}:en`],
    ['note', `p1:annotate:c:${entry}:en`],
    ['gone', 'p1:annotate:c:0000000000:en'],
    ['pages', `p1:notebook:u${scene.user.id}:0:en`],
  ]);
  expect(sentTexts((await scene.press(others, 'note', other)).message)).toContain('Saved by somebody else');
  expect(sentTexts((await scene.press(others, 'gone', other)).message)).toContain('No longer there');
  expect(sentTexts((await scene.press(others, 'pages', other)).message)).toContain('Somebody else’s notebook');
  expect(sentTexts((await scene.press(others, 'undo', other)).message)).toContain('Saved by somebody else');
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('1 of 1');
});
