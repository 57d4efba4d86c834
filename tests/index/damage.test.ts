import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FILES } from '../../src/index/files.js';
import { currentGeneration } from '../../src/index/generations.js';
import { FORMAT } from '../../src/index/manifest.js';
import { openIndex, verifyIndexFiles } from '../../src/index/open.js';
import { markdownDocument } from '../fakes/markdown-document.js';
import { ToyEmbedder } from '../fakes/toy-embedder.js';
import { indexFolder, toyIndex } from '../fakes/toy-index.js';

const corpus = { documents: [markdownDocument('birds', '# Birds\n\nSwifts sleep on the wing. Herons wait for fish.')] };
const { identity } = new ToyEmbedder();
let whole: string;
beforeAll(async () => {
  const { folder, index } = await toyIndex(corpus.documents);
  index.close();
  whole = folder;
});

/** A copy of the index, to be damaged. */
async function copy(): Promise<{ index: string; generation: string }> {
  const index = indexFolder();
  cpSync(whole, index, { recursive: true });
  const generation = await currentGeneration(index);
  if (generation === null) throw new Error('the copy has no index');
  return { index, generation };
}

const opened = (index: string): Promise<unknown> =>
  openIndex(index, corpus, identity).then(
    (found) => found.close(),
    (error: unknown) => error,
  );
const verified = (index: string): Promise<unknown> =>
  verifyIndexFiles(index, corpus, identity).then(
    () => undefined,
    (error: unknown) => error,
  );
const damaged = { code: 'index-damaged', remedy: expect.stringContaining('pincite index build --force') };
const stale = { code: 'index-stale', remedy: expect.stringContaining('pincite index build') };
const missing = { code: 'index-missing', remedy: expect.stringContaining('pincite index build') };
const DATA = Object.values(FILES).filter((name) => name !== FILES.manifest);

describe('an index', () => {
  it('that is whole opens and is found sound', async () => {
    expect(await opened(whole)).toBeUndefined();
    expect(await verified(whole)).toBeUndefined();
  });

  it('is missing where there is none', async () => {
    for (const folder of [indexFolder(), join(indexFolder(), 'nowhere')]) {
      expect(await opened(folder)).toMatchObject(missing);
      expect(await verified(folder)).toMatchObject(missing);
    }
  });

  it('is missing when the folder that is named is gone', async () => {
    const { index, generation } = await copy();
    rmSync(generation, { recursive: true });
    expect(await opened(index)).toMatchObject(missing);
  });

  it.each(DATA)('without %s is damaged', async (name) => {
    const { index, generation } = await copy();
    rmSync(join(generation, name));
    expect(await opened(index)).toMatchObject({ ...damaged, message: expect.stringContaining(name) });
    expect(await verified(index)).toMatchObject(damaged);
  });

  it.each(DATA)('whose %s ends early is damaged', async (name) => {
    const { index, generation } = await copy();
    const path = join(generation, name);
    truncateSync(path, readFileSync(path).length - 1);
    expect(await opened(index)).toMatchObject({ ...damaged, message: expect.stringContaining(name) });
    expect(await verified(index)).toMatchObject(damaged);
  });

  it.each(DATA)('in whose %s one bit is another is not sound', async (name) => {
    const { index, generation } = await copy();
    const bytes = readFileSync(join(generation, name));
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      writeFileSync(join(generation, name), flipped);
      expect(await verified(index)).toMatchObject({ ...damaged, message: expect.stringContaining(name) });
    }
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"format": 2, "id": "x'],
    ['something else', '"current"'],
    ['null', 'null'],
    ['of this format, but without the rest', `{"format": ${FORMAT}}`],
  ])('whose manifest is %s is no index of ours', async (_, text) => {
    const { index, generation } = await copy();
    writeFileSync(join(generation, FILES.manifest), text);
    for (const failure of [await opened(index), await verified(index)]) {
      expect(failure).toMatchObject({
        code: expect.stringMatching(/^index-(?:damaged|stale)$/),
        remedy: expect.stringContaining('pincite index build'),
      });
    }
  });

  it('without a manifest is damaged', async () => {
    const { index, generation } = await copy();
    rmSync(join(generation, FILES.manifest));
    expect(await opened(index)).toMatchObject(damaged);
  });

  it.each([FORMAT - 1, FORMAT + 1, 'two'])('of format %j is stale', async (format) => {
    const { index, generation } = await copy();
    const path = join(generation, FILES.manifest);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), format }));
    expect(await opened(index)).toMatchObject(stale);
    writeFileSync(path, JSON.stringify({ format, made: 'by a version with another manifest' }));
    expect(await opened(index)).toMatchObject(stale);
  });

  it('that counts other sentences, or leaves files out, is damaged', async () => {
    const { index, generation } = await copy();
    const path = join(generation, FILES.manifest);
    const manifest: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, units: 3 }));
    expect(await opened(index)).toMatchObject(damaged);
    writeFileSync(path, JSON.stringify({ ...manifest, files: {} }));
    for (const name of DATA) {
      const bytes = readFileSync(join(generation, name));
      rmSync(join(generation, name));
      expect(await opened(index), name).toMatchObject(damaged);
      writeFileSync(join(generation, name), bytes);
    }
  });

  it.each([
    '../generation-0000',
    '/etc',
    'generation-../../etc',
    'generation-a/../../..',
    'generation-\0',
    '',
    '..',
    'a\ngeneration-1',
  ])('whose folder is named %j is damaged', async (name) => {
    const { index } = await copy();
    writeFileSync(join(index, 'current'), name);
    expect(await opened(index)).toMatchObject(damaged);
    expect(await verified(index)).toMatchObject(damaged);
  });

  it('made from other documents or by another model is stale', async () => {
    const { index } = await copy();
    const other = { documents: [markdownDocument('birds', '# Birds\n\nSwifts sleep. Herons wait for fish.')] };
    await expect(openIndex(index, other, identity)).rejects.toMatchObject(stale);
    await expect(openIndex(index, corpus, { ...identity, hash: 'toy-2' })).rejects.toMatchObject(stale);
    await expect(verifyIndexFiles(index, other, identity)).rejects.toMatchObject(stale);
  });

  it('whose word index is damaged inside fails with words, not with a database’s', async () => {
    const { index, generation } = await copy();
    const path = join(generation, FILES.lexical);
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096);
    writeFileSync(path, bytes);
    const searched = async () => {
      const found = await openIndex(index, corpus, identity);
      found.lexical.search('herons', 5);
    };
    await expect(searched()).rejects.toMatchObject(damaged);
  });
});
