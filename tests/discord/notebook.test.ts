import { describe, expect, test } from 'vitest';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { hostileVolume, Scene, sentTexts, volume } from './harness.js';
import { changed, long, ordinaryUser, use } from './notebook-scene.js';

/** A sentence of `volume`, in another chapter and on another page. */
const elsewhere = plannedDocument('belgium', 'Counterterrorism in Belgium', [
  { id: 'x', title: 'X', authors: [], pages: [{ label: '1', sentences: [{ text: 'Guards are trained.' }] }] },
]);

/** Saves the first passages of an answer, one after the other. */
async function saved(scene: Scene, count: number, user = scene.user): Promise<void> {
  const { message } = await scene.ask('money', {}, user);
  for (let at = 1; at <= count; at += 1) await scene.press(message, `${at} · 🔖 Save`, user);
}

/** The ids of every quotation of the long document. */
async function longIds(scene: Scene): Promise<string[]> {
  const { quotations, related } = await scene.engine.ask({ text: 'gold', limit: 14 }).then((answer) => {
    if (answer.kind !== 'answered') throw new Error('not answered');
    return answer;
  });
  return [...quotations, ...related].map(({ quotation }) => quotation.id);
}

describe('/notebook', () => {
  test('"list" shows number, quotation, citation, note, tags and who saved it, to the asker alone', async () => {
    const scene = await Scene.set();
    await saved(scene, 2);
    await use(scene, 'notebook edit', { number: 2, note: 'For chapter two', tags: 'cash,small sums' });
    const list = await use(scene, 'notebook list');
    expect(isEphemeral(list)).toBe(true);
    expect(list.embeds.map(({ title, author }) => title ?? author?.name)).toEqual([
      'This channel’s notebook · 1–2 of 2',
      '1 · page 45',
      '2 · page 45',
    ]);
    expect(list.embeds[2]?.description).toMatch(
      new RegExp(
        `^> Money moves in small sums\\..*\\n\\*\\*Note:\\*\\* For chapter two\\n\\*\\*Tags:\\*\\* \\\\#cash \\\\#small-sums\\n-# Saved by <@${scene.user.id}>, <t:\\d+:d>$`,
      ),
    );
    expect(list.embeds[2]?.footer?.text).toContain('Lemeunier');
  });

  test('"list" and "show" can be for all to see', async () => {
    const scene = await Scene.set();
    await saved(scene, 1);
    expect(isEphemeral(await use(scene, 'notebook list', { private: false }))).toBe(false);
    expect(isEphemeral(await use(scene, 'notebook show', { number: 1, private: false }))).toBe(false);
  });

  test('◀ and ▶ turn the pages in place, also after a restart', async () => {
    const scene = await Scene.set({ corpus: { documents: [long] } });
    const ids = await longIds(scene);
    for (const quotation of ids.slice(0, 12)) await use(scene, 'notebook add', { quotation });
    const first = await use(scene, 'notebook list', { private: false });
    expect(buttonsOf(first).map(({ label }) => label)).toEqual(['Next ▶']);
    await scene.restart();
    const second = (await scene.press(first, 'Next ▶', scene.fake.user('Other'))).message;
    expect(second.id).toBe(first.id);
    expect(second.embeds[0]?.title).toBe('This channel’s notebook · 6–10 of 12');
    expect(buttonsOf(second).map(({ label }) => label)).toEqual(['◀ Previous', 'Next ▶']);
    const third = (await scene.press(second, 'Next ▶')).message;
    expect(third.embeds.map(({ title, author }) => title ?? author?.name)).toEqual([
      'This channel’s notebook · 11–12 of 12',
      '11 · page 1',
      '12 · page 1',
    ]);
    await use(scene, 'notebook remove', { number: 12 });
    await use(scene, 'notebook remove', { number: 11 });
    const last = (await scene.press((await scene.press(third, '◀ Previous')).message, '◀ Previous')).message;
    expect(last.embeds[0]?.title).toBe('This channel’s notebook · 1–5 of 10');
  });

  test('one’s own list shown to all is turned by its owner only', async () => {
    const scene = await Scene.set({ corpus: { documents: [long] } });
    for (const quotation of (await longIds(scene)).slice(0, 6)) {
      await use(scene, 'notebook add', { quotation, whose: 'mine' });
    }
    const list = await use(scene, 'notebook list', { whose: 'mine', private: false });
    expect(list.embeds[0]?.title).toBe('Personal notebook · 1–5 of 6');
    const other = await scene.press(list, 'Next ▶', scene.fake.user('Other'));
    expect(isEphemeral(other.message)).toBe(true);
    expect(sentTexts(other.message)).toContain('Somebody else’s notebook');
    expect((await scene.press(list, 'Next ▶')).message.embeds[0]?.title).toBe('Personal notebook · 6 of 6');
  });

  test('a page of the longest entries is one message, says what is shortened, and "show" has the whole', async () => {
    const sentences = Array.from({ length: 6 }, (_, n) => ({
      text: `Gold ${n}: ${'*yellow* metal, '.repeat(180)}it is.`,
    }));
    const heavy = plannedDocument('heavy', 'Heavy', [
      { id: 'one', title: 'One', authors: [], pages: [{ label: '1', sentences }] },
    ]);
    const scene = await Scene.set({ corpus: { documents: [heavy] } });
    for (const quotation of (await longIds(scene)).slice(0, 6)) {
      await use(scene, 'notebook add', { quotation, note: '*'.repeat(2000), tags: `${'long '.repeat(9)},`.repeat(15) });
    }
    const asked = scene.fake.slash({ user: scene.user, command: 'notebook list' });
    const list = await asked.response();
    expect(list.embeds[0]?.title).toBe('This channel’s notebook · 1–5 of 6');
    expect(list.embeds).toHaveLength(6);
    expect(sentTexts(list)).toContain('Shortened here; whole with /notebook show number:3');
    const shown = scene.fake.slash({ user: scene.user, command: 'notebook show', options: { number: 3 } });
    const whole = [sentTexts(await shown.response()), ...(await shown.followedUp(2)).map(sentTexts)].join('\n');
    expect(whole.match(/yellow/g)?.length).toBeGreaterThanOrEqual(180);
    expect(whole).toContain('\\*'.repeat(2000));
    expect(asked.followUps()).toEqual([]);
  });

  test('"search" finds by words of text, note and tags, and its pages too are turned in place', async () => {
    const scene = await Scene.set({ corpus: { documents: [long] } });
    for (const quotation of (await longIds(scene)).slice(0, 7)) await use(scene, 'notebook add', { quotation });
    await use(scene, 'notebook edit', { number: 7, tags: 'élan: vital' });
    const found = await use(scene, 'notebook search', { words: '#elan:-vital' });
    expect(found.embeds.map(({ title, author }) => title ?? author?.name)).toEqual([
      '1 quotation found · 1 of 1',
      '7 · page 1',
    ]);
    const many = await use(scene, 'notebook search', { words: 'gold: number' });
    expect((await scene.press(many, 'Next ▶')).message.embeds[0]?.title).toBe('7 quotations found · 6–7 of 7');
    const stuck = scene.fake.slash({
      user: scene.user,
      command: 'notebook search',
      options: { words: 'gold '.repeat(40) },
    });
    expect((await stuck.response()).embeds[0]?.title).toBe('7 quotations found · 1–5 of 7');
    expect((await stuck.followedUp())[0]?.embeds[0]?.title).toBe('7 quotations found · 6–7 of 7');
    expect(sentTexts(await use(scene, 'notebook search', { words: 'silver' }))).toContain('Nothing found');
    expect(sentTexts(await use(scene, 'notebook search', { words: '???' }))).toContain('Nothing found');
  });

  test('"add" takes an id with note and tags; a wrong id says what to do', async () => {
    const scene = await Scene.set({ corpus: { documents: [long] } });
    const [quotation = ''] = await longIds(scene);
    const added = await use(scene, 'notebook add', { quotation: ` ${quotation} `, note: 'Why', tags: 'a,b' });
    expect(sentTexts(added)).toContain('It is number 1 in this channel’s notebook.');
    expect(sentTexts(await use(scene, 'notebook show', { number: 1 }))).toContain(`Quotation id: \`${quotation}\``);
    expect(sentTexts(await use(scene, 'notebook add', { quotation }))).toContain('Saved already');
    const tooLong = 'x'.repeat(60);
    const tagged = sentTexts(await use(scene, 'notebook edit', { number: 1, note: 'Kept', tags: `fits,${tooLong}` }));
    expect(tagged).toContain(`Not kept as tags: ${tooLong}.`);
    expect(tagged).toContain('Kept');
    expect(sentTexts(await use(scene, 'notebook add', { quotation: '2-0-zz' }))).toContain('no such quotation');
  });

  test('"move", "remove" and "undo" change the order; a number that is not there is said to be so', async () => {
    const scene = await Scene.set();
    await saved(scene, 3);
    expect((await use(scene, 'notebook move', { number: 3, to: 1 })).embeds[0]?.title).toBe('Now number 1');
    const order = async () =>
      (await use(scene, 'notebook list')).embeds.slice(1).map(({ description }) => description?.slice(0, 14));
    const moved = await order();
    expect(sentTexts(await use(scene, 'notebook remove', { number: 2 }))).toContain(
      'Number 2 is no longer in the notebook',
    );
    const undone = sentTexts(await use(scene, 'notebook undo'));
    expect(undone).toContain('What you removed last is back in its place.');
    expect(undone).toMatch(/2 · page 45\n/);
    expect(await order()).toEqual(moved);
    expect(sentTexts(await use(scene, 'notebook undo'))).toContain('What you moved last is back');
    expect(await order()).not.toEqual(moved);
    for (let saves = 0; saves < 3; saves += 1) await use(scene, 'notebook undo');
    expect(sentTexts(await use(scene, 'notebook undo'))).toContain('Nothing to undo');
    expect(sentTexts(await use(scene, 'notebook show', { number: 4 }))).toContain(
      'There is no number 4\nThe notebook is empty.',
    );
  });

  test('"undo" shows what it undid, and what was saved can be put back with its note', async () => {
    const scene = await Scene.set();
    await saved(scene, 2);
    await use(scene, 'notebook edit', { number: 2, note: 'First' });
    await use(scene, 'notebook edit', { number: 2, note: 'Second' });
    const edited = sentTexts(await use(scene, 'notebook undo'));
    expect(edited).toContain('Note and tags are again as they were');
    expect(edited).toContain('> **Money moves in small sums.**');
    expect(edited).toContain('First');
    await use(scene, 'notebook undo');
    await use(scene, 'notebook edit', { number: 2, note: 'Third' });
    await use(scene, 'notebook undo');
    const taken = await use(scene, 'notebook undo');
    expect(sentTexts(taken)).toContain('What you saved last is out of the notebook again.');
    expect(sentTexts(taken)).toContain('Money moves in small sums.');
    expect(sentTexts(await use(scene, 'notebook list'))).toContain('1 of 1');
    const back = (await scene.press(taken, 'Put it back')).message;
    expect(back.id).toBe(taken.id);
    expect(sentTexts(back)).toBe('Put back\nIt is number 2 in this channel’s notebook again.');
    expect(sentTexts(await use(scene, 'notebook list'))).toContain('1–2 of 2');
    const removed = await use(scene, 'notebook remove', { number: 1 });
    expect(sentTexts(removed)).toBe('Removed\nNumber 1 is no longer in the notebook.');
    expect(sentTexts((await scene.press(removed, 'Put it back')).message)).toContain('It is number 1');
  });

  test('"undo" leaves what somebody else has changed since, and shows both', async () => {
    const scene = await Scene.set();
    const author = ordinaryUser(scene, 'Author');
    await saved(scene, 1, author);
    await use(scene, 'notebook edit', { number: 1, note: 'Rude' }, { user: author });
    await use(scene, 'notebook edit', { number: 1, note: 'Seemly' });
    const left = sentTexts(await use(scene, 'notebook undo', {}, { user: author }));
    expect(left).toContain('Not undone\nSomebody else has changed this entry since');
    expect(left).toContain('Seemly');
    expect(left).toContain('Before your change');
    expect(sentTexts(await use(scene, 'notebook list'))).toContain('Seemly');
  });

  test('of one’s own notebook, every word of what to do next leads there', async () => {
    const scene = await Scene.set();
    await saved(scene, 2);
    const [first] = await scene.engine
      .ask({ text: 'cash', limit: 1 })
      .then((answer) => (answer.kind === 'answered' ? answer.quotations : []));
    const quotation = first?.quotation.id ?? '';
    await use(scene, 'notebook add', { quotation, whose: 'mine', note: 'x'.repeat(2000), tags: 'own' });
    const wrong = await use(scene, 'notebook show', { number: 9, whose: 'mine' });
    expect(sentTexts(wrong)).toContain('/notebook list whose:mine');
    const removed = await use(scene, 'notebook remove', { number: 1, whose: 'mine' });
    await scene.press(removed, 'Put it back');
    expect(sentTexts(await use(scene, 'notebook list', { whose: 'mine' }))).toContain('1 of 1');
    expect(sentTexts(await use(scene, 'notebook list'))).toContain('1–2 of 2');
    expect(sentTexts(await use(scene, 'notebook list', { whose: 'mine' }))).toContain(
      'whole with /notebook show number:1 whose:mine',
    );
  });

  test('a thread shares the notebook of its channel, also after a restart', async () => {
    const scene = await Scene.set();
    const begun = await use(scene, 'thread', { question: 'Who needs money?' });
    const channel = await scene.fake.waitFor(() => scene.fake.world.channels.get(begun.id));
    await scene.restart();
    const asked = scene.fake.slash({ user: scene.user, channel, command: 'ask', options: { question: 'money' } });
    const pressed = await scene.press(await asked.response(), '1 · 🔖 Save');
    expect(sentTexts(pressed.message)).toContain('It is number 1 in this channel’s notebook.');
    expect(sentTexts(await use(scene, 'notebook list'))).toContain('Terrorists need money.');
    await scene.press(pressed.message, 'Undo');
    expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
  });

  test('only who saved it, or a moderator, removes and changes; nobody undoes what another did', async () => {
    const scene = await Scene.set();
    const [author, other] = [ordinaryUser(scene, 'Author'), ordinaryUser(scene, 'Other')];
    await saved(scene, 2, author);
    const refused = 'Only who saved a quotation, or a moderator, may change or remove it.';
    expect(sentTexts(await use(scene, 'notebook remove', { number: 1 }, { user: other }))).toContain(refused);
    expect(sentTexts(await use(scene, 'notebook edit', { number: 1, note: 'Mine' }, { user: other }))).toContain(
      refused,
    );
    expect(sentTexts(await use(scene, 'notebook undo', {}, { user: other }))).toContain('Nothing to undo');
    expect(buttonsOf(await use(scene, 'notebook show', { number: 1 }, { user: other }))).toEqual([]);
    expect(sentTexts(await use(scene, 'notebook list'))).toContain('1–2 of 2');
    expect(sentTexts(await use(scene, 'notebook remove', { number: 1 }))).toContain('Removed');
    expect(sentTexts(await use(scene, 'notebook remove', { number: 1 }, { user: author }))).toContain('Removed');
  });

  test('"edit" with nothing to put there offers the form', async () => {
    const scene = await Scene.set();
    await saved(scene, 1);
    const shown = await use(scene, 'notebook edit', { number: 1 });
    expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['Note and tags…']);
  });

  test('what is kept survives a restart; one whose source has changed is shown as saved, and said so', async () => {
    const scene = await Scene.set();
    await saved(scene, 1);
    await scene.bot?.stop();
    Object.assign(scene.engine, { corpus: { documents: [changed] } });
    await scene.start();
    for (const command of ['notebook list', 'notebook show']) {
      const shown = await use(scene, command, command.endsWith('show') ? { number: 1 } : {});
      expect(sentTexts(shown)).toContain('**The source has changed since: this is the text as it was saved.**');
      expect(sentTexts(shown)).toContain('> Terrorists need money.');
      expect(sentTexts(shown)).toContain('Lemeunier');
    }
  });

  test('one that stands elsewhere now is shown where it stands, with what it was', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('guards');
    await scene.press(message, '1 · 🔖 Save');
    await scene.bot?.stop();
    Object.assign(scene.engine, { corpus: { documents: [elsewhere] } });
    await scene.start();
    for (const command of ['notebook list', 'notebook show']) {
      const shown = sentTexts(await use(scene, command, command.endsWith('show') ? { number: 1 } : {}));
      expect(shown).toMatch(/⚠️ \*\*Its place has changed since\. When it was saved, it was: Jacobs.*p\. 101\*\*/);
      expect(shown).toContain('page 1');
      expect(shown).toContain('Guards are trained.');
    }
  });

  test('documents, notes and tags ping, link and format nothing', async () => {
    const scene = await Scene.set({ corpus: { documents: [hostileVolume] } });
    const { message } = await scene.ask('weapons');
    await scene.press(message, '1 · 🔖 Save');
    await use(scene, 'notebook edit', { number: 1, note: '@here **b** `c`\n- <t:0:R>', tags: '<@1>,**x**' });
    for (const shown of [await use(scene, 'notebook list'), await use(scene, 'notebook show', { number: 1 })]) {
      const description = shown.embeds.map((embed) => embed.description ?? '').join('\n');
      expect(description).toContain('\\@here \\*\\*b\\*\\* \\`c\\`\n\\- \\<t\\:0\\:R\\>');
      expect(description).toContain('\\#\\<\\@1\\> \\#\\*\\*x\\*\\*');
      expect(description).not.toMatch(/(?<!\\)@everyone|(?<!\\)\]\(/);
    }
  });

  test('speaks the language of who asks; a list goes on in the language that it began in', async () => {
    const scene = await Scene.set({ corpus: { documents: [volume, long] } });
    const reader = scene.fake.user('Leserin', { locale: 'de' });
    expect(sentTexts(await use(scene, 'notebook list', {}, { user: reader }))).toContain('Das Notizbuch ist leer');
    for (const quotation of (await longIds(scene)).slice(0, 6)) await use(scene, 'notebook add', { quotation });
    const list = await use(scene, 'notebook list', { private: false }, { user: reader });
    expect(list.embeds[0]?.title).toBe('Zitate-Notizbuch dieses Kanals · 1–5 von 6');
    expect((await scene.press(list, 'Weiter ▶')).message.embeds[0]?.title).toBe(
      'Zitate-Notizbuch dieses Kanals · 6 von 6',
    );
  });
});
