import { getEventListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { linkedSignal } from '../../src/discord/requests/linked-signal.js';

test('fires with the other, with its reason, also where that has fired before', () => {
  const source = new AbortController();
  const { signal } = linkedSignal(source.signal, 60_000);
  expect(signal.aborted).toBe(false);
  source.abort('the end');
  expect(signal.reason).toBe('the end');
  expect(linkedSignal(source.signal, 60_000).signal.reason).toBe('the end');
});

test('fires when the time is over', async () => {
  const { signal } = linkedSignal(new AbortController().signal, 5);
  await setTimeout(50);
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
});

test('leaves nothing behind', async () => {
  const source = new AbortController();
  const { signal, release } = linkedSignal(source.signal, 5);
  expect(getEventListeners(source.signal, 'abort')).toHaveLength(1);
  release();
  expect(getEventListeners(source.signal, 'abort')).toEqual([]);
  await setTimeout(50);
  expect(signal.aborted).toBe(false);
});
