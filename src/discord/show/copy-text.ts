import type { APIEmbed } from 'discord.js';
import { LIMITS } from './limits.js';
import { piecesOfText } from './pieces.js';
import { visibleText } from './visible-text.js';

const FENCE = '```';

/**
 * A text in code blocks, where Discord offers to copy it and formats nothing. Only three backticks in a row would end
 * the block: a text that has them (no backslash helps there) shows them with an invisible word joiner between.
 */
export function copyEmbeds(title: string, text: string, colour: number): APIEmbed[] {
  const shown = visibleText(text).replace(/`(?=`)/g, '`\u2060');
  const room = LIMITS.embedDescription - 2 * FENCE.length - 2;
  return piecesOfText(shown, ({ start, end }) => end - start <= room).map(({ start, end }, index) => ({
    ...(index === 0 && { title }),
    description: `${FENCE}\n${shown.slice(start, end)}\n${FENCE}`,
    color: colour,
  }));
}
