import { EventEmitter } from 'node:events';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { AskQueue } from '../../../src/answer/queue/ask-queue.js';
import type { Corpus } from '../../../src/corpus/document.js';
import { hostEngine } from '../../../src/discord/shards/engine-host.js';
import { RemoteEngines } from '../../../src/discord/shards/remote-engine.js';
import type { Port } from '../../../src/discord/shards/wire.js';
import { problemWords } from '../../../src/discord/show/problem-words.js';
import { PinciteError } from '../../../src/errors.js';
import { FakeEngine } from '../../fakes/engine.js';
import { plannedDocument } from '../../fakes/planned-document.js';
import { volume } from '../harness.js';

const silent = pino({ level: 'silent' });
const somebody = { lane: 'server', person: 'somebody' };

/** A line as processes have it: what goes over it is text, and comes later. */
function line(): { readonly shard: Port; readonly host: Port; readonly cut: () => void } {
  const wires = { toHost: new EventEmitter(), toShard: new EventEmitter() };
  const side = (from: EventEmitter, to: EventEmitter): Port => ({
    send: (message) => {
      const text = JSON.stringify(message);
      setImmediate(() => to.emit('message', JSON.parse(text)));
    },
    onMessage: (listener) => void from.on('message', listener),
    onClose: (listener) => void from.once('close', listener),
  });
  return {
    shard: side(wires.toShard, wires.toHost),
    host: side(wires.toHost, wires.toShard),
    cut: () => {
      wires.toShard.emit('close');
      wires.toHost.emit('close');
    },
  };
}

async function connected(engine: FakeEngine, corpus: Corpus = engine.corpus) {
  const { shard, host, cut } = line();
  hostEngine(engine, new AskQueue(engine), host, silent);
  return { engines: await RemoteEngines.connect(corpus, shard, silent), cut };
}

describe('a shard’s engine', () => {
  test('gives the answers of the engine that it asks', async () => {
    const engine = new FakeEngine({ documents: [volume] });
    const { engines } = await connected(engine);
    const remote = engines.for(somebody);
    for (const text of ['money', 'guards prisons', 'nothing of this is said anywhere xyz']) {
      const [there, here] = [await engine.ask({ text, limit: 3 }), await remote.ask({ text, limit: 3 })];
      expect({ ...here, timingMs: 0 }).toEqual({ ...there, timingMs: 0 });
    }
    expect(remote.status().model).toBe(engine.status().model);
    const answer = await remote.ask({ text: 'money', documentId: 'belgium', chapterId: 'financing' });
    const [first] = answer.kind === 'answered' ? answer.quotations : [];
    if (first === undefined) throw new Error('no quotation');
    expect(remote.quotation(first.quotation.id)).toEqual(first.quotation);
    expect(remote.context(first.quotation, 1).text).toContain(first.quotation.text);
    expect(remote.page('belgium', '46').body).toContain('Cash leaves no trace.');
    expect(engine.asked.at(-1)).toEqual({ text: 'money', documentId: 'belgium', chapterId: 'financing' });
  });

  test('passes on why a question failed, in the words for people', async () => {
    const engine = new FakeEngine({ documents: [volume] });
    engine.before = async () => {
      throw new PinciteError('unknown-chapter', 'There is no such chapter.', 'Take another.');
    };
    const { engines } = await connected(engine);
    await expect(engines.for(somebody).ask({ text: 'money' })).rejects.toMatchObject({
      code: 'unknown-chapter',
      message: 'There is no such chapter.',
      remedy: 'Take another.',
    });
  });

  test('passes on what words in other languages need, and nothing else of the context', async () => {
    const engine = new FakeEngine({ documents: [volume] });
    const { engines } = await connected(engine);
    engine.ask = async () => {
      const context = { count: 3, seconds: 10, question: 'of somebody' };
      throw new PinciteError('overloaded', 'Three wait.', 'Later.', { problem: 'queue-person', context });
    };
    const failure = await engines
      .for(somebody)
      .ask({ text: 'money' })
      .catch((error: unknown) => error);
    expect(problemWords(failure, 'de')).toEqual({
      message: 'Es warten schon 3 Anfragen von Ihnen.',
      remedy: 'Versuchen Sie es in etwa 10 Sekunden noch einmal.',
    });
    expect(failure).toMatchObject({ context: { count: 3, seconds: 10, problem: 'queue-person' } });
    expect(JSON.stringify(failure)).not.toContain('of somebody');
  });

  test('tells nothing of a failure that is not for people', async () => {
    const engine = new FakeEngine({ documents: [volume] });
    engine.before = async () => {
      throw new Error('/secret/path of the machine');
    };
    const { engines } = await connected(engine);
    await expect(engines.for(somebody).ask({ text: 'money' })).rejects.toMatchObject({
      message: expect.not.stringContaining('secret'),
    });
  });

  test('calls off there what is cancelled here', async () => {
    const engine = new FakeEngine({ documents: [volume] });
    const seen = new Promise<AbortSignal | undefined>((resolve) => {
      engine.before = (_question, signal) => {
        resolve(signal);
        return new Promise(() => undefined);
      };
    });
    const { engines } = await connected(engine);
    const stop = new AbortController();
    const asked = engines.for(somebody).ask({ text: 'money' }, { signal: stop.signal });
    const signal = await seen;
    stop.abort();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(() => signal?.aborted).toBe(true);
  });

  test('fails what was asked when the other side goes, and calls it off there', async () => {
    const engine = new FakeEngine({ documents: [volume] });
    const seen = new Promise<AbortSignal | undefined>((resolve) => {
      engine.before = (_question, signal) => {
        resolve(signal);
        return new Promise(() => undefined);
      };
    });
    const { engines, cut } = await connected(engine);
    const asked = engines.for(somebody).ask({ text: 'money' });
    const signal = await seen;
    cut();
    await expect(asked).rejects.toMatchObject({ code: 'closing' });
    await expect(engines.for(somebody).ask({ text: 'money' })).rejects.toMatchObject({ code: 'closing' });
    expect(signal?.aborted).toBe(true);
  });

  test('shows no quotation that its own documents don’t have', async () => {
    const other = plannedDocument('belgium', 'Counterterrorism in Belgium', [
      { id: 'financing', title: 'Money', authors: [], pages: [{ label: '45', sentences: [{ text: 'Other words.' }] }] },
    ]);
    const engine = new FakeEngine({ documents: [volume] });
    const { engines } = await connected(engine, { documents: [other] });
    expect(await engines.for(somebody).ask({ text: 'money' })).toMatchObject({ kind: 'not-found', nearest: [] });
  });

  test('takes no notice of what is no message of the other side', async () => {
    const engine = new FakeEngine({ documents: [volume] });
    const { shard, host } = line();
    hostEngine(engine, new AskQueue(engine), host, silent);
    const engines = await RemoteEngines.connect(engine.corpus, shard, silent);
    for (const raw of ['', 1, { _ready: true }, { kind: 'pincite-ask' }, { kind: 'pincite-answer', id: 1 }]) {
      Reflect.apply(shard.send, shard, [raw]);
      Reflect.apply(host.send, host, [raw]);
    }
    expect(await engines.for(somebody).ask({ text: 'money' })).toMatchObject({ kind: 'answered' });
  });
});
