import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { INDEX_TIMEOUT, realIndexDir } from '../real-index.js';
import { batchAnswer, verifiedAnswer } from './answers.js';
import { pincite } from './pincite.js';

beforeAll(async () => {
  await realIndexDir();
}, INDEX_TIMEOUT);

const jsonLines = (items: readonly object[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join('');
const records = (out: string): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('the source of a sentence', () => {
  it('is found, cited in a style, and another number is a contradiction', async () => {
    const [supported, contradicted] = [
      await pincite(['cite', '--style', 'apa', 'The National Security Council is chaired by the prime minister.']),
      await pincite(['cite', 'Shortly after the attacks, Belgium announced 40 measures against terrorism.']),
    ];
    expect(supported).toMatchObject({ code: 0, err: '' });
    expect(supported.out).toContain('\nSupported\n');
    expect(supported.out).toContain('(Seron & André, 2016, p. 14)');
    expect(contradicted.out).toContain('\nContradicted\n');
    expect(contradicted.out).toContain('in the source: “30” · as given: “40”');
  });

  it('comes in the fixed form of a batch', async () => {
    const items = [
      { id: 'yes', question: 'The National Security Council is chaired by the prime minister.' },
      { id: 'no', question: 'Belgium announced a series of 40 measures after the attacks in Paris and Brussels.' },
    ];
    const { code, out, err } = await pincite(['cite', '--batch', '-'], { stdin: jsonLines(items) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [yes, no] = records(out).map((record) => batchAnswer.parse(record));
    expect(yes).toMatchObject({ status: 'answered', clear: true });
    expect(yes?.quotations[0]).toMatchObject({ pages: ['14'], stance: 'answers' });
    expect(no?.quotations.filter(({ stance }) => stance === 'answers')).toEqual([]);
  });
});

describe('a quotation', () => {
  it('is checked without a model or an index', async () => {
    const settings = { PINCITE_MODEL: 'no-such-model', PINCITE_INDEX_DIR: '/nowhere' };
    const right = await pincite(['verify', '--page', '45', 'Its goal is twofold'], { settings });
    expect(right).toMatchObject({ code: 0, err: '' });
    expect(right.out).toContain('Exact, but on p. 46, not on 45.');
    const wrong = await pincite(['verify', 'Its goal is threefold'], { settings });
    expect(wrong.code).toBe(3);
  });

  it('comes in the fixed form of a batch', async () => {
    const items = [
      { id: 1, given: 'It’s goal is twofold' },
      { id: 2, given: 'National Security Council which is chaired by the prime minister' },
      { id: 3, given: 'Sourdough rises slowly in a cold kitchen at night.' },
    ];
    const { code, out, err } = await pincite(['verify', '--batch', '-'], { stdin: jsonLines(items) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [altered, exact, absent] = records(out).map((record) => verifiedAnswer.parse(record));
    expect(altered).toMatchObject({ verdict: 'altered', quotations: [{ pages: ['46'] }] });
    expect(exact).toMatchObject({ verdict: 'exact', differences: [], quotations: [{ pages: ['14'] }] });
    expect(absent).toMatchObject({ verdict: 'absent', status: 'not-found', quotations: [] });
    const [first] = exact?.quotations ?? [];
    expect(first?.text.slice(first.highlight.start, first.highlight.end)).toBe(items[1]?.given);
  });

  it('is found in a draft, by line and column', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pincite-draft-')), 'draft.md');
    writeFileSync(file, '# BELFI\n\nShe writes: “Its goal is fourfold” (p. 46).\n');
    const { code, out } = await pincite(['verify', '--file', file]);
    expect(code).toBe(3);
    expect(out).toContain('draft.md:3:13');
    expect(out).toContain('in the source: “twofold” · as given: “fourfold”');
  });
});

it('the styles are listed', async () => {
  const { code, out } = await pincite(['styles']);
  expect(code).toBe(0);
  for (const id of ['apa', 'chicago-author-date', 'chicago-notes', 'harvard', 'ieee', 'mla', 'vancouver']) {
    expect(out).toContain(`${id} `);
  }
});
