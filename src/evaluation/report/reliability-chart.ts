import type { Bin } from '../reliability.js';
import type { CalibrationFigures } from '../summary.js';
import { ACCENT, type Chart, px, py } from './chart.js';
import { type Markup, markup } from './markup.js';

/** The share of hits among answers of like probability, with their number at the foot of each bar. */
export function reliabilityChart({ equalWidth, items }: CalibrationFigures): Chart {
  const filled = equalWidth.bins.filter(({ count }) => count > 0);
  return {
    id: 'reliability',
    title: 'Reliability of the probabilities',
    description: `Of ${items} first quotations, by the probability shown: ${filled
      .map(
        ({ from, to, count, hitRate }) =>
          `from ${from.toFixed(1)} to ${to.toFixed(1)}, ${count} with ${(100 * hitRate).toFixed(0)} % hits`,
      )
      .join('; ')}. Expected calibration error ${equalWidth.error.toFixed(3)}.`,
    x: 'probability shown (10 bins of equal width; dots: mean of the bin)',
    y: 'share of hits',
    content: [...equalWidth.bins.map(bar), diagonal, ...filled.map(dot)],
  };
}

/** Where every dot would lie if the probabilities were right. */
const diagonal = markup`<line x1="${px(0)}" y1="${py(0)}" x2="${px(1)}" y2="${py(1)}" stroke="currentColor" stroke-dasharray="5 4"/>`;

function bar({ from, to, count, hitRate }: Bin): Markup {
  const [left, right] = [px(from) + 2, px(to) - 2];
  const width = Math.round((right - left) * 100) / 100;
  const height = Math.round((py(0) - py(hitRate)) * 100) / 100;
  return markup`<rect x="${left}" y="${py(hitRate)}" width="${width}" height="${height}" fill="${ACCENT}" fill-opacity="0.45"/><text x="${(left + right) / 2}" y="${py(0) - 5}" text-anchor="middle" font-size="11" fill="currentColor">${count}</text>`;
}

function dot({ meanProbability, hitRate }: Bin): Markup {
  return markup`<circle cx="${px(meanProbability)}" cy="${py(hitRate)}" r="4" fill="${ACCENT}" stroke="currentColor"/>`;
}
