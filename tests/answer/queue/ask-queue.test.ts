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
    message: '2 requests are waiting already.',
    remedy: expect.stringMatching(/^Try again in about \d+ seconds\.$/),
  });
  expect(of('d').status().queued).toBe(2);
  expect(engines.queue()).toMatchObject({ waiting: 2, running: 1 });
  open();
  expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['answered', 'answered', 'answered']);
  expect(engines.queue()).toEqual({ waiting: 0, running: 0, expectedWaitMs: 0 });
});

test('one person who asks without end keeps nobody out, and is told how long their own take', async () => {
  const engine = new FakeEngine(corpus);
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  engine.before = () => opened;
  const engines = new AskQueue(engine, { concurrency: 1, maxWaiting: 256 });
  const greedy = engines.for({ lane: 'a', person: 'greedy' });
  const asked = Array.from({ length: 33 }, () => greedy.ask({ text: 'money' }));
  await expect(greedy.ask({ text: 'money' })).rejects.toMatchObject({
    code: 'overloaded',
    message: '32 of your requests are waiting already.',
    // 33 of theirs, each taken to need 0.3 seconds.
    remedy: 'Try again in about 10 seconds.',
  });
  const ann = engines.for({ lane: 'b', person: 'ann' }).ask({ text: 'money' });
  expect(engines.queue().waiting).toBe(33);
  open();
  expect((await Promise.all([...asked, ann])).every(({ kind }) => kind === 'answered')).toBe(true);
});

test('many of one server leave room for other servers, and whose place was given away is told to come back', async () => {
  const engine = new FakeEngine(corpus);
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  engine.before = () => opened;
  const engines = new AskQueue(engine, { concurrency: 1, maxWaiting: 8 });
  const ask = (lane: string, person: string) => engines.for({ lane, person }).ask({ text: 'money' });
  const first = ask('quiet', 'ann');
  const loud = Array.from({ length: 8 }, (_, at) => ask('loud', `p${at}`));
  await expect(ask('loud', 'one more')).rejects.toMatchObject({
    code: 'overloaded',
    message: '8 requests of this server are waiting already.',
  });
  const newcomer = ask('other', 'bob');
  await expect(loud[7]).rejects.toMatchObject({
    code: 'overloaded',
    remedy: expect.stringMatching(/^Try again in about \d+ seconds\.$/),
  });
  open();
  const answers = await Promise.all([first, ...loud.slice(0, 7), newcomer]);
  expect(answers.every(({ kind }) => kind === 'answered')).toBe(true);
});

test('what waits for one person is not said to be done at once, however much room there is', () => {
  const engine = new FakeEngine(corpus);
  engine.before = () => new Promise(() => undefined);
  const engines = new AskQueue(engine, { concurrency: 4, maxWaiting: 256 });
  const one = engines.for({ lane: 'a', person: 'one' });
  for (let at = 0; at < 21; at += 1) void one.ask({ text: 'money' });
  expect(engines.queue()).toEqual({ waiting: 20, running: 1, expectedWaitMs: 6000 });
  for (const person of ['b', 'c', 'd']) void engines.for({ lane: 'a', person }).ask({ text: 'money' });
  expect(engines.queue()).toEqual({ waiting: 20, running: 4, expectedWaitMs: 1575 });
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
