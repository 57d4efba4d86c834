import { type Markup, markup } from './markup.js';

/** A chart on the unit square: both axes go from 0 to 1. */
export interface Chart {
  /** Unique in a page: titles are found by it. */
  readonly id: string;
  readonly title: string;
  /** For those who don't see it: what it says. */
  readonly description: string;
  readonly x: string;
  readonly y: string;
  /** Drawn in place, with `px` and `py`. */
  readonly content: readonly Markup[];
}

/** As a file of its own it brings paper and ink; in a page it takes the page's. */
export type Setting = 'file' | 'page';

const SIZE = { width: 480, height: 420, left: 56, top: 20, plotWidth: 400, plotHeight: 336 } as const;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;
/** Legible on white and on near black. */
export const ACCENT = '#2f7fd0';

/** Where a value of the horizontal axis stands. */
export function px(value: number): number {
  return rounded(SIZE.left + value * SIZE.plotWidth);
}

/** Where a value of the vertical axis stands. */
export function py(value: number): number {
  return rounded(SIZE.top + (1 - value) * SIZE.plotHeight);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A chart as SVG. */
export function drawChart(chart: Chart, setting: Setting): Markup {
  const { width, height } = SIZE;
  const paper = setting === 'file' ? markup`<rect width="${width}" height="${height}" fill="#ffffff"/>` : null;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${chart.id}-title ${chart.id}-description" color="${setting === 'file' ? '#1c1c1c' : 'currentColor'}" font-family="system-ui, sans-serif" font-size="12"><title id="${chart.id}-title">${chart.title}</title><desc id="${chart.id}-description">${chart.description}</desc>${paper}${TICKS.map(tick)}${axisNames(chart)}${chart.content}</svg>`;
}

function tick(value: number): Markup {
  const label = value.toFixed(1);
  return markup`<line x1="${px(value)}" y1="${py(0)}" x2="${px(value)}" y2="${py(1)}" stroke="currentColor" stroke-opacity="0.15"/><line x1="${px(0)}" y1="${py(value)}" x2="${px(1)}" y2="${py(value)}" stroke="currentColor" stroke-opacity="0.15"/><text x="${px(value)}" y="${py(0) + 18}" text-anchor="middle" fill="currentColor">${label}</text><text x="${px(0) - 8}" y="${py(value) + 4}" text-anchor="end" fill="currentColor">${label}</text>`;
}

function axisNames({ x, y }: Chart): Markup {
  const middle = py(0.5);
  return markup`<text x="${px(0.5)}" y="${py(0) + 42}" text-anchor="middle" fill="currentColor">${x}</text><text x="14" y="${middle}" text-anchor="middle" transform="rotate(-90 14 ${middle})" fill="currentColor">${y}</text>`;
}
