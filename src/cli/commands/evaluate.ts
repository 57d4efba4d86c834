import { z } from 'zod';
import { hitDifference } from '../../evaluation/comparison.js';
import { configurationsOf } from '../../evaluation/configurations.js';
import { readSets } from '../../evaluation/items.js';
import { type Measured, measure } from '../../evaluation/measure.js';
import {
  reportComparison,
  reportFigures,
  reportMisses,
  reportTable,
  reportThresholds,
} from '../../evaluation/report.js';
import { checkReportFolder, writeReport } from '../../evaluation/report-folder.js';
import { STAGES } from '../../retrieval/stages.js';
import type { CliCommand, CliRequest } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { showProgress } from '../progress.js';

const options = z.object({
  ...jsonOption,
  misses: z.boolean().default(false),
  without: z.array(z.string()).default([]),
  compare: z.array(z.string()).default([]),
  ablate: z.boolean().default(false),
  report: z.string().min(1, 'must name a folder').optional(),
});

const EXAMPLES = `
Examples:
  pincite evaluate eval/dev.jsonl
  pincite evaluate eval/dev.jsonl more.jsonl --report report
  pincite evaluate eval/dev.jsonl --compare reader --compare maxsim,reader
  pincite evaluate eval/dev.jsonl --ablate

Stages: ${STAGES.join(', ')}.`;

/** An option that may be given several times. */
const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** `pincite evaluate <items...>` */
export const evaluate = {
  name: 'evaluate',
  summary: 'measure the answers to a set of questions with known quotations',
  configure(command) {
    command
      .argument('<items...>', 'the items, JSON Lines; eval/README.md shows the form')
      .option('-m, --misses', 'show every question whose first quotation missed')
      .option('--without <stages>', 'leave these stages out; may be repeated', collect)
      .option('--compare <stages>', 'measure also without these stages, side by side; may be repeated', collect)
      .option('--ablate', 'measure also without each stage in turn')
      .option('--report <folder>', 'write an HTML report with every question, and two charts')
      .addHelpText('after', EXAMPLES);
    addJsonOption(command);
  },
  async run(request) {
    const { json, misses, report, ...choice } = readOptions(options, request);
    const [first, ...others] = configurationsOf(choice);
    const sets = await readSets(request.arguments);
    // Before anything is asked: to find out after an hour that the folder is in use would be late.
    if (report !== undefined) await checkReportFolder(report);
    const measureOne = measuring(request, sets, others.length > 0);
    const base = await measureOne(first);
    const compared: Measured[] = [];
    for (const configuration of others) compared.push(await measureOne(configuration));
    if (report !== undefined) {
      await writeReport(report, { sets: sets.map(({ name }) => name), base, compared });
    }
    const { out, err } = request.terminal;
    await out.write(json ? jsonOf(base, compared) : textOf(base, compared, misses));
    if (report !== undefined) await err.write(`The report is in ${report}.\n`);
    return EXIT.ok;
  },
} satisfies CliCommand;

/** Measures one configuration after the other; how an index is built is shown as everywhere. */
function measuring(request: CliRequest, sets: Parameters<typeof measure>[2], named: boolean) {
  const { workshop, config, stderr } = request.context;
  return async (configuration: Parameters<typeof measure>[1]): Promise<Measured> => {
    const progress = showProgress(stderr);
    try {
      return await measure(workshop, configuration, sets, config.paths.corpus, {
        onBuild: progress.onProgress,
        onOpen: ({ name }) => {
          progress.stop();
          // Several take minutes each: people want to see which one it is.
          if (named) stderr.write(`Measuring: ${name}\n`);
        },
      });
    } finally {
      progress.stop();
    }
  };
}

function textOf(base: Measured, compared: readonly Measured[], misses: boolean): string {
  const parts = [
    ...(misses ? [reportMisses(base.outcomes)] : []),
    reportTable(base.outcomes),
    reportFigures(base.summary),
    reportThresholds(base.outcomes),
    ...(compared.length === 0 ? [] : [reportComparison([base, ...compared])]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** `metrics` and `outcomes` are the first configuration's. */
function jsonOf(base: Measured, compared: readonly Measured[]): string {
  return jsonLine({
    metrics: base.summary.answerable,
    outcomes: base.outcomes,
    configuration: base.configuration,
    summary: base.summary,
    ...(compared.length === 0
      ? {}
      : { compared: compared.map((one) => ({ ...one, hit1Difference: hitDifference(base, one) })) }),
  });
}
