import type { Figures, Measurement } from './measurement.js';
import { median } from './statistics.js';

/** A measurement's runs as lines of text: each figure's median, with its range where there were several runs. */
export function reportOf(measurement: Measurement, runs: ReadonlyMap<string, readonly Figures[]>): string {
  const lines = [`${measurement.name}: ${measurement.about}`];
  for (const [alternative, figures] of runs) {
    lines.push(`  ${alternative} (${figures.length} ${figures.length === 1 ? 'run' : 'runs'})`);
    for (const name of Object.keys(figures[0] ?? {})) {
      const values = valuesOf(figures, name);
      const range = values.length < 2 ? '' : `   ${shown(Math.min(...values))} to ${shown(Math.max(...values))}`;
      lines.push(`    ${name.padEnd(20)} ${shown(median(values)).padStart(9)}${range}`);
    }
  }
  return [...lines, ...ratios(measurement, runs)].join('\n');
}

function ratios(measurement: Measurement, runs: ReadonlyMap<string, readonly Figures[]>): string[] {
  const [[first, base] = ['', []], ...others] = [...runs];
  return (measurement.compared ?? []).flatMap((name) =>
    others.map(([alternative, figures]) => {
      const ratio = median(valuesOf(figures, name)) / median(valuesOf(base, name));
      return `  ${name}: ${alternative} is ${ratio.toFixed(2)} of ${first}`;
    }),
  );
}

function valuesOf(figures: readonly Figures[], name: string): number[] {
  return figures.flatMap((run) => run[name] ?? []);
}

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value < 10 ? 3 : 1);
}
