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
  readonly share: string;
  readonly putBack: string;
  /** That a quotation is there now, was there already, or is in one's own in the place of the channel's. */
  saved(whose: Whose, number: number): Notice;
  savedAlready(whose: Whose, number: number): Notice;
  savedInstead(number: number): Notice;
  readonly takenBack: { readonly [W in Whose]: Notice };
  /** That it is there again, where it had been taken out. */
  back(whose: Whose, number: number): Notice;
  /** That it is in the channel's again after having been moved; `isLeft`: and no longer in one's own. */
  movedBack(number: number, isLeft: boolean): Notice;
  /** Sentences besides: its note and tags of before came along; it was shown only as nearest. */
  readonly asBefore: string;
  readonly nearest: string;
  readonly edited: string;
  /** @param tags those that are not kept, escaped */
  tagsRefused(tags: string, limits: { readonly tag: number; readonly tags: number }): string;
  /** What was sent is not kept: others changed it meanwhile, or the note is too long. */
  readonly changedMeanwhile: Notice;
  noteTooLong(limit: number): Notice;
  /** Above what was sent and not kept. */
  readonly sent: string;
  readonly formTitle: string;
  readonly formTags: string;
}

/** A notebook as it stands in a sentence. */
type InSentence = { readonly [W in Whose]: string };
const IN_ENGLISH: InSentence = { channel: 'this channel’s notebook', mine: 'your own notebook' };
const IN_FRENCH: InSentence = { channel: 'dans le carnet de ce salon', mine: 'dans votre propre carnet' };
const IN_DUTCH: InSentence = { channel: 'het notitieboek van dit kanaal', mine: 'uw eigen notitieboek' };
const IN_GERMAN: InSentence = { channel: 'dem Notizbuch dieses Kanals', mine: 'Ihrem eigenen Notizbuch' };

