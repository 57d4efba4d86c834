import { z } from 'zod';
import { TERMINAL_ACTOR, TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { PinciteError } from '../../errors.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { collected, entryNamed, withNotebook } from '../notebook-access.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { tellEntry } from '../tell-entry.js';

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
    return withNotebook(request, async ({ store, corpus }) => {
      const { id } = await entryNamed(store, name);
      const entry = await store.edit(TERMINAL_OWNER, TERMINAL_ACTOR, id, { note, tags: tag });
      await tellEntry(entry, corpus, request.terminal, json);
      return EXIT.ok;
    });
  },
} satisfies CliCommand;
