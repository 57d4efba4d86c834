import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrapDifference, bootstrapMean, type Interval } from '../../../src/evaluation/bootstrap.js';
import { config, withFolder } from '../project.js';
import { bm25 } from './bm25.js';
import { type Collection, readCollection } from './collection.js';
import { writeCorpus } from './corpus.js';
import { encoder } from './encoder.js';
import { averagePrecision, ndcg } from './measures.js';
import { pincite } from './pincite.js';
import type { System } from './system.js';

/** What is to be compared. */
export interface CranfieldOptions {
  /** The collection's folder. */
  readonly data: string;
  /** Further encoders: names of folders beside the shipped model's. */
  readonly models: readonly string[];
  /** Only the first so many abstracts. */
  readonly first?: number;
}

/** One system's figures, a value a query. */
interface Scored {
  readonly name: string;
  readonly ndcg: readonly number[];
  readonly precision: readonly number[];
}

const CUT = 10;

/** Ranks the collection with every system, and tells how well. The documents made for it are gone afterwards. */
export async function cranfield({ data, models, first }: CranfieldOptions): Promise<string> {
  const collection = await readCollection(data, first);
  const absent: string[] = [];
  const scored = await withFolder(async (folder) => {
    const own = config(join(folder, 'index'));
    // Nothing is refused: thresholds say when to be silent, not what comes first.
    const settings = {
      ...own,
      paths: { ...own.paths, corpus: join(folder, 'corpus') },
      answer: { ...own.answer, minProbability: 0 },
    };
    await writeCorpus(settings.paths.corpus, collection.abstracts);
    const results = [await scoredAndClosed(bm25(collection.abstracts), collection)];
    for (const model of models) {
      const present = existsSync(join(settings.paths.models, model));
      if (!present) absent.push(model);
      else
        results.push(
          await scoredAndClosed(await encoder(settings.paths.models, model, collection.abstracts), collection),
        );
    }
    const [retrieval, whole] = await pincite(settings, collection.abstracts);
    try {
      // Both: the whole pipeline asks retrieval for the rest.
      for (const system of [retrieval, whole]) results.push(await scoredOf(system, collection));
    } finally {
      await whole.close();
      await retrieval.close();
    }
    return results;
  });
  const { abstracts, queries } = collection;
  return [
    `cranfield: ${abstracts.length} abstracts, ${queries.length} queries; every judgement above 0 counts as relevant, gain 1; 95 % intervals over queries`,
    ...table(scored),
    ...absent.map((model) => `  ${model}: not run: no such folder among the models`),
  ].join('\n');
}

async function scoredAndClosed(system: System, collection: Collection): Promise<Scored> {
  try {
    return await scoredOf(system, collection);
  } finally {
    await system.close();
  }
}

async function scoredOf(system: System, { queries }: Collection): Promise<Scored> {
  const gains: number[] = [];
  const precision: number[] = [];
  for (const { text, relevant } of queries) {
    const ranking = await system.rank(text);
    gains.push(ndcg(ranking, relevant, CUT));
    precision.push(averagePrecision(ranking, relevant));
  }
  process.stderr.write('.');
  return { name: system.name, ndcg: gains, precision };
}

/** The whole pipeline comes last; each line says how far it is ahead. */
function table(scored: readonly Scored[]): string[] {
  const whole = scored.at(-1);
  const width = Math.max(...scored.map(({ name }) => name.length));
  const head = ['nDCG@10', 'MAP', 'whole pipeline less this, nDCG@10'];
  const line = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(width)}  ${cells.map((cell) => cell.padEnd(23)).join('')}`.trimEnd();
  return [
    line('', head),
    ...scored.map((one) =>
      line(one.name, [
        shown(bootstrapMean(one.ndcg)),
        shown(bootstrapMean(one.precision)),
        whole === undefined || one === whole ? '–' : shown(bootstrapDifference(one.ndcg, whole.ndcg)),
      ]),
    ),
  ];
}

function shown({ mean, low, high }: Interval): string {
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}
