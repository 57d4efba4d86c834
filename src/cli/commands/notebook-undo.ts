import { z } from 'zod';
import { type ChangeKind, TERMINAL_ACTOR, TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { standingOf } from '../../desk/notebook/standing.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { withNotebook } from '../notebook-access.js';
import { notebookRecord } from '../notebook-record.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { renderEntries } from '../render-notebook.js';

const options = z.object(jsonOption);

const DONE: Readonly<Record<ChangeKind, string>> = {
  add: 'Taken out again:',
  remove: 'Back in the notebook:',
  move: 'Back in its place:',
  edit: 'As it was before:',
};

/** `pincite notebook undo` */
export const notebookUndo = {
  name: 'notebook undo',
  summary: 'undo the last change to the notebook; again: the one before',
  configure(command) {
    addJsonOption(command);
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const { out, styles, width } = request.terminal;
    return withNotebook(request, async ({ store, corpus }) => {
      const undone = await store.undo(TERMINAL_OWNER, TERMINAL_ACTOR);
      const isUndone = undone !== null && undone.refused === null;
      const entries = (undone?.entries ?? []).map((entry) => ({ entry, standing: standingOf(entry, corpus) }));
      if (json) {
        const records = entries.map(({ entry, standing }) => notebookRecord(entry, standing));
        await out.write(jsonLine({ undone: isUndone ? undone.kind : null, entries: records }));
      } else if (undone === null) {
        await out.write('There is nothing to undo.\n');
      } else {
        const words = isUndone ? DONE[undone.kind] : 'Somebody else has changed this since, so it stays as it is:';
        await out.write(`${words}\n${renderEntries(entries, { styles, width })}`);
      }
      return isUndone ? EXIT.ok : EXIT.notFound;
    });
  },
} satisfies CliCommand;
