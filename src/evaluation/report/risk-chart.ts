import type { CalibrationFigures } from '../summary.js';
import { ACCENT, type Chart, px, py } from './chart.js';
import { markup } from './markup.js';

/** The share of wrong first quotations over the share of items answered, as the threshold falls. */
export function riskChart({ riskCoverage, items }: CalibrationFigures): Chart {
  const points = riskCoverage.map(({ coverage, risk }) => `${px(coverage)},${py(risk)}`).join(' ');
  const last = riskCoverage.at(-1);
  const half = riskCoverage.find(({ coverage }) => coverage >= 0.5);
  const said = [half, last].flatMap((point) =>
    point === undefined
      ? []
      : [
          `answering ${(100 * point.coverage).toFixed(0)} % (from a probability of ${point.threshold.toFixed(2)}), ${(100 * point.risk).toFixed(0)} % of the first quotations are wrong`,
        ],
  );
  return {
    id: 'risk',
    title: 'Wrong first quotations over items answered',
    description: `Of ${items} answerable and unanswerable items: ${said.join('; ')}.`,
    x: 'share of items answered',
    y: 'share of wrong first quotations',
    content: [
      markup`<polyline points="${points}" fill="none" stroke="${ACCENT}" stroke-width="2.5" stroke-linejoin="round"/>`,
    ],
  };
}
