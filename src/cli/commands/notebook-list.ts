import { z } from 'zod';
import { TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { standingOf } from '../../desk/notebook/standing.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { withNotebook } from '../notebook-access.js';
import { notebookRecord } from '../notebook-record.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { renderEntries } from '../render-notebook.js';

const options = z.object(jsonOption);

/** `pincite notebook list` */
export const notebookList = {
  name: 'notebook list',
  summary: 'list the saved quotations; one whose source has changed is marked',
  configure(command) {
    addJsonOption(command);
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const { out, styles, width } = request.terminal;
    return withNotebook(request, async ({ store, corpus }) => {
      const kept = await store.entries(TERMINAL_OWNER);
      const entries = kept.map((entry) => ({ entry, standing: standingOf(entry, corpus) }));
      if (json) {
        await out.write(jsonLine({ entries: entries.map(({ entry, standing }) => notebookRecord(entry, standing)) }));
      } else if (entries.length === 0) {
        await out.write('The notebook is empty. Save a quotation: pincite notebook add <quotation-id>\n');
      } else {
        await out.write(renderEntries(entries, { styles, width }));
      }
      return EXIT.ok;
    });
  },
} satisfies CliCommand;
