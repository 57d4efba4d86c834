import type { BuildProgress, Workshop } from '../answer/engine.js';
import type { Configuration } from './configurations.js';
import { evaluate } from './evaluate.js';
import type { ItemSet } from './items.js';
import type { Outcome } from './metrics.js';
import { readOracles } from './read-oracles.js';
import { type Summary, summaryOf } from './summary.js';

/** A configuration and what came of it. */
export interface Measured {
  readonly configuration: Configuration;
  readonly outcomes: readonly Outcome[];
  readonly summary: Summary;
}

/** What is told meanwhile. */
export interface MeasureListener {
  readonly onBuild?: (progress: BuildProgress) => void;
  /** The engine stands: from here on questions are asked. */
  readonly onOpen?: (configuration: Configuration) => void;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Opens an engine in one configuration, asks it every set, and closes it whatever happens.
 * @param corpusDir where the documents' sources are, for the second look at what is verbatim
 */
export async function measure(
  workshop: Workshop,
  configuration: Configuration,
  sets: readonly ItemSet[],
  corpusDir: string,
  listener: MeasureListener = {},
): Promise<Measured> {
  const { onBuild, onOpen, onProgress } = listener;
  const engine = await workshop.openEngine({
    without: configuration.without,
    ...(onBuild === undefined ? {} : { onProgress: onBuild }),
  });
  try {
    onOpen?.(configuration);
    const oracles = await readOracles(corpusDir, engine.corpus);
    const outcomes: Outcome[] = [];
    const total = sets.reduce((sum, { items }) => sum + items.filter(({ question }) => question !== '').length, 0);
    for (const { name, items } of sets) {
      const before = outcomes.length;
      const own = await evaluate(engine, items, oracles, {
        set: name,
        onProgress: (done) => onProgress?.(before + done, total),
      });
      outcomes.push(...own);
    }
    return { configuration, outcomes, summary: summaryOf(outcomes) };
  } finally {
    await engine.close();
  }
}
