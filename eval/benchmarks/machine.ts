import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures were taken on; without it they say little. */
export function machineFacts(): string[] {
  const [cpu] = cpus();
  return [
    `${availableParallelism()} × ${cpu?.model.trim() ?? 'unknown processor'}${vectorUnits()}`,
    `${Math.round(totalmem() / 1024 ** 3)} GiB memory, ${type()} ${release()}, Node ${process.versions.node}`,
    `load ${loadavg()[0]?.toFixed(2)} at the start: above 0.5, others are using the processors and the figures are too high`,
  ];
}

/** The instructions that make most of a difference to an int8 model. */
function vectorUnits(): string {
  try {
    const flags = /^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1]?.split(' ') ?? [];
    const found = ['avx2', 'avx512f', 'avx512_vnni', 'avx_vnni'].filter((flag) => flags.includes(flag));
    return found.length === 0 ? '' : ` (${found.join(', ')})`;
  } catch {
    return '';
  }
}
