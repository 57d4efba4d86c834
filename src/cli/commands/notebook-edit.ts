import { z } from 'zod';
import { TERMINAL_ACTOR, TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { standingOf } from '../../desk/notebook/standing.js';
import { PinciteError } from '../../errors.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { collected, entryNamed, withNotebook } from '../notebook-access.js';
import { notebookRecord } from '../notebook-record.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { renderEntry } from '../render-notebook.js';

const options = z.object({ ...jsonOption, note: z.string().optional(), tag: z.array(z.string()).optional() });

/** `pincite notebook edit <entry>` */
export const notebookEdit = {
  name: 'notebook edit',
  summary: 'replace the note or the tags of a saved quotation',
  configure(command) {
    addJsonOption(
      command
        .argument('<entry>', 'its number in the list, or its id')
        .option('-n, --note <text>', 'the new note; "" takes it away')
        .option(
          '-t, --tag <tag>',
          'the new tags, in place of all others; may be repeated; "" takes them away',
          collected,
        ),
    );
  },
  async run(request) {
    const { json, note, tag } = readOptions(options, request);
    if (note === undefined && tag === undefined) {
      throw new PinciteError('input', 'There is neither a note nor a tag.', 'Give --note, --tag, or both.');
    }
    const [name = ''] = request.arguments;
    const { out, styles, width } = request.terminal;
    return withNotebook(request, async ({ store, corpus }) => {
      const { id } = entryNamed(store, name);
      const entry = store.edit(TERMINAL_OWNER, TERMINAL_ACTOR, id, { note, tags: tag });
      const standing = standingOf(entry, corpus);
      const shown = json
        ? jsonLine({ entry: notebookRecord(entry, standing) })
        : renderEntry(entry, standing, { styles, width });
      await out.write(shown);
      return EXIT.ok;
    });
  },
} satisfies CliCommand;
