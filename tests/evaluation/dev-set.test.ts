import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.js';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { readItems } from '../../src/evaluation/items.js';
import { isRanked, type Metrics, metricsOf, type Outcome } from '../../src/evaluation/metrics.js';
import { readOracles } from '../../src/evaluation/read-oracles.js';
import { INDEX_TIMEOUT, openRealEngine } from '../real-index.js';

describe('the shipped model on the shipped documents', () => {
  let engine: Engine;
  let outcomes: readonly Outcome[];
  let metrics: Metrics;
  let told = 0;
  beforeAll(async () => {
    engine = await openRealEngine();
    const items = await readItems('eval/dev.jsonl');
    outcomes = await evaluate(engine, items, await readOracles('corpus', engine.corpus), {
      onProgress: (done) => {
        told = done;
      },
    });
    metrics = metricsOf(outcomes.filter(({ item }) => isRanked(item)));
  }, INDEX_TIMEOUT);
  afterAll(() => engine.close());

  it('is asked everything that is a question', () => {
    expect(metrics.items).toBe(85);
    expect(told).toBe(outcomes.length);
  });

  it('answers most questions first, and nearly all among the first three', () => {
    expect(metrics.hit1).toBeGreaterThanOrEqual(0.8);
    expect(metrics.hit3).toBeGreaterThanOrEqual(0.9);
  });

  it('quotes word for word, on the right pages, whatever is asked', () => {
    expect(metricsOf(outcomes)).toMatchObject({ verbatim: 1, pagesRight: 1 });
  });

  it('quotes no more than a reader wants', () => {
    expect(metrics.medianWords).toBeLessThanOrEqual(90);
  });

  it('refuses hardly any question that has an answer', () => {
    expect(metrics.refused).toBeLessThanOrEqual(0.05);
  });
});
