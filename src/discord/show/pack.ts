import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js';
import { ComponentType } from 'discord.js';
import { LIMITS } from './limits.js';
import type { Card, OutgoingMessage } from './reply.js';

/** The characters of an embed that count towards a message's total. */
export function embedLength(embed: APIEmbed): number {
  return (
    (embed.title?.length ?? 0) +
    (embed.description?.length ?? 0) +
    (embed.author?.name.length ?? 0) +
    (embed.footer?.text.length ?? 0)
  );
}

/** Lays cards into as few messages as hold them, in order, nothing left out. Buttons stand under their card's last embed. */
export function packCards(cards: readonly Card[]): OutgoingMessage[] {
  const messages: { embeds: APIEmbed[]; components: APIActionRowComponent<APIButtonComponent>[]; length: number }[] =
    [];
  for (const card of cards) {
    const rows = rowsOf(card.buttons);
    for (const [index, embed] of card.embeds.entries()) {
      const isLast = index === card.embeds.length - 1;
      const open = messages.at(-1);
      const together = withNext(card.embeds, index);
      const hasButtons = index + together.length === card.embeds.length;
      const fits =
        open !== undefined &&
        open.embeds.length + together.length <= LIMITS.embedsPerMessage &&
        open.length + together.reduce((sum, one) => sum + embedLength(one), 0) <= LIMITS.embedTotal &&
        open.components.length + (hasButtons ? rows.length : 0) <= LIMITS.rowsPerMessage;
      const message = fits ? open : { embeds: [], components: [], length: 0 };
      if (!fits) messages.push(message);
      message.embeds.push(embed);
      message.length += embedLength(embed);
      if (isLast) message.components.push(...rows);
    }
  }
  return messages.map(({ embeds, components }) => ({ embeds, components }));
}

/** An embed with what must stand in the same message, where one holds both: below a mere heading, what it is for. */
function withNext(embeds: readonly APIEmbed[], index: number): readonly APIEmbed[] {
  const isHeading = embeds[index]?.description === undefined;
  return embeds.slice(index, isHeading ? index + 2 : index + 1);
}

/** Buttons in rows, as many in each as it holds. */
export function rowsOf(buttons: readonly APIButtonComponent[]): APIActionRowComponent<APIButtonComponent>[] {
  const rows: APIActionRowComponent<APIButtonComponent>[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsPerRow) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + LIMITS.buttonsPerRow) });
  }
  return rows;
}
