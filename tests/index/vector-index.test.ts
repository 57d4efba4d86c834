import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HnswIndex } from '../../src/index/hnsw.js';
import { vectorIndexContract } from '../contracts/vector-index.js';
import { BruteForceIndex } from '../fakes/brute-force-index.js';
import { randomNumbers, unitVector } from '../fakes/random.js';

vectorIndexContract('the graph', HnswIndex.create, HnswIndex.open);
vectorIndexContract('brute force', () => new BruteForceIndex(), BruteForceIndex.open);

describe('the graph', () => {
  it('is the same, byte for byte, when it is built again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pincite-graph-'));
    const files = await Promise.all(
      ['one', 'two'].map(async (name) => {
        const next = randomNumbers(3);
        const graph = HnswIndex.create(16, 500);
        for (let label = 0; label < 500; label += 1) graph.add(label, unitVector(16, next));
        await graph.save(join(folder, name));
        return readFile(join(folder, name));
      }),
    );
    expect(files[0]?.equals(files[1] ?? new Uint8Array())).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a few bytes', Buffer.from('hnsw?')],
    ['a page of text', Buffer.from('No graph at all. '.repeat(300))],
  ])('is damaged when its file holds %s', async (_, bytes) => {
    const path = join(await mkdtemp(join(tmpdir(), 'pincite-graph-')), 'graph');
    await writeFile(path, bytes);
    await expect(HnswIndex.open(path, 16)).rejects.toMatchObject({
      code: 'index-damaged',
      remedy: expect.stringContaining('pincite index build --force'),
    });
  });

  it('is damaged when its file is missing or ends early', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pincite-graph-'));
    await expect(HnswIndex.open(join(folder, 'absent'), 16)).rejects.toMatchObject({ code: 'index-damaged' });
    const next = randomNumbers(3);
    const graph = HnswIndex.create(16, 50);
    for (let label = 0; label < 50; label += 1) graph.add(label, unitVector(16, next));
    await graph.save(join(folder, 'whole'));
    const whole = await readFile(join(folder, 'whole'));
    await writeFile(join(folder, 'cut'), whole.subarray(0, whole.length - 40));
    await expect(HnswIndex.open(join(folder, 'cut'), 16)).rejects.toMatchObject({ code: 'index-damaged' });
  });
});
