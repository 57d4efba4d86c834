import type { Cited, Mark } from '../../desk/citations/runs.js';
import { textBlocks } from './blocks.js';
import { escapeMarkdown } from './escape.js';
import { LIMITS } from './limits.js';

/** What Discord has a sign for; the other marks of a citation are left out. */
const SIGNS: Readonly<Partial<Record<Mark, string>>> = { bold: '**', italic: '*', underline: '__' };

/** A citation as Discord's Markdown, italics and all; one too long for an embed without them, in pieces. */
export function citedBlocks(cited: Cited): string[] {
  const markdown = cited.runs.map(({ text, marks }) => marked(text, marks)).join('');
  return markdown.length <= LIMITS.embedDescription ? [markdown] : textBlocks(cited.text);
}

/** Signs must touch a word: spaces at the ends stay outside them. */
function marked(text: string, marks: readonly Mark[]): string {
  const escaped = escapeMarkdown(text);
  const core = escaped.trim();
  const signs = marks.map((mark) => SIGNS[mark] ?? '');
  if (core === '' || signs.length === 0) return escaped;
  const at = escaped.indexOf(core);
  const opened = signs.join('') + core + signs.toReversed().join('');
  return escaped.slice(0, at) + opened + escaped.slice(at + core.length);
}
