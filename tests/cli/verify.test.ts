import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeEngine, FakeWorkshop } from '../fakes/engine.js';
import { markdownDocument } from '../fakes/markdown-document.js';
import { type RunOptions, run, temporaryDirectory } from './run.js';

const SOURCE = `<!-- page: 46 -->

# Tools of the council

The council may not close a shop, unless the mayor of Vilvoorde agrees. Dealers sold 300 rifles in one year.

<!-- page: 47 -->

Nobody objected to the plan. It is legal.

## What follows

Nobody objected to the plan.
`;

/** Only reads the documents: an engine is never opened. */
class DocumentsOnly extends FakeWorkshop {
  override async openEngine(): Promise<never> {
    throw new Error('a model was started');
  }
}
const workshop = (): FakeWorkshop =>
  new DocumentsOnly(new FakeEngine({ documents: [markdownDocument('book', SOURCE)] }));
const verify = (argv: readonly string[], more: RunOptions = {}) =>
  run(['verify', ...argv], { workshop: workshop(), ...more });

function draft(name: string, text: string): string {
  const file = join(temporaryDirectory(), name);
  writeFileSync(file, text);
  return file;
}

describe('verify', () => {
  it('finds the same words, and needs no model for it', async () => {
    const result = await verify(['"Dealers sold 300 rifles', 'in one year"']);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toMatch(/^“Dealers sold 300 rifles in one year”\nExact: the same words\n/);
    expect(result.out).toContain('[1]  » Dealers sold 300 rifles in one year.\n');
    expect(result.out).toContain('p. 46');
  });

  it('lists what differs and does not count', async () => {
    const { code, out } = await verify(['dealers  sold 300 rifles in one year']);
    expect(code).toBe(0);
    expect(out).toContain('Differs, and does not count: ');
  });

  it('marks the words that differ in both wordings, without a colour', async () => {
    const { code, out } = await verify(['The council may close a shop, unless the mayor of Antwerp agrees.']);
    expect(code).toBe(3);
    expect(out).toContain('Altered: ');
    expect(out).toContain('dropped: “not” (a negation)');
    expect(out).toContain('replaced: in the source: “Vilvoorde” · as given: “Antwerp” (a name)');
    const lines = out.split('\n');
    for (const [label, word] of [
      ['As given:', 'Antwerp'],
      ['In the source:', 'not'],
    ] as const) {
      const at = lines.findIndex((line) => line.includes(label)) + 1;
      const carets = lines.slice(at).find((line) => line.includes('^')) ?? '';
      const above = lines[lines.indexOf(carets) - 1] ?? '';
      expect(above.slice(carets.indexOf('^'))).toContain(word);
    }
  });

  it('says what an ellipsis left out, and what that does', async () => {
    const { code, out } = await verify(['The council may […] close a shop, unless the mayor of Vilvoorde agrees.']);
    expect(code).toBe(0);
    expect(out).toContain('Abridged: ');
    expect(out).toContain('“[…]” stands for: “not”\n       What is left out turns it into its contrary or back.');
  });

  it.each([
    [['--page', '45', 'Dealers sold 300 rifles in one year.'], 'Exact, but on p. 46, not on 45.'],
    [['“Dealers sold 300 rifles in one year” (p. 45)'], 'Exact, but on p. 46, not on'],
    [['--source', 'Janssens 2001', 'Dealers sold 300 rifles in one year.'], 'not from Janssens 2001.'],
    [['--page', '45', 'Dealers sold 400 rifles in one year.'], 'The passage is on p. 46, not on 45.'],
  ])('tells a wrong page or source: %j', async (argv, words) => {
    expect((await verify(argv)).out).toContain(words);
  });

  it('lists every place of the same words', async () => {
    const { out } = await verify(['Nobody objected to the plan']);
    expect(out).toMatch(/The same words stand in 2 places:\n.*pincite quote.*\n.*pincite quote.*\n/);
  });

  it('shows what comes near a quotation that stands nowhere, as such', async () => {
    const { code, out } = await verify(['Rifles are a plague that nobody in the realm has ever counted.']);
    expect(code).toBe(3);
    expect(out).toContain('Absent: ');
    if (out.includes('[1]')) expect(out).toContain('The nearest passage; it is not the source of the quotation:');
  });

  it('checks a heading', async () => {
    const { code, out } = await verify(['Tools of the council']);
    expect(code).toBe(0);
    expect(out).toContain('» Tools of the council');
  });

  it('checks each quotation of a paragraph', async () => {
    const { code, out } = await verify([
      'As somebody wrote in a report of theirs, “Dealers sold 400 rifles in one year” (p. 46), and “It is legal.”',
    ]);
    expect(code).toBe(3);
    expect(out).toMatch(
      /^where +verdict +quotation\n1:\d+ +altered +Dealers sold 400[^\n]*\n1:\d+ +exact +It is legal\./,
    );
  });

  it('takes marks inside a quotation for a part of it', async () => {
    const { code, out } = await verify(['Dealers sold “300 rifles in” one year']);
    expect(code).toBe(0);
    expect(out).toContain('Exact: ');
  });

  it.each([
    [[], 'nothing to check'],
    [['?!'], 'no words'],
    [['--file', 'x.md', 'words'], 'more than one thing'],
    [['--file', 'x.md', '--page', '3'], 'of one quotation'],
    [['--file', '/nowhere/x.md'], "can't be read"],
    [['--file', draft('x.pdf', 'x')], 'not a kind of file'],
  ])('%j is a wrong call: %s', async (argv, words) => {
    const result = await verify(argv);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(words);
  });

  it('speaks the language of the quotation', async () => {
    const { out } = await verify(['Het parlement heeft geen enkele maatregel genomen tegen de wapenhandel.']);
    expect(out).toContain('Afwezig: dit staat nergens in de documenten');
  });

  it('speaks JSON', async () => {
    const { out } = await verify(['--json', '--page', '45', 'The council may not close a shop, […]']);
    expect(JSON.parse(out)).toMatchObject({
      status: 'answered',
      verdict: 'abridged',
      given: { pages: '45' },
      misplaced: [{ kind: 'page', actual: 'p. 46' }],
      places: [{ source: 'book', pages: ['46'] }],
      quotations: [{ highlight: { start: 0 } }],
    });
  });

  it('shows nothing that hides or steers', async () => {
    const { out } = await verify(['Dealers sold \u001b[31m300\u202e rifles in one year']);
    for (const hidden of ['\u001b', '\u202e']) expect(out).not.toContain(hidden);
  });
});

