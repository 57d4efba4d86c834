import { extname } from 'node:path';
import { withoutFrontMatter } from '../../corpus/front-matter.js';
import { readUtf8 } from '../../corpus/read-text.js';
import { PinciteError } from '../../errors.js';
import { assembleDraft } from './assemble-draft.js';
import { readDocx } from './docx/read-docx.js';
import type { Draft } from './draft.js';
import { DRAFT_LIMITS, type DraftLimits } from './limits.js';
import { readMarkdownDraft } from './markdown/read-markdown.js';
import { readPlainDraft } from './plain-text.js';
import { sourceLines } from './source-lines.js';
import { tooLarge } from './too-large.js';

const QUOTED_LINE = /^ {0,3}>/;

/**
 * Reads a draft from a file's bytes: .md, .txt or .docx, as its name says. An empty one is a draft without sentences.
 * @throws PinciteError input: another kind of file, too large, not UTF-8, or no Word document inside
 */
export async function readDraft(bytes: Uint8Array, name: string, limits: DraftLimits = DRAFT_LIMITS): Promise<Draft> {
  const kind = extname(name).toLowerCase();
  if (kind === '.docx') {
    refuseAbove(limits.docxBytes, bytes.length, name);
    const blocks = await readDocx(bytes, name, limits);
    const characters = blocks.reduce((sum, { text }) => sum + text.text.length, 0);
    refuseAbove(limits.textBytes, characters, name);
    return assembleDraft(name, 'docx', blocks, null);
  }
  if (kind !== '.md' && kind !== '.txt') {
    throw new PinciteError(
      'input',
      `“${name}” is not a kind of file that is read here.`,
      'Give a .md, .txt or .docx file.',
      { problem: 'file-kind', context: { kind } },
    );
  }
  refuseAbove(limits.textBytes, bytes.length, name);
  const text = readUtf8(bytes);
  if (typeof text !== 'string') {
    const place = text.line === null ? name : `${name}:${text.line}`;
    throw new PinciteError('input', `${place}: ${text.message}`, text.remedy, {
      problem: 'not-text',
      context: { line: text.line },
    });
  }
  const lines = sourceLines(kind === '.md' ? withoutFrontMatter(text) : text);
  return kind === '.md'
    ? assembleDraft(name, 'markdown', readMarkdownDraft(lines, true), lines)
    : assembleDraft(name, 'text', readPlainDraft(lines), lines);
}

/**
 * Reads a draft typed on the command line or in a message. It is read as Markdown, but nothing typed is lost to it: set-in
 * lines and tags are text, and a line without ">" ends a block quotation, as it does in Discord.
 * @throws PinciteError input, when it is too long
 */
export function draftOf(text: string): Draft {
  refuseAbove(DRAFT_LIMITS.textBytes, Buffer.byteLength(text), null);
  const lines = sourceLines(
    text.replace(/^\uFEFF/, '').replaceAll('\0', ' '),
    (line, previous) => line.trim() !== '' && QUOTED_LINE.test(previous) && !QUOTED_LINE.test(line),
  );
  return assembleDraft('', 'markdown', readMarkdownDraft(lines, false), lines);
}

function refuseAbove(limit: number, size: number, name: string | null): void {
  if (size > limit) throw tooLarge(name, limit, size);
}
