import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { NOTEBOOK_LIMITS, type NotebookEntry, type NotebookOwner } from '../../desk/notebook/notebook.js';
import { NOTEBOOK_TEXTS } from '../../language/discord/notebook-texts.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import type { Language } from '../../language/languages.js';
import { answerIdOf, componentId } from '../buttons/component-id.js';
import { actorOf, languagePart, mayChange, ownerOfPart, ownerPart } from '../requests/notebook-owner.js';
import { entryReply } from '../show/entry-reply.js';
import { plainReply } from '../show/plain-reply.js';
import type { Form } from './form.js';

const NAME = 'annotate';
const NOTE = 'note';
const TAGS = 'tags';
/** As many tags as there may be, as long as they may be, with a comma and a space after each. */
const MAX_TAGS = NOTEBOOK_LIMITS.tags * (NOTEBOOK_LIMITS.tag + 2);

/** The form for an entry's note and tags; null when its id would be too long. */
export function annotateForm(
  owner: NotebookOwner,
  entry: NotebookEntry,
  language: Language,
): APIModalInteractionResponseCallbackData | null {
  const custom_id = componentId(NAME, ownerPart(owner), entry.id, language);
  if (custom_id === null) return null;
  const texts = SAVE_TEXTS[language];
  const input = (id: string, style: TextInputStyle, max_length: number, value: string): APITextInputComponent => ({
    type: ComponentType.TextInput,
    custom_id: id,
    style,
    required: false,
    max_length,
    ...(value !== '' && { value }),
  });
  const note = input(NOTE, TextInputStyle.Paragraph, NOTEBOOK_LIMITS.note, entry.note);
  const tags = input(TAGS, TextInputStyle.Short, MAX_TAGS, entry.tags.join(', '));
  return {
    custom_id,
    title: texts.formTitle,
    components: [
      { type: ComponentType.Label, label: NOTEBOOK_TEXTS[language].note.replace(/\s*:$/, ''), component: note },
      { type: ComponentType.Label, label: texts.formTags, component: tags },
    ],
  };
}

/** Tags as they are typed, with commas between them. */
export function typedTags(typed: string): string[] {
  return typed.split(/[,\n]/);
}

/** Note and tags, sent: they take the place of those there were. */
export const annotateSent = {
  name: NAME,
  prepare([ownerId, entryId, given, ...rest], userId) {
    const id = answerIdOf(entryId);
    const language = languagePart(given);
    if (ownerId === undefined || id === null || language === null || rest.length > 0) return null;
    return {
      visibility: 'private',
      run(fields, call, services) {
        const owner = ownerOfPart(ownerId, call);
        const isForeign = owner?.kind === 'user' && owner.id !== userId;
        const entry = owner === null || isForeign ? null : services.notebooks.entry(owner, id);
        const { gone, notYours } = NOTEBOOK_TEXTS[language];
        if (owner === null || entry === null) return plainReply(gone.title, gone.text);
        if (!mayChange(entry, call)) return plainReply(notYours.title, notYours.text);
        const edited = services.notebooks.edit(owner, actorOf(call), id, {
          note: fields.getTextInputValue(NOTE),
          tags: typedTags(fields.getTextInputValue(TAGS)),
        });
        return entryReply({ owner, entry: edited }, SAVE_TEXTS[language].edited, { call, language }, services);
      },
    };
  },
} satisfies Form;
