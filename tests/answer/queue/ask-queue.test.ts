import { expect, test } from 'vitest';
import { AskQueue } from '../../../src/answer/queue/ask-queue.js';
import { FakeEngine } from '../../fakes/engine.js';
import { plannedDocument } from '../../fakes/planned-document.js';

const corpus = {
  documents: [
    plannedDocument('paper', 'A paper', [
      { id: 'one', title: 'One', authors: [], pages: [{ label: '1', sentences: [{ text: 'Money moves.' }] }] },
    ]),
  ],
};

test('beyond the limit people are told how long to wait', async () => {
  const engine = new FakeEngine(corpus);
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  engine.before = () => opened;
  const engines = new AskQueue(engine, { concurrency: 1, maxWaiting: 2 });
  const of = (person: string) => engines.for({ lane: 'server', person });
  const asked = ['a', 'b', 'c'].map((person) => of(person).ask({ text: 'money' }));
  await expect(of('d').ask({ text: 'money' })).rejects.toMatchObject({
    code: 'overloaded',
    message: '2 questions are waiting already.',
    remedy: expect.stringMatching(/^Ask again in about \d+ seconds\.$/),
  });
  expect(of('d').status().queued).toBe(2);
  expect(engines.queue()).toMatchObject({ waiting: 2, running: 1 });
  open();
  expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['answered', 'answered', 'answered']);
  expect(engines.queue()).toEqual({ waiting: 0, running: 0, expectedWaitMs: 0 });
});

test('a question that is cancelled while it waits is never asked', async () => {
  const engine = new FakeEngine(corpus);
  let open = (): void => undefined;
  engine.before = () =>
    new Promise((resolve) => {
      open = resolve;
    });
  const one = new AskQueue(engine, { concurrency: 1 }).for({ lane: 'server', person: 'a' });
  const first = one.ask({ text: 'money' });
  const stop = new AbortController();
  const second = one.ask({ text: 'never asked' }, { signal: stop.signal });
  stop.abort();
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  open();
  await first;
  expect(engine.asked.map(({ text }) => text)).toEqual(['money']);
});
