import { z } from 'zod';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { renderReport } from '../render-report.js';

const options = z.object(jsonOption);

/** `pincite index verify` */
export const indexVerify = {
  name: 'index verify',
  summary: 'check the index against the documents, the model and its own checksums',
  configure(command) {
    addJsonOption(command);
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const report = await request.context.workshop.verifyIndex();
    await request.terminal.out.write(json ? jsonLine(report) : renderReport(report, 'The index is sound.'));
    return EXIT.ok;
  },
} satisfies CliCommand;
