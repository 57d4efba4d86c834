import { ButtonStyle, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laidOut, listMessages } from '../../src/discord/show/layout.js';
import { type JsonObject, objectsIn } from '../fakes/discord/json.js';
import { messageProblems } from '../fakes/discord/limits.js';
import { componentsOf, flags } from '../fakes/discord/message.js';

const entry = fc.record({ text: fc.string({ minLength: 1, maxLength: 900 }), button: fc.boolean() });

test('lists of any length: every text once, in order, each message within what Discord allows', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), fc.nat(7), (drawn, below) => {
      const button = (label: string) => ({
        type: ComponentType.Button as const,
        style: ButtonStyle.Secondary as const,
        label,
        custom_id: label,
      });
      const entries = drawn.map(({ text, button: has }, at) => ({ text, button: has ? button(`e${at}`) : null }));
      const buttons = Array.from({ length: below }, (_, at) => button(`b${at}`));
      const messages = listMessages({ head: '### Head', entries, foot: '-# Foot', buttons, colour: 1 });
      const inside = messages.flatMap(({ layout }) => componentsOf({ components: plain(layout) }));
      const texts = inside.flatMap(({ type, content }) => (type === 10 ? [content] : []));
      expect(texts).toEqual(['### Head', ...drawn.map(({ text }) => text), '-# Foot']);
      const labels = inside.flatMap(({ type, label }) => (type === 2 ? [label] : []));
      expect(labels).toEqual(
        [...entries, ...buttons.map((one) => ({ button: one }))].flatMap((one) => one.button?.label ?? []),
      );
      for (const { layout } of messages) {
        expect(messageProblems({ components: plain(layout), flags: flags.componentsV2 })).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('what was made of embeds says the same when it is laid out', () => {
  const embed = {
    author: { name: 'By *her*' },
    title: 'Title',
    description: '> quoted',
    footer: { text: 'p. 4' },
    color: 7,
  };
  const { embeds, components, layout = [] } = laidOut({ embeds: [embed], components: [] });
  expect([embeds, components]).toEqual([[], []]);
  expect(layout).toMatchObject([
    { accent_color: 7, components: [{ content: '-# By \\*her\\*\n### Title\n> quoted\n-# p. 4' }] },
  ]);
});

/** As it goes over the wire. */
function plain(layout: unknown): JsonObject[] {
  return objectsIn(JSON.parse(JSON.stringify(layout ?? [])));
}
