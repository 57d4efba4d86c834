import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuotedRun, quotedRuns } from '../../../src/desk/draft/quoted-runs.js';
import { draftOf, readDraft } from '../../../src/desk/draft/read-draft.js';

const runs = (text: string): readonly QuotedRun[] => quotedRuns(draftOf(text));
const texts = (text: string): string[] => runs(text).map((run) => run.text);

describe('a quotation between marks', () => {
  it.each([
    ['He says “the law is new”.', 'the law is new'],
    ['He says "the law is new".', 'the law is new'],
    ['He says "the law is new," and goes.', 'the law is new,'],
    ['Il dit « la loi est neuve » ici.', 'la loi est neuve'],
    ['Il dit «\u00a0la loi est neuve\u00a0» ici.', 'la loi est neuve'],
    ['Er sagt „das Gesetz ist neu“, so.', 'das Gesetz ist neu'],
    ['Er sagt »das Gesetz ist neu«, so.', 'das Gesetz ist neu'],
    ['Hij zegt „de wet is nieuw” hier.', 'de wet is nieuw'],
    ['Hij zegt ‚de wet is nieuw‘ hier.', 'de wet is nieuw'],
    ['Hij zegt ‘de wet is nieuw’ hier.', 'de wet is nieuw'],
    ['Er sagt ‹das Gesetz ist neu›.', 'das Gesetz ist neu'],
    ["He says 'the law is new' here.", 'the law is new'],
    ['Hon säger ”lagen är ny” här.', 'lagen är ny'],
    ['He says “the law is new" here.', 'the law is new'],
    ['l’“État de droit nouveau” ici', 'État de droit nouveau'],
    ['("the law is new")', 'the law is new'],
    ['—“the law is new”—', 'the law is new'],
    ['אמר "שלום לכם חברים" לצה"ל', 'שלום לכם חברים'],
    ['قال «السلام عليكم جميعا» اليوم', 'السلام عليكم جميعا'],
    ['他说"你好吗我很好"吗', '你好吗我很好'],
    ['\u200f"שלום לכם חברים"\u200f (p. 3)', 'שלום לכם חברים'],
    ['“a «b ‘c’ d» e” f', 'a «b ‘c’ d» e'],
    ['„Er sagte “ja, gut” dazu“ f', 'Er sagte “ja, gut” dazu'],
    ["“don't say the '90s weren't ‘good’ then”", "don't say the '90s weren't ‘good’ then"],
    ['“the ‘Ali of old said so”', 'the ‘Ali of old said so'],
    ['“the 27" screen of old”', 'the 27" screen of old'],
    ['‘the writers’ rights in law’ here', 'the writers’ rights in law'],
    ['‘the rights of writers’ and more', 'the rights of writers'],
    ['‘He said “go to the law” then’ here', 'He said “go to the law” then'],
    ["'t Hof zei 'de wet is nieuw' hier", 'de wet is nieuw'],
    ['> the law\n> is new', 'the law is new'],
    ['> “the law” is\n>\n> - new', '“the law” is\n\nnew'],
  ])('%s', (text, quoted) => {
    expect(texts(text)).toEqual([quoted]);
    expect(runs(text)[0]?.closed).toBe(true);
  });

  it.each([
    "don't, the '90s, the writers' rights, rock 'n' roll, 't Hof, O'Brien’s dogs’ food",
    "l'homme d'État qu'on n'a vu",
    '‘Ali and the Qur‘an, the ’ayn of ‘Abd',
    "‘Ali said that the dogs' bowl",
    '5\' 10" tall, a 27" screen',
    'צה"ל וארה"ב',
    '“” "" « » “…” "!" \'\'',
    '`“this is code”` and ```“this too is”```',
    '```\n“this is code”\n```',
    '“',
    '> [!NOTE]\n> set off by GitHub',
    '',
    '… ’’’ ” » !',
  ])('is not in: %s', (text) => {
    expect(texts(text).filter((quoted) => /\p{L}{2}/u.test(quoted))).toEqual([]);
  });

  it('ends with its paragraph when nothing closes it, or where the next one begins', () => {
    const [first, second, third] = runs('A “one two three. Then “four five six” b.\n\nC "seven eight nine.\n\nD');
    expect([first?.text, first?.closed]).toEqual(['one two three. Then', false]);
    expect([second?.text, second?.closed]).toEqual(['four five six', true]);
    expect([third?.text, third?.closed]).toEqual(['seven eight nine.', false]);
  });

  it('goes on over paragraphs that begin with its mark again', () => {
    const [run, ...others] = runs('A “one two.\n\n“three four.\n\n“five ‘six’” (p. 9). B');
    expect(others).toEqual([]);
    expect(run).toMatchObject({ text: 'one two.\n\n“three four.\n\n“five ‘six’', closed: true, given: { pages: '9' } });
    expect(texts('A «un deux.\n\n» trois quatre» fin')).toEqual(['un deux.\n\n» trois quatre']);
    expect(runs('“one two.\n\nthree four” five').map(({ text, closed }) => [text, closed])).toEqual([
      ['one two.', false],
    ]);
  });

  it('is short below three words', () => {
    const short = (text: string): boolean | undefined => runs(text)[0]?.short;
    expect(['“so called” x', '“Le Vif” x', '“counter-terrorism” x', '“你” x'].map(short)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['“the law is” x', '“你好吗我很好” x'].map(short)).toEqual([false, false]);
  });

  it('stands at a line and a column', () => {
    expect(runs('One.\n\n- A 👍🏽 “b c d” e').map(({ place }) => place)).toEqual([
      { kind: 'line', line: 3, column: 10 },
    ]);
  });
});

