import { expect, test } from 'vitest';
import { Work } from '../../src/discord/connection/work.js';
import { unlessAborted } from '../../src/discord/requests/unless-aborted.js';
import { gate } from './harness.js';

test('finishing waits for what is under way, and for what that begins', async () => {
  const work = new Work(() => undefined);
  const done: string[] = [];
  const { opened, open } = gate();
  work.add(
    opened.then(() => {
      done.push('first');
      work.add(Promise.resolve().then(() => void done.push('second')));
    }),
  );
  const finished = work.finish(5000);
  expect(work.closing).toBe(true);
  open();
  await finished;
  expect(done).toEqual(['first', 'second']);
});

test('finishing breaks off what takes too long', async () => {
  const work = new Work(() => undefined);
  const endless = new Promise<void>(() => undefined);
  let seen: unknown;
  work.add(
    unlessAborted(endless, work.signal, () => new Error('broken off')).catch((error: unknown) => {
      seen = error;
    }),
  );
  await work.finish(10);
  expect(seen).toEqual(new Error('broken off'));
});

test('work that rejects is reported, not thrown', async () => {
  const failures: unknown[] = [];
  const work = new Work((error) => failures.push(error));
  work.add(Promise.reject(new Error('unexpected')));
  await work.finish(1000);
  expect(failures).toEqual([new Error('unexpected')]);
});
