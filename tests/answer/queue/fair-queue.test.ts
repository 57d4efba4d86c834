import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FairQueue } from '../../../src/answer/queue/fair-queue.js';

const aborted = () => new Error('called off');

/** Work that the test ends when it likes. */
function held() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    started.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { started, ends, work };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the order of work', () => {
  test('lanes take turns: a busy one does not keep another waiting', async () => {
    const { started, ends, work } = held();
    const queue = new FairQueue({ concurrency: 1, maxWaiting: 100 });
    for (let at = 0; at < 20; at += 1) {
      void queue.run({ lane: 'loud', person: `p${at}` }, work(`loud ${at}`), undefined, aborted);
    }
    void queue.run({ lane: 'quiet', person: 'q' }, work('quiet'), undefined, aborted);
    ends.get('loud 0')?.();
    await settled();
    ends.get('loud 1')?.();
    await settled();
    expect(started).toEqual(['loud 0', 'loud 1', 'quiet']);
    expect(queue.waiting).toBe(18);
  });

  test('nobody has two pieces under way, and others go before their second', async () => {
    const { started, ends, work } = held();
    const queue = new FairQueue({ concurrency: 3, maxWaiting: 100 });
    const [ann, bob] = [
      { lane: 'one', person: 'ann' },
      { lane: 'one', person: 'bob' },
    ];
    for (const name of ['a1', 'a2']) void queue.run(ann, work(name), undefined, aborted);
    void queue.run(bob, work('b1'), undefined, aborted);
    expect(started).toEqual(['a1', 'b1']);
    ends.get('a1')?.();
    await settled();
    expect(started).toEqual(['a1', 'b1', 'a2']);
  });

  test('what is called off while it waits never starts, and makes room', async () => {
    const { started, ends, work } = held();
    const queue = new FairQueue({ concurrency: 1, maxWaiting: 1 });
    void queue.run({ lane: 'a', person: 'x' }, work('first'), undefined, aborted);
    const stop = new AbortController();
    const second = queue.run({ lane: 'a', person: 'y' }, work('second'), stop.signal, aborted);
    expect(queue.isFull).toBe(true);
    stop.abort();
    await expect(second).rejects.toThrow('called off');
    expect(queue.isFull).toBe(false);
    ends.get('first')?.();
    await settled();
    expect(started).toEqual(['first']);
    await expect(queue.run({ lane: 'a', person: 'y' }, work('third'), stop.signal, aborted)).rejects.toThrow('called');
  });

  test('work that fails makes room for the next', async () => {
    const queue = new FairQueue({ concurrency: 1, maxWaiting: 5 });
    const failing = queue.run({ lane: 'a', person: 'x' }, () => Promise.reject(new Error('no')), undefined, aborted);
    const next = queue.run({ lane: 'a', person: 'x' }, async () => 'yes', undefined, aborted);
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
    expect([queue.running, queue.waiting]).toEqual([0, 0]);
  });
});

test('all work is done once, each person’s in its order, and never more at a time than allowed', async () => {
  const piece = fc.record({ lane: fc.nat(3), person: fc.nat(2), ticks: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      async (pieces, concurrency) => {
        const queue = new FairQueue({ concurrency, maxWaiting: 1000 });
        const ended: number[] = [];
        let most = 0;
        await Promise.all(
          pieces.map(({ lane, person, ticks }, at) =>
            queue.run(
              { lane: `${lane}`, person: `${person}` },
              async () => {
                most = Math.max(most, queue.running);
                for (let tick = 0; tick < ticks; tick += 1) await settled();
                ended.push(at);
              },
              undefined,
              aborted,
            ),
          ),
        );
        expect(most).toBeLessThanOrEqual(concurrency);
        expect([...ended].sort((a, b) => a - b)).toEqual(pieces.map((_, at) => at));
        const keyAt = (at: number) => `${pieces[at]?.lane} ${pieces[at]?.person}`;
        for (const key of new Set(pieces.map((_, at) => keyAt(at)))) {
          const own = ended.filter((at) => keyAt(at) === key);
          expect(own).toEqual([...own].sort((a, b) => a - b));
        }
        expect([queue.running, queue.waiting]).toEqual([0, 0]);
      },
    ),
    { numRuns: 60 },
  );
});
