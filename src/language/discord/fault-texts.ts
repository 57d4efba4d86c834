import type { PerLanguage } from '../languages.js';

/** What is said when Discord did not take an answer. */
export interface FaultTexts {
  /** After the first messages of an answer. */
  readonly restNotDelivered: string;
  /** Of what was to take the place of a message. */
  readonly notShown: string;
  /** Above an answer that came too late to be a reply. The asker is a mention. */
  readonly late: (asker: string) => string;
  readonly tooLate: string;
  /** In a direct message. The channel is a mention. */
  readonly notThere: (channel: string) => string;
}

export const FAULT_TEXTS: PerLanguage<FaultTexts> = {
  en: {
    restNotDelivered: 'The rest could not be sent. Please ask again.',
    notShown: 'This could not be shown. Please press the button again.',
    late: (asker) => `The answer to ${asker} took so long that Discord no longer takes it as a reply. Here it is:`,
    tooLate: 'The answer that only you may see took longer than Discord waits for one. Please ask again.',
    notThere: (channel) =>
      `I could not answer you in ${channel}: I may not write there, or the channel is gone. Ask me here, or ask somebody who manages the server to let me write there.`,
  },
  fr: {
    restNotDelivered: 'Le reste n’a pas pu être envoyé. Posez la question à nouveau.',
    notShown: 'Cela n’a pas pu être affiché. Appuyez de nouveau sur le bouton.',
    late: (asker) => `La réponse à ${asker} a tant tardé que Discord ne l’accepte plus comme telle. La voici :`,
    tooLate:
      'La réponse que vous seul pouvez voir a tardé plus longtemps que Discord n’attend. Posez la question à nouveau.',
    notThere: (channel) =>
      `Je n’ai pas pu vous répondre dans ${channel} : je n’ai pas le droit d’y écrire, ou le salon n’existe plus. Posez-moi la question ici, ou demandez à qui gère le serveur de m’y laisser écrire.`,
  },
  nl: {
    restNotDelivered: 'De rest kon niet worden verzonden. Stel de vraag opnieuw.',
    notShown: 'Dit kon niet worden getoond. Druk nog eens op de knop.',
    late: (asker) =>
      `Het antwoord aan ${asker} duurde zo lang dat Discord het niet meer als antwoord aanneemt. Hier is het:`,
    tooLate: 'Het antwoord dat alleen u mag zien, duurde langer dan Discord erop wacht. Stel de vraag opnieuw.',
    notThere: (channel) =>
      `Ik kon u niet antwoorden in ${channel}: ik mag er niet schrijven, of het kanaal bestaat niet meer. Stel uw vraag hier, of vraag wie de server beheert mij er te laten schrijven.`,
  },
  de: {
    restNotDelivered: 'Der Rest konnte nicht gesendet werden. Stellen Sie die Frage noch einmal.',
    notShown: 'Das konnte nicht angezeigt werden. Drücken Sie den Knopf noch einmal.',
    late: (asker) =>
      `Die Antwort an ${asker} hat so lange gedauert, dass Discord sie nicht mehr als Antwort annimmt. Hier ist sie:`,
    tooLate:
      'Die Antwort, die nur Sie sehen dürfen, hat länger gedauert, als Discord darauf wartet. Stellen Sie die Frage noch einmal.',
    notThere: (channel) =>
      `Ich konnte Ihnen in ${channel} nicht antworten: Ich darf dort nicht schreiben, oder den Kanal gibt es nicht mehr. Fragen Sie mich hier, oder bitten Sie jemanden, der den Server verwaltet, mich dort schreiben zu lassen.`,
  },
};
