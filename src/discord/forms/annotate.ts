import {
  type APIEmbed,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { noteFits, sortedTags } from '../../desk/notebook/annotations.js';
import { NOTEBOOK_LIMITS, type NotebookEntry, type NotebookOwner } from '../../desk/notebook/notebook.js';
import { NOTEBOOK_TEXTS, type Notice } from '../../language/discord/notebook-texts.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import type { Language } from '../../language/languages.js';
import { answerIdOf, componentId } from '../buttons/component-id.js';
import { actorOf, languagePart, mayChange, ownerOfPart, ownerPart, whoseIs } from '../requests/notebook-owner.js';
import { COLOURS } from '../show/colours.js';
import { entryReply } from '../show/entry-reply.js';
import { escapedLine } from '../show/escape.js';
import { entryEmbeds } from '../show/notebook-entry.js';
import { packCards } from '../show/pack.js';
import type { Reply } from '../show/reply.js';
import { annotationEmbeds } from '../show/taken-out.js';
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
  const custom_id = componentId(NAME, ownerPart(owner), entry.id, language, entry.edited);
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

/** What was sent, given back below what is said of it. */
function notKept({ title, text }: Notice, embeds: readonly APIEmbed[]): Reply {
  const notice = { title, description: text, color: COLOURS.failure };
  return { messages: packCards([{ embeds: [notice, ...embeds], buttons: [] }]) };
}

/** Says which tags are not kept; nothing where all are. */
export function refusedTagsLine(refused: readonly string[], language: Language): string[] {
  if (refused.length === 0) return [];
  const named = refused.slice(0, NOTEBOOK_LIMITS.tags).map((tag) => escapedLine(tag, 2 * NOTEBOOK_LIMITS.tag));
  return [SAVE_TEXTS[language].tagsRefused(named.join(', '), NOTEBOOK_LIMITS)];
}

/** Tags as they are typed, with commas between them. */
export function typedTags(typed: string): string[] {
  return typed.split(/[,\n]/);
}

/** The state that a form was filled with; null when the part is malformed. */
function statePart(part: string | undefined): number | null {
  return part !== undefined && /^\d{1,15}$/.test(part) ? Number(part) : null;
}

/**
 * Note and tags, sent: they take the place of those that the form was filled with. What can't be kept is given back: nobody
 * is to write a note twice.
 */
export const annotateSent = {
  name: NAME,
  prepare([ownerId, entryId, given, state, ...rest], userId) {
    const id = answerIdOf(entryId);
    const language = languagePart(given);
    const asOf = statePart(state);
    if (ownerId === undefined || id === null || language === null || asOf === null || rest.length > 0) return null;
    return {
      visibility: 'private',
      async run(fields, call, services) {
        const owner = ownerOfPart(ownerId, call);
        const isForeign = owner?.kind === 'user' && owner.id !== userId;
        const entry = owner === null || isForeign ? null : await services.notebooks.entry(owner, id);
        const note = fields.getTextInputValue(NOTE);
        const { tags, refused } = sortedTags(typedTags(fields.getTextInputValue(TAGS)));
        const sent = annotationEmbeds(SAVE_TEXTS[language].sent, { note, tags: [...tags, ...refused] }, language);
        const { gone, notYours } = NOTEBOOK_TEXTS[language];
        const { changedMeanwhile, noteTooLong, edited: heading } = SAVE_TEXTS[language];
        if (owner === null || entry === null) return notKept(gone(owner === null ? 'channel' : whoseIs(owner)), sent);
        if (!mayChange(entry, call)) return notKept(notYours, sent);
        if (entry.edited !== asOf) {
          const now = entryEmbeds(entry, { language, log: call.log, engine: services.engine });
          return notKept(changedMeanwhile, [...now, ...sent]);
        }
        if (!noteFits(note)) return notKept(noteTooLong(NOTEBOOK_LIMITS.note), sent);
        const edited = await services.notebooks.edit(owner, actorOf(call), id, { note, tags, asOf });
        const lines = refusedTagsLine(refused, language);
        return entryReply({ owner, entry: edited }, { title: heading, lines }, { call, language }, services);
      },
    };
  },
} satisfies Form;
