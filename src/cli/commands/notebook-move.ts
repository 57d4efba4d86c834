import { z } from 'zod';
import { TERMINAL_ACTOR, TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { PinciteError } from '../../errors.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { entryNamed, withNotebook } from '../notebook-access.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { tellEntry } from '../tell-entry.js';

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
    return withNotebook(request, async ({ store, corpus }) => {
      const { id } = await entryNamed(store, name);
      const entry = await store.move(TERMINAL_OWNER, TERMINAL_ACTOR, id, Number(position));
      await tellEntry(entry, corpus, request.terminal, json);
      return EXIT.ok;
    });
  },
} satisfies CliCommand;