describe('the reference after a quotation', () => {
  const given = (after: string): (string | null)[] => {
    const [run, ...others] = runs(`He says “the law is new”${after}`);
    expect(others).toEqual([]);
    return [run?.given.pages ?? null, run?.given.source ?? null];
  };

  it.each([
    [' (Renard 2016, p. 46).', '46', 'Renard 2016'],
    [' (p. 46).', '46', null],
    [', p. 46.', '46', null],
    ['. P. 46.', '46', null],
    [', Renard 2016, p. 46.', '46', 'Renard 2016'],
    [' [12, p. 46].', '46', null],
    [' [12] (p. 46).', '46', null],
    ['. (Renard 2016, pp. 46–47)', '46–47', 'Renard 2016'],
    [' (Renard 2016, pp. 46, 48 and 50)', '46, 48 and 50', 'Renard 2016'],
    [' (p. 46, 2016)', '46', null],
    [' (p. xii)', 'xii', null],
    [' (Renard, 2016, page 46, emphasis added)', '46', 'Renard, 2016'],
    [' (voir Renard 2016, p. 46)', '46', 'Renard 2016'],
    [' (zie Renard 2016, blz. 46)', '46', 'Renard 2016'],
    [' (De Ruyver et al. 2016, pag. 46)', '46', 'De Ruyver et al. 2016'],
    [' (vgl. Renard 2016, S. 46)', '46', 'Renard 2016'],
    [' (Renard 2016, Seite 46)', '46', 'Renard 2016'],
    [' (S. 46 f.)', '46–47', null],
    [' (Renard 2016, S. 46 ff.)', null, 'Renard 2016'],
    [' (Renard 2016: 46-47)', '46-47', 'Renard 2016'],
    [' (Lemeunier, in Renard (ed.) 2016, p. 46)', '46', 'Lemeunier, in Renard (ed.) 2016'],
    [' (Counterterrorism in Belgium, p. 46)', '46', 'Counterterrorism in Belgium'],
    [' (“The title of it”, p. 46)', '46', '“The title of it”'],
    [' (ibid., p. 47)', '47', null],
    [' (Renard, op. cit., p. 47)', '47', 'Renard'],
    [' (Renard 2016)', null, 'Renard 2016'],
    [' [@renard2016, p. 46]', '46', 'renard2016'],
    [' [see @renard2016, 46-7]', '46-7', 'renard2016'],
    ['^[Renard 2016, p. 46.]', '46', 'Renard 2016'],
    [' is what he wrote (Renard 2016, p. 46).', '46', 'Renard 2016'],
    [' (see Smith; Renard 2016, p. 46)', '46', 'Renard 2016'],
    [' (Renard 2016, p. 46; Smith 2017, p. 3)', null, null],
    [' (emphasis added).', null, null],
    [' (2016).', null, null],
    [' (March 2016).', null, null],
    [' (see the law of 2016).', null, null],
    [' and the next one. More (p. 46).', null, null],
    ['.', null, null],
  ])('%s', (after, pages, source) => {
    expect(given(after)).toEqual([pages, source]);
  });

  it.each([
    ['Renard 2016, p. 46.', '46', 'Renard 2016'],
    ['See Renard, p. 46; Smith, no page.', '46', 'Renard'],
    ['Ibid., p. 46. More of it, p. 50.', '46', null],
    ['P. 46.', '46', null],
    [
      'T. Renard (ed.), *Counterterrorism in Belgium*, Brussels: Egmont, 2016, pp. 10–35, at p. 20.',
      '20',
      'T. Renard (ed.), Counterterrorism in Belgium, Brussels: Egmont, 2016',
    ],
    ['The minister said this on p. 46 of it.', null, null],
    ['Emphasis added.', null, null],
  ])('in a note: %s', (note, pages, source) => {
    for (const call of [
      '“the law is new”[^1].',
      '“the law is new.[^1]”',
      '“the law is new”.[^1]',
      '“the law is new”, he says.[^1]',
    ]) {
      const [run] = runs(`He says ${call} More.\n\n[^1]: ${note}\n`);
      expect([run?.given.pages ?? null, run?.given.source ?? null]).toEqual([pages, source]);
    }
  });

  it.each([
    ['> the law is new (Renard 2016, p. 46).\n\nMore.', '46', 'Renard 2016'],
    ['> the law is new\n>\n> — Renard 2016, p. 46\n\nMore.', '46', 'Renard 2016'],
    ['> the law is new\n\n(Renard 2016, p. 46) More.', '46', 'Renard 2016'],
    ['> the law is new.[^1]\n\nMore.\n\n[^1]: Renard 2016, p. 46.', '46', 'Renard 2016'],
    ['> the law is new\n\nMore (p. 46).', null, null],
  ])('of a block quotation: %s', (text, pages, source) => {
    expect(runs(text).map(({ given }) => [given.text.replace(/\.$/, ''), given.pages, given.source])).toEqual([
      ['the law is new', pages, source],
    ]);
  });

  it('belongs to the nearest quotation, and parts block quotations', () => {
    expect(runs('“a b c” and “d e f” (p. 4).').map(({ given }) => given.pages)).toEqual([null, '4']);
    expect(runs('“a b c” (p. 3) and “d e f” (p. 4).').map(({ given }) => given.pages)).toEqual(['3', '4']);
    expect(runs('> a b c (p. 3)\n>\n> d e f (p. 4)').map(({ given }) => [given.text, given.pages])).toEqual([
      ['a b c', '3'],
      ['d e f', '4'],
    ]);
  });
});

