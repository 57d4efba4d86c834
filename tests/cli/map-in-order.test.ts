import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/cli/map-in-order.js';

async function* counting(until: number) {
  for (let n = 0; n < until; n += 1) yield n;
}

describe('mapInOrder', () => {
  it('keeps the order, and no more than so many at once', async () => {
    let running = 0;
    let most = 0;
    const results: number[] = [];
    const work = async (n: number) => {
      running += 1;
      most = Math.max(most, running);
      await wait(n % 3 === 0 ? 8 : 1);
      running -= 1;
      return n * 2;
    };
    for await (const result of mapInOrder(counting(20), 4, work)) results.push(result);
    expect(results).toEqual(Array.from({ length: 20 }, (_, n) => n * 2));
    expect(most).toBe(4);
  });

  it('gives a result while the source waits for it', async () => {
    let heard: (answer: number) => void = () => {};
    async function* conversation() {
      for (let n = 0; n < 3; n += 1) {
        const answered = new Promise<number>((resolve) => {
          heard = resolve;
        });
        yield n;
        expect(await answered).toBe(n);
      }
    }
    const results: number[] = [];
    for await (const result of mapInOrder(conversation(), 4, async (n) => n)) {
      results.push(result);
      heard(result);
    }
    expect(results).toEqual([0, 1, 2]);
  });

  it('throws what the source throws, after what came before', async () => {
    async function* breaking() {
      yield 1;
      throw new Error('torn');
    }
    const results: number[] = [];
    const all = async () => {
      for await (const result of mapInOrder(breaking(), 4, async (n) => n)) results.push(result);
    };
    await expect(all()).rejects.toThrow('torn');
    expect(results).toEqual([1]);
  });
});
