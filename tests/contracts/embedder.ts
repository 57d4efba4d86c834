import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder, Encoding } from '../../src/index/embedder.js';

const TEXTS = [
  'Belgium’s Coordination Unit for Threat Analysis is a fusion centre.',
  'It was created by the law of 10 July 2006.',
  'Short.',
  'The centre evaluates the threat of terrorism and extremism, and its evaluations are sent to the services that must act on them, which decide on measures.',
  'It was created by the law of 10 July 2006.',
];

/** What every embedder does, whatever makes its vectors. */
export function embedderContract(name: string, open: () => Promise<Embedder>): void {
  describe(`${name}: the contract of an embedder`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await open();
    });
    afterAll(() => embedder.close());

    const expectSound = (encoding: Encoding): void => {
      const { dimensions } = embedder.identity;
      expect(encoding.pooled).toHaveLength(dimensions);
      expect(lengthOf(encoding.pooled)).toBeCloseTo(1, 5);
      const { ids, vectors } = encoding.tokens;
      expect(vectors).toHaveLength(ids.length * dimensions);
      for (let start = 0; start < vectors.length; start += dimensions) {
        expect(lengthOf(vectors.subarray(start, start + dimensions))).toBeCloseTo(1, 5);
      }
    };

    it('says which model it is', () => {
      const { name: model, dimensions, hash, punctuation } = embedder.identity;
      expect(model).not.toBe('');
      expect(hash).not.toBe('');
      expect(dimensions).toBeGreaterThan(0);
      expect(punctuation.size).toBeGreaterThan(0);
    });

    it('gives unit vectors for a question and each of its tokens', async () => {
      const encoding = await embedder.encodeQuestion('Who leads the fusion centre?');
      expectSound(encoding);
      expect(encoding.tokens.ids).toHaveLength(6);
      expect(embedder.identity.punctuation.has(encoding.tokens.ids[5] ?? -1)).toBe(true);
      expect(embedder.identity.punctuation.has(encoding.tokens.ids[0] ?? -1)).toBe(false);
    });

    it('gives the same numbers for the same question, whoever else asks', async () => {
      const question = 'When was it created?';
      const alone = await embedder.encodeQuestion(question);
      const others = Array.from({ length: 50 }, (_, i) =>
        embedder.encodeQuestion(`Other question ${'so '.repeat(i)}?`),
      );
      const among = await embedder.encodeQuestion(question);
      await Promise.all(others);
      expect(among).toEqual(alone);
      expect(embedder.queued).toBe(0);
    });

    it('gives each passage once, with its position', async () => {
      const found = await collect(embedder, TEXTS);
      expect([...found.keys()].sort()).toEqual(TEXTS.map((_, position) => position));
      for (const encoding of found.values()) expectSound(encoding);
      expect(found.get(1)?.tokens.ids).toEqual(found.get(4)?.tokens.ids);
    });

    it('gives the same numbers for the same passages, with questions in between', async () => {
      const first = await collect(embedder, TEXTS);
      const [second] = await Promise.all([
        collect(embedder, TEXTS),
        ...TEXTS.map((text) => embedder.encodeQuestion(text)),
      ]);
      expect(second).toEqual(first);
    });

    it('encodes nothing for no passages', async () => {
      expect((await collect(embedder, [])).size).toBe(0);
    });

    it('encodes empty and odd texts', async () => {
      const odd = ['', '   ', '\u0000', '🕵️‍♀️', '\ud800', 'ﬁn\u00ad', '[CLS] [SEP]'];
      for (const text of odd) expectSound(await embedder.encodeQuestion(text));
      for (const encoding of (await collect(embedder, odd)).values()) expectSound(encoding);
    });

    it('puts texts that share words nearer than others', async () => {
      const question = await embedder.encodeQuestion('coordination unit for threat analysis');
      const found = await collect(embedder, [TEXTS[0] ?? '', 'Bread is baked from flour and water.']);
      const cosines = [0, 1].map((position) => dot(question.pooled, found.get(position)?.pooled ?? new Float32Array()));
      expect(cosines[0]).toBeGreaterThan(cosines[1] ?? 1);
    });

    it('stops when the consumer does', async () => {
      for await (const { position } of embedder.encodePassages(TEXTS)) {
        expect(position).toBeGreaterThanOrEqual(0);
        break;
      }
      expectSound(await embedder.encodeQuestion('Still there?'));
    });

    it('refuses what is cancelled', async () => {
      const signal = AbortSignal.abort();
      await expect(embedder.encodeQuestion('Too late?', { signal })).rejects.toMatchObject({ code: 'cancelled' });
      await expect(collect(embedder, TEXTS, signal)).rejects.toMatchObject({ code: 'cancelled' });
    });

    it('stops between passages when it is cancelled', async () => {
      const controller = new AbortController();
      const started = (async () => {
        for await (const _ of embedder.encodePassages(TEXTS, { signal: controller.signal })) controller.abort();
      })();
      await expect(started).rejects.toMatchObject({ code: 'cancelled' });
    });

    it('answers nothing once it is closed', async () => {
      const other = await open();
      await other.close();
      await other.close();
      await expect(other.encodeQuestion('Anyone?')).rejects.toMatchObject({ code: 'closing' });
      await expect(collect(other, TEXTS)).rejects.toMatchObject({ code: 'closing' });
    });
  });
}

/** Every passage's encoding by position. */
export async function collect(
  embedder: Embedder,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<Map<number, Encoding>> {
  const found = new Map<number, Encoding>();
  for await (const { position, encoding } of embedder.encodePassages(texts, signal === undefined ? {} : { signal })) {
    expect(found.has(position)).toBe(false);
    found.set(position, encoding);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

export function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function lengthOf(vector: Float32Array): number {
  return Math.sqrt(dot(vector, vector));
}