export const SAVE_TEXTS: PerLanguage<SaveTexts> = {
  en: {
    save: '🔖 Save',
    instead: 'To my own instead',
    also: 'To my own as well',
    annotate: 'Note and tags…',
    undo: 'Undo',
    share: 'To this channel’s as well',
    putBack: 'Put it back',
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
      channel: { title: 'Taken back', text: `It is no longer in the channel’s notebook.` },
      mine: { title: 'Taken back', text: `It is no longer in your own notebook.` },
    },
    back: (whose, number) => ({ title: 'Put back', text: `It is number ${number} in ${IN_ENGLISH[whose]} again.` }),
    movedBack: (number, isLeft) => ({
      title: 'Put back',
      text: `It is number ${number} in the channel’s notebook again${isLeft ? ', and no longer in your own' : ''}.`,
    }),
    asBefore: 'It has its note and tags of before.',
    nearest: 'It was shown as nearest only: not as an answer, nor as the source.',
    edited: 'Note and tags are changed',
    tagsRefused: (tags, limits) =>
      `Not kept as tags: ${tags}. A tag has at most ${limits.tag} characters and no comma, and there are at most ${limits.tags}.`,
    changedMeanwhile: {
      title: 'Changed meanwhile',
      text: 'Note or tags have been changed since the form was opened, so they are left as they are. Below they are as they are now, then as you sent them.',
    },
    noteTooLong: (limit) => ({
      title: 'Not kept',
      text: `A note has at most ${limit} characters. Yours is below, as you sent it.`,
    }),
    sent: 'As you sent it',
    formTitle: 'Note and tags',
    formTags: 'Tags, with commas between them',
  },
  fr: {
    save: '🔖 Enregistrer',
    instead: 'Plutôt dans le mien',
    also: 'Dans le mien aussi',
    annotate: 'Note et mots-clés…',
    undo: 'Annuler',
    share: 'Dans celui du salon aussi',
    putBack: 'Remettre',
    saved: (whose, number) => ({ title: 'Enregistrée', text: `C’est le numéro ${number} ${IN_FRENCH[whose]}.` }),
    savedAlready: (whose, number) => ({
      title: 'Déjà enregistrée',
      text: `C’était déjà le numéro ${number} ${IN_FRENCH[whose]}\u00a0; rien n’a changé.`,
    }),
    savedInstead: (number) => ({
      title: 'Déplacée',
      text: `C’est le numéro ${number} dans votre propre carnet, et ce n’est plus dans celui du salon.`,
    }),
    takenBack: {
      channel: { title: 'Annulé', text: `Ce n’est plus dans le carnet du salon.` },
      mine: { title: 'Annulé', text: `Ce n’est plus dans votre propre carnet.` },
    },
    back: (whose, number) => ({ title: 'Remise', text: `C’est de nouveau le numéro ${number} ${IN_FRENCH[whose]}.` }),
    movedBack: (number, isLeft) => ({
      title: 'Remise',
      text: `C’est de nouveau le numéro ${number} dans le carnet du salon${isLeft ? ', et ce n’est plus dans le vôtre' : ''}.`,
    }),
    asBefore: 'La note et les mots-clés sont ceux d’avant.',
    nearest: 'Ce passage n’était que le plus proche\u00a0: ni une réponse, ni la source.',
    edited: 'La note et les mots-clés sont modifiés',
    tagsRefused: (tags, limits) =>
      `Non retenu comme mot-clé\u00a0: ${tags}. Un mot-clé a au plus ${limits.tag} caractères, sans virgule, et il y en a au plus ${limits.tags}.`,
    changedMeanwhile: {
      title: 'Modifiée entre-temps',
      text: 'La note ou les mots-clés ont été modifiés depuis l’ouverture du formulaire\u00a0; ils restent tels quels. Les voici d’abord tels qu’ils sont, puis tels que vous les avez envoyés.',
    },
    noteTooLong: (limit) => ({
      title: 'Non retenu',
      text: `Une note a au plus ${limit} caractères. La vôtre figure ci-dessous, telle que vous l’avez envoyée.`,
    }),
    sent: 'Votre envoi',
    formTitle: 'Note et mots-clés',
    formTags: 'Mots-clés, séparés par des virgules',
  },
  nl: {
    save: '🔖 Bewaren',
    instead: 'Liever in mijn eigen',
    also: 'Ook in mijn eigen',
    annotate: 'Notitie en trefwoorden…',
    undo: 'Ongedaan maken',
    share: 'Ook in dat van het kanaal',
    putBack: 'Terugzetten',
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
        text: `Het staat niet meer in het notitieboek van het kanaal.`,
      },
      mine: { title: 'Teruggenomen', text: `Het staat niet meer in uw eigen notitieboek.` },
    },
    back: (whose, number) => ({ title: 'Teruggezet', text: `Het is weer nummer ${number} in ${IN_DUTCH[whose]}.` }),
    movedBack: (number, isLeft) => ({
      title: 'Teruggezet',
      text: `Het is weer nummer ${number} in het notitieboek van het kanaal${isLeft ? ', en staat niet meer in het uwe' : ''}.`,
    }),
    asBefore: 'De notitie en de trefwoorden van eerder staan er weer bij.',
    nearest: 'Het werd alleen als dichtstbij getoond: niet als antwoord en niet als de bron.',
    edited: 'Notitie en trefwoorden zijn gewijzigd',
    tagsRefused: (tags, limits) =>
      `Niet als trefwoord bewaard: ${tags}. Een trefwoord heeft ten hoogste ${limits.tag} tekens en geen komma, en er zijn er ten hoogste ${limits.tags}.`,
    changedMeanwhile: {
      title: 'Intussen gewijzigd',
      text: 'De notitie of de trefwoorden zijn gewijzigd sinds het formulier werd geopend en blijven daarom zoals ze zijn. Hieronder staan ze eerst zoals ze nu zijn, dan zoals u ze hebt verzonden.',
    },
    noteTooLong: (limit) => ({
      title: 'Niet bewaard',
      text: `Een notitie heeft ten hoogste ${limit} tekens. De uwe staat hieronder, zoals u die hebt verzonden.`,
    }),
    sent: 'Wat u hebt verzonden',
    formTitle: 'Notitie en trefwoorden',
    formTags: 'Trefwoorden, met komma’s ertussen',
  },
  de: {
    save: '🔖 Speichern',
    instead: 'Lieber in mein eigenes',
    also: 'Auch in mein eigenes',
    annotate: 'Notiz und Schlagwörter…',
    undo: 'Rückgängig machen',
    share: 'Auch in das des Kanals',
    putBack: 'Zurücklegen',
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
        text: `Es ist nicht mehr im Notizbuch des Kanals.`,
      },
      mine: {
        title: 'Zurückgenommen',
        text: `Es ist nicht mehr in Ihrem eigenen Notizbuch.`,
      },
    },
    back: (whose, number) => ({
      title: 'Zurückgelegt',
      text: `Es ist wieder Nummer ${number} in ${IN_GERMAN[whose]}.`,
    }),
    movedBack: (number, isLeft) => ({
      title: 'Zurückgelegt',
      text: `Es ist wieder Nummer ${number} im Notizbuch des Kanals${isLeft ? ' und nicht mehr in Ihrem eigenen' : ''}.`,
    }),
    asBefore: 'Notiz und Schlagwörter sind die von vorher.',
    nearest: 'Es wurde nur als nächstliegend gezeigt: weder als Antwort noch als die Quelle.',
    edited: 'Notiz und Schlagwörter sind geändert',
    tagsRefused: (tags, limits) =>
      `Nicht als Schlagwort übernommen: ${tags}. Ein Schlagwort hat höchstens ${limits.tag} Zeichen und kein Komma, und es gibt höchstens ${limits.tags}.`,
    changedMeanwhile: {
      title: 'Inzwischen geändert',
      text: 'Notiz oder Schlagwörter wurden geändert, seit das Formular geöffnet wurde, und bleiben deshalb, wie sie sind. Unten stehen sie erst, wie sie jetzt sind, dann, wie Sie sie gesendet haben.',
    },
    noteTooLong: (limit) => ({
      title: 'Nicht übernommen',
      text: `Eine Notiz hat höchstens ${limit} Zeichen. Ihre steht unten, wie Sie sie gesendet haben.`,
    }),
    sent: 'Was Sie gesendet haben',
    formTitle: 'Notiz und Schlagwörter',
    formTags: 'Schlagwörter, durch Kommas getrennt',
  },
};
