import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PinciteError } from '../../src/errors.js';
import { buildIndex } from '../../src/index/build.js';
import { FILES } from '../../src/index/files.js';
import { openIndex, readManifest, verifyIndexFiles } from '../../src/index/open.js';
import { VIEWS, viewTexts } from '../../src/index/units.js';
import { markdownDocument } from '../fakes/markdown-document.js';
import { ToyEmbedder } from '../fakes/toy-embedder.js';
import { indexFolder, toyIndex } from '../fakes/toy-index.js';

const corpus = {
  documents: [
    markdownDocument('birds', '# Birds\n\nSwifts sleep on the wing. Herons wait. Herons wait.'),
    markdownDocument('fish', '# Fish\n\nEels cross the ocean once. Pike lie in the reeds.'),
  ],
};
const { identity } = new ToyEmbedder();
const left = (folder: string): string[] => readdirSync(folder).sort();

/** Does something in the middle of the work. */
class InterruptedEmbedder extends ToyEmbedder {
  constructor(private readonly interrupt: () => void) {
    super();
  }

  override async *encodePassages(texts: readonly string[], options: { readonly signal?: AbortSignal } = {}) {
    for await (const found of super.encodePassages(texts, options)) {
      yield found;
      if (found.position === 2) this.interrupt();
    }
  }
}

