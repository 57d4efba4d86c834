import type { APIEmbed } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/discord/show/limits.js';
import { embedLength, packCards } from '../../src/discord/show/pack.js';
import type { Card } from '../../src/discord/show/reply.js';

const embed = fc
  .integer({ min: 1, max: LIMITS.embedDescription })
  .map((length): APIEmbed => ({ description: 'x'.repeat(length) }));
const heading = fc
  .integer({ min: 1, max: LIMITS.embedTitle })
  .map((length): APIEmbed => ({ title: 'x'.repeat(length) }));
const card = fc.tuple(fc.option(heading), fc.array(embed, { minLength: 1, maxLength: 6 }), fc.nat(6)).map(
  ([first, embeds, count]): Card => ({
    embeds: first === null ? embeds : [first, ...embeds],
    buttons: Array.from({ length: count }, (_, index) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: String(index),
      custom_id: `p1:x:${index}`,
    })),
  }),
);

test('cards are laid out in order, nothing dropped, every limit kept, buttons under their card', () => {
  fc.assert(
    fc.property(fc.array(card, { minLength: 1, maxLength: 12 }), (cards) => {
      const messages = packCards(cards);
      expect(messages.flatMap(({ embeds }) => embeds)).toEqual(cards.flatMap(({ embeds }) => embeds));
      const buttons = messages.flatMap(({ components }) => components.flatMap((row) => row.components));
      expect(buttons).toEqual(cards.flatMap((one) => one.buttons));
      for (const { embeds, components } of messages) {
        // A heading goes with what it is for.
        expect(embeds.at(-1)?.description).toBeDefined();
        expect(embeds.length).toBeLessThanOrEqual(LIMITS.embedsPerMessage);
        expect(embeds.reduce((sum, one) => sum + embedLength(one), 0)).toBeLessThanOrEqual(LIMITS.embedTotal);
        expect(components.length).toBeLessThanOrEqual(LIMITS.rowsPerMessage);
        for (const row of components) expect(row.components.length).toBeLessThanOrEqual(LIMITS.buttonsPerRow);
      }
    }),
  );
});
