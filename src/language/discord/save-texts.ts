import type { PerLanguage } from '../languages.js';
import type { Notice, Whose } from './notebook-texts.js';

/** What is said where a quotation is saved, and in the form for its note and tags. */
export interface SaveTexts {
  /** Buttons. */
  readonly save: string;
  readonly instead: string;
  readonly also: string;
  readonly annotate: string;
  readonly undo: string;
  /** That a quotation is there now, was there already, or is in one's own in the place of the channel's. */
  saved(whose: Whose, number: number): Notice;
  savedAlready(whose: Whose, number: number): Notice;
  savedInstead(number: number): Notice;
  readonly takenBack: { readonly [W in Whose]: Notice };
  readonly edited: string;
  readonly formTitle: string;
  readonly formTags: string;
}

/** A notebook as it stands in a sentence. */
type InSentence = { readonly [W in Whose]: string };
const IN_ENGLISH: InSentence = { channel: 'this channel’s notebook', mine: 'your own notebook' };
const IN_FRENCH: InSentence = { channel: 'dans le carnet de ce salon', mine: 'dans votre propre carnet' };
const IN_DUTCH: InSentence = { channel: 'het notitieboek van dit kanaal', mine: 'uw eigen notitieboek' };
const IN_GERMAN: InSentence = { channel: 'dem Notizbuch dieses Kanals', mine: 'Ihrem eigenen Notizbuch' };

const UNDO = '/notebook undo';

export const SAVE_TEXTS: PerLanguage<SaveTexts> = {
  en: {
    save: '🔖 Save',
    instead: 'To my own instead',
    also: 'To my own as well',
    annotate: 'Note and tags…',
    undo: 'Undo',
    saved: (whose, number) => ({ title: 'Saved', text: `It is number ${number} in ${IN_ENGLISH[whose]}.` }),
    savedAlready: (whose, number) => ({
      title: 'Saved already',
      text: `It was number ${number} in ${IN_ENGLISH[whose]} before, and stays as it is.`,
    }),
    savedInstead: (number) => ({
      title: 'Moved',
      text: `It is number ${number} in your own notebook, and no longer in the channel’s.`,
    }),
    takenBack: {
      channel: { title: 'Taken back', text: `It is no longer in the channel’s notebook. ${UNDO} puts it back.` },
      mine: { title: 'Taken back', text: `It is no longer in your own notebook. ${UNDO} puts it back.` },
    },
    edited: 'Note and tags are changed',
    formTitle: 'Note and tags',
    formTags: 'Tags, with commas between them',
  },
  fr: {
    save: '🔖 Enregistrer',
    instead: 'Plutôt dans le mien',
    also: 'Dans le mien aussi',
    annotate: 'Note et mots-clés…',
    undo: 'Annuler',
    saved: (whose, number) => ({ title: 'Enregistré', text: `C’est le numéro ${number} ${IN_FRENCH[whose]}.` }),
    savedAlready: (whose, number) => ({
      title: 'Déjà enregistré',
      text: `C’était déjà le numéro ${number} ${IN_FRENCH[whose]}\u00a0; rien n’a changé.`,
    }),
    savedInstead: (number) => ({
      title: 'Déplacé',
      text: `C’est le numéro ${number} dans votre propre carnet, et ce n’est plus dans celui du salon.`,
    }),
    takenBack: {
      channel: { title: 'Annulé', text: `Ce n’est plus dans le carnet du salon. ${UNDO} l’y remet.` },
      mine: { title: 'Annulé', text: `Ce n’est plus dans votre propre carnet. ${UNDO} l’y remet.` },
    },
    edited: 'La note et les mots-clés sont modifiés',
    formTitle: 'Note et mots-clés',
    formTags: 'Mots-clés, séparés par des virgules',
  },
  nl: {
    save: '🔖 Bewaren',
    instead: 'Liever in mijn eigen',
    also: 'Ook in mijn eigen',
    annotate: 'Notitie en trefwoorden…',
    undo: 'Ongedaan maken',
    saved: (whose, number) => ({ title: 'Bewaard', text: `Het is nummer ${number} in ${IN_DUTCH[whose]}.` }),
    savedAlready: (whose, number) => ({
      title: 'Al bewaard',
      text: `Het was al nummer ${number} in ${IN_DUTCH[whose]}, en blijft zoals het is.`,
    }),
    savedInstead: (number) => ({
      title: 'Verplaatst',
      text: `Het is nummer ${number} in uw eigen notitieboek, en staat niet meer in dat van het kanaal.`,
    }),
    takenBack: {
      channel: {
        title: 'Teruggenomen',
        text: `Het staat niet meer in het notitieboek van het kanaal. ${UNDO} zet het terug.`,
      },
      mine: { title: 'Teruggenomen', text: `Het staat niet meer in uw eigen notitieboek. ${UNDO} zet het terug.` },
    },
    edited: 'Notitie en trefwoorden zijn gewijzigd',
    formTitle: 'Notitie en trefwoorden',
    formTags: 'Trefwoorden, met komma’s ertussen',
  },
  de: {
    save: '🔖 Speichern',
    instead: 'Lieber in mein eigenes',
    also: 'Auch in mein eigenes',
    annotate: 'Notiz und Schlagwörter…',
    undo: 'Rückgängig machen',
    saved: (whose, number) => ({ title: 'Gespeichert', text: `Es ist Nummer ${number} in ${IN_GERMAN[whose]}.` }),
    savedAlready: (whose, number) => ({
      title: 'Schon gespeichert',
      text: `Es war schon Nummer ${number} in ${IN_GERMAN[whose]} und bleibt, wie es ist.`,
    }),
    savedInstead: (number) => ({
      title: 'Verschoben',
      text: `Es ist Nummer ${number} in Ihrem eigenen Notizbuch und nicht mehr in dem des Kanals.`,
    }),
    takenBack: {
      channel: {
        title: 'Zurückgenommen',
        text: `Es ist nicht mehr im Notizbuch des Kanals. ${UNDO} stellt es wieder her.`,
      },
      mine: {
        title: 'Zurückgenommen',
        text: `Es ist nicht mehr in Ihrem eigenen Notizbuch. ${UNDO} stellt es wieder her.`,
      },
    },
    edited: 'Notiz und Schlagwörter sind geändert',
    formTitle: 'Notiz und Schlagwörter',
    formTags: 'Schlagwörter, durch Kommas getrennt',
  },
};
