import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantise } from '../../src/index/vector-files.js';
import { bestCosines, LateInteraction, weightedTokens } from '../../src/retrieval/late-interaction.js';
import { MaxSimKernel } from '../../src/retrieval/maxsim-kernel.js';
import { randomNumbers, unitRows } from '../fakes/random.js';

/** What widening the question to whole numbers may cost. */
const TOLERANCE = 0.002;
const kernel = MaxSimKernel.load();

const textOf = (rows: number, dimensions: number, next: () => number) =>
  quantise({ ids: new Int32Array(rows), vectors: unitRows(rows, dimensions, next) }, dimensions);

function expectAlike(question: Float32Array, texts: ReturnType<typeof quantise>[], dimensions: number): void {
  const found = kernel.bestCosines(question, texts, dimensions);
  expect(found).toHaveLength(texts.length);
  for (const [at, text] of texts.entries()) {
    const plain = bestCosines(question, text, dimensions);
    expect(found[at]).toHaveLength(plain.length);
    for (const [token, cosine] of plain.entries()) {
      expect(Math.abs((found[at]?.[token] ?? Number.NaN) - cosine)).toBeLessThan(TOLERANCE);
    }
  }
}

describe('the kernel', () => {
  it('finds what plain words say, for any numbers of tokens and texts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(16, 32, 48, 64, 128, 384),
        fc.nat(40),
        fc.array(fc.nat(70), { maxLength: 8 }),
        fc.integer(),
        (dimensions, asked, rows, seed) => {
          const next = randomNumbers(seed);
          const question = unitRows(asked, dimensions, next);
          const texts = rows.map((count) => textOf(count, dimensions, next));
          expectAlike(question, texts, dimensions);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([16, 48, 384, 768])('takes questions and texts of 512 tokens in %i dimensions', (dimensions) => {
    const next = randomNumbers(dimensions);
    expectAlike(
      unitRows(512, dimensions, next),
      [textOf(9, dimensions, next), textOf(1, dimensions, next)],
      dimensions,
    );
    expectAlike(unitRows(5, dimensions, next), [textOf(512, dimensions, next)], dimensions);
  });

  it.each([16, 384, 1024, 2048, 4096])(
    'tells vectors that point away or are the same, in %i dimensions',
    (dimensions) => {
      if (!MaxSimKernel.handles(dimensions)) return;
      const even = new Float32Array(dimensions).fill(1 / Math.sqrt(dimensions));
      const axis = Float32Array.from({ length: dimensions }, (_, at) => (at === 3 ? 1 : 0));
      const quantised = (vector: Float32Array) => quantise({ ids: new Int32Array(1), vectors: vector }, dimensions);
      const texts = [even, even.map((value) => -value), axis, axis.map((value) => -value)].map(quantised);
      const question = new Float32Array([...even, ...axis]);
      expectAlike(question, texts, dimensions);
      const [same, opposite] = kernel.bestCosines(question, texts, dimensions);
      expect(same?.[0]).toBeCloseTo(1, 2);
      expect(opposite?.[0]).toBeCloseTo(-1, 2);
    },
  );

  it('gives -1 for a text without tokens, and nothing for no question or no texts', () => {
    const next = randomNumbers(1);
    const question = unitRows(2, 16, next);
    const texts = [textOf(0, 16, next), textOf(2, 16, next)];
    expect([...(kernel.bestCosines(question, texts, 16)[0] ?? [])]).toEqual([-1, -1]);
    expect(kernel.bestCosines(question, [], 16)).toEqual([]);
    expect(kernel.bestCosines(new Float32Array(), texts, 16).map((cosines) => cosines.length)).toEqual([0, 0]);
  });

  it('takes rows of zeros', () => {
    const zeros = quantise({ ids: new Int32Array(2), vectors: new Float32Array(32) }, 16);
    expect([...(kernel.bestCosines(new Float32Array(16), [zeros], 16)[0] ?? [])]).toEqual([0]);
  });

  it('remembers nothing of the question before', () => {
    const next = randomNumbers(2);
    const [long, short] = [unitRows(60, 48, next), unitRows(3, 48, next)];
    const [large, small] = [[textOf(300, 48, next)], [textOf(2, 48, next)]];
    const alone = MaxSimKernel.load().bestCosines(short, small, 48);
    kernel.bestCosines(long, large, 48);
    expect(kernel.bestCosines(short, small, 48)).toEqual(alone);
  });
});

describe('late interaction', () => {
  const next = randomNumbers(11);

  it.each([16, 384, 24, 50])('weighs each token’s best cosine, in %i dimensions', (dimensions) => {
    const late = new LateInteraction(dimensions);
    const tokens = { ids: Int32Array.of(1, 2, 3), vectors: unitRows(3, dimensions, next) };
    const question = weightedTokens(tokens, Float32Array.of(0.5, 0, 0.5), dimensions);
    expect([...question.weights]).toEqual([0.5, 0.5]);
    const texts = [textOf(4, dimensions, next), textOf(0, dimensions, next), textOf(9, dimensions, next)];
    const scores = late.scores(question, texts);
    for (const [at, text] of texts.entries()) {
      const [first = 0, , third = 0] = bestCosines(tokens.vectors, text, dimensions);
      const expected = text.scales.length === 0 ? 0 : (first + third) / 2;
      expect(Math.abs((scores[at] ?? Number.NaN) - expected)).toBeLessThan(TOLERANCE);
    }
  });

  it('of a text with itself is 1, and of nothing is 0', () => {
    const late = new LateInteraction(48);
    const tokens = { ids: new Int32Array(5), vectors: unitRows(5, 48, next) };
    const question = weightedTokens(tokens, new Float32Array(5).fill(0.2), 48);
    expect(late.scores(question, [quantise(tokens, 48)])[0]).toBeCloseTo(1, 2);
    const nothing = weightedTokens(tokens, new Float32Array(5), 48);
    expect([...late.scores(nothing, [quantise(tokens, 48)])]).toEqual([0]);
    expect(late.scores(question, [])).toHaveLength(0);
  });
});
