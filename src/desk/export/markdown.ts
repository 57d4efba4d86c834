import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Cited, Run } from '../citations/runs.js';
import type { ComposedText } from './compose.js';
import { exportWords } from './export-words.js';

/** What Markdown itself takes for text, but Pandoc and others for formulas, raised and lowered text, and citations. */
const BEYOND_MARKDOWN = ['$', '^', '~', '@'].map((character) => ({ character, inConstruct: 'phrasing' as const }));

/** As Markdown with footnotes (GitHub's, Pandoc's). Every text in it is read back as the characters it is made of. */
export function markdown({ language, quotations, bibliography }: ComposedText): string {
  const words = exportWords(language);
  const children: RootContent[] = [heading(1, words.title)];
  const definitions: RootContent[] = [];
  for (const [position, { paragraphs, footnote, warning, note, tags }] of quotations.entries()) {
    // Says which quotation a note belongs to.
    if (position > 0) children.push({ type: 'thematicBreak' });
    if (paragraphs.length > 0) {
      const quoted = paragraphs.map((lines, at): Paragraph => {
        const inner = inLines(lines);
        const last = at === paragraphs.length - 1;
        if (last && footnote !== null) inner.push({ type: 'footnoteReference', identifier: String(footnote.number) });
        return { type: 'paragraph', children: inner };
      });
      children.push({ type: 'blockquote', children: quoted });
    }
    if (warning !== null) children.push(paragraph([{ type: 'emphasis', children: [text(warning)] }]));
    children.push(...note.map((lines) => paragraph(inLines(lines))));
    if (tags.length > 0) children.push(paragraph([text(`${words.tags} ${tags.join(', ')}`)]));
    if (footnote !== null) {
      const { number, cited } = footnote;
      definitions.push({
        type: 'footnoteDefinition',
        identifier: String(number),
        children: [paragraph(inRuns(cited))],
      });
    }
  }
  children.push(...definitions);
  if (bibliography.length > 0) {
    children.push(heading(2, words.bibliography), ...bibliography.map((entry) => paragraph(inRuns(entry))));
  }
  return toMarkdown(
    { type: 'root', children },
    { extensions: [gfmToMarkdown(), { unsafe: BEYOND_MARKDOWN }], rule: '*', ruleSpaces: true },
  );
}

function heading(depth: 1 | 2, words: string): RootContent {
  return { type: 'heading', depth, children: [text(words)] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function inLines(lines: readonly string[]): PhrasingContent[] {
  return lines.flatMap((line, at): PhrasingContent[] => (at === 0 ? [text(line)] : [{ type: 'break' }, text(line)]));
}

/** Italics and bold type; Markdown has no other. */
function inRuns({ runs }: Cited): PhrasingContent[] {
  return runs.map(({ text: value, marks }: Run) => {
    let node = text(value);
    if (marks.includes('italic')) node = { type: 'emphasis', children: [node] };
    if (marks.includes('bold')) node = { type: 'strong', children: [node] };
    return node;
  });
}
