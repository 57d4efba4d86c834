import { expect, it } from 'vitest';
import { pageClaim } from '../../../src/desk/verify/page-claim.js';

const LABELS = ['iv', 'xii', 'xiii', '5', '45', '46', '47', '48', '103', '104', 'A-1', 'A-2'];

it.each([
  ['46', ['46']],
  ['p. 46', ['46']],
  ['p.46.', ['46']],
  ['(p. 46)', ['46']],
  ['blz. 46', ['46']],
  ['S. 46', ['46']],
  ['page 46', ['46']],
  ['pages 46 à 47', ['46', '47']],
  ['pp. 46-47', ['46', '47']],
  ['pp. 46–7', ['46', '47']],
  ['103–4', ['103', '104']],
  ['46, 48', ['46', '48']],
  ['46 and 103–4', ['46', '103', '104']],
  ['xii', ['xii']],
  ['XII–xiii', ['xii', 'xiii']],
  ['46f.', ['46', '47']],
  ['46 ff.', ['46', '47', '48', '103', '104']],
  ['46 et seq.', ['46', '47', '48', '103', '104']],
  ['A-1', ['A-1']],
  ['46 n. 3', ['46']],
  ['p. 46, note 2', ['46']],
  ['46, emphasis added', ['46']],
  ['46–7 (my emphasis)', ['46', '47']],
  ['46, notre traduction', ['46']],
  ['46 [transl.]', ['46']],
  ['46 passim', ['46', '47', '48', '103', '104']],
  ['46–', ['46', '47', '48', '103', '104']],
  ['46 et s.', ['46', '47', '48', '103', '104']],
  ['46 et suiv.', ['46', '47', '48', '103', '104']],
  ['~46', ['46']],
  ['“46”', ['46']],
  ['46?', ['46']],
  ['46/47', ['46', '47']],
  ['pag. 46', ['46']],
  ['forty-six', ['46']],
  ['page forty-six', ['46']],
  ['one hundred and three', ['103']],
  ['quarante-six', ['46']],
  ['zesenveertig', ['46']],
  ['sechsundvierzig', ['46']],
])('%s', (given, expected) => {
  const claim = pageClaim(given);
  expect(LABELS.filter((label) => claim?.(label))).toEqual(expected);
});

it.each(['', 'somewhere', 'chapter one', '…', 'no page', '46 or thereabouts', 'fn. 3'])(
  '“%s” names no page',
  (given) => {
    expect(pageClaim(given)).toBeNull();
  },
);
