import { readFileSync } from 'node:fs';
import type { Figures } from './measurement.js';

/**
 * Resident memory of a process and all that it has started, in MiB. `pss` counts a page that several processes share once,
 * in parts; `rss` counts it in each. Linux only.
 */
export function memoryOf(pid: number): Figures {
  const pids = withDescendants(pid);
  const sum = (field: string): number => pids.reduce((total, one) => total + mebibytes(one, field), 0);
  return { rssMiB: sum('Rss'), pssMiB: sum('Pss'), processes: pids.length };
}

function withDescendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  return [pid, ...children.filter((child) => child.trim() !== '').flatMap((child) => withDescendants(Number(child)))];
}

function mebibytes(pid: number, field: string): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? Number.NaN) / 1024;
}
