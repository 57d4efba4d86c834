import { expect, it } from 'vitest';
import { openChecker } from '../../../src/desk/verify/checker.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const BOOK = markdownDocument(
  'book',
  `# Rivers of the north

The rivers run to the sea. Boats carry grain and salt.<sup>1</sup> The ports are small.<sup>2</sup>

The last word on rivers is this.

<sup>1</sup> Salt was taxed by the count.

<sup>2</sup> The duke built no ports.

# Lakes of the south

## Fish and fishermen

The lakes are deep. Fish is eaten on Fridays. The rivers run to the sea. Boats carry grain.
`,
);
const checker = openChecker({ documents: [BOOK] });
const check = (text: string) => checker.check({ text, pages: null, source: null });

it.each([
  [
    'two notes',
    'Salt was taxed by the count. The duke built no ports.',
    ['Salt was taxed by the count', 'The duke built no ports'],
  ],
  [
    'a chapter’s end and the next title',
    'The last word on rivers is this. Lakes of the south',
    ['The last word on rivers is this', 'Lakes of the south'],
  ],
  ['a heading and its text', 'Fish and fishermen. The lakes are deep.', ['Fish and fishermen', 'The lakes are deep']],
  [
    'a note and a title, a word joined otherwise',
    'The duke built no ports. Lakes of the south',
    ['The duke built no ports', 'Lakes of the south'],
  ],
])('%s run together are put together of places', (_, text, places) => {
  const found = check(text);
  expect(found).toMatchObject({ verdict: 'altered', stitched: true });
  expect(found.places.map((place) => place.text)).toEqual(places);
});

it.each([
  'Lakes of the south. Fish and fishermen',
  'Fish and fishermen',
  'The ports are small. The last word on rivers',
])('one passage is one: %s', (text) => {
  expect(check(text)).toMatchObject({ verdict: 'exact', stitched: false });
});

it('of places with the same words, one that is a passage is meant', () => {
  const found = check('The rivers run to the sea. Boats carry grain');
  expect(found).toMatchObject({ verdict: 'exact', stitched: false, placesInAll: 2 });
});
