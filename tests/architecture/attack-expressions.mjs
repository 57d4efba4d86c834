// Runs expressions against texts made to slow them down. Says which one is under way, so that whoever stops it knows.
import { readFileSync } from 'node:fs';

/** What an expression is about: its own words and signs, and what any text has. */
function tokensOf(source) {
  const words = source.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const signs = source.match(/[^\p{L}\p{N}\s\\?*+^$|]/gu) ?? [];
  return [...new Set([' ', 'a', 'A', '1', '.', '\n', ...signs.slice(0, 12), ...words.slice(0, 12)])];
}

for (const { at, source, flags, length } of JSON.parse(readFileSync(0, 'utf8'))) {
  process.stdout.write(`${at}\n`);
  const expression = new RegExp(source, flags.replace('y', ''));
  const tokens = tokensOf(source);
  for (const [position, first] of tokens.entries()) {
    for (const second of ['', tokens[(position + 1) % tokens.length], tokens[(position + 7) % tokens.length]]) {
      const text = (first + second).repeat(Math.ceil(length / (first + second).length)).slice(0, length);
      for (const end of ['', '\u0000']) for (const start of ['', 'x']) (start + text + end).replace(expression, '');
    }
  }
}
