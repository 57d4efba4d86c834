import { annotate } from './annotate.js';
import type { Button } from './button.js';
import { cite } from './cite.js';
import { context } from './context.js';
import { deleteAnswer } from './delete.js';
import { feedback } from './feedback.js';
import { forgetMe } from './forget-me.js';
import { more } from './more.js';
import { notebookPage } from './notebook-page.js';
import { notes } from './notes.js';
import { showPage, turnPage } from './page.js';
import { publish } from './publish.js';
import { putBack } from './put-back.js';
import { rate } from './rate.js';
import { save } from './save.js';
import { saveBack } from './save-back.js';
import { saveOwn } from './save-own.js';
import { saveUndo } from './save-undo.js';
import { settingsLog } from './settings-log.js';
import { moreSources } from './sources.js';
import { turnList } from './turn-list.js';
import { widen } from './widen.js';

/** Every kind of button, by the name in custom ids. */
export const BUTTONS: ReadonlyMap<string, Button> = new Map(
  [
    more,
    context,
    notes,
    cite,
    showPage,
    turnPage,
    turnList,
    moreSources,
    save,
    saveOwn,
    saveUndo,
    saveBack,
    putBack,
    annotate,
    notebookPage,
    settingsLog,
    forgetMe,
    feedback,
    rate,
    publish,
    deleteAnswer,
    widen,
  ].map((button: Button) => [button.name, button]),
);
