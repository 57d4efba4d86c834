import { z } from 'zod';
import { TERMINAL_ACTOR, TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { standingOf } from '../../desk/notebook/standing.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { entryNamed, withNotebook } from '../notebook-access.js';
import { notebookRecord } from '../notebook-record.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';

const options = z.object(jsonOption);

/** `pincite notebook remove <entries>` */
export const notebookRemove = {
  name: 'notebook remove',
  summary: 'remove saved quotations; "notebook undo" brings them back',
  configure(command) {
    addJsonOption(command.argument('<entries...>', 'their numbers in the list, or their ids'));
  },
  async run(request) {
    const { json } = readOptions(options, request);
    return withNotebook(request, async ({ store, corpus }) => {
      const ids: string[] = [];
      for (const name of request.arguments) ids.push((await entryNamed(store, name)).id);
      const removed = await store.remove(TERMINAL_OWNER, TERMINAL_ACTOR, ids);
      const many = removed.length === 1 ? '1 quotation was' : `${removed.length} quotations were`;
      await request.terminal.out.write(
        json
          ? jsonLine({ removed: removed.map((entry) => notebookRecord(entry, standingOf(entry, corpus))) })
          : `${many} removed. To take that back: pincite notebook undo\n`,
      );
      return EXIT.ok;
    });
  },
} satisfies CliCommand;
