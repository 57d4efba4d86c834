import { z } from 'zod';
import { TERMINAL_ACTOR, TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { standingOf } from '../../desk/notebook/standing.js';
import { PinciteError } from '../../errors.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { entryNamed, withNotebook } from '../notebook-access.js';
import { notebookRecord } from '../notebook-record.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { renderEntry } from '../render-notebook.js';

const options = z.object(jsonOption);

/** `pincite notebook move <entry> <position>` */
export const notebookMove = {
  name: 'notebook move',
  summary: 'move a saved quotation to another place in the list',
  configure(command) {
    addJsonOption(
      command
        .argument('<entry>', 'its number in the list, or its id')
        .argument('<position>', 'the number that it is to have'),
    );
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const [name = '', position = ''] = request.arguments;
    if (!/^[1-9]\d{0,5}$/.test(position)) {
      throw new PinciteError('input', 'The position must be a whole number from 1.', 'Give a number of the list.');
    }
    const { out, styles, width } = request.terminal;
    return withNotebook(request, async ({ store, corpus }) => {
      const { id } = entryNamed(store, name);
      const entry = store.move(TERMINAL_OWNER, TERMINAL_ACTOR, id, Number(position));
      const standing = standingOf(entry, corpus);
      const shown = json
        ? jsonLine({ entry: notebookRecord(entry, standing) })
        : renderEntry(entry, standing, { styles, width });
      await out.write(shown);
      return EXIT.ok;
    });
  },
} satisfies CliCommand;
