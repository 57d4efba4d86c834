import { describe, expect, test } from 'vitest';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { Scene, sentTexts, volume } from './harness.js';

describe('buttons under an answer', () => {
  test('"More results" shows the next: to all when the asker presses, to the other alone when another does', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    const own = await scene.press(message, 'More results (2)');
    expect(isEphemeral(own.message)).toBe(false);
    expect(own.message.embeds.map(({ author }) => author?.name?.slice(0, 6))).toEqual(
      ['4 of 5', '5 of 5'].slice(0, own.message.embeds.length),
    );
    const other = await scene.press(message, 'More results (2)', scene.fake.user('Other'));
    expect(isEphemeral(other.message)).toBe(true);
  });

  test('"More results" of a private answer is private', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money', { private: true });
    expect(isEphemeral((await scene.press(message, 'More results (2)')).message)).toBe(true);
  });

  test('related passages come after the answers, and are called that', async () => {
    const many = plannedDocument('many', 'Many', [
      {
        id: 'one',
        title: 'One',
        authors: [],
        pages: [{ label: '1', sentences: Array.from({ length: 27 }, (_, n) => ({ text: `Gold number ${n}.` })) }],
      },
    ]);
    const scene = await Scene.set({ corpus: { documents: [many] }, settings: { PINCITE_QUOTATIONS: '5' } });
    const { interaction, message: first } = await scene.ask('gold');
    // Five quotations and what can be done with the answer take more rows of buttons than one message has.
    let message = interaction.followUps().at(-1) ?? first;
    for (const left of [7, 2]) ({ message } = await scene.press(message, `More results (${left})`));
    expect(message.embeds.map(({ author }) => author?.name)).toEqual([
      'Related, may not answer · 11 of 12 · page 1',
      'Related, may not answer · 12 of 12 · page 1',
    ]);
    expect(buttonsOf(message).some(({ label }) => label?.startsWith('More'))).toBe(false);
  });

  test('"Context", "Footnotes" and "Copy citation" answer the one who presses', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('small sums');
    const context = await scene.press(message, '1 · Context');
    expect(isEphemeral(context.message)).toBe(true);
    expect(context.message.embeds[0]?.description).toContain('Terrorists need money. **Money moves in small sums.**');
    const wider = await scene.press(context.message, 'More context');
    expect(sentTexts(wider.message)).toContain('Charities may be abused');
    expect(buttonsOf(wider.message)).toEqual([]);
    const notes = await scene.press(message, '1 · Footnotes (1)');
    expect(notes.message.embeds[0]?.description).toMatch(/^\*\*12\*\* · page \d+\n> See the report on small sums\.$/);
    const cite = await scene.press(message, '1 · Copy citation');
    expect(isEphemeral(cite.message)).toBe(true);
    expect(cite.message.embeds[0]?.description).toMatch(/^```\n.*Lemeunier.*\n```$/);
    expect(cite.message.embeds[1]?.description).toContain('“Money moves in small sums.');
  });

  test('work after a restart', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    await scene.restart();
    expect(sentTexts((await scene.press(message, 'More results (2)')).message)).toContain('4 of 5');
    expect(sentTexts((await scene.press(message, '1 · Context')).message)).toContain('Context · page');
  });

  test('a source that has changed since is said to have changed', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    await scene.bot?.stop();
    const other = plannedDocument('belgium', 'Other', [
      { id: 'x', title: 'X', authors: [], pages: [{ label: '1', sentences: [{ text: 'Another text.' }] }] },
    ]);
    Object.assign(scene.engine, { corpus: { documents: [other] } });
    await scene.start();
    for (const label of ['1 · Context', 'More results (2)', '1 · Copy citation']) {
      expect(sentTexts((await scene.press(message, label)).message)).toContain('The source has changed');
    }
  });

  test('an answer no longer kept, a forged id and the private answer of another get a plain message', async () => {
    const scene = await Scene.set();
    const mine = await scene.ask('money', { private: true });
    const [foreign] = buttonsOf(mine.message).map(({ customId }) => customId);
    const forged = [
      'p1:more:0000000000:0',
      'p1:more:x',
      'p9:context:0000000000:0:0',
      'p1:page',
      'p1:sources:-1',
      'p1:no',
      '%',
    ];
    const message = await scene.post(
      [...forged, `${foreign}:1`, `${foreign}`].map((customId, index) => [`${index}`, customId]),
    );
    const other = scene.fake.user('Other');
    for (const { label } of buttonsOf(message)) {
      const pressed = await scene.press(message, label, other);
      expect(sentTexts(pressed.message), label).toContain('Nothing behind this button');
      expect(isEphemeral(pressed.message)).toBe(true);
    }
    expect(sentTexts((await scene.press(message, '8')).message)).toContain('Context · page');
  });
});

test('a quotation that is not what its document says is not sent, and the log says so', async () => {
  const scene = await Scene.set();
  const { engine } = scene;
  const ask = engine.ask.bind(engine);
  engine.ask = async (...given) => {
    const answer = await ask(...given);
    Object.assign(engine, { corpus: { documents: [{ ...volume, text: volume.text.replaceAll('oney', '0ney') }] } });
    return answer;
  };
  const { message } = await scene.ask('money', { private: true });
  expect(sentTexts(message)).not.toContain('> ');
  expect(sentTexts(message)).toContain('did not match its document');
  expect(scene.complaints).toContain('A quotation is not what its document says; it was not sent');
});
