import { firstPage } from '../requests/lists.js';
import { chosenDocument } from './choices.js';
import type { Command } from './command.js';
import { described } from './localised.js';
import { completePlace, WHICH_DOCUMENT_OPTION } from './shared-options.js';

/** `/outline`: the chapters and headings of a document. Shown to the asker alone: it is long. */
export const outline = {
  data: {
    name: 'outline',
    ...described({
      en: 'List the chapters and headings of a document, with their pages',
      fr: 'Lister les chapitres et titres d’un document, avec leurs pages',
      nl: 'De hoofdstukken en kopjes van een document tonen, met hun pagina’s',
      de: 'Kapitel und Überschriften eines Dokuments mit ihren Seiten zeigen',
    }),
    options: [WHICH_DOCUMENT_OPTION],
  },
  visibility: () => 'private',
  run(options, call, services) {
    const { id } = chosenDocument(services.engine.corpus, options.getString('document') ?? '');
    return firstPage({ kind: 'outline', words: '', documentId: id, chapterId: null, private: true }, call, services);
  },
  complete: completePlace,
} satisfies Command;
