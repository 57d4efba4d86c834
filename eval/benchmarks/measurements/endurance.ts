import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FakeDiscord } from '../../../tests/fakes/discord/server.js';
import { withBot } from '../bot.js';
import type { Measurement } from '../measurement.js';
import { memoryOf } from '../memory.js';
import { HOME, questions } from '../project.js';

const ASKED = 20_000;
/** Between two looks at the memory. */
const EVERY = 250;
/** People who ask at once. */
const WIDTH = 8;
const CHART = resolve(HOME, 'node_modules/.cache/pincite-benchmarks/memory.svg');

/** A look at the bot's memory, after so many questions. */
interface Sample {
  readonly asked: number;
  readonly rssMiB: number;
}

/** Resident memory of the bot while it answers very many questions; drawn into a chart. */
export const endurance: Measurement = {
  name: 'endurance',
  about: `resident memory of the bot over ${ASKED} questions, without the reading model (MiB); a chart in ${CHART.slice(HOME.length + 1)}`,
  alternatives: ['questions'],
  rounds: () => 1,
  run: (_, { quick }) =>
    withBot(
      async ({ fake, program }) => {
        const { samples, unanswered } = await sampled(fake, program.pid, quick ? 1_000 : ASKED);
        writeFileSync(CHART, drawn(samples));
        const at = (share: number): number => samples[Math.floor((samples.length - 1) * share)]?.rssMiB ?? Number.NaN;
        const later = samples.slice(Math.floor(samples.length / 4));
        return {
          asked: samples.at(-1)?.asked ?? 0,
          unanswered,
          firstMiB: at(0),
          quarterMiB: at(0.25),
          halfMiB: at(0.5),
          threeQuartersMiB: at(0.75),
          lastMiB: at(1),
          mostMiB: Math.max(...samples.map(({ rssMiB }) => rssMiB)),
          growthAfterFirstQuarterMiBPer1000: slope(later) * 1_000,
        };
      },
      { environment: { PINCITE_READER: 'none' } },
    ),
};

/** Unanswered are those that a busy machine acknowledges too late: Discord then takes nothing more. */
async function sampled(
  fake: FakeDiscord,
  pid: number,
  count: number,
): Promise<{ readonly samples: readonly Sample[]; readonly unanswered: number }> {
  const people = Array.from({ length: WIDTH }, (_, at) => fake.user(`Reader ${at}`));
  const texts = questions();
  const samples: Sample[] = [];
  let unanswered = 0;
  const look = (asked: number): void => {
    samples.push({ asked, rssMiB: memoryOf(pid)['rssMiB'] ?? Number.NaN });
  };
  for (let asked = 0; asked < count; asked += EVERY) {
    let next = asked;
    const end = Math.min(asked + EVERY, count);
    await Promise.all(
      people.map(async (user) => {
        while (next < end) {
          const at = next;
          next += 1;
          // Never quite the same question, so that nothing that is remembered answers it.
          const question = `${texts[at % texts.length] ?? ''} (${at})`;
          await fake
            .slash({ user, command: 'ask', options: { question } })
            .response()
            .catch(() => {
              unanswered += 1;
            });
        }
      }),
    );
    look(end);
  }
  return { samples, unanswered };
}

/** Least squares: MiB a question. */
function slope(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(samples.map(({ asked }) => asked)), mean(samples.map(({ rssMiB }) => rssMiB))];
  const above = samples.reduce((sum, { asked, rssMiB }) => sum + (asked - x) * (rssMiB - y), 0);
  const below = samples.reduce((sum, { asked }) => sum + (asked - x) ** 2, 0);
  return above / below;
}

/** A line over the questions asked, from 0 MiB up. */
function drawn(samples: readonly Sample[]): string {
  const [width, height, left, bottom] = [640, 300, 60, 260];
  const lastAsked = samples.at(-1)?.asked ?? 1;
  const top = Math.ceil((Math.max(...samples.map(({ rssMiB }) => rssMiB)) * 1.1) / 100) * 100;
  const x = (asked: number): number => Math.round(left + (asked / lastAsked) * (width - left - 20));
  const y = (mib: number): number => Math.round(bottom - (mib / top) * (bottom - 20));
  const points = samples.map(({ asked, rssMiB }) => `${x(asked)},${y(rssMiB)}`).join(' ');
  const text = (at: readonly [number, number], words: string, anchor: string): string =>
    `<text x="${at[0]}" y="${at[1]}" text-anchor="${anchor}">${words}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#777">`,
    '<title>Resident memory of the bot over the questions that it answered</title>',
    `<path d="M${left} 20V${bottom}H${width - 20}" fill="none" stroke="#999"/>`,
    `<polyline points="${points}" fill="none" stroke="#2f7fd0" stroke-width="2"/>`,
    text([left - 6, y(top) + 4], `${top} MiB`, 'end'),
    text([left - 6, bottom + 4], '0', 'end'),
    text([left, bottom + 18], '0', 'middle'),
    text([width - 20, bottom + 18], `${lastAsked} questions`, 'end'),
    '</svg>',
    '',
  ].join('\n');
}
