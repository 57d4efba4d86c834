import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChecker } from '../../../src/desk/verify/checker.js';
import { PinciteError } from '../../../src/errors.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const BOOK = markdownDocument(
  'book',
  `<!-- page: xii -->

# The making of policy

The council is not a court. It advises the minister, unless the king objects, on some 5 % of all cases. A measure that pleases nobody
is rarely a good measure.<sup>1</sup> The prime minister chairs the council. The opposition criticised the well-known report of 2016
on page 9/11 matters. Belgium’s “poor child” grew to 10 000 members, i.e. a lot of them.

<sup>1</sup> See Janssens, *La politique n’est pas un jeu*, Liège, 2005; il ne faut jamais confondre la carte et le territoire.

<!-- page: xiii -->

## Tools for counter-terrorism

These are:

- freezing the assets of suspects;
- closing the borders of the realm at night.

De overheid heeft geen enkele maatregel genomen tegen wapenhandel in de havens. The budget grew by five per cent before the sum-

<!-- page: xiv -->

mer break of the parliament ended. The council is not a court. Nobody objected.

# Firearms and their markets

Dealers sold 300 rifles (and ammunition) in Vilvoorde. Is that legal? The minister may close a shop. Experts say “no” to that.
Gangsters shot at the police [with heavy arms] … in two streets.
`,
  {
    item: {
      id: 'book',
      type: 'book',
      title: 'Policy and its discontents',
      editor: [{ family: 'Peeters', given: 'An' }],
      issued: { 'date-parts': [[2019]] },
    },
    chapters: [
      { id: 'making', heading: 'The making of policy', title: 'The making of policy', author: [{ family: 'Maes' }] },
      {
        id: 'firearms',
        heading: 'Firearms and their markets',
        title: 'Firearms and their markets',
        author: [{ family: 'Claes' }],
      },
    ],
  },
);
const OTHER = markdownDocument(
  'other',
  '# Notes on borders\n\nClosing the borders is easy. Nobody objected. The law of 1 May 2001 was repealed.',
);
const checker = openChecker({ documents: [BOOK, OTHER] });
const check = (text: string, pages: string | null = null, source: string | null = null) =>
  checker.check({ text, pages, source });
const told = (text: string) => {
  const { verdict, differences } = check(text);
  return [
    verdict,
    ...differences.map(({ kind, given, source, weights }) => `${kind} “${given}” “${source}” ${weights.join()}`.trim()),
  ];
};

describe('places', () => {
  it('are words in the body, a note, a list, over a page’s end and a paragraph’s', () => {
    for (const [text, pages] of [
      ['the council is not a court', ['xii']],
      ['il ne faut jamais confondre la carte et le territoire', ['xii']],
      ['closing the borders of the realm at night', ['xiii']],
      ['before the summer break of the parliament', ['xiii', 'xiv']],
      ['geen enkele maatregel', ['xiii']],
      ['realm at night. De overheid heeft geen', ['xiii']],
    ] as const) {
      const { verdict, places } = check(text);
      expect([text, verdict, places[0]?.pages]).toEqual([text, 'exact', pages]);
      expect(places[0]?.quotations.length, text).toBeGreaterThan(0);
      expect(BOOK.text.slice(places[0]?.span.start, places[0]?.span.end)).toBe(places[0]?.text);
    }
    expect(check('jamais confondre').places[0]?.quotations[0]?.note?.marker).toBe('1');
  });

  it('are headings and titles', () => {
    const heading = check('Tools for Counter-Terrorism');
    expect(heading).toMatchObject({ verdict: 'exact', settings: ['letter-case'] });
    expect(heading.places[0]).toMatchObject({
      quotations: [],
      headings: [{ text: 'Tools for counter-terrorism' }],
      pages: ['xiii'],
    });
    expect(check('Policy and its Discontents').places[0]).toMatchObject({
      of: 'title',
      text: 'Policy and its discontents',
    });
    expect(check('court. Nobody objected. Firearms and their markets')).toMatchObject({
      verdict: 'altered',
      stitched: true,
      places: [
        { quotations: [{}], headings: [] },
        { quotations: [], headings: [{}] },
      ],
    });
  });

  it('are listed all, those first that are of the page and source given', () => {
    expect(check('Nobody objected').places.map(({ documentId }) => documentId)).toEqual(['book', 'other']);
    expect(check('Nobody objected', null, 'other').places.map(({ documentId }) => documentId)).toEqual([
      'other',
      'book',
    ]);
    const { places, misplaced } = check('The council is not a court', 'xiv');
    expect(places.map(({ pages }) => pages)).toEqual([['xiv'], ['xii']]);
    expect(misplaced).toEqual([]);
  });
});

