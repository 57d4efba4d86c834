import { describe, expect, test } from 'vitest';
import { readableText, withControlsShown } from '../../demo/page/html.js';
import { markdownHtml } from '../../demo/page/markdown.js';
import { escapeMarkdown } from '../../src/discord/show/escape.js';

const NAMES = {
  people: new Map([['100000000000000001', 'Ann']]),
  channels: new Map([['200000000000000002', 'general']]),
};
const html = (markdown: string): string => markdownHtml(markdown, NAMES);
/** Without the element that a paragraph stands in. */
const line = (markdown: string): string => html(markdown).replace(/^<div>|<\/div>$/g, '');

describe('within a line', () => {
  test.each([
    ['**bold** and *italic* and _italic_', '<strong>bold</strong> and <em>italic</em> and <em>italic</em>'],
    ['***both***', '<strong><em>both</em></strong>'],
    ['__under__ ~~struck~~ `co**de**`', '<u>under</u> <s>struck</s> <code>co**de**</code>'],
    ['**~~1,803~~**', '<strong><s>1,803</s></strong>'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['``a ` b``', '<code>a ` b</code>'],
    ['||hidden||', '<span class="spoiler" title="Spoiler">hidden</span>'],
    ['<@100000000000000001> <@999999999999999999>', mentions('@Ann', '@unknown-user')],
    ['<#200000000000000002> @everyone </ask:300000000000000003>', mentions('#general', '@everyone', '/ask')],
    ['[this](https://a.example)', '<span class="link" title="https://a.example">this</span>'],
    ['[this](javascript:alert)', '[this](javascript:alert)'],
    ['see https://a.example/b.', 'see <span class="link" title="https://a.example/b">https://a.example/b</span>.'],
    ['<b onclick="x">&', '<b onclick="x">&'],
  ])('%s', (markdown, wanted) => {
    const shown = line(markdown);
    // A character may be written in HTML by its number.
    expect(shown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).toBe(wanted);
  });

  test('a tag in a text is text', () => {
    expect(html('<img src=x onerror=alert(1)>')).not.toContain('<img');
    expect(html('`<script>`')).not.toContain('<script');
  });

  test('a time is shown as a date', () => {
    expect(readableText(html('<t:1479816000:d>'))).toBe('22/11/2016');
    expect(readableText(html(`<t:${Math.round(Date.now() / 1000) - 7200}:R>`))).toBe('2 hours ago');
    expect(readableText(html('<t:99999999999999:d>'))).toBe('<t:99999999999999:d>');
  });

  test('emphasis may span lines', () => {
    expect(line('**one\ntwo**')).toBe('<strong>one<br>two</strong>');
  });
});

describe('line by line', () => {
  test('headings, small print, quotes, lists', () => {
    expect(html('# One\n### Three\n-# small')).toBe('<h1>One</h1><h3>Three</h3><div class="small">small</div>');
    expect(html('before\n> a\n> **b**\nafter')).toBe(
      '<div>before</div><blockquote><div>a<br><strong>b</strong></div></blockquote><div>after</div>',
    );
    expect(html('>>> a\nb')).toBe('<blockquote><div>a<br>b</div></blockquote>');
    expect(readableText(html('- one\n  - two\n1. three'))).toBe('•one\n◦two\n1.three');
    expect(html('>no space')).not.toContain('<blockquote');
    expect(html('#none')).not.toContain('<h1');
  });

  test('a code block shows its text as it is', () => {
    expect(html('a\n```js\n**x** <y>\n```\nb')).toBe(
      '<div>a</div><pre><code>**x** &#60;y&#62;</code></pre><div>b</div>',
    );
  });
});

describe('what is escaped', () => {
  test.each([
    '**a** *b* _c_ __d__ ~~e~~ ||f|| `g` ```h```',
    '# a',
    '> a',
    '- a',
    '1. a',
    '-# a',
    '[a](https://b.example) https://c.example <https://d.example>',
    '@everyone <@100000000000000001> <#200000000000000002> <t:0:R> </ask:300000000000000003>',
    'a \\ b \\* c',
  ])('%s', (text) => {
    const shown = html(escapeMarkdown(text));
    expect(readableText(shown)).toBe(text);
    expect(shown.replace(/<\/?div>/g, '')).not.toMatch(/<[a-z]/);
  });
});

test('characters that turn the direction of a text are named', () => {
  expect(withControlsShown('a\u202eb')).toBe('a[U+202E]b');
});

function mentions(...texts: readonly string[]): string {
  return texts.map((text) => `<span class="mention">${text}</span>`).join(' ');
}
