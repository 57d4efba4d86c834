import { isBrokenMarker, pageMarkers } from './page-marker.js';

/** A block of HTML as Markdown that says the same, and what is wrong with it. */
export interface HtmlBlock {
  readonly markdown: string;
  /** What opens and never closes, so that the rest of the file would be lost in it. */
  readonly unclosed: string | null;
  readonly brokenMarker: boolean;
}

const HIDDEN = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const BLOCK_TAG =
  /<\/?(?:address|article|aside|blockquote|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|header|hr|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)(?:\s[^<>]*)?\/?>/gi;

/**
 * Rewrites a block of HTML: blocks become paragraphs, headings and items those of Markdown, cells are parted by a
 * bar; comments, scripts and styles go, inline tags and page markers stay. To be read with HTML blocks off.
 */
export function rewriteHtml(html: string): HtmlBlock {
  let unclosed: string | null = null;
  let brokenMarker = false;
  const visible = html.replace(HIDDEN, (hidden: string, element: string | undefined) => {
    if (element === undefined && hidden.endsWith('-->') && hidden.length >= 7) {
      brokenMarker ||= isBrokenMarker(hidden);
      return pageMarkers(hidden).length > 0 ? hidden.replace(/\s+/g, ' ') : ' ';
    }
    if (element === undefined) unclosed = '<!--';
    else if (!hidden.endsWith('>') || !/<\/\w+\s*>$/.test(hidden)) unclosed = `<${element}>`;
    return ' ';
  });
  const markdown = visible
    .replace(/<h([1-6])(?:\s[^<>]*)?>\s*/gi, (_, depth: string) => `\n\n${'#'.repeat(Number(depth))} `)
    .replace(/<\/h[1-6]\s*>/gi, '\n\n')
    .replace(/<li(?:\s[^<>]*)?>\s*/gi, '\n\n- ')
    .replace(/<\/li\s*>/gi, '\n\n')
    .replace(/<\/t[dh]\s*>\s*(?=<t[dh][\s>])/gi, ' | ')
    .replace(BLOCK_TAG, '\n\n');
  return { markdown: markdown.replace(/^[^\S\n]+/gm, ''), unclosed, brokenMarker };
}
