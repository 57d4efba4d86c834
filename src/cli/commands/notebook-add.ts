import { z } from 'zod';
import { quotationById } from '../../answer/quotation-by-id.js';
import { TERMINAL_ACTOR, TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { savedQuotation } from '../../desk/notebook/standing.js';
import { notInSource, standsInSource } from '../../desk/verbatim/checked-quotations.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { collected, withNotebook } from '../notebook-access.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { tellEntry } from '../tell-entry.js';

const options = z.object({ ...jsonOption, note: z.string().optional(), tag: z.array(z.string()).default([]) });

/** `pincite notebook add <quotation-id>` */
export const notebookAdd = {
  name: 'notebook add',
  summary: 'save a quotation, by the id that stands below it',
  configure(command) {
    addJsonOption(
      command
        .argument('<quotation-id>', 'the id that stands below every quotation')
        .option('-n, --note <text>', 'put a note beside it')
        .option('-t, --tag <tag>', 'put a tag on it; may be repeated', collected),
    ).addHelpText('after', '\nExample:\n  pincite notebook add 2-0-abcdefghjkmn --note "For chapter 2" --tag finance');
  },
  async run(request) {
    const { json, note, tag } = readOptions(options, request);
    const [id = ''] = request.arguments;
    return withNotebook(request, async ({ store, corpus }) => {
      const quotation = quotationById(corpus, id);
      const document = corpus.documents.find((candidate) => candidate.id === quotation.documentId);
      if (document === undefined || !standsInSource(quotation, corpus)) throw notInSource(quotation);
      const saved = savedQuotation(quotation, document);
      const { entry, isNew } = await store.add(TERMINAL_OWNER, TERMINAL_ACTOR, saved, { note, tags: tag });
      await tellEntry(entry, corpus, request.terminal, json, { added: isNew });
      if (!isNew) {
        await request.terminal.err.write(
          `It is in the notebook already, and stays as it is. To change it: pincite notebook edit ${entry.position}\n`,
        );
      }
      return EXIT.ok;
    });
  },
} satisfies CliCommand;
