import { z } from 'zod';
import { evaluate as evaluateItems } from '../../evaluation/evaluate.js';
import { readItems } from '../../evaluation/items.js';
import { isRanked, metricsOf } from '../../evaluation/metrics.js';
import { readOracles } from '../../evaluation/read-oracles.js';
import { reportMisses, reportTable } from '../../evaluation/report.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { withEngine } from '../open-engine.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';

const options = z.object({ ...jsonOption, misses: z.boolean().default(false) });

/** `pincite evaluate <items>` */
export const evaluate = {
  name: 'evaluate',
  summary: 'measure the answers to a set of questions with known quotations',
  configure(command) {
    command
      .argument('<items>', 'the items, JSON Lines; eval/README.md shows the form')
      .option('-m, --misses', 'show every question whose first quotation missed');
    addJsonOption(command);
  },
  async run(request) {
    const { json, misses } = readOptions(options, request);
    const items = await readItems(request.arguments[0] ?? '');
    const outcomes = await withEngine(request, async (engine) =>
      evaluateItems(engine, items, await readOracles(request.context.config.paths.corpus, engine.corpus)),
    );
    const { out } = request.terminal;
    if (json) {
      const ranked = outcomes.filter(({ item }) => isRanked(item));
      await out.write(jsonLine({ metrics: metricsOf(ranked), outcomes }));
      return EXIT.ok;
    }
    if (misses) await out.write(`${reportMisses(outcomes)}\n\n`);
    await out.write(`${reportTable(outcomes)}\n`);
    return EXIT.ok;
  },
} satisfies CliCommand;
