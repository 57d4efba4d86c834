import { ApplicationCommandOptionType } from 'discord.js';
import { notesNumbered, quotedNote } from '../../answer/quoted-note.js';
import { LOOK_UP_TEXTS } from '../../language/discord/look-up-texts.js';
import { messagesFor } from '../../language/messages.js';
import { quotationsReply } from '../requests/show-quotations.js';
import { COLOURS } from '../show/colours.js';
import { escapeMarkdown, plainLine } from '../show/escape.js';
import { plainReply } from '../show/plain-reply.js';
import { plainCard } from '../show/reply.js';
import { chosenChapter, chosenDocument } from './choices.js';
import type { Command } from './command.js';
import { described, named } from './localised.js';
import { CHAPTER_OPTION, completePlace, PRIVATE_OPTION, WHICH_DOCUMENT_OPTION } from './shared-options.js';

/** Notes shown at once, where several have the same number. */
const AT_ONCE = 10;

/** `/footnote`: a note by its number, with the sentence that calls it and what it refers to. */
export const footnote = {
  data: {
    name: 'footnote',
    ...described({
      en: 'Show a footnote, with what calls it and what it refers to',
      fr: 'Montrer une note, avec ce qui l’appelle et ce à quoi elle renvoie',
      nl: 'Een voetnoot tonen, met de zin erbij en waarnaar ze verwijst',
      de: 'Eine Fußnote zeigen, mit dem Satz dazu und dem, worauf sie verweist',
    }),
    options: [
      WHICH_DOCUMENT_OPTION,
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'number', fr: 'numéro', nl: 'nummer', de: 'nummer' }),
        ...described({
          en: 'Its number as printed, such as 12',
          fr: 'Son numéro tel qu’imprimé, par exemple 12',
          nl: 'Het gedrukte nummer, zoals 12',
          de: 'Die gedruckte Nummer, etwa 12',
        }),
        required: true,
        max_length: 30,
      },
      CHAPTER_OPTION,
      PRIVATE_OPTION,
    ],
  },
  visibility: (options) => (options.getBoolean('private') === true ? 'private' : 'public'),
  run(options, call, services) {
    const { corpus } = services.engine;
    const document = chosenDocument(corpus, options.getString('document') ?? '');
    const given = options.getString('chapter');
    const chapterId = given === null ? null : chosenChapter(corpus, given, document).chapter.id;
    const number = plainLine(options.getString('number') ?? '', 30);
    const texts = LOOK_UP_TEXTS[call.language];
    const quotations = notesNumbered(document, number, chapterId).flatMap((note) => quotedNote(document, note) ?? []);
    if (quotations.length === 0) return plainReply(texts.noNote, escapeMarkdown(texts.noNoteNumbered(number)));
    const several =
      quotations.length === 1
        ? []
        : [plainCard(messagesFor(call.language).footnotesTitle, texts.noteHint(quotations.length), COLOURS.plain)];
    const found = {
      question: messagesFor(call.language).note(number),
      documentId: document.id,
      private: call.visibility === 'private',
    };
    return quotationsReply(quotations.slice(0, AT_ONCE), document.item.title, found, call, services, several);
  },
  complete: completePlace,
} satisfies Command;
