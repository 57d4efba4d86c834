import { describe, expect, it } from 'vitest';
import { SOURCE_SETTINGS } from '../../../src/desk/source/settings.js';
import { sourceDraft } from '../../../src/desk/source/source-draft.js';
import { PinciteError } from '../../../src/errors.js';
import { FakeEngine } from '../../fakes/engine.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const engineOf = (): FakeEngine =>
  new FakeEngine({
    documents: [markdownDocument('mill', '# The mill\n\nThe mill burned down in 1911. Nobody was hurt.\n')],
  });
const sentences = Array.from({ length: 9 }, (_, at) => `The mill number ${at + 2} burned.`);
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('a draft', () => {
  it('keeps the order of its sentences, and says how far it is', async () => {
    const engine = engineOf();
    engine.before = async ({ text }) => pause(text.includes('2') ? 20 : 1);
    const steps: number[] = [];
    const found = await sourceDraft(engine, sentences, { onProgress: ({ done, total }) => steps.push(done, total) });
    expect(found.map(({ sentence }) => sentence)).toEqual(sentences);
    expect(steps).toEqual(sentences.flatMap((_, at) => [at + 1, sentences.length]));
  });

  it.each([1, 2, 4])('asks at most %i at once', async (concurrency) => {
    const engine = engineOf();
    let [running, most] = [0, 0];
    engine.before = async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(2);
      running -= 1;
    };
    await sourceDraft(engine, sentences, { settings: { ...SOURCE_SETTINGS, concurrency } });
    expect(most).toBe(concurrency);
  });

  it('is nothing where there are no sentences', async () => {
    expect(await sourceDraft(engineOf(), [])).toEqual([]);
  });

  it('can be cancelled, and asks nothing more', async () => {
    const engine = engineOf();
    const controller = new AbortController();
    engine.before = async (_, signal) => {
      if (engine.asked.length === 3) controller.abort();
      if (signal?.aborted === true) throw new PinciteError('cancelled', 'Cancelled.', 'Ask again.');
      await pause(1);
    };
    const failure = await sourceDraft(engine, sentences, { signal: controller.signal }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'cancelled' });
    expect(engine.asked.length).toBeLessThanOrEqual(4);
  });

  it('gives back its first sentences when the time is up, whatever those under way are at', async () => {
    const engine = engineOf();
    const ending = new AbortController();
    engine.before = async ({ text }) => (text.includes('4') ? new Promise(() => undefined) : undefined);
    const found = await sourceDraft(engine, sentences, {
      until: ending.signal,
      onProgress: ({ done }) => (done === 5 ? ending.abort() : undefined),
    });
    expect(found.map(({ sentence }) => sentence)).toEqual(sentences.slice(0, 2));
    const none = sourceDraft(engine, sentences, { until: AbortSignal.abort() });
    await expect(none).rejects.toMatchObject({ code: 'cancelled' });
  });

  const full = () =>
    new PinciteError('overloaded', '9 questions are waiting already.', 'Later.', {
      context: { expectedWaitMs: 1 },
      problem: 'queue-full',
    });

  it('waits where the queue is full for a moment, and loses nothing', async () => {
    const engine = engineOf();
    const refused = new Set<string>();
    engine.before = async ({ text }) => {
      if (engine.asked.length < 4 || refused.has(text) || refused.size === 2) return;
      refused.add(text);
      throw full();
    };
    const found = await sourceDraft(engine, sentences);
    expect(refused.size).toBe(2);
    expect(found.map(({ sentence }) => sentence)).toEqual(sentences);
  });

  it('gives back what is done when the time is up and the queue is still full; is refused at once where nothing is', async () => {
    const engine = engineOf();
    const ending = new AbortController();
    engine.before = async ({ text }, signal) => {
      if (signal?.aborted === true) throw new PinciteError('cancelled', 'Cancelled.', 'Ask again.');
      if (!/[23]/.test(text)) throw full();
    };
    const found = await sourceDraft(engine, sentences, {
      settings: { ...SOURCE_SETTINGS, concurrency: 1 },
      until: ending.signal,
      onProgress: ({ done }) => (done === 2 ? setTimeout(() => ending.abort(), 500) : undefined),
    });
    expect(found.map(({ sentence }) => sentence)).toEqual(sentences.slice(0, 2));
    expect(engine.asked.length).toBeGreaterThan(3);
    const another = engineOf();
    another.before = async () => {
      throw full();
    };
    await expect(sourceDraft(another, sentences)).rejects.toMatchObject({ code: 'overloaded' });
    expect(another.asked.length).toBeLessThanOrEqual(SOURCE_SETTINGS.concurrency);
  });

  it('is not begun when it is cancelled before', async () => {
    const engine = engineOf();
    await expect(sourceDraft(engine, sentences, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(engine.asked).toEqual([]);
  });

  it('ends with the first failure, and cancels what is under way', async () => {
    const engine = engineOf();
    let cancelled = 0;
    engine.before = async ({ text }, signal) => {
      if (text.includes('4')) throw new PinciteError('closing', 'Closing.', 'Later.');
      await pause(5);
      if (signal?.aborted === true) {
        cancelled += 1;
        throw new PinciteError('cancelled', 'Cancelled.', 'Ask again.');
      }
    };
    await expect(sourceDraft(engine, sentences)).rejects.toMatchObject({ code: 'closing' });
    await pause(10);
    expect(engine.asked.length).toBeLessThan(sentences.length);
    expect(cancelled).toBeLessThanOrEqual(1);
  });
});
