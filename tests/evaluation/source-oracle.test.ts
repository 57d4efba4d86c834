import { describe, expect, it } from 'vitest';
import { SourceOracle } from '../../src/evaluation/source-oracle.js';

const oracle = new SourceOracle(
  `# A title page

<!-- page: xii -->

It rained<sup>1</sup> for *three* days. The roof<sup> 2 </sup> held, all 40 km<sup>2</sup> of it, and the

<sup>1</sup> Says the log. Ibid.

<!-- page: 1 -->

cellar [stayed](https://dry.example) dry. The end.

<sup>2</sup> Ibid.

Printed in Ghent.
`,
  ['Printed in'],
);
const pages = (text: string): string[][] => oracle.find(text).map((place) => [...place.pages]);

describe('the source of a text', () => {
  it.each([
    ['It rained for three days.', [['xii']]],
    ['The roof held, all 40 km² of it, and the cellar stayed dry.', [['xii', '1']]],
    ['cellar stayed dry. The end.', [['1']]],
    ['A title page', [[]]],
    ['Printed in Ghent.', [[]]],
    ['Says the log.', [['xii']]],
    ['Ibid.', [['xii'], ['1']]],
  ])('%s', (text, expected) => {
    expect(pages(text)).toEqual(expected);
  });

  it.each(['It rained for four days.', 'It rained … three days.', 'days. Says the log.', '', '—'])(
    'has no place for %j',
    (text) => {
      expect(pages(text)).toEqual([]);
    },
  );
});
