import { ApplicationCommandOptionType } from 'discord.js';
import { searchTerms } from '../../answer/concordance/search-terms.js';
import { LOOK_UP_TEXTS } from '../../language/discord/look-up-texts.js';
import { firstPage } from '../requests/lists.js';
import { MAX_SEARCH } from '../show/limits.js';
import { plainReply } from '../show/plain-reply.js';
import { scopeOf } from './ask.js';
import type { Command } from './command.js';
import { described, named } from './localised.js';
import { CHAPTER_OPTION, completePlace, DOCUMENT_OPTION, PRIVATE_OPTION } from './shared-options.js';

/** `/search`: every occurrence of words or of a phrase, in its context. */
export const search = {
  data: {
    name: 'search',
    ...described({
      en: 'Find every place where words or a phrase stand in the documents',
      fr: 'Trouver chaque occurrence de mots ou d’une expression dans les documents',
      nl: 'Elke plaats vinden waar woorden of een woordgroep in de documenten staan',
      de: 'Jede Stelle finden, an der Wörter oder eine Wendung in den Dokumenten stehen',
    }),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'words', fr: 'mots', nl: 'woorden', de: 'wörter' }),
        ...described({
          en: 'Words, "a phrase" in quotation marks, or begin* for all words that begin so',
          fr: 'Des mots, "une expression" entre guillemets, ou début* pour tout ce qui commence ainsi',
          nl: 'Woorden, "een woordgroep" tussen aanhalingstekens, of begin* voor alles wat zo begint',
          de: 'Wörter, "eine Wendung" in Anführungszeichen oder Anfang* für alles, was so beginnt',
        }),
        required: true,
        max_length: MAX_SEARCH,
      },
      CHAPTER_OPTION,
      DOCUMENT_OPTION,
      PRIVATE_OPTION,
    ],
  },
  visibility: (options) => (options.getBoolean('private') === true ? 'private' : 'public'),
  async run(options, call, services) {
    const words = (options.getString('words') ?? '').trim();
    if (searchTerms(words).length === 0) {
      const texts = LOOK_UP_TEXTS[call.language];
      return plainReply(texts.nothingFound, `${texts.noWords}\n${texts.searchHint}`);
    }
    const { documentId = null, chapterId = null } = scopeOf(options, services.engine.corpus);
    const isPrivate = call.visibility === 'private';
    return firstPage({ kind: 'search', words, documentId, chapterId, private: isPrivate }, call, services);
  },
  complete: completePlace,
} satisfies Command;