describe('how words are set', () => {
  it.each([
    ['“The council is not a court.”', []],
    ['[t]he council is not a court', ['initial-case']],
    ['THE COUNCIL IS NOT A COURT', ['letter-case']],
    ['The council\n  is not a court', ['spacing']],
    ['a good measure.1 The prime minister chairs', ['note-calls']],
    ['a good measure.¹ The prime minister chairs', ['note-calls']],
    ['a good measure1. The prime minister chairs', ['note-calls']],
    ['a good measure.<sup>1</sup> The prime minister', ['note-calls']],
    ['a good measure.[1] The prime minister chairs', ['note-calls']],
    ['a good measure. The prime minister[^p] chairs', []],
    ['Belgium\'s "poor child" grew', ['quotation-marks']],
    ['the *well-known* report', ['emphasis']],
    ['the well known report', ['hyphenation']],
    ['the wellknown report', ['hyphenation']],
    ['the well-\nknown report', ['hyphenation']],
    ['grew to 10,000 members', ['numerals']],
    ['grew to 10\n000 members', ['numerals']],
    ['[grew to] 10 000 members', ['punctuation']],
    ['advises the minister, unless the king objects.', ['final-mark']],
    ['Lie\u0300ge, 2005', ['accents-composed']],
  ])('is no change: %s', (text, settings) => {
    const result = check(text);
    expect({ verdict: result.verdict, settings: result.settings, differences: result.differences }).toEqual({
      verdict: 'exact',
      settings,
      differences: [],
    });
  });
});

