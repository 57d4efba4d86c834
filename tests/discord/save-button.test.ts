import { expect, test } from 'vitest';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import { Scene, sentTexts } from './harness.js';
import { changed, fieldsOf, ordinaryUser, use } from './notebook-scene.js';

const SAVE = '1 · 🔖 Save';
/** Of what nothing is in the documents, though they have words like these. */
const ABSENT = '"Terrorists seldom need any money for gardening in quiet villages."';

/** A saved passage, and the form for its note and tags, opened. */
async function withForm() {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const saved = await scene.press(message, SAVE);
  const form = scene.fake.click({ message: saved.message, user: scene.user, label: 'Note and tags…' });
  await form.opened();
  const send = async (values: Record<string, string>) =>
    sentTexts(await scene.fake.modalSubmit({ interaction: form, values }).response());
  return { scene, message, send };
}

test('a tag that can’t be kept costs neither the note nor the other tags, and is named', async () => {
  const { scene, send } = await withForm();
  const long = `${'very '.repeat(11)}long`;
  const reply = await send({ note: 'An hour’s work', tags: `cash, ${long}` });
  expect(reply).toContain(`Note and tags are changed\nNot kept as tags: ${long}. A tag has at most 50 characters`);
  const list = sentTexts(await use(scene, 'notebook list'));
  expect(list).toContain('An hour’s work');
  expect(list).toContain('**Tags:** \\#cash\n');
});

test('what somebody else changed meanwhile is not overwritten; both are shown', async () => {
  const { scene, send } = await withForm();
  await use(scene, 'notebook edit', { number: 1, note: 'The moderator’s' }, { user: scene.fake.user('Moderator') });
  const reply = await send({ note: 'An hour’s work @everyone', tags: 'mine' });
  expect(reply).toContain('Changed meanwhile');
  expect(reply).toContain('The moderator’s');
  expect(reply).toMatch(/As you sent it\n> An hour’s work \\@everyone\n\*\*Tags:\*\* mine/);
  const list = sentTexts(await use(scene, 'notebook list'));
  expect(list).toContain('The moderator’s');
  expect(list).not.toContain('An hour’s work');
});

test('a note for what was removed meanwhile is given back', async () => {
  const { scene, send } = await withForm();
  await use(scene, 'notebook remove', { number: 1 });
  const reply = await send({ note: 'An hour’s work', tags: '' });
  expect(reply).toContain('No longer there');
  expect(reply).toContain('> An hour’s work');
});

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

test('"Undo" after "To my own instead" puts it back into the channel’s notebook, in its place', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const first = await scene.press(message, SAVE);
  await use(scene, 'notebook edit', { number: 1, note: 'For chapter two' });
  await scene.press(message, '2 · 🔖 Save');
  const moved = await scene.press(first.message, 'To my own instead');
  const undone = await scene.press(moved.message, 'Undo');
  expect(undone.message.id).toBe(first.message.id);
  expect(sentTexts(undone.message)).toBe(
    'Put back\nIt is number 1 in the channel’s notebook again, and no longer in your own.',
  );
  expect(sentTexts(await use(scene, 'notebook show', { number: 1 }))).toContain('For chapter two');
  expect(sentTexts(await use(scene, 'notebook list', { whose: 'mine' }))).toContain('The notebook is empty');
});

test('"Undo" after "To my own instead" leaves what was in one’s own before', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const first = await scene.press(message, SAVE);
  const both = await scene.press(first.message, 'To my own as well');
  expect(sentTexts(both.message)).toContain('Saved');
  const again = await scene.press(message, SAVE);
  const moved = await scene.press(again.message, 'To my own instead');
  await scene.press(moved.message, 'Undo');
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('1 of 1');
  expect(sentTexts(await use(scene, 'notebook list', { whose: 'mine' }))).toContain('1 of 1');
});

test('what "Undo" took out is put back by "Put it back", or has its note again when it is saved again', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const saved = await scene.press(message, SAVE);
  await use(scene, 'notebook edit', { number: 1, note: 'For chapter two' });
  const undone = await scene.press(saved.message, 'Undo');
  expect(sentTexts(undone.message)).toBe('Taken back\nIt is no longer in the channel’s notebook.');
  const back = await scene.press(undone.message, 'Put it back');
  expect(sentTexts(back.message)).toBe('Put back\nIt is number 1 in this channel’s notebook again.');
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('For chapter two');
  await scene.press(back.message, 'Undo');
  const again = await scene.press(message, SAVE);
  expect(sentTexts(again.message)).toContain('It has its note and tags of before.');
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('For chapter two');
});

test('a passage that is only nearest is saved with a word of warning', async () => {
  const scene = await Scene.set();
  const asked = scene.fake.slash({ user: scene.user, command: 'verify', options: { text: ABSENT } });
  const message = await asked.response();
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === asked.id && msg === 'replied'));
  const saved = await scene.press(message, SAVE);
  expect(sentTexts(saved.message)).toContain('⚠️ It was shown as nearest only: not as an answer, nor as the source.');
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

test('what is saved from a private answer is one’s own; shared, it shows in the channel without its question', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('secretive money', { private: true });
  const saved = await scene.press(message, SAVE);
  expect(sentTexts(saved.message)).toBe('Saved\nIt is number 1 in your own notebook.');
  const labels = ['To this channel’s as well', 'Note and tags…', 'Undo'];
  expect(buttonsOf(saved.message).map(({ label }) => label)).toEqual(labels);
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
  await use(scene, 'notebook edit', { number: 1, note: 'For me alone', whose: 'mine' });
  const shared = await scene.press(saved.message, 'To this channel’s as well');
  expect(sentTexts(shared.message)).toContain('It is number 1 in this channel’s notebook.');
  expect(sentTexts(await use(scene, 'notebook list', { whose: 'mine' }))).toContain('For me alone');
  const other = scene.fake.user('Other');
  const list = await use(scene, 'notebook list', {}, { user: other });
  expect(sentTexts(list)).toContain('> Terrorists need money.');
  expect(sentTexts(list)).not.toContain('secretive');
  expect(sentTexts(list)).not.toContain('For me alone');
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
  const own = await scene.press(message, SAVE);
  const saved = await scene.press(own.message, 'To this channel’s as well');
  const ids = buttonsOf(saved.message).map(({ customId }) => customId);
  const [answer = ''] = buttonsOf(message).map(({ customId }) => customId.split(':')[2]);
  const [entry = ''] = ids.filter((id) => id.includes('saveundo')).map((id) => id.split(':')[3]);
  const other = ordinaryUser(scene, 'Other');
  const nothing = [
    `p1:save:${answer}:0`,
    `p1:save:${answer}`,
    'p1:save:0000000000:0',
    `p1:saveown:also:${answer}:0`,
    `p1:saveown:share:${answer}:0`,
    `p1:putback:u${scene.user.id}:${entry}:en`,
    `p1:putback:c:${entry}`,
    `p1:saveback:${entry}:x:en`,
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
  await use(scene, 'notebook remove', { number: 1 });
  for (const id of [`p1:putback:c:${entry}:en`, `p1:saveback:${entry}::en`]) {
    const forged = await scene.post([['forged', id]]);
    expect(sentTexts((await scene.press(forged, 'forged', other)).message)).toContain('No longer there');
  }
  await use(scene, 'notebook undo');
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('1 of 1');
});
