import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/desk/compare/compare.js';
import type { Point, PointKind } from '../../../src/desk/compare/point.js';
import { EQUAL_PAIRS } from './equal-pairs.js';

interface Change {
  readonly kind: PointKind;
  readonly given: string;
  readonly source: string;
  /** The words that are marked in the two texts. */
  readonly marked: readonly [given: string | null, source: string | null];
}

const change = (
  kind: PointKind,
  given: string,
  source: string,
  [ours, theirs]: readonly [string | null, string | null],
): Change => ({ kind, given, source, marked: [ours, theirs] });

const CHANGES: readonly Change[] = [
  change('number', 'Two dozen bakers signed the letter.', 'The letter was signed by 26 bakers.', ['Two dozen', '26']),
  change('number', 'A third of the orchards were lost.', 'About half of the orchards were lost.', ['A third', 'half']),
  change('number', 'Ninety percent of the farms pay.', 'Some 80% of the farms pay.', ['Ninety percent', '80%']),
  change('number', 'The bridge cost €2.5 million.', 'For the bridge 3,500,000 euros were paid.', [
    '2.5 million',
    '3,500,000',
  ]),
  change('number', 'More than 100 violins were restored.', 'Only 80 violins were restored.', ['100', '80']),
  change('number', 'The third edition was held in Porto.', 'The 4th edition was held in Porto.', ['third', '4th']),
  change('number', 'Five apprentices left and two stayed.', 'Two apprentices left and five stayed.', ['Five', 'Two']),
  change('number', 'La fête attira 1 250 visiteurs.', 'La fête a attiré 1 350 visiteurs.', ['1 250', '1 350']),
  change('number', 'Vijfentwintig boeren tekenden.', 'De 35 boeren tekenden.', ['Vijfentwintig', '35']),
  change('number', 'Fünfzig Prozent der Schüler kommen.', 'Sechzig Prozent der Schüler kommen.', [
    'Fünfzig Prozent',
    'Sechzig Prozent',
  ]),
  change('number', 'The trial lasted two years.', 'The trial lasted 18 months.', ['two', '18']),
  change('number', 'Article 12 forbids fishing.', 'Article 14 forbids fishing.', ['12', '14']),
  change('date', 'The mill burned on 3 May 1911.', 'The mill burned on 5 May 1911.', ['3 May 1911', '5 May 1911']),
  change('date', 'The mill burned in 1911.', 'On 3 May 1912 the mill burned.', ['1911', '3 May 1912']),
  change('date', 'Le moulin brûla le 1er mai 1911.', 'Le moulin brûla en juin 1911.', ['1er mai 1911', 'juin 1911']),
  change('date', 'De molen brandde af op 3 mei 1911.', 'Op 3 juni 1911 brandde de molen af.', [
    '3 mei 1911',
    '3 juni 1911',
  ]),
  change('date', 'Die Mühle brannte am 3. Mai 1911 ab.', 'Am 4. Mai 1911 brannte die Mühle ab.', [
    '3. Mai 1911',
    '4. Mai 1911',
  ]),
  change('date', 'The league lasted from 1921 to 1934.', 'The league lasted from 1921 to 1936.', [
    '1921 to 1934',
    '1921 to 1936',
  ]),
  change('negation', 'The council answered the letter.', 'The council did not answer the letter.', [null, 'not']),
  change('negation', 'Nobody paid the toll.', 'The farmers paid the toll.', ['Nobody', null]),
  change('negation', 'The practice is legal everywhere.', 'The practice is illegal everywhere.', [null, 'illegal']),
  change('negation', 'The town has no theatre.', 'The town has a theatre.', ['no', null]),
  change('negation', 'They hardly met that winter.', 'They met that winter.', ['hardly', null]),
  change('negation', 'Le conseil n’a pas répondu à la lettre.', 'Le conseil a répondu à la lettre.', ['pas', null]),
  change('negation', 'De raad heeft geantwoord op de brief.', 'De raad heeft nooit geantwoord op de brief.', [
    null,
    'nooit',
  ]),
  change('negation', 'Der Rat hat den Brief beantwortet.', 'Der Rat hat den Brief nicht beantwortet.', [null, 'nicht']),
  change('negation', 'It is not impossible to swim there.', 'It is impossible to swim there.', ['not', null]),
  change('name', 'Norway has bought the ship.', 'Denmark has bought the ship.', ['Norway', 'Denmark']),
  change('name', 'The ship went from Porto to Lisbon.', 'The ship went from Porto to Vigo.', ['Lisbon', 'Vigo']),
  change('name', 'In 1911 Clara Lund led the school.', 'In 1911 Clara Berg led the school.', [
    'Clara Lund',
    'Clara Berg',
  ]),
  change('name', 'The letter went to NATO.', 'The letter went to UNESCO.', ['NATO', 'UNESCO']),
  change('name', 'La ville de Gand a vendu le pont.', 'La ville de Bruges a vendu le pont.', ['Gand', 'Bruges']),
  change('name', 'De brief ging naar Gent.', 'De brief ging naar Brugge.', ['Gent', 'Brugge']),
  change('name', 'Im Jahr 1911 kaufte Dänemark das Schiff.', 'Im Jahr 1911 kaufte Norwegen das Schiff.', [
    'Dänemark',
    'Norwegen',
  ]),
];

