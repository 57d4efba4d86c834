import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readItems } from '../../src/evaluation/items.js';

function fileOf(...lines: string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'pincite-items-')), 'items.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

const ITEM = { id: 'a', kind: 'fact', question: 'Who?', answers: [{ source: 'one', page: 3, quote: 'He.' }] };

describe('evaluation items', () => {
  it('are read line by line; blank lines are left out, unknown fields kept', async () => {
    const items = await readItems(
      fileOf(JSON.stringify(ITEM), '', '  ', `${JSON.stringify({ id: 'b', kind: 'misquote', given: 'x' })}\r`),
    );
    expect(items).toMatchObject([
      { ...ITEM, lang: 'en' },
      { id: 'b', question: '', answers: [], given: 'x' },
    ]);
  });

  it.each([3, '3', ['3', '4'], [3, 4], 'xii', undefined])('may stand on page %j', async (page) => {
    const [item] = await readItems(fileOf(JSON.stringify({ ...ITEM, answers: [{ source: 'a', quote: 'b', page }] })));
    expect(item?.answers[0]?.page).toEqual(page);
  });

  it.each([
    ['no JSON', '{"id": '],
    ['no object', '[]'],
    ['null', 'null'],
    ['no id', '{"kind": "fact"}'],
    ['no kind', '{"id": "x"}'],
    ['an empty quotation', '{"id": "x", "kind": "fact", "answers": [{"source": "a", "quote": ""}]}'],
    ['a question that is no text', '{"id": "x", "kind": "fact", "question": 3}'],
  ])('are refused by line when one is %s', async (_, line) => {
    await expect(readItems(fileOf(JSON.stringify(ITEM), '', line))).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining('Line 3 of'),
      remedy: expect.stringContaining('eval/README.md'),
    });
  });

  it('are refused when their file cannot be read', async () => {
    for (const path of ['/nowhere/items.jsonl', tmpdir()]) {
      await expect(readItems(path)).rejects.toMatchObject({ code: 'input', message: expect.stringContaining(path) });
    }
  });

  it('may be none', async () => {
    expect(await readItems(fileOf(''))).toEqual([]);
  });
});
