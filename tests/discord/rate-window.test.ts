import { describe, expect, test } from 'vitest';
import { RateWindow } from '../../src/discord/requests/rate-window.js';

describe('a limit', () => {
  test('slides: each event counts for a minute, and what is refused does not count', () => {
    let now = 0;
    const window = new RateWindow(() => now);
    const limits = [{ key: 'a', most: 2 }];
    expect(window.take(limits)).toBe(0);
    now = 20_000;
    expect(window.take(limits)).toBe(0);
    now = 30_000;
    expect(window.take(limits)).toBe(30_000);
    now = 60_000;
    expect(window.take(limits)).toBe(0);
    expect(window.take(limits)).toBe(20_000);
    now = 200_000;
    expect(window.take(limits)).toBe(0);
  });

  test('of two, the longer wait is told, and neither counts what the other refuses', () => {
    let now = 0;
    const window = new RateWindow(() => now);
    const both = [
      { key: 'person', most: 5 },
      { key: 'channel', most: 1 },
    ];
    expect(window.take(both)).toBe(0);
    now = 1000;
    for (let attempt = 0; attempt < 10; attempt += 1) expect(window.take(both)).toBe(59_000);
    for (let left = 0; left < 4; left += 1) expect(window.take([{ key: 'person', most: 5 }])).toBe(0);
    expect(window.take([{ key: 'person', most: 5 }])).toBe(59_000);
  });
});