describe('whatever is typed', () => {
  const pieces = [
    ...'“”„‟«»‹›‘’‚‛"\'「」『』'.split(''),
    ...[
      'word',
      'words ',
      ' ',
      ' ',
      ', ',
      '. ',
      '\n\n',
      '\n',
      '> ',
      '(p. 4)',
      '[12, p. 4]',
      ' (Renard 2016, p. 4)',
      '[^1]',
      '\n\n[^1]: p. 4\n\n',
    ],
    ...['`', '—', '(', ')', '90s', 't ', 's ', 'é', '中', 'שלום', '\u200f', '🙂', '\u00a0', '- ', '# ', '…', '—'],
  ];
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 150 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join('')),
  );

  it('every run is the slice at its span, in order, and none overlaps another', async () => {
    await fc.assert(
      fc.asyncProperty(any, fc.constantFrom('md', 'txt', ''), async (text, kind) => {
        const draft =
          kind === '' ? draftOf(text) : await readDraft(Buffer.from(text.replaceAll('\0', ''), 'utf8'), `x.${kind}`);
        let last = 0;
        for (const run of quotedRuns(draft)) {
          expect(draft.text.slice(run.span.start, run.span.end)).toBe(run.text);
          expect(run.text).toBe(run.text.trim());
          expect(run.text).toMatch(/[\p{L}\p{N}]/u);
          expect(run.given.text).toBe(run.text);
          expect(run.outer.start).toBeGreaterThanOrEqual(last);
          expect(run.span.start).toBeGreaterThanOrEqual(run.outer.start);
          expect(run.span.end).toBeLessThanOrEqual(run.outer.end);
          if (run.reference !== null) {
            expect(draft.text.slice(run.reference.span.start, run.reference.span.end)).toBe(run.reference.text);
          }
          last = run.outer.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  const paragraph =
    'The minister of the time said that “the law is new and it’s good” (Renard 2016, p. 46), and the writers’ rights were kept. ';
  it('ten thousand words take a moment', () => {
    const text = `${paragraph.repeat(5)}\n\n`.repeat(100);
    const start = performance.now();
    expect(runs(text)).toHaveLength(500);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    ['openers', '“a '.repeat(30_000)],
    ['straight marks', '"a '.repeat(30_000)],
    ['single marks', "'a b' c ‘d ".repeat(10_000)],
    ['possessives', '‘a writers’ b '.repeat(10_000)],
    ['marks of all kinds', '“„«‹"a \'‘ '.repeat(10_000)],
    ['nested', `${'«a '.repeat(20_000)}${'b» '.repeat(20_000)}`],
    ['unclosed paragraphs', '“a b\n\n'.repeat(3_000)],
    ['brackets', '“a b c” (((('.repeat(8_000)],
    ['calls', '“a b c”[^1] '.repeat(8_000)],
    ['quoted lines', '> a b c\n\nd\n\n'.repeat(3_000)],
    ['blanks', `“a b c”${' '.repeat(100_000)}(p. 4)`],
    ['one word', `“${'a'.repeat(200_000)}”`],
  ])('many of a kind: %s', async (_, text) => {
    const start = performance.now();
    quotedRuns(await readDraft(Buffer.from(text), 'x.txt'));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
