import { describe, expect, it } from 'vitest';
import { durationWords, showProgress } from '../../src/cli/progress.js';
import { memoryStream } from './run.js';

describe('progress', () => {
  it('is a line for each tenth where there is no terminal, with pace and time left', () => {
    const stream = memoryStream();
    let now = 0;
    const progress = showProgress(stream, () => now);
    for (let done = 0; done <= 1000; done += 50) {
      progress.onProgress({ done, total: 1000 });
      now += 1000;
    }
    progress.stop();
    const lines = stream.text().trim().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('Building the index: 0 % (0 of 1000 texts)');
    expect(lines[4]).toBe('Building the index: 40 % (400 of 1000 texts, 50 a second, about 12 s left)');
    expect(lines[10]).toBe('Building the index: 100 % (1000 of 1000 texts, 50 a second)');
  });

  it('is a bar on a terminal, and leaves nothing behind', () => {
    const stream = memoryStream(true);
    const progress = showProgress(stream, () => 0);
    progress.onProgress({ done: 1, total: 4 });
    progress.onProgress({ done: 4, total: 4 });
    progress.stop();
    progress.stop();
    expect(stream.text()).toContain('Building the index [');
    // The cursor was never hidden: a program that ends here leaves a terminal that works.
    expect(stream.text()).not.toContain('\u001b[?25l');
  });

  it('shows nothing when nothing is built', () => {
    const stream = memoryStream(true);
    showProgress(stream).stop();
    expect(stream.text()).toBe('');
  });

  it.each([
    [0.2, '1 s'],
    [45, '45 s'],
    [200, '3 min'],
    [4830, '81 min'],
    [7300, '2 h 2 min'],
  ])('puts %d seconds as %s', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });
});
