import { escapeHtml } from './html.js';
import { inlineHtml, type Names } from './inline-markdown.js';

/** Discord's Markdown (of a message or of an embed's description) as HTML: what Discord would show, and nothing more. */
export function markdownHtml(markdown: string, names: Names): string {
  return markdown
    .split(CODE_BLOCK)
    .map((part) => {
      const code = /^```(?:[A-Za-z0-9+#_.-]*\n)?([\s\S]*?)\n*```$/.exec(part);
      return code === null ? linesHtml(part, names) : `<pre><code>${escapeHtml(code[1] ?? '')}</code></pre>`;
    })
    .join('');
}

/** The fences of one begin a line or follow on text, but are never escaped. */
const CODE_BLOCK = /((?<!\\)```[\s\S]*?[^`]```(?!`))/;

/** Lines that are shown in the same way, one under the other. */
interface Run {
  readonly kind: 'text' | 'quote' | 'list';
  readonly lines: string[];
}

function linesHtml(text: string, names: Names): string {
  const runs: Run[] = [];
  const lines = text.replace(/^\n|\n$/g, '').split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('>>> ')) {
      runs.push({ kind: 'quote', lines: [line.slice(4), ...lines.slice(at + 1)] });
      break;
    }
    const kind = line.startsWith('> ') ? 'quote' : LIST.test(line) ? 'list' : 'text';
    const last = runs.at(-1);
    const content = kind === 'quote' ? line.slice(2) : line;
    if (last?.kind === kind) last.lines.push(content);
    else runs.push({ kind, lines: [content] });
  }
  return runs.map((run) => runHtml(run, names)).join('');
}

const LIST = /^( *)(?:[-*]|\d{1,9}\.) +(?=\S)/;

function runHtml({ kind, lines }: Run, names: Names): string {
  switch (kind) {
    case 'quote':
      return `<blockquote>${linesHtml(lines.join('\n'), names)}</blockquote>`;
    case 'list':
      return `<ul>${lines.map((line) => itemHtml(line, names)).join('')}</ul>`;
    case 'text':
      return textHtml(lines, names);
  }
}

function itemHtml(line: string, names: Names): string {
  const [sign = '', indent = ''] = LIST.exec(line) ?? [];
  const depth = Math.floor(indent.length / 2);
  const number = /\d+\./.exec(sign)?.[0];
  const mark = number === undefined ? (depth === 0 ? '•' : '◦') : escapeHtml(number);
  return `<li style="margin-left:${depth * 16}px"><span class="sign">${mark}</span>${inlineHtml(line.slice(sign.length), names)}</li>`;
}

/** Headings and small print take a line each; the lines between them are one text, whose emphasis may span lines. */
function textHtml(lines: readonly string[], names: Names): string {
  const parts: { readonly heading: string | null; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const [sign, mark] = /^(#{1,3}|-#) +(?=\S)/.exec(line) ?? [];
    const last = parts.at(-1);
    if (sign !== undefined && mark !== undefined) parts.push({ heading: mark, lines: [line.slice(sign.length)] });
    else if (last?.heading === null) last.lines.push(line);
    else parts.push({ heading: null, lines: [line] });
  }
  return parts
    .map(({ heading, lines: [first = '', ...rest] }) => {
      if (heading === null) return `<div>${inlineHtml([first, ...rest].join('\n'), names)}</div>`;
      if (heading === '-#') return `<div class="small">${inlineHtml(first, names)}</div>`;
      return `<h${heading.length}>${inlineHtml(first, names)}</h${heading.length}>`;
    })
    .join('');
}
