import { fork } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { compiledFile } from '../../src/compiled-file.js';
import { createWorkshop } from '../../src/engine.js';
import { cranfield } from './cranfield/run.js';
import { machineFacts } from './machine.js';
import type { Extent, Figures, Measurement } from './measurement.js';
import { MEASUREMENTS } from './measurement-list.js';
import { config } from './project.js';
import { reportOf } from './report.js';

const CRANFIELD = 'cranfield';

const HELP = `npm run bench -- [--quick] [--only <name>]… [--data <folder> [--model <name>]… [--first <count>]]

Runs each measurement in fresh processes, its alternatives in turn, and prints medians over the runs, with the lowest and the
highest. --quick makes fewer runs. --only measures what is named:

${MEASUREMENTS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}
  ${CRANFIELD.padEnd(10)} how well the abstracts of the Cranfield collection in --data are ranked, beside BM25 and each encoder that
             --model names (a folder beside the shipped model's); --first takes only so many abstracts
`;

const figuresSchema = z.record(z.string(), z.number());

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      model: { type: 'string', multiple: true, default: [] },
      first: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const isChosen = (name: string): boolean => values.only.length === 0 || values.only.includes(name);
  const chosen = MEASUREMENTS.filter(({ name }) => isChosen(name));
  if (chosen.length === 0 && !isChosen(CRANFIELD)) throw new Error(`nothing is measured under that name\n\n${HELP}`);
  process.stdout.write(`${machineFacts().join('\n')}\n`);
  if (chosen.length > 0) await createWorkshop({ config: config() }).buildIndex();
  for (const measurement of chosen) {
    const runs = await measured(measurement, { quick: values.quick });
    process.stdout.write(`\n${reportOf(measurement, runs)}\n`);
  }
  if (isChosen(CRANFIELD)) process.stdout.write(`\n${await ranked(values)}\n`);
}

/** The collection is no part of the project: without it there is nothing to rank. */
async function ranked({ data, model, first }: { data?: string; model: string[]; first?: string }): Promise<string> {
  if (data === undefined) return `${CRANFIELD}: not run: --data names no folder with the collection`;
  if (first !== undefined && !/^[1-9]\d{0,6}$/.test(first)) throw new Error(`--first ${first} is no count\n\n${HELP}`);
  return cranfield({ data, models: model, ...(first === undefined ? {} : { first: Number(first) }) });
}

/** All runs of a measurement by alternative: in turn, so that what else the machine does falls on all of them alike. */
async function measured(measurement: Measurement, extent: Extent): Promise<Map<string, Figures[]>> {
  const runs = new Map<string, Figures[]>(measurement.alternatives.map((alternative) => [alternative, []]));
  for (let round = 0; round < measurement.rounds(extent); round += 1) {
    for (const [alternative, figures] of runs) {
      figures.push(await freshRun(measurement.name, alternative, extent));
      process.stderr.write('.');
    }
  }
  process.stderr.write('\n');
  return runs;
}

async function freshRun(name: string, alternative: string, { quick }: Extent): Promise<Figures> {
  const child = fork(compiledFile(import.meta.url, './single.js'), [name, alternative, quick ? 'quick' : 'full'], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let message: unknown;
  child.once('message', (figures) => {
    message = figures;
  });
  await once(child, 'close');
  const figures = figuresSchema.safeParse(message);
  if (figures.success && child.exitCode === 0) return figures.data;
  throw new Error(`the measurement ${name} failed:\n${said}`);
}

await main();