describe('building an index', () => {
  it('gives every unit its texts, each text once, and finds by them', async () => {
    const { index } = await toyIndex(corpus.documents);
    const texts = new Map<number, string>();
    for (const unit of index.units) {
      const views = viewTexts(unit);
      for (const view of VIEWS) {
        const text = index.textOf(unit.unit, view);
        expect(texts.get(text) ?? views[view]).toBe(views[view]);
        texts.set(text, views[view]);
        expect(index.unitsWith(text)).toContain(unit.unit);
        expect(index.stored.read(text).pooled).toHaveLength(identity.dimensions);
      }
    }
    expect(new Set(texts.values()).size).toBe(texts.size);
    expect(index.manifest.texts).toBe(texts.size);
    expect(index.vectors.size).toBe(texts.size);
    expect(index.textOf(-1, 'sentence')).toBe(-1);
    expect(index.unitsWith(99_999)).toEqual([]);
    const twins = index.units.filter((unit) => viewTexts(unit).sentence === 'Herons wait.').map(({ unit }) => unit);
    expect(twins).toHaveLength(2);
    expect(index.unitsWith(index.textOf(twins[0] ?? -1, 'sentence'))).toEqual(twins);
    const { pooled } = await new ToyEmbedder().encodeQuestion('Pike lie in the reeds.');
    const [nearest] = index.vectors.search(pooled, 1);
    expect(nearest?.cosine).toBeCloseTo(1, 5);
    expect(texts.get(nearest?.label ?? -1)).toBe('Pike lie in the reeds.');
    index.close();
  });

  it('gives the same bytes from the same documents', async () => {
    const [one, two] = [indexFolder(), indexFolder()];
    const folders = [
      await buildIndex(one, corpus, new ToyEmbedder()),
      await buildIndex(two, corpus, new ToyEmbedder()),
    ];
    for (const name of Object.values(FILES).filter((file) => file !== FILES.manifest)) {
      const [a, b] = folders.map((folder) => readFileSync(join(folder, name)));
      expect(a?.equals(b ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  it('tells how far it is, to the last', async () => {
    const told: number[] = [];
    let total = 0;
    await buildIndex(indexFolder(), corpus, new ToyEmbedder(), {
      onProgress: (done, all) => {
        told.push(done);
        total = all;
      },
    });
    expect(told).toEqual(Array.from({ length: total }, (_, at) => at + 1));
  });

  it('of a corpus without sentences can be opened', async () => {
    const { index } = await toyIndex([markdownDocument('blank', '# Only a heading')]);
    expect(index.units).toEqual([]);
    index.close();
  });

  it('replaces the one before, and leaves nothing else', async () => {
    const folder = indexFolder();
    await buildIndex(folder, corpus, new ToyEmbedder());
    const [, first] = left(folder);
    await buildIndex(folder, corpus, new ToyEmbedder());
    const [pointer, second, ...others] = left(folder);
    expect(pointer).toBe('current');
    expect(second).not.toBe(first);
    expect(others).toEqual([]);
    await verifyIndexFiles(folder, corpus, identity);
  });

  it('leaves an open index usable', async () => {
    const { folder, index, retriever } = await toyIndex(corpus.documents);
    const before = await retriever.rank('eels', {});
    await buildIndex(folder, corpus, new ToyEmbedder());
    expect(await retriever.rank('eels', {})).toEqual(before);
    index.close();
  });
});

describe('a build that does not end well', () => {
  const broken = async (embedder: (folder: string) => ToyEmbedder, options: Parameters<typeof buildIndex>[3] = {}) => {
    const folder = indexFolder();
    await buildIndex(folder, corpus, new ToyEmbedder());
    const before = left(folder);
    const failure: unknown = await buildIndex(folder, corpus, embedder(folder), options).catch(
      (error: unknown) => error,
    );
    expect(left(folder)).toEqual(before);
    await verifyIndexFiles(folder, corpus, identity);
    return failure;
  };

  it('because it was cancelled leaves the old index', async () => {
    const controller = new AbortController();
    const failure = await broken(() => new InterruptedEmbedder(() => controller.abort()), {
      signal: controller.signal,
    });
    expect(failure).toMatchObject({ code: 'cancelled' });
    expect(await broken(() => new ToyEmbedder(), { signal: AbortSignal.abort() })).toMatchObject({ code: 'cancelled' });
  });

  it('because the model failed leaves the old index, and passes the failure on', async () => {
    const failure = new PinciteError('inference', 'The model is tired.', 'Let it rest.');
    const tired = new InterruptedEmbedder(() => {
      throw failure;
    });
    expect(await broken(() => tired)).toBe(failure);
  });

  it('because the caller failed leaves the old index', async () => {
    const failure = new Error('not to be told');
    const onProgress = (done: number) => {
      if (done === 3) throw failure;
    };
    expect(await broken(() => new ToyEmbedder(), { onProgress })).toBe(failure);
  });

  it('because its folder went away says that it cannot be written', async () => {
    const failure = await broken(
      (folder) =>
        new InterruptedEmbedder(() => {
          for (const name of left(folder)) {
            if (name.startsWith('building-')) rmSync(join(folder, name), { recursive: true });
          }
        }),
    );
    expect(failure).toMatchObject({ code: 'configuration', remedy: expect.stringContaining('PINCITE_INDEX_DIR') });
  });

  it('because its folder is a file, or within one, says that it cannot be written', async () => {
    const file = join(indexFolder(), 'file');
    writeFileSync(file, 'not a folder');
    for (const folder of [file, join(file, 'index')]) {
      const failure: unknown = await buildIndex(folder, corpus, new ToyEmbedder()).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        code: 'configuration',
        message: expect.stringContaining(folder),
        remedy: expect.stringContaining('PINCITE_INDEX_DIR'),
      });
    }
  });
});

describe('what a build that died has left', () => {
  const leftover = (folder: string, name: string, hoursAgo: number): void => {
    const path = join(folder, name);
    mkdirSync(path);
    writeFileSync(join(path, 'vectors.bin'), 'half');
    const then = new Date(Date.now() - hoursAgo * 3_600_000);
    utimesSync(path, then, then);
  };

  it('is removed by a later build, when nobody can be at it any more', async () => {
    const folder = indexFolder();
    leftover(folder, 'building-old', 7);
    leftover(folder, 'building-new', 1);
    leftover(folder, 'generation-0123456789abcdef', 7);
    leftover(folder, 'generation-fedcba9876543210', 1);
    leftover(folder, 'current.4711', 7);
    leftover(folder, 'notes', 100);
    await buildIndex(folder, corpus, new ToyEmbedder());
    const { manifest } = await readManifest(folder);
    const others = left(folder).filter((name) => !name.startsWith(`generation-${manifest.id}`));
    expect(others).toEqual(['building-new', 'current', 'generation-fedcba9876543210', 'notes']);
    expect(left(folder)).toHaveLength(5);
    expect(manifest.units).toBe(5);
    (await openIndex(folder, corpus, identity)).close();
  });
});
