import type { PerLanguage } from '../languages.js';

/** What the desk's commands say in Discord besides what the desk says everywhere. Labels have no colon. */
export interface DeskTexts {
  /** Above one checked quotation, and above one sentence that was looked up, where they have no place in a file. */
  readonly checked: string;
  readonly lookedUp: string;
  /** Above the summary of several. */
  readonly quotationsChecked: string;
  readonly sentencesLookedUp: string;
  /** How far it is. */
  readonly reading: string;
  quotationsDone(done: number, total: number): string;
  sentencesDone(done: number, total: number): string;
  /** Above the summary: not all was reached, for the time was up or the bot is restarting. */
  brokenOff(done: number, total: number): string;
  /** Below what was looked up. */
  readonly judged: string;
  /** Below the summary: not everything is shown in messages. */
  inReport(shown: number, total: number): string;
  /** The name of the report, without its ending. */
  readonly reportName: string;
  /** Above the other quotations of a sentence, of which only the citations are shown. */
  moreFound(count: number): string;
  /** In the place of a verdict. */
  readonly notChecked: string;
  readonly overlong: string;
  /** What is wrong with what was given, and what to do. */
  readonly nothingGiven: Problem;
  readonly bothGiven: Problem;
  readonly placeOfFile: Problem;
  readonly noWordsToCheck: Problem;
  readonly noWordsToLookUp: Problem;
  readonly noTextInMessage: Problem;
  /** @param limit in the language's own form: "512 KiB" */
  tooLarge(name: string, limit: string): Problem;
  notRead(name: string): Problem;
  notDownloaded(name: string): Problem;
  readonly notDiscords: Problem;
  tooManyQuotations(count: number, limit: number): Problem;
  tooManySentences(count: number, limit: number): Problem;
}

/** What is wrong, and what to do about it. */
export interface Problem {
  readonly message: string;
  readonly remedy: string;
}

