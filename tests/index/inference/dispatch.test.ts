import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/index/embedder.js';
import { type EmbedderOptions, openEmbedder } from '../../../src/index/inference/worker-embedder.js';
import { type InferenceWorker, startWorkerProcess } from '../../../src/index/inference/worker-process.js';
import { collect } from '../../contracts/embedder.js';

const QUESTION = 'Who evaluates the threat of terrorism in Belgium? '.repeat(40);
const PASSAGES = Array.from(
  { length: 60 },
  (_, i) => `Passage ${i}: ${'the threat is evaluated. '.repeat(8 + (i % 3))}`,
);

/** Opens the shipped model with workers that the test can end as the operating system would. */
async function openMortal(
  options: Partial<EmbedderOptions> = {},
  onMessage: (worker: InferenceWorker, message: unknown) => void = () => {},
): Promise<{ readonly embedder: Embedder; readonly workers: InferenceWorker[] }> {
  const workers: InferenceWorker[] = [];
  const embedder = await openEmbedder({
    modelsDir: 'models',
    model: 'pincite-e5-small',
    allowDownload: false,
    startWorker: () => {
      const worker = startWorkerProcess();
      workers.push(worker);
      worker.onMessage((message) => onMessage(worker, message));
      return worker;
    },
    ...options,
  });
  return { embedder, workers };
}

function kill(worker: InferenceWorker | undefined): void {
  if (worker?.pid === undefined) throw new Error('no worker to end');
  process.kill(worker.pid, 'SIGKILL');
}

function isEncoding(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'encoding';
}

describe('a worker that dies', () => {
  it('is replaced, and the questions under way and waiting are answered', async () => {
    const { embedder, workers } = await openMortal();
    const expected = await embedder.encodeQuestion(QUESTION);
    const asked = [1, 2, 3].map(() => embedder.encodeQuestion(QUESTION));
    expect(embedder.queued).toBe(3);
    kill(workers[0]);
    expect(await Promise.all(asked)).toEqual([expected, expected, expected]);
    expect(workers).toHaveLength(2);
    await embedder.close();
  });

  it('is replaced while it has nothing to do', async () => {
    const { embedder, workers } = await openMortal();
    const gone = new Promise<void>((resolve) => workers[0]?.onExit(() => resolve()));
    kill(workers[0]);
    await gone;
    expect(await embedder.encodeQuestion('Still there?')).toBeDefined();
    await embedder.close();
  });

  it('gives each passage once all the same, with the same numbers', async () => {
    let deaths = 0;
    const { embedder } = await openMortal({}, (worker, message) => {
      if (!isEncoding(message) || deaths > 0) return;
      // In the middle of a batch's results.
      deaths += 1;
      kill(worker);
    });
    const interrupted = await collect(embedder, PASSAGES);
    expect(deaths).toBe(1);
    expect(interrupted.size).toBe(PASSAGES.length);
    expect(await collect(embedder, PASSAGES)).toEqual(interrupted);
    await embedder.close();
  });

  it('is not fed the same text a third time', async () => {
    let deadly = true;
    const { embedder } = await openMortal({
      startWorker: () => {
        const worker = startWorkerProcess();
        return {
          ...worker,
          send: (request) => {
            const isDeadly =
              request.type === 'work' && request.work.type === 'question' && request.work.text === 'deadly';
            if (deadly && isDeadly) worker.kill();
            else worker.send(request);
          },
        };
      },
    });
    const other = embedder.encodeQuestion('harmless');
    await expect(embedder.encodeQuestion('deadly')).rejects.toMatchObject({ code: 'inference' });
    expect(await other).toBeDefined();
    deadly = false;
    expect(await embedder.encodeQuestion('deadly')).toBeDefined();
    await embedder.close();
  });

  it('is not replaced for ever', async () => {
    const { embedder, workers } = await openMortal({ maxRestartsPerMinute: 1 });
    const answers = embedder.encodeQuestion(QUESTION);
    kill(workers[0]);
    await answers;
    const failed = embedder.encodeQuestion(QUESTION);
    kill(workers[1]);
    await expect(failed).rejects.toMatchObject({ code: 'inference' });
    await expect(embedder.encodeQuestion('And now?')).rejects.toMatchObject({ code: 'inference' });
    expect(workers).toHaveLength(2);
    await embedder.close();
  });
});

describe('a queue', () => {
  it('refuses a question over its limit, and answers those before', async () => {
    const { embedder } = await openMortal({ maxWaitingQuestions: 2 });
    // One is under way, two wait.
    const accepted = [1, 2, 3].map(() => embedder.encodeQuestion('Who?'));
    await expect(embedder.encodeQuestion('Me too?')).rejects.toMatchObject({ code: 'overloaded' });
    expect(await Promise.all(accepted)).toHaveLength(3);
    expect(await embedder.encodeQuestion('Now?')).toBeDefined();
    await embedder.close();
  });

  it('drops a waiting question that is cancelled, and discards one under way', async () => {
    const { embedder } = await openMortal();
    const underWay = new AbortController();
    const waiting = new AbortController();
    const first = embedder.encodeQuestion(QUESTION, { signal: underWay.signal });
    const second = embedder.encodeQuestion(QUESTION, { signal: waiting.signal });
    const third = embedder.encodeQuestion('Who?');
    underWay.abort();
    waiting.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(embedder.queued).toBe(1);
    expect((await third).tokens.ids).toHaveLength(2);
    expect(embedder.queued).toBe(0);
    await embedder.close();
  });

  it('lets questions go before passages', async () => {
    const { embedder } = await openMortal();
    let given = 0;
    let givenAtAnswer = -1;
    for await (const _ of embedder.encodePassages(PASSAGES)) {
      given += 1;
      if (given === 1) {
        void embedder.encodeQuestion('Who?').then(() => {
          givenAtAnswer = given;
        });
      }
    }
    expect(given).toBe(PASSAGES.length);
    expect(givenAtAnswer).toBeGreaterThan(0);
    expect(givenAtAnswer).toBeLessThan(PASSAGES.length);
    await embedder.close();
  });

  it('runs no further ahead than its consumer', async () => {
    let received = 0;
    const { embedder } = await openMortal({}, (_, message) => {
      if (isEncoding(message)) received += 1;
    });
    for await (const _ of embedder.encodePassages(PASSAGES.map((text) => text.repeat(3)))) {
      // Whatever was asked for ahead is there once a question asked now is answered twice over.
      for (let i = 0; i < 4; i += 1) await embedder.encodeQuestion('Who?');
      break;
    }
    expect(received).toBeLessThan(PASSAGES.length / 2);
    await embedder.close();
  });
});

describe('closing', () => {
  it('answers the questions asked before, and none after', async () => {
    const { embedder, workers } = await openMortal();
    const asked = [1, 2, 3].map(() => embedder.encodeQuestion(QUESTION));
    const closed = embedder.close();
    await expect(embedder.encodeQuestion('Too late?')).rejects.toMatchObject({ code: 'closing' });
    expect(await Promise.all(asked)).toHaveLength(3);
    await closed;
    const { pid } = workers[0] ?? {};
    if (pid === undefined) throw new Error('the worker has no process');
    expect(() => process.kill(pid, 0)).toThrow();
  });

  it('stops passages that are under way', async () => {
    const { embedder } = await openMortal();
    const reading = (async () => {
      for await (const _ of embedder.encodePassages(PASSAGES)) void embedder.close();
    })();
    await expect(reading).rejects.toMatchObject({ code: 'closing' });
    await embedder.close();
  });
});
