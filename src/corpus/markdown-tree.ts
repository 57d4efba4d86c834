import type { RootContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

type SyntaxExtension = ReturnType<typeof gfm>;

/**
 * GitHub's Markdown (tables, notes, strikethrough) less its guessing of addresses in running text: that costs a fifth
 * of the time to read a file and leaves the text as it is. A single tilde is a tilde ("10~20"), not a deletion.
 */
function syntax(): SyntaxExtension {
  const extension = gfm({ singleTilde: false });
  const text: NonNullable<SyntaxExtension['text']> = {};
  for (const [code, constructs] of Object.entries(extension.text ?? {})) {
    const kept = [constructs ?? []].flat().filter((construct) => construct.name?.endsWith('Autolink') !== true);
    if (kept.length > 0) text[code] = kept;
  }
  return { ...extension, text };
}

/** The row of a table that makes it one. Where there is none, no line has to be tried as the first of a table. */
const DELIMITER_ROW = /\|[ \t]*:?-|-:?[ \t]*\|/;

/** @param html whether blocks of HTML stay what they are; false reads what stands in them */
export function markdownTree(source: string, html: boolean): RootContent[] {
  const off = html ? [] : ['htmlFlow', 'codeIndented'];
  if (!DELIMITER_ROW.test(source)) off.push('table');
  const extensions: NonNullable<Options['extensions']> = [syntax(), { disable: { null: off } }];
  // Only the extension for addresses has a transform, which searches each text node once more.
  const mdastExtensions = gfmFromMarkdown().filter((extension) => extension.transforms === undefined);
  return fromMarkdown(source, { extensions, mdastExtensions }).children;
}
