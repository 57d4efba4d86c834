import { z } from 'zod';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { showProgress } from '../progress.js';
import { renderReport } from '../render-report.js';

const options = z.object({ ...jsonOption, force: z.boolean().default(false) });

/** `pincite index build` */
export const indexBuild = {
  name: 'index build',
  summary: 'build the index, unless there is one that fits',
  configure(command) {
    addJsonOption(command.option('-f, --force', 'build it even when the one there fits'));
  },
  async run(request) {
    const { json, force } = readOptions(options, request);
    const progress = showProgress(request.context.stderr);
    const building = request.context.workshop.buildIndex({ force, onProgress: progress.onProgress });
    const report = await building.finally(progress.stop);
    const head = report.built ? 'The index is built.' : 'The index fits the documents; nothing had to be built.';
    await request.terminal.out.write(json ? jsonLine(report) : renderReport(report, head));
    return EXIT.ok;
  },
} satisfies CliCommand;