describe('verify --file', () => {
  const GOOD = '“Dealers sold 300 rifles in one year” (p. 46). A “scare quote”.';

  it('is content with a draft whose quotations are right', async () => {
    const { code, out } = await verify(['--file', draft('draft.md', `# One\n\nHe says ${GOOD}\n`)]);
    expect(code).toBe(0);
    expect(out).toMatch(/^where +verdict +quotation\n3:9 +exact/);
    expect(out).toContain('draft.md:3:9');
    expect(out).toContain('Too short to judge (fewer than three words):\n  3:58  “scare quote”\n');
  });

  it('tells how many there are of each, in the order of the file, and what is right in few words', async () => {
    const text =
      'He says “Dealers sold 300 rifles in one year”.[^n]\n\n[^n]: And “Dealers sold 200 rifles in one year”.\n\nSee “Tools of the council”.\n';
    const { out } = await verify(['--file', draft('notes.md', text)]);
    expect(out).toContain('1 altered · 2 exact\n');
    expect([...out.matchAll(/^notes\.md:(\d+)/gmu)].map(([, line]) => line)).toEqual(['1', '3', '5']);
    expect(out.split('[1]')).toHaveLength(2);
  });

  it('ends with 3 when one is altered or absent', async () => {
    const file = draft('draft.txt', 'He says “Dealers sold 200 rifles in one year”.\n');
    const { code, out } = await verify(['--file', file]);
    expect(code).toBe(3);
    expect(out).toContain('replaced: in the source: “300” · as given: “200” (a number)');
    const json = await verify(['--json', '--file', file]);
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({
      file: 'draft.txt',
      quotations: [{ place: { line: 1, column: 9 }, found: { verdict: 'altered' } }],
      short: [],
    });
  });

  it('has words for a draft without quotations', async () => {
    const { code, out } = await verify(['--file', draft('draft.md', 'Nothing is quoted here.\n')]);
    expect({ code, out }).toEqual({ code: 0, out: 'There are no quotations in it.\n' });
  });
});

describe('verify --batch', () => {
  it('leaves nothing out that checking one quotation tells', async () => {
    const items = [
      { id: 1, given: 'Dealers sold 300 rifles in one year', page: '9' },
      { id: 2, given: 'Dealers sold 300 rifles in one year. Tools of the council' },
      { id: 3, given: 'The council may […] close a shop' },
      { id: 4, given: 'Rifles are a plague that nobody in the realm has ever counted.' },
      { id: 5, given: 'Dealers sold 300 rifles in one year', page: 'nowhere' },
    ];
    const { code, out } = await verify(['--batch', '-'], {
      stdin: items.map((item) => `${JSON.stringify(item)}\n`).join(''),
    });
    expect(code).toBe(1);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(records).toMatchObject([
      { verdict: 'exact', misplaced: [{ kind: 'page', given: '9', actual: 'p. 46' }], settings: [] },
      {
        verdict: 'altered',
        stitched: true,
        differences: [],
        places: [{ text: 'Dealers sold 300 rifles in one year', pages: ['46'] }, { text: 'Tools of the council' }],
      },
      { verdict: 'abridged', omissions: [{ mark: '[…]', text: 'not', harm: 'negates' }] },
      { verdict: 'absent', quotations: [] },
      { status: 'error', error: expect.stringContaining('is no page') },
    ]);
  });

  it('writes what ask --batch writes, with verdict and differences', async () => {
    const items = [
      { id: 1, given: 'Dealers sold 300 rifles in one year.' },
      { id: 2, given: 'Dealers sold 400 rifles in one year.', page: 46 },
      { id: 3, given: 'Rifles are a plague that nobody in the realm has ever counted.' },
      { id: 4, question: 'x' },
    ];
    const stdin = items.map((item) => `${JSON.stringify(item)}\n`).join('');
    const { code, out, err } = await verify(['--batch', '-'], { stdin });
    expect(code).toBe(1);
    expect(err).toContain('line 4: ');
    const records = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(records).toMatchObject([
      { id: 1, status: 'answered', verdict: 'exact', differences: [], quotations: [{ pages: ['46'] }] },
      {
        id: 2,
        status: 'answered',
        verdict: 'altered',
        differences: [{ kind: 'replaced', given: '400', source: '300', weights: ['number'] }],
        quotations: [{ text: 'Dealers sold 300 rifles in one year.' }],
      },
      { id: 3, status: 'not-found', verdict: 'absent', differences: [], quotations: [] },
      { id: 4, status: 'error' },
    ]);
    expect(Object.keys(Object(records[0]))).toEqual([
      ...['id', 'status', 'clear', 'language', 'parts', 'quotations', 'facts', 'timingMs'],
      ...[
        'verdict',
        'differences',
        'settings',
        'punctuation',
        'omissions',
        'stitched',
        'misplaced',
        'placesInAll',
        'places',
      ],
    ]);
  });
});
