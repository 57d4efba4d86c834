import { describe, expect, it } from 'vitest';
import { openChecker } from '../../../src/desk/verify/checker.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const BOOK = markdownDocument(
  'book',
  `# A kingdom

The guards were unable to close the gate. The prince is believed to be the owner. The so-called reform began. Critics claim that the
budget shrank. They bought more than forty ships. The treaty was purportedly signed at night. The tax weighs too heavily on farmers.
The bill was refused by five of the nine members. All farmers who voted were present. The town hall, which the mayor built, burned.

The queen left in 1815. Her cousin was crowned. He ruled long. The senate was liked. The bishops met. It was closed. The peers agreed.
It was, however, never printed. The army marched. She likes tea. She paints. The plan is likely to fail. The troops were replaced.
The plan was bold. The text of the plan of the mayor, who the king disliked, was lost.

La règle ne vaut plus pour les nobles. Il ne reste que trois ponts. De brug is volgens de koning veilig.
Die Brücke ist angeblich sicher.
`,
);
const checker = openChecker({ documents: [BOOK] });
const harms = (text: string) => {
  const { verdict, omissions } = checker.check({ text, pages: null, source: null });
  return [verdict, ...omissions.map(({ text: left, harm }) => [left, harm])];
};

describe('what an ellipsis leaves out', () => {
  it.each([
    ['The guards were […] to close the gate', 'unable', 'negates'],
    ['The prince is […] the owner', 'believed to be', 'limits'],
    ['The […] reform began', 'so-called', 'limits'],
    ['[…] the budget shrank', 'Critics claim that', 'limits'],
    ['They bought […] forty ships', 'more than', 'limits'],
    ['The treaty was […] signed at night', 'purportedly', 'limits'],
    ['The tax weighs […] on farmers', 'too heavily', 'limits'],
    ['refused by […] nine members', 'five of the', 'limits'],
    ['All farmers […] were present', 'who voted', 'limits'],
    ['La règle ne vaut […] pour les nobles', 'plus', 'negates'],
    ['Il ne reste […] trois ponts', 'que', 'limits'],
    ['De brug is […] veilig', 'volgens de koning', 'limits'],
    ['Die Brücke ist […] sicher', 'angeblich', 'limits'],
    ['The text of […] the mayor', 'the plan of', null],
    ['The queen left in 1815. […] He ruled long.', 'Her cousin was crowned', 'changes-subject'],
    ['The senate was liked. […] It was closed.', 'The bishops met', 'changes-subject'],
    ['The peers agreed. […] The army marched.', 'It was, however, never printed', 'limits'],
    ['The army marched. […] The plan is likely', 'She likes tea. She paints', null],
  ])('%s', (text, left, harm) => {
    expect(harms(text)).toEqual(['abridged', [left, harm]]);
  });

  it('reaches into a clause of something else', () => {
    expect(harms('The text of […] the king […] was lost')).toEqual([
      'abridged',
      ['the plan of the mayor, who', 'changes-subject'],
      ['disliked', null],
    ]);
  });
});

describe('what a bracket is laid against', () => {
  it.each([
    ['The queen left in [1830].', '1815.', 'changes-subject'],
    ['They bought more than [ninety] ships', 'forty', 'changes-subject'],
    ['The army marched [only].', '', 'limits'],
    ['The army marched [not].', '', 'negates'],
    ['The army [never] marched', '', 'negates'],
    ['[Otto] ruled long.', 'He', null],
    ['[Otto the Elder] likes tea', 'She', null],
  ])('%s', (text, left, harm) => {
    expect(harms(text)).toEqual(['abridged', [left, harm]]);
  });

  it.each([
    ['The plan is [un]likely to fail', 'negation'],
    ['The troops were [dis]placed', undefined],
  ])('letters that make another word are a change: %s', (text, weight) => {
    const { verdict, differences, omissions } = checker.check({ text, pages: null, source: null });
    expect(verdict).toBe('altered');
    expect(omissions).toEqual([]);
    expect(differences.map(({ kind, weights }) => [kind, weights[0]])).toEqual([['replaced', weight]]);
  });

  it.each(['The army march[es]', 'All farmer[s] who vote[d] were present'])(
    'letters that inflect are none: %s',
    (text) => {
      expect(harms(text)[0]).not.toBe('altered');
    },
  );
});