export const DESK_TEXTS: PerLanguage<DeskTexts> = {
  en: {
    checked: 'Quotation checked',
    lookedUp: 'Sentence looked up',
    quotationsChecked: 'Quotations checked',
    sentencesLookedUp: 'Sentences looked up',
    reading: 'Reading the file …',
    quotationsDone: (done, total) => `${done} of ${total} quotations`,
    sentencesDone: (done, total) => `${done} of ${total} sentences`,
    brokenOff: (done, total) =>
      `Broken off after ${done} of ${total}: the time was up, or Pincite is restarting. Give the rest once more.`,
    judged: 'Whether a passage supports it is a model’s judgement: read the quotation before you cite it.',
    inReport: (shown, total) => `${shown} of ${total} are shown here in full; all are in the attached report.`,
    reportName: 'report',
    moreFound: (count) => (count === 1 ? 'One more quotation was found' : `${count} more quotations were found`),
    notChecked: 'could not be checked',
    overlong: 'too long, not looked up',
    nothingGiven: {
      message: 'There is nothing to look at.',
      remedy: 'Type a text, or attach a .md, .txt or .docx file.',
    },
    bothGiven: { message: 'There are a text and a file.', remedy: 'Give one of them.' },
    placeOfFile: {
      message: 'A page and a source belong to one quotation, not to a file.',
      remedy: 'Leave them out; pages and sources that the file names are checked.',
    },
    noWordsToCheck: {
      message: 'There are no words to check.',
      remedy: 'Give the quotation as it stands in your text.',
    },
    noWordsToLookUp: { message: 'There are no words to look up.', remedy: 'Give a sentence of your text.' },
    noTextInMessage: {
      message: 'This message has no text.',
      remedy: 'Choose a message with words; for an attached file, use /cite or /verify with the file.',
    },
    tooLarge: (name, limit) => ({
      message: `“${name}” is larger than ${limit}.`,
      remedy: 'Split it into chapters and give them one by one.',
    }),
    notRead: (name) => ({
      message: `“${name}” is not a kind of file that is read here.`,
      remedy: 'Attach a .md, .txt or .docx file.',
    }),
    notDownloaded: (name) => ({
      message: `“${name}” could not be downloaded from Discord.`,
      remedy: 'Attach it again.',
    }),
    notDiscords: { message: 'This attachment is not one of Discord’s.', remedy: 'Attach the file to the command.' },
    tooManyQuotations: (count, limit) => ({
      message: `There are ${count} quotations in it; ${limit} are checked at most.`,
      remedy: 'Split it into chapters and give them one by one.',
    }),
    tooManySentences: (count, limit) => ({
      message: `There are ${count} sentences in it; ${limit} are looked up at most.`,
      remedy: 'Split it into chapters and give them one by one.',
    }),
  },
  fr: {
    checked: 'Citation vérifiée',
    lookedUp: 'Phrase recherchée',
    quotationsChecked: 'Citations vérifiées',
    sentencesLookedUp: 'Phrases recherchées',
    reading: 'Lecture du fichier …',
    quotationsDone: (done, total) => `${done} citations sur ${total}`,
    sentencesDone: (done, total) => `${done} phrases sur ${total}`,
    brokenOff: (done, total) =>
      `Interrompu après ${done} sur ${total}\u00a0: le temps était écoulé, ou Pincite redémarre. Donnez le reste à nouveau.`,
    judged: 'Si un passage l’étaye, c’est le jugement d’un modèle\u00a0: lisez la citation avant de la reprendre.',
    inReport: (shown, total) =>
      `${shown} sur ${total} sont détaillées ici\u202f; toutes figurent dans le rapport joint.`,
    reportName: 'rapport',
    moreFound: (count) =>
      count === 1 ? 'Une autre citation a été trouvée' : `${count} autres citations ont été trouvées`,
    notChecked: 'n’a pas pu être vérifiée',
    overlong: 'trop longue, non recherchée',
    nothingGiven: {
      message: 'Il n’y a rien à examiner.',
      remedy: 'Saisissez un texte ou joignez un fichier .md, .txt ou .docx.',
    },
    bothGiven: { message: 'Il y a un texte et un fichier.', remedy: 'Ne donnez que l’un des deux.' },
    placeOfFile: {
      message: 'Une page et une source valent pour une citation, non pour un fichier.',
      remedy: 'Ne les indiquez pas\u202f; les pages et sources que le fichier nomme sont vérifiées.',
    },
    noWordsToCheck: {
      message: 'Il n’y a aucun mot à vérifier.',
      remedy: 'Donnez la citation telle qu’elle figure dans votre texte.',
    },
    noWordsToLookUp: { message: 'Il n’y a aucun mot à rechercher.', remedy: 'Donnez une phrase de votre texte.' },
    noTextInMessage: {
      message: 'Ce message ne contient pas de texte.',
      remedy: 'Choisissez un message qui en a\u202f; pour un fichier joint, utilisez /cite ou /verify avec ce fichier.',
    },
    tooLarge: (name, limit) => ({
      message: `«\u00a0${name}\u00a0» dépasse ${limit.replace('iB', 'io')}.`,
      remedy: 'Divisez-le en chapitres et donnez-les un par un.',
    }),
    notRead: (name) => ({
      message: `«\u00a0${name}\u00a0» n’est pas d’un type de fichier lu ici.`,
      remedy: 'Joignez un fichier .md, .txt ou .docx.',
    }),
    notDownloaded: (name) => ({
      message: `«\u00a0${name}\u00a0» n’a pas pu être téléchargé depuis Discord.`,
      remedy: 'Joignez-le de nouveau.',
    }),
    notDiscords: {
      message: 'Cette pièce jointe ne vient pas de Discord.',
      remedy: 'Joignez le fichier à la commande.',
    },
    tooManyQuotations: (count, limit) => ({
      message: `Il contient ${count} citations\u202f; ${limit} au plus sont vérifiées.`,
      remedy: 'Divisez-le en chapitres et donnez-les un par un.',
    }),
    tooManySentences: (count, limit) => ({
      message: `Il contient ${count} phrases\u202f; ${limit} au plus sont recherchées.`,
      remedy: 'Divisez-le en chapitres et donnez-les un par un.',
    }),
  },
  nl: {
    checked: 'Citaat gecontroleerd',
    lookedUp: 'Zin opgezocht',
    quotationsChecked: 'Citaten gecontroleerd',
    sentencesLookedUp: 'Zinnen opgezocht',
    reading: 'Het bestand wordt gelezen …',
    quotationsDone: (done, total) => `${done} van ${total} citaten`,
    sentencesDone: (done, total) => `${done} van ${total} zinnen`,
    brokenOff: (done, total) =>
      `Afgebroken na ${done} van ${total}: de tijd was om, of Pincite start opnieuw op. Geef de rest nog eens.`,
    judged: 'Of een passage het onderbouwt, is het oordeel van een model: lees het citaat voordat u het overneemt.',
    inReport: (shown, total) => `${shown} van ${total} staan hier volledig; alle staan in het bijgevoegde rapport.`,
    reportName: 'rapport',
    moreFound: (count) => (count === 1 ? 'Er is nog één citaat gevonden' : `Er zijn nog ${count} citaten gevonden`),
    notChecked: 'kon niet worden gecontroleerd',
    overlong: 'te lang, niet opgezocht',
    nothingGiven: {
      message: 'Er is niets om te bekijken.',
      remedy: 'Typ een tekst of voeg een .md-, .txt- of .docx-bestand toe.',
    },
    bothGiven: { message: 'Er zijn een tekst en een bestand.', remedy: 'Geef er één van.' },
    placeOfFile: {
      message: 'Een pagina en een bron horen bij één citaat, niet bij een bestand.',
      remedy: 'Laat ze weg; pagina’s en bronnen die het bestand noemt, worden gecontroleerd.',
    },
    noWordsToCheck: {
      message: 'Er zijn geen woorden om te controleren.',
      remedy: 'Geef het citaat zoals het in uw tekst staat.',
    },
    noWordsToLookUp: { message: 'Er zijn geen woorden om op te zoeken.', remedy: 'Geef een zin uit uw tekst.' },
    noTextInMessage: {
      message: 'Dit bericht bevat geen tekst.',
      remedy: 'Kies een bericht met woorden; gebruik voor een bijlage /cite of /verify met het bestand.',
    },
    tooLarge: (name, limit) => ({
      message: `“${name}” is groter dan ${limit}.`,
      remedy: 'Splits het in hoofdstukken en geef die één voor één.',
    }),
    notRead: (name) => ({
      message: `“${name}” is geen soort bestand dat hier wordt gelezen.`,
      remedy: 'Voeg een .md-, .txt- of .docx-bestand toe.',
    }),
    notDownloaded: (name) => ({
      message: `“${name}” kon niet van Discord worden gehaald.`,
      remedy: 'Voeg het opnieuw toe.',
    }),
    notDiscords: { message: 'Deze bijlage is er geen van Discord.', remedy: 'Voeg het bestand toe aan de opdracht.' },
    tooManyQuotations: (count, limit) => ({
      message: `Er staan ${count} citaten in; er worden er hoogstens ${limit} gecontroleerd.`,
      remedy: 'Splits het in hoofdstukken en geef die één voor één.',
    }),
    tooManySentences: (count, limit) => ({
      message: `Er staan ${count} zinnen in; er worden er hoogstens ${limit} opgezocht.`,
      remedy: 'Splits het in hoofdstukken en geef die één voor één.',
    }),
  },
  de: {
    checked: 'Zitat geprüft',
    lookedUp: 'Satz nachgeschlagen',
    quotationsChecked: 'Zitate geprüft',
    sentencesLookedUp: 'Sätze nachgeschlagen',
    reading: 'Die Datei wird gelesen …',
    quotationsDone: (done, total) => `${done} von ${total} Zitaten`,
    sentencesDone: (done, total) => `${done} von ${total} Sätzen`,
    brokenOff: (done, total) =>
      `Abgebrochen nach ${done} von ${total}: Die Zeit war um, oder Pincite startet neu. Geben Sie den Rest noch einmal an.`,
    judged: 'Ob eine Stelle es belegt, ist das Urteil eines Modells: Lesen Sie das Zitat, bevor Sie es übernehmen.',
    inReport: (shown, total) => `${shown} von ${total} stehen hier ganz; alle stehen im angehängten Bericht.`,
    reportName: 'bericht',
    moreFound: (count) =>
      count === 1 ? 'Ein weiteres Zitat wurde gefunden' : `${count} weitere Zitate wurden gefunden`,
    notChecked: 'konnte nicht geprüft werden',
    overlong: 'zu lang, nicht nachgeschlagen',
    nothingGiven: {
      message: 'Es gibt nichts anzusehen.',
      remedy: 'Geben Sie einen Text ein oder hängen Sie eine .md-, .txt- oder .docx-Datei an.',
    },
    bothGiven: { message: 'Es gibt einen Text und eine Datei.', remedy: 'Geben Sie nur eines von beiden an.' },
    placeOfFile: {
      message: 'Seite und Quelle gehören zu einem Zitat, nicht zu einer Datei.',
      remedy: 'Lassen Sie beides weg; Seiten und Quellen, die die Datei nennt, werden geprüft.',
    },
    noWordsToCheck: {
      message: 'Es gibt keine Wörter zu prüfen.',
      remedy: 'Geben Sie das Zitat so an, wie es in Ihrem Text steht.',
    },
    noWordsToLookUp: {
      message: 'Es gibt keine Wörter nachzuschlagen.',
      remedy: 'Geben Sie einen Satz aus Ihrem Text an.',
    },
    noTextInMessage: {
      message: 'Diese Nachricht hat keinen Text.',
      remedy: 'Wählen Sie eine Nachricht mit Wörtern; für eine Datei nehmen Sie /cite oder /verify mit der Datei.',
    },
    tooLarge: (name, limit) => ({
      message: `„${name}“ ist größer als ${limit}.`,
      remedy: 'Teilen Sie die Datei in Kapitel und geben Sie sie einzeln an.',
    }),
    notRead: (name) => ({
      message: `„${name}“ ist keine Art von Datei, die hier gelesen wird.`,
      remedy: 'Hängen Sie eine .md-, .txt- oder .docx-Datei an.',
    }),
    notDownloaded: (name) => ({
      message: `„${name}“ konnte nicht von Discord geladen werden.`,
      remedy: 'Hängen Sie die Datei noch einmal an.',
    }),
    notDiscords: { message: 'Dieser Anhang ist keiner von Discord.', remedy: 'Hängen Sie die Datei an den Befehl an.' },
    tooManyQuotations: (count, limit) => ({
      message: `Darin stehen ${count} Zitate; geprüft werden höchstens ${limit}.`,
      remedy: 'Teilen Sie die Datei in Kapitel und geben Sie sie einzeln an.',
    }),
    tooManySentences: (count, limit) => ({
      message: `Darin stehen ${count} Sätze; nachgeschlagen werden höchstens ${limit}.`,
      remedy: 'Teilen Sie die Datei in Kapitel und geben Sie sie einzeln an.',
    }),
  },
};
