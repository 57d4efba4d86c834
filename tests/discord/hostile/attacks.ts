/** Signs set in the middle of words, so that no format of Pincite's own can stand where they do. */
export const PLANTED = [
  'mid**starred**mid',
  'mid__under__mid',
  'mid~~struck~~mid',
  'mid||spoilt||mid',
  'mid`ticked`mid',
  'mid[linked](https://evil.example)mid',
  'mid[run](javascript:alert(1))mid',
] as const;

const STARTS = ['# Planted', '## Planted', '-# Planted', '- Planted', '1. Planted', '>>> Planted'];
const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('x');

/** What people write who mean harm, by what they mean it to do. All of them ask about money too. */
export const ATTACKS: Readonly<Record<string, string>> = {
  'a storm of mentions': '@everyone @here <@1> <@!1> <@&1> <#1> <id:browse> money '.repeat(100),
  Markdown: [`money ${PLANTED.join(' ')}`, ...STARTS, '```js', 'alert(1)', '```', '<https://evil.example>'].join('\n'),
  'terminal colours': '\u001b[31mmoney\u001b[0m \u001b]0;title\u0007 ```ansi\n\u001b[2;31mred\n``` \u009b31m',
  'times, emoji and commands':
    'money <t:0:R> :smile: <:x:123456789012345678> <a:x:123456789012345678> </ask:123456789012345678>',
  'characters that are not seen, or look like others':
    'mon\u200bey mon\u00adey \u202eyenom\u202c \u2066money\u2069 \ufeffmoney \u{e0041}\u{e0042} mоnеy ⅿoney \u2800\u3164',
  'SQL and search syntax': `'; DROP TABLE answers; -- " OR 1=1 money* NEAR(money cash, 2) "money AND NOT -cash ^money {text}: (money) % _ \\`,
  'control characters and half characters': `money ${CONTROLS}\u007f\u0085\u2028\u2029 \ud800 \udc00 \ud83d`,
  backslashes: `${'\\'.repeat(41)}*money* \\@everyone \\\\<@1> \\[x\\](https://evil.example) \\`,
  'a text without end': 'money '.repeat(20_000),
  'nothing to be seen': '\u200b\u2060 \u00ad',
};

/** As much of it as there is room for. Cutting may leave half a character, as a program may send it. */
export const within = (text: string, most: number): string => text.slice(0, most);
