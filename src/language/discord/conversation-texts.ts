import type { PerLanguage } from '../languages.js';

/** What is said of a question that follows up another. */
export interface ConversationTexts {
  /** Before the questions that were asked together. */
  readonly askedAs: string;
  /** Where only a part of the documents was asked: the title of a chapter or document. */
  readonly onlyIn: (title: string) => string;
  /** Before what a description says of the author of a quotation: its short citation. */
  readonly whoSaid: (citation: string) => string;
  readonly whoSaidUnknown: (citation: string) => string;
  /** The title of a thread, before its question. */
  readonly threadRefused: string;
}

export const CONVERSATION_TEXTS: PerLanguage<ConversationTexts> = {
  en: {
    askedAs: 'Asked together with what came before:',
    onlyIn: (title) => `Only in: ${title}`,
    whoSaid: (citation) => `The quotation is from: ${citation}`,
    whoSaidUnknown: (citation) => `The description of the document names no author for: ${citation}`,
    threadRefused: 'I could not open a thread here: I need the permission “Create Public Threads”, in a text channel.',
  },
  fr: {
    askedAs: 'Demandé avec ce qui précède :',
    onlyIn: (title) => `Seulement dans : ${title}`,
    whoSaid: (citation) => `La citation vient de : ${citation}`,
    whoSaidUnknown: (citation) => `La description du document ne nomme pas d’auteur pour : ${citation}`,
    threadRefused:
      'Je n’ai pas pu ouvrir de fil ici : il me faut la permission « Créer des fils publics », dans un salon textuel.',
  },
  nl: {
    askedAs: 'Gevraagd samen met wat voorafging:',
    onlyIn: (title) => `Alleen in: ${title}`,
    whoSaid: (citation) => `Het citaat komt uit: ${citation}`,
    whoSaidUnknown: (citation) => `De beschrijving van het document noemt geen auteur voor: ${citation}`,
    threadRefused:
      'Ik kon hier geen thread openen: ik heb de toestemming “Openbare threads maken” nodig, in een tekstkanaal.',
  },
  de: {
    askedAs: 'Zusammen mit dem Vorigen gefragt:',
    onlyIn: (title) => `Nur in: ${title}`,
    whoSaid: (citation) => `Das Zitat stammt aus: ${citation}`,
    whoSaidUnknown: (citation) => `Die Beschreibung des Dokuments nennt keine Autoren für: ${citation}`,
    threadRefused:
      'Ich konnte hier keinen Thread öffnen: Ich brauche die Berechtigung „Öffentliche Threads erstellen“ in einem Textkanal.',
  },
};
