import { describe, expect, it } from 'vitest';
import { allOrNone } from '../../src/answer/all-or-none.js';

const until = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

describe('all or none', () => {
  it('gives what each gives, in order', async () => {
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return 1;
    };
    expect(await allOrNone([late, async () => 2], undefined)).toEqual([1, 2]);
    expect(await allOrNone([], undefined)).toEqual([]);
  });

  it('stops the others at a failure, and throws it when they have ended', async () => {
    const ended: string[] = [];
    const waits = async (signal: AbortSignal) => {
      await until(signal);
      await new Promise((resolve) => setTimeout(resolve, 5));
      ended.push('first');
      throw new Error('stopped');
    };
    const fails = async () => {
      throw new Error('full');
    };
    await expect(allOrNone([waits, fails], undefined)).rejects.toThrow('full');
    expect(ended).toEqual(['first']);
  });

  it('hands on the signal it was given', async () => {
    const outer = new AbortController();
    const waits = async (signal: AbortSignal) => {
      await until(signal);
      throw new Error('cancelled');
    };
    const answer = allOrNone([waits, waits], outer.signal);
    outer.abort();
    await expect(answer).rejects.toThrow('cancelled');
  });
});
