import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonLines } from '../../src/corpus/json-lines.js';

it('tells the line of each value', () => {
  const { lineOf } = jsonLines('{\n  "a": [\n    1,\n    { "b,c": "\\"" }\n  ],\n  "": null\n}');
  const paths = [[], ['a'], ['a', 0], ['a', 1, 'b,c'], ['a', 1, 'none'], [''], ['none']];
  expect(paths.map((path) => lineOf(path))).toEqual([1, 2, 3, 4, 4, 6, 1]);
});

it.each([
  ['{\n"a": 1\n"b": 2}', 3],
  ['{\n"a": 1,\n}', 3],
  ['[1,\n2', 2],
  ['{"a": tru}', 1],
  ['\n\n"open', 3],
  ['{}\n{}', 2],
])('tells where %j stops being JSON', (text, line) => {
  expect(jsonLines(text).brokenAt).toBe(line);
});

it('tells names that stand twice', () => {
  expect(jsonLines('{"a": 1,\n"b": {"a": 2},\n"a": 3}').repeated).toEqual([{ name: '"a"', line: 3 }]);
});

it('takes for JSON what is JSON', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2), (json, indent) => {
      expect(jsonLines(JSON.stringify(JSON.parse(json), null, indent)).brokenAt).toBeNull();
    }),
  );
});

it('takes for JSON nothing else', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const tokens = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '.5',
    'e3',
    'true',
    'null',
    ' ',
    '\n',
    '"',
  );
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      // A text that is not JSON has a line for that; one that is has none.
      expect(jsonLines(text).brokenAt === null).toBe(isJson(text));
    }),
    { numRuns: 3000 },
  );
});
