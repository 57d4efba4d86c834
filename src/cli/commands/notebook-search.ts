import { z } from 'zod';
import { TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { searchEntries } from '../../desk/notebook/search.js';
import { standingOf } from '../../desk/notebook/standing.js';
import { PinciteError } from '../../errors.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { withNotebook } from '../notebook-access.js';
import { notebookRecord } from '../notebook-record.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { renderEntries } from '../render-notebook.js';

const options = z.object(jsonOption);

/** `pincite notebook search <words>` */
export const notebookSearch = {
  name: 'notebook search',
  summary: 'find saved quotations by words of text, note and tags',
  configure(command) {
    addJsonOption(command.argument('<words...>', 'all of them are looked for; "#word" is that very tag'));
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const query = request.arguments.join(' ');
    if (!/[\p{L}\p{N}]/u.test(query)) {
      throw new PinciteError('input', 'There is no word to look for.', 'Give one: pincite notebook search finance');
    }
    const { out, styles, width } = request.terminal;
    return withNotebook(request, async ({ store, corpus }) => {
      const found = searchEntries(await store.entries(TERMINAL_OWNER), query).map((entry) => ({
        entry,
        standing: standingOf(entry, corpus),
      }));
      if (json) {
        await out.write(jsonLine({ entries: found.map(({ entry, standing }) => notebookRecord(entry, standing)) }));
      } else {
        await out.write(
          found.length === 0 ? 'Nothing in the notebook has these words.\n' : renderEntries(found, { styles, width }),
        );
      }
      return found.length === 0 ? EXIT.notFound : EXIT.ok;
    });
  },
} satisfies CliCommand;
