import { escapeHtml } from './html.js';

/** The names that mentions are shown with, by id; what is not there is shown as Discord shows it: unknown. */
export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
}

/** Something that begins at a place of a text, and how it is shown. */
interface Rule {
  readonly pattern: RegExp;
  readonly html: (found: RegExpExecArray, inner: (text: string) => string, names: Names) => string;
}

/** A character, or an escaped one: nothing that is escaped ends a span. */
const span = (sign: string, notAfter: string): RegExp =>
  new RegExp(`${sign}((?:\\\\[\\s\\S]|[^\\\\])+?)${sign}(?!${notAfter})`, 'y');

/** In the order in which Discord's own client tries them. */
const RULES: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, html: ([, character = '']) => escapeHtml(character) },
  { pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y, html: ([, , code = '']) => `<code>${escapeHtml(code.trim())}</code>` },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
    html: ([, seconds = '0', style]) => timestamp(Number(seconds), style),
  },
  {
    pattern: /<@!?(\d{17,20})>/y,
    html: ([, id = ''], _, { people }) => mention(`@${people.get(id) ?? 'unknown-user'}`),
  },
  { pattern: /<@&(\d{17,20})>/y, html: () => mention('@unknown-role') },
  { pattern: /<#(\d{17,20})>/y, html: ([, id = ''], _, { channels }) => mention(`#${channels.get(id) ?? 'unknown'}`) },
  { pattern: /<\/([^:<>\n]{1,100}):(\d{17,20})>/y, html: ([, name = '']) => mention(`/${name}`) },
  { pattern: /@(?:everyone|here)/y, html: ([text]) => mention(text) },
  {
    pattern: /\[((?:\\[\s\S]|[^\\\]\n])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/y,
    html: ([, text = '', url = ''], inner) => link(url, inner(text)),
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, html: ([, url = '']) => link(url, escapeHtml(url)) },
  { pattern: /https?:\/\/[^\s<>]+[^\s<>.,:;"')\]]/y, html: ([url]) => link(url, escapeHtml(url)) },
  { pattern: span('\\*\\*', '\\*'), html: ([, text = ''], inner) => `<strong>${inner(text)}</strong>` },
  { pattern: span('__', '_'), html: ([, text = ''], inner) => `<u>${inner(text)}</u>` },
  { pattern: span('~~', '_'), html: ([, text = ''], inner) => `<s>${inner(text)}</s>` },
  {
    pattern: span('\\|\\|', '\\|'),
    html: ([, text = ''], inner) => `<span class="spoiler" title="Spoiler">${inner(text)}</span>`,
  },
  {
    pattern: /\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y,
    html: ([, text = ''], inner) => `<em>${inner(text)}</em>`,
  },
  {
    pattern: /(?<![0-9A-Za-z_])_((?:__|\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z_])/y,
    html: ([, text = ''], inner) => `<em>${inner(text)}</em>`,
  },
];

/** The Markdown that Discord knows within a line or a paragraph, as HTML. */
export function inlineHtml(markdown: string, names: Names): string {
  const inner = (text: string): string => inlineHtml(text, names);
  let html = '';
  let at = 0;
  scan: while (at < markdown.length) {
    for (const { pattern, html: shown } of RULES) {
      pattern.lastIndex = at;
      const found = pattern.exec(markdown);
      if (found === null) continue;
      at += found[0].length;
      // What is shown may look into the same patterns: their place is set anew at each step.
      html += shown(found, inner, names);
      continue scan;
    }
    const character = String.fromCodePoint(markdown.codePointAt(at) ?? 0);
    html += character === '\n' ? '<br>' : escapeHtml(character);
    at += character.length;
  }
  return html;
}

function mention(text: string): string {
  return `<span class="mention">${escapeHtml(text)}</span>`;
}

/** Shown as a link that leads nowhere: the page opens nothing. */
function link(url: string, html: string): string {
  return `<span class="link" title="${escapeHtml(url)}">${html}</span>`;
}

const TIME_STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function timestamp(seconds: number, style = 'f'): string {
  return `<span class="time">${escapeHtml(style === 'R' ? relative(seconds) : dateText(seconds, style))}</span>`;
}

function dateText(seconds: number, style: string): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  return new Intl.DateTimeFormat('en-GB', TIME_STYLES[style] ?? {}).format(date);
}

function relative(seconds: number): string {
  const minutes = Math.round((seconds * 1000 - Date.now()) / 60_000);
  const format = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
}