describe('what is altered', () => {
  it.each([
    ['The council is a court. It advises', ['altered', 'dropped “” “not” negation']],
    ['on some 6 % of all cases', ['altered', 'replaced “6” “5” number']],
    ['on some 5 of all cases', ['altered', 'dropped “” “%” number']],
    ['The budget grew by six per cent before', ['altered', 'replaced “six” “five” number']],
    ['The minister must close a shop', ['altered', 'replaced “must” “may” modal']],
    ['sold 300 rifles (and ammunition) in Mechelen', ['altered', 'replaced “Mechelen” “Vilvoorde” name']],
    ['De overheid heeft een enkele maatregel genomen', ['altered', 'replaced “een” “geen” negation']],
    ['il faut jamais confondre la carte et le territoire', ['altered', 'dropped “” “ne” negation']],
    ['The law of 2 May 2001 was repealed', ['altered', 'replaced “2” “1” number']],
    ['chairs the council. The opposition has criticised', ['altered', 'added “has” “”']],
    ['The prime minister the council chairs', ['altered', 'moved “chairs” “chairs”']],
    ['Dealers sold 300 Rifles (and ammunition)', ['altered', 'replaced “Rifles” “rifles”']],
    ['Is that legal. The minister may close a shop', ['altered', 'dropped “” “?”']],
    ['grew to 10 001 members, i.e. a lot', ['altered', 'replaced “10 001” “10 000” number']],
    ['A measure that pleases nobody2 is rarely', ['altered', 'added “2” “” number']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('takes brackets and ellipses of the source for its own', () => {
    const text = 'Gangsters shot at the police [with heavy arms] … in two streets.';
    expect(check(text)).toMatchObject({ verdict: 'exact', omissions: [], settings: [] });
    expect(told(text.replace(' heavy', ''))).toEqual(['altered', 'dropped “” “heavy”']);
    expect(told(text.replace('heavy', 'no'))).toEqual(['altered', 'replaced “no” “heavy” negation']);
    expect(check('[with heavy arms]')).toMatchObject({ verdict: 'exact' });
  });

  it('joins what stands apart', () => {
    const result = check(
      'The opposition criticised the well-known report of 2016. Dealers sold 300 rifles (and ammunition) in Vilvoorde.',
    );
    expect(result).toMatchObject({ verdict: 'altered', stitched: true, differences: [] });
    expect(result.places.map(({ pages }) => pages)).toEqual([['xii'], ['xiv']]);
  });
});

describe('what is abridged', () => {
  const omission = (text: string) => {
    const { verdict, stitched, omissions } = check(text);
    return [verdict, stitched, ...omissions.map((one) => [one.mark, one.text, one.harm])];
  };
  it.each([
    ['The council is […] a court.', ['abridged', false, ['[…]', 'not', 'negates']]],
    [
      'It advises the minister … on some 5 % of all cases',
      ['abridged', false, ['…', 'unless the king objects', 'limits']],
    ],
    ['the king objects, on [a few] cases', ['abridged', false, ['[a few]', 'some 5 % of all', 'limits']]],
    [
      'The prime minister [...] criticised the well-known report',
      ['abridged', false, ['[...]', 'chairs the council. The opposition', 'changes-subject']],
    ],
    [
      'The council is not a court. […] A measure that pleases nobody',
      ['abridged', false, ['[…]', 'It advises the minister, unless the king objects, on some 5 % of all cases', null]],
    ],
    ['[The council] advises the minister', ['abridged', false, ['[The council]', 'It', null]]],
    ['pleases nobody [sic] is rarely', ['abridged', false, ['[sic]', '', null]]],
    ['pleases … nobody is rarely', ['abridged', false, ['…', '', null]]],
    ['A measure that please[d] nobody', ['abridged', false, ['please[d]', 'pleases', null]]],
    [
      '… a court. It advises the minister …',
      [
        'abridged',
        false,
        ['…', 'The council is not', 'negates'],
        ['…', 'unless the king objects, on some 5 % of all cases.', 'limits'],
      ],
    ],
    ['The council is [not only] a court', ['abridged', false, ['[not only]', 'not', null]]],
  ])('%s', (text, expected) => {
    expect(omission(text)).toEqual(expected);
  });

  it('is stitched where the sides are of two sections, or in another order', () => {
    expect(check('The prime minister chairs the council. […] Dealers sold 300 rifles')).toMatchObject({
      verdict: 'altered',
      stitched: true,
    });
    expect(check('The prime minister chairs the council […] It advises the minister, unless')).toMatchObject({
      verdict: 'altered',
      stitched: true,
    });
  });
});

describe('what stands nowhere', () => {
  it.each([
    'Bananas are cheaper than ministers in winter.',
    'poor cousin',
    'zorblat',
    'the king is a good minister of cases in Liège',
  ])('%s', (text) => {
    expect(check(text)).toMatchObject({ verdict: 'absent', differences: [], stitched: false });
  });
  it('has the nearest passages', () => {
    expect(check('poor cousin of the bananas').places[0]?.documentId).toBe('book');
  });
});

describe('page and source', () => {
  it.each([
    ['xii', null, []],
    ['p. XII', null, []],
    ['pp. xi–xiii', null, []],
    ['46', null, [['page', '46', 'p. xii']]],
    ['pp. 46–7', null, [['page', 'pp. 46–7', 'p. xii']]],
    [null, 'Peeters 2019', []],
    [null, 'Maes', []],
    [null, 'Maes, in Peeters (ed.) 2019', []],
    [null, 'Policy and its discontents', []],
    [null, 'book', []],
    [null, 'maes2019', []],
    [null, 'peeters_policy_2019', []],
    [null, 'PeetersPolicy2019', []],
    [null, 'discontents2019', []],
    [null, 'maes2018', [['source', 'maes2018', 'Maes, in Peeters (ed.) 2019, p. xii']]],
    [null, 'smith2019', [['source', 'smith2019', 'Maes, in Peeters (ed.) 2019, p. xii']]],
    [null, 'Policy and its discontents, 2019', []],
    [
      null,
      'Policy and its discontents, 2015',
      [['source', 'Policy and its discontents, 2015', 'Maes, in Peeters (ed.) 2019, p. xii']],
    ],
    [null, 'Claes', [['source', 'Claes', 'Maes, in Peeters (ed.) 2019, p. xii']]],
    [null, 'Peeters 2018', [['source', 'Peeters 2018', 'Maes, in Peeters (ed.) 2019, p. xii']]],
    [null, 'Smith', [['source', 'Smith', 'Maes, in Peeters (ed.) 2019, p. xii']]],
    ['somewhere', null, []],
  ] as const)('pages %s, source %s', (pages, source, expected) => {
    const { verdict, misplaced } = check('It advises the minister', pages, source);
    expect([verdict, misplaced.map(({ kind, given, actual }) => [kind, given, actual])]).toEqual(['exact', expected]);
  });
});

describe('bad input', () => {
  it.each(['', '   ', '…', '“”', '!!', '—–-', '\ud800', '[…]'])('is refused: %j', (text) => {
    expect(() => check(text)).toThrow(PinciteError);
  });
  it('is refused when it is no quotation any more', () => {
    expect(() => check('word '.repeat(10_000))).toThrow(/10000 words/);
  });
  it.each([
    'הביאו את הספר אל השולחן',
    '\u202bThe council is not a court\u202c',
    '\ud800The council\udfff is not a court',
    '[[[[The council is not a court',
    '((((“„«The council is not a court',
    'a'.repeat(100_000),
    `${'[…] '.repeat(500)}The council`,
    `${'-'.repeat(50_000)} council`,
    'the '.repeat(1_900),
  ])('is checked: %.40s', (text) => {
    expect(() => check(text)).not.toThrow();
  });
  it('of any kind gives true slices or a refusal', () => {
    const piece = fc.constantFrom(
      'The council',
      'is not',
      '[',
      ']',
      '…',
      '[…]',
      '1',
      '¹',
      '-',
      '\n',
      '“',
      '*',
      '<sup>',
      '</sup>',
      '[^1]',
      '\u00ad',
      'a court.',
      '% ',
      '(http://a.b/c)',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join(' ');
          try {
            for (const difference of check(text).differences) {
              const { start, end } = difference.givenSpan;
              expect(text.slice(start, end)).toBe(difference.given);
            }
          } catch (error) {
            if (!(error instanceof PinciteError)) throw error;
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
