import type { Interval } from './bootstrap.js';

/** "0.812 [0.729, 0.894]"; a dash where there is nothing to count. */
export function shareWithInterval(interval: Interval | null): string {
  if (interval === null) return '–';
  return `${interval.mean.toFixed(3)} [${interval.low.toFixed(3)}, ${interval.high.toFixed(3)}]`;
}

/** "+0.024 [−0.012, +0.059]" */
export function signedShare({ mean, low, high }: Interval): string {
  return `${signed(mean)} [${signed(low)}, ${signed(high)}]`;
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(3);
  if (Number(digits) === 0) return ` ${digits}`;
  return `${value < 0 ? '−' : '+'}${digits}`;
}
