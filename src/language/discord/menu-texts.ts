import type { PerLanguage } from '../languages.js';
import type { Problem } from './desk-texts.js';

/** What the commands in the menu of a message say. */
export interface MenuTexts {
  /** Of a message in which nothing is quoted, nor stands in the documents; and of one that says nothing to look up. */
  readonly nothingQuoted: Problem;
  readonly nothingClaimed: Problem;
}

export const MENU_TEXTS: PerLanguage<MenuTexts> = {
  en: {
    nothingQuoted: {
      message:
        'There is nothing to check here: nothing stands in quotation marks, and the documents do not have these words.',
      remedy: 'Choose a message that quotes, or give the words to /verify.',
    },
    nothingClaimed: {
      message: 'There is nothing to look up here: the message has no sentence that could have a source.',
      remedy: 'Choose a message with a whole sentence, or give the words to /cite.',
    },
  },
  fr: {
    nothingQuoted: {
      message:
        'Il n’y a rien à vérifier ici\u00a0: rien n’est entre guillemets, et ces mots ne figurent pas dans les documents.',
      remedy: 'Choisissez un message qui cite, ou donnez les mots à /verify.',
    },
    nothingClaimed: {
      message: 'Il n’y a rien à rechercher ici\u00a0: le message n’a aucune phrase qui puisse avoir une source.',
      remedy: 'Choisissez un message avec une phrase entière, ou donnez les mots à /cite.',
    },
  },
  nl: {
    nothingQuoted: {
      message:
        'Hier is niets te controleren: er staat niets tussen aanhalingstekens, en deze woorden staan niet in de documenten.',
      remedy: 'Kies een bericht dat citeert, of geef de woorden aan /verify.',
    },
    nothingClaimed: {
      message: 'Hier is niets op te zoeken: het bericht heeft geen zin die een bron kan hebben.',
      remedy: 'Kies een bericht met een hele zin, of geef de woorden aan /cite.',
    },
  },
  de: {
    nothingQuoted: {
      message:
        'Hier gibt es nichts zu prüfen: Nichts steht in Anführungszeichen, und die Dokumente haben diese Wörter nicht.',
      remedy: 'Wählen Sie eine Nachricht, die zitiert, oder geben Sie die Wörter bei /verify an.',
    },
    nothingClaimed: {
      message: 'Hier gibt es nichts nachzuschlagen: Die Nachricht hat keinen Satz, der eine Quelle haben könnte.',
      remedy: 'Wählen Sie eine Nachricht mit einem ganzen Satz oder geben Sie die Wörter bei /cite an.',
    },
  },
};