const slice = (text: string, span: Point['given']): string | null =>
  span === null ? null : text.slice(span.start, span.end);

describe('a changed fact', () => {
  it.each(CHANGES)('is a conflict, and marked: $given', ({ kind, given, source, marked }) => {
    const { verdict, points } = compare(given, source);
    expect(verdict).toBe('conflict');
    const found = points
      .filter((point) => point.verdict === 'conflict')
      .map((point) => ({ kind: point.kind, marked: [slice(given, point.given), slice(source, point.source)] }));
    expect(found).toContainEqual({ kind, marked });
  });

  it.each(CHANGES)('is one whichever side it stands on: $given', ({ kind, given, source }) => {
    const { points } = compare(source, given);
    expect(
      points.filter((point) => point.kind === kind && point.verdict !== 'unsupported').length + points.length,
    ).toBeGreaterThan(0);
  });
});

describe('what the source leaves out', () => {
  it.each([
    ['In all 125 violins were restored.', 'The violins were restored with care.', 'number'],
    ['The 30 boats sank.', 'The 4,000 spectators went home.', 'number'],
    ['The mill burned down in 1911.', 'The mill burned down.', 'date'],
    ['The choir sang in Porto.', 'The choir sang all night.', 'name'],
    ['Exactly 125 violins were restored.', 'More than 100 violins were restored.', 'number'],
    ['The UN closed the office.', 'The United Nations closed the office.', 'name'],
  ] as const)('is not supported, and no conflict: %s', (given, source, kind) => {
    const { verdict, points } = compare(given, source);
    expect(verdict).toBe('unsupported');
    expect(points.map((point) => point.kind)).toContain(kind);
  });

  it.each([
    ['Every one of the bakers signed.', 'The 24 bakers signed.'],
    ['Five Danish ships sank.', 'In Denmark 5 ships sank.'],
    ['Every Danish town has a harbour.', 'In Denmark each town has a harbour.'],
    ['The two towns share a bridge.', 'A bridge joins Porto and Gaia.'],
  ])('is not asked for where nothing is said: %s', (given, source) => {
    expect(compare(given, source).points).toEqual([]);
  });

  it('may stand in its surroundings', () => {
    const surroundings = 'All this took place in Porto in 1911, before 400 guests.';
    const given = 'The choir sang in Porto in 1911 for 400 guests.';
    expect(compare(given, 'The choir sang for guests.', { surroundings }).verdict).toBe('agrees');
  });

  it('may be called otherwise where the documents say so', () => {
    const names = { isName: () => false, aliases: (name: string) => (name === 'UN' ? ['United Nations'] : []) };
    expect(compare('The UN closed the office.', 'The United Nations closed the office.', { names }).verdict).toBe(
      'agrees',
    );
  });
});

