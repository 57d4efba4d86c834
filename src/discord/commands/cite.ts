import { ApplicationCommandOptionType } from 'discord.js';
import { attachedDraft } from '../requests/attached-draft.js';
import { sourceTyped, sourceWhole } from '../requests/find-sources.js';
import { hasScope, scopeOf } from './ask.js';
import { chapterChoices, documentChoices } from './choices.js';
import type { Command } from './command.js';
import { draftVisibility, FILE_OPTION, givenDraft, PRIVATE_OPTION, textOption } from './draft-options.js';
import { described, named } from './localised.js';

/** `/cite`: finds the source of a sentence, or of every sentence of a paragraph or of an attached draft. */
export const cite = {
  data: {
    name: 'cite',
    ...described({
      en: 'Find the source of a sentence, a paragraph or a draft',
      fr: 'Trouver la source d’une phrase, d’un paragraphe ou d’un brouillon',
      nl: 'De bron van een zin, een alinea of een concept zoeken',
      de: 'Die Quelle eines Satzes, eines Absatzes oder eines Entwurfs finden',
    }),
    options: [
      textOption({
        en: 'A sentence or a paragraph of your text',
        fr: 'Une phrase ou un paragraphe de votre texte',
        nl: 'Een zin of een alinea van uw tekst',
        de: 'Ein Satz oder ein Absatz Ihres Textes',
      }),
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'chapter', fr: 'chapitre', nl: 'hoofdstuk', de: 'kapitel' }),
        ...described({
          en: 'Look only in this chapter',
          fr: 'Ne chercher que dans ce chapitre',
          nl: 'Alleen in dit hoofdstuk zoeken',
          de: 'Nur in diesem Kapitel suchen',
        }),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'document', fr: 'document', nl: 'document', de: 'dokument' }),
        ...described({
          en: 'Look only in this document',
          fr: 'Ne chercher que dans ce document',
          nl: 'Alleen in dit document zoeken',
          de: 'Nur in diesem Dokument suchen',
        }),
        autocomplete: true,
      },
      FILE_OPTION,
      PRIVATE_OPTION,
    ],
  },
  visibility: (options, corpus) => draftVisibility(options, !hasScope(options, corpus)),
  async run(options, call, services) {
    const given = givenDraft(options, call.language);
    const where = scopeOf(options, services.engine.corpus);
    if ('text' in given) return sourceTyped(given.text, where, call, services);
    const { draft } = await attachedDraft(given.file, call, services);
    return sourceWhole(draft, where, call, services);
  },
  complete(focused, options, { engine }) {
    return focused.name === 'document'
      ? documentChoices(engine.corpus, focused.value)
      : chapterChoices(engine.corpus, focused.value, options.getString('document'));
  },
} satisfies Command;
