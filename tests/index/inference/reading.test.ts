import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/index/embedder.js';
import type { Work } from '../../../src/index/inference/messages.js';
import { openModels } from '../../../src/index/inference/worker-embedder.js';
import type { Reader, Reading, ReadPassage } from '../../../src/index/reader.js';
import { type Script, ScriptedWorkers } from '../../fakes/scripted-worker.js';

const passages = (count: number): ReadPassage[] =>
  Array.from({ length: count }, (_, at) => ({ titles: '', sentences: ['x'.repeat(at + 1)] }));
const lengths = (readings: readonly Reading[]): number[] => readings.map(({ answers }) => answers);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

async function openScripted(
  script: Script = () => 'done',
  maxWaitingQuestions = 256,
): Promise<{ readonly embedder: Embedder; readonly reader: Reader; readonly workers: ScriptedWorkers }> {
  const workers = new ScriptedWorkers(script);
  const { embedder, reader } = await openModels({
    modelsDir: 'models',
    model: 'scripted',
    reader: 'scripted-reader',
    allowDownload: false,
    startWorker: workers.start,
    maxWaitingQuestions,
  });
  if (reader === null) throw new Error('there is no reader');
  return { embedder, reader, workers };
}

const readsOf = (workers: ScriptedWorkers): Work[] => workers.given.filter(({ type }) => type === 'read');

describe('a reading', () => {
  it('gives a reading for each passage in order, however many pieces it is given in', async () => {
    const { embedder, reader, workers } = await openScripted();
    for (const count of [1, 3, 4, 5, 8, 16, 17]) {
      expect(lengths(await reader.read('Who?', passages(count)))).toEqual(upTo(count));
    }
    for (const work of readsOf(workers)) expect(work.type === 'read' && work.passages.length).toBeLessThanOrEqual(4);
    await embedder.close();
  });

  it('is left soon after nobody wants it any longer, and what waits is answered', async () => {
    const stop = new AbortController();
    const { embedder, reader, workers } = await openScripted((work) => {
      if (work.type === 'read') stop.abort();
      return 'done';
    });
    const read = reader.read('Who?', passages(16), { signal: stop.signal });
    const asked = embedder.encodeQuestion('And this?');
    await expect(read).rejects.toMatchObject({ code: 'cancelled' });
    expect(await asked).toBeDefined();
    expect(readsOf(workers)).toHaveLength(1);
    await embedder.close();
  });

  it('is answered to its end when the models are closed meanwhile', async () => {
    const { embedder, reader } = await openScripted();
    const read = reader.read('Who?', passages(10));
    await embedder.close();
    expect(lengths(await read)).toEqual(upTo(10));
  });

  it('counts once as waiting, whatever its pieces', async () => {
    const { embedder, reader } = await openScripted();
    const reads = [reader.read('Who?', passages(16)), reader.read('Who?', passages(9))];
    const asked = embedder.encodeQuestion('And this?');
    expect(embedder.queued).toBe(3);
    await reads[0];
    expect(embedder.queued).toBe(2);
    await Promise.all([...reads, asked]);
    expect(embedder.queued).toBe(0);
    await embedder.close();
  });

  it('is never refused for the questions that wait, nor are they for it', async () => {
    const { embedder, reader } = await openScripted(() => 'done', 3);
    const reads = Array.from({ length: 8 }, () => reader.read('Who?', passages(5)));
    const asked = [1, 2, 3].map(() => embedder.encodeQuestion('And this?'));
    await expect(embedder.encodeQuestion('Me too?')).rejects.toMatchObject({ code: 'overloaded' });
    reads.push(reader.read('Who?', passages(5)));
    expect((await Promise.all(reads)).map(lengths)).toEqual(reads.map(() => upTo(5)));
    expect(await Promise.all(asked)).toHaveLength(3);
    await embedder.close();
  });
});

describe('a worker that dies while it reads', () => {
  it.each([1, 2, 3])('is replaced in piece %i, and each passage is read once', async (piece) => {
    let pieces = 0;
    const { embedder, reader, workers } = await openScripted((work) => {
      if (work.type === 'read') pieces += 1;
      return work.type === 'read' && pieces === piece ? { diesAfter: 2 } : 'done';
    });
    expect(lengths(await reader.read('Who?', passages(11)))).toEqual(upTo(11));
    expect(workers.started).toBe(2);
    // What was read before is not read again.
    expect(readsOf(workers)).toHaveLength(4);
    await embedder.close();
  });

  it('is not fed the same passages a third time', async () => {
    const { embedder, reader, workers } = await openScripted((work) =>
      work.type === 'read' && work.question === 'deadly' ? { diesAfter: 1 } : 'done',
    );
    const other = reader.read('harmless', passages(6));
    await expect(reader.read('deadly', passages(6))).rejects.toMatchObject({ code: 'inference' });
    expect(lengths(await other)).toEqual(upTo(6));
    expect(workers.started).toBe(3);
    expect(lengths(await reader.read('harmless', passages(2)))).toEqual(upTo(2));
    await embedder.close();
  });
});
