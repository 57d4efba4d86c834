import { describe, expect, it } from 'vitest';
import { likelihood } from '../../src/answer/likelihood.js';

describe('likelihood', () => {
  it.each([
    [0, 'less than 1 % likely to answer'],
    [0.004, 'less than 1 % likely to answer'],
    [0.87, '87 % likely to answer'],
    [0.999, 'more than 99 % likely to answer'],
  ])('of %f is said as it is known', (probability, words) => expect(likelihood(probability)).toBe(words));
});
