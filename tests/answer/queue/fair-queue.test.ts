import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FairQueue, type NotStarted } from '../../../src/answer/queue/fair-queue.js';

const aborted = () => new Error('called off');
const why = (reason: NotStarted) => new Error(reason);

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
    await expect(queue.run({ lane: 'a', person: 'z' }, work('too many'), undefined, why)).rejects.toThrow('full');
    stop.abort();
    await expect(second).rejects.toThrow('called off');
    expect(queue.waiting).toBe(0);
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

describe('the room to wait in', () => {
  /** A queue of one at a time, in which one piece of somebody else's is under way for good. */
  function occupied(maxWaiting: number) {
    const { started, ends, work } = held();
    const queue = new FairQueue({ concurrency: 1, maxWaiting });
    void queue.run({ lane: 'other', person: 'first' }, work('first'), undefined, why);
    const put = (lane: string, person: string, name = `${lane} ${person}`) =>
      queue.run({ lane, person }, work(name), undefined, why).catch((error: Error) => error.message);
    return { queue, started, ends, put };
  }

  test('one person has an eighth of it at most, in whatever lanes, and others still find room', async () => {
    const { queue, started, ends, put } = occupied(64);
    for (let at = 0; at < 8; at += 1) void put(at < 5 ? 'one' : 'two', 'greedy');
    expect(await put('one', 'greedy')).toBe('person');
    expect(await put('three', 'greedy')).toBe('person');
    expect(queue.waiting).toBe(8);
    void put('one', 'ann', 'ann');
    void put('quiet', 'bob', 'bob');
    expect(queue.waiting).toBe(10);
    for (const name of ['first', 'one greedy', 'two greedy', 'bob']) {
      ends.get(name)?.();
      await settled();
    }
    expect(started.slice(3)).toEqual(['bob', 'one greedy']);
  });

  test('one lane has half of it at most', async () => {
    const { queue, put } = occupied(32);
    for (let at = 0; at < 16; at += 1) void put('loud', `p${at}`);
    expect(await put('loud', 'p16')).toBe('lane');
    void put('quiet', 'q');
    expect(queue.waiting).toBe(17);
  });

  test('when it is full the newest of the fullest lane gives its place to a lane that has fewer', async () => {
    const { queue, put } = occupied(10);
    const loud = Array.from({ length: 7 }, (_, at) => put('loud', `p${at}`));
    for (let at = 0; at < 3; at += 1) void put('middle', `m${at}`);
    void put('quiet', 'q0');
    expect(await loud[6]).toBe('displaced');
    expect(queue.waiting).toBe(10);
    expect(['loud', 'middle', 'quiet'].map((lane) => queue.waitingIn(lane))).toEqual([6, 3, 1]);
    expect(await put('loud', 'late')).toBe('full');
    for (let at = 1; at < 4; at += 1) void put('quiet', `q${at}`);
    expect(['loud', 'middle', 'quiet'].map((lane) => queue.waitingIn(lane))).toEqual([4, 3, 3]);
    // Lanes that have as many as each other push nobody out.
    expect(await put('quiet', 'late')).toBe('full');
  });

  test('who need not wait is let in, however full it is', async () => {
    const { started, work } = held();
    const queue = new FairQueue({ concurrency: 2, maxWaiting: 2 });
    for (const name of ['a1', 'a2', 'a3']) void queue.run({ lane: 'x', person: 'ann' }, work(name), undefined, why);
    expect(queue.waiting).toBe(2);
    void queue.run({ lane: 'x', person: 'bob' }, work('b1'), undefined, why);
    expect(started).toEqual(['a1', 'b1']);
  });

  test('one’s own pieces come one after another, those of others by turns', () => {
    const { work } = held();
    const queue = new FairQueue({ concurrency: 4, maxWaiting: 256 });
    const ann = { lane: 'one', person: 'ann' };
    for (let at = 0; at < 21; at += 1) void queue.run(ann, work(`a${at}`), undefined, why);
    expect(queue.width).toBe(1);
    expect(queue.ahead(ann)).toBe(21);
    expect(queue.ahead({ lane: 'one', person: 'bob' })).toBe(0);
    for (const person of ['b', 'c', 'd', 'e']) void queue.run({ lane: 'two', person }, work(person), undefined, why);
    expect([queue.running, queue.waiting, queue.width]).toEqual([4, 21, 4]);
    // Its own turn, and one of each lane that waits.
    expect(queue.ahead({ lane: 'three', person: 'f' })).toBe(3 / 4);
    expect(queue.ahead(ann)).toBe(21);
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