describe('any sentence', () => {
  const numbers = [
    '3',
    '17',
    '45',
    '120',
    '1,250',
    'four',
    'nineteen',
    'thirty-six',
    'two hundred',
    'six thousand',
    '2.5 million',
  ];
  const nouns = ['barrels of oil', 'teachers', 'old violins', 'per cent of the farms', 'euros', 'miles of road'];
  const months = ['January', 'March', 'June', 'August', 'October', 'December'];
  const places = ['Lisbon', 'Gdansk', 'Turku', 'Denmark', 'Chile', 'Ljubljana', 'NATO', 'Eva Lund', 'Karel Novak'];
  const frames = [
    (number: string, noun: string, date: string, place: string, not: string) =>
      `On ${date}, the guild of ${place} did ${not}count ${number} ${noun} in its cellar.`,
    (number: string, noun: string, date: string, place: string, not: string) =>
      `The report, printed in ${place}, says that ${number} ${noun} were ${not}delivered before ${date}.`,
    (number: string, noun: string, date: string, place: string, not: string) =>
      `Since ${date} some buyers from ${place} have ${not}asked for ${number} ${noun}, which the owner regrets.`,
  ];
  const dateOf = fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(...months),
    fc.integer({ min: 1850, max: 2020 }),
  );
  const sentence = fc.record({
    frame: fc.constantFrom(...frames),
    number: fc.constantFrom(...numbers),
    noun: fc.constantFrom(...nouns),
    date: dateOf,
    place: fc.constantFrom(...places),
    not: fc.constantFrom<string>('', 'not ', 'never '),
  });
  type Sentence = typeof sentence extends fc.Arbitrary<infer T> ? T : never;
  const written = ({ frame, number, noun, date, place, not }: Sentence): string =>
    frame(number, noun, date.join(' '), place, not);

  it('agrees with itself', () => {
    fc.assert(fc.property(sentence, (one) => compare(written(one), written(one)).points.length === 0));
  });

  it('is in conflict with itself when its number, date or name is another', () => {
    const others = fc.record({ number: fc.constantFrom(...numbers), date: dateOf, place: fc.constantFrom(...places) });
    fc.assert(
      fc.property(sentence, others, fc.constantFrom('number', 'date', 'place'), (one, other, what) => {
        const changed = { ...one, [what]: other[what] };
        fc.pre(written(changed) !== written(one));
        const { points } = compare(written(changed), written(one));
        expect(points).toMatchObject([{ kind: what === 'place' ? 'name' : what, verdict: 'conflict' }]);
      }),
      { numRuns: 600 },
    );
  });

  it('is in conflict with itself when it is denied', () => {
    fc.assert(
      fc.property(sentence, (one) => {
        const changed = { ...one, not: one.not === '' ? 'not ' : '' };
        expect(compare(written(changed), written(one)).points).toMatchObject([
          { kind: 'negation', verdict: 'conflict' },
        ]);
      }),
    );
  });

  it('has its points inside it, whatever it is compared with', () => {
    const texts = EQUAL_PAIRS.flatMap(({ given, source }) => [given, source]);
    const any = fc.oneof(
      fc.constantFrom(...texts),
      fc.string(),
      fc.constantFrom('', ' ', '…', '“', '5 %', 'لا أحد', '12-', '1.2.3.4', "n'"),
    );
    fc.assert(
      fc.property(any, any, (given, source) => {
        for (const point of compare(given, source).points) {
          for (const [text, span] of [
            [given, point.given],
            [source, point.source],
          ] as const) {
            if (span !== null) expect(span.start < span.end && span.start >= 0 && span.end <= text.length).toBe(true);
          }
          expect(point.given !== null || point.source !== null).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
