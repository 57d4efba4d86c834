import type { PerLanguage } from '../languages.js';

/** How much is kept of a person, by kind. */
export interface DataCounts {
  readonly questions: number;
  readonly searches: number;
  readonly entries: number;
  readonly feedback: number;
  readonly unanswered: number;
}

/** What `/my-data` says. */
export interface MyDataTexts {
  readonly title: string;
  /** @param files how many files are sent */
  exported(files: number): string;
  /** One line a kind. */
  kinds(counts: DataCounts): readonly string[];
  readonly deleteTitle: string;
  readonly deleted: string;
  /** What goes besides the kinds. */
  readonly alsoDeleted: string;
  readonly stays: string;
  /** What stays and why, one line each. */
  staying(shared: number, settingsChanges: number): readonly string[];
  readonly button: string;
  readonly doneTitle: string;
  /** Above what was deleted, and above what is kept. */
  readonly gone: string;
  readonly kept: string;
  /** What is kept, one line each. */
  keptLines(unnamed: number): readonly string[];
  readonly after: string;
  /** Who saved an entry and is forgotten. */
  readonly somebody: string;
}

export const MY_DATA_TEXTS: PerLanguage<MyDataTexts> = {
  en: {
    title: 'Your data',
    exported: (files) =>
      `All that Pincite keeps of you is in ${files === 1 ? 'the file' : `the ${files} files`}. Only you see this message.`,
    kinds: ({ questions, searches, entries, feedback, unanswered }) => [
      `questions with their answers: ${questions}`,
      `searches and lists: ${searches}`,
      `quotations in your own notebook: ${entries}`,
      `feedback on quotations: ${feedback}`,
      `questions in the list of unanswered ones: ${unanswered}`,
    ],
    deleteTitle: 'Delete your data?',
    deleted: 'This is deleted, and cannot be brought back:',
    alsoDeleted: 'the citation style and language that you chose, and what you could have undone',
    stays: 'This stays, and why:',
    staying: (shared, changes) => [
      `Quotations that you saved in the notebooks of channels, with their notes and tags (${shared}): others work with them. Your name is taken off. Whatever else should go, remove with \`/notebook remove\` first.`,
      'Messages in Discord, yours and mine: Discord keeps them, not Pincite. The buttons under my answers to you stop working, “Delete” among them: use that first.',
      `In servers whose settings you changed, that you did (${changes}): those who manage a server need to see who changed what.`,
      'Words of yours in what others asked: follow-ups of a word or two such as “why?”, and a question or search of yours that somebody else went on with by a button.',
    ],
    button: 'Delete my data',
    doneTitle: 'Your data were deleted',
    gone: 'Deleted:',
    kept: 'Kept, because others need it:',
    keptLines: (unnamed) => [
      `quotations that you saved in the notebooks of channels, from now on without your name: ${unnamed}`,
      'where you changed the settings of a server: that it was you',
    ],
    after: 'If you ask again, Pincite begins to keep what it needs for that.',
    somebody: 'somebody who has deleted their data',
  },
  fr: {
    title: 'Vos données',
    exported: (files) =>
      `Tout ce que Pincite garde de vous est dans ${files === 1 ? 'le fichier' : `les ${files} fichiers`}. Vous seul voyez ce message.`,
    kinds: ({ questions, searches, entries, feedback, unanswered }) => [
      `questions avec leurs réponses : ${questions}`,
      `recherches et listes : ${searches}`,
      `citations de votre propre carnet : ${entries}`,
      `avis sur des citations : ${feedback}`,
      `questions dans la liste de celles restées sans réponse : ${unanswered}`,
    ],
    deleteTitle: 'Supprimer vos données ?',
    deleted: 'Sont supprimés, définitivement :',
    alsoDeleted: 'le style de citation et la langue que vous avez choisis, et ce que vous pouviez encore annuler',
    stays: 'Restent, et pourquoi :',
    staying: (shared, changes) => [
      `Les citations que vous avez enregistrées dans les carnets de salons, avec leurs notes et mots-clés (${shared}) : d’autres s’en servent. Votre nom en est retiré. Ce qui doit disparaître aussi, retirez-le d’abord avec \`/notebook remove\`.`,
      'Les messages dans Discord, les vôtres et les miens : c’est Discord qui les garde, pas Pincite. Les boutons sous mes réponses ne fonctionneront plus, « Supprimer » non plus : servez-vous-en d’abord.',
      `Dans les serveurs dont vous avez modifié les paramètres, le fait que c’était vous (${changes}) : les responsables d’un serveur doivent voir qui a modifié quoi.`,
      'Vos mots dans ce que d’autres ont demandé : des relances d’un mot ou deux comme « pourquoi ? », et une question ou une recherche de vous que quelqu’un d’autre a poursuivie par un bouton.',
    ],
    button: 'Supprimer mes données',
    doneTitle: 'Vos données ont été supprimées',
    gone: 'Supprimé :',
    kept: 'Gardé, parce que d’autres en ont besoin :',
    keptLines: (unnamed) => [
      `citations que vous avez enregistrées dans les carnets de salons, désormais sans votre nom : ${unnamed}`,
      'là où vous avez modifié les paramètres d’un serveur : le fait que c’était vous',
    ],
    after: 'Si vous posez une nouvelle question, Pincite gardera à nouveau ce qu’il lui faut pour y répondre.',
    somebody: 'une personne qui a supprimé ses données',
  },
  nl: {
    title: 'Uw gegevens',
    exported: (files) =>
      `Alles wat Pincite van u bewaart staat in ${files === 1 ? 'het bestand' : `de ${files} bestanden`}. Alleen u ziet dit bericht.`,
    kinds: ({ questions, searches, entries, feedback, unanswered }) => [
      `vragen met hun antwoorden: ${questions}`,
      `zoekopdrachten en lijsten: ${searches}`,
      `citaten in uw eigen notitieboek: ${entries}`,
      `oordelen over citaten: ${feedback}`,
      `vragen in de lijst van onbeantwoorde vragen: ${unanswered}`,
    ],
    deleteTitle: 'Uw gegevens verwijderen?',
    deleted: 'Dit wordt voorgoed verwijderd:',
    alsoDeleted: 'de citeerstijl en de taal die u koos, en wat u nog ongedaan kon maken',
    stays: 'Dit blijft, en waarom:',
    staying: (shared, changes) => [
      `Citaten die u in notitieboeken van kanalen bewaarde, met hun notities en trefwoorden (${shared}): anderen werken ermee. Uw naam wordt eraf gehaald. Wat ook weg moet, verwijdert u eerst met \`/notebook remove\`.`,
      'Berichten in Discord, die van u en die van mij: Discord bewaart ze, niet Pincite. De knoppen onder mijn antwoorden werken dan niet meer, ook ‘Verwijderen’ niet: gebruik die eerst.',
      `In servers waarvan u instellingen wijzigde, dat u dat deed (${changes}): wie een server beheert, moet kunnen zien wie wat wijzigde.`,
      'Uw woorden in wat anderen vroegen: vervolgvragen van een of twee woorden zoals ‘waarom?’, en een vraag of zoekopdracht van u waarmee iemand anders via een knop verderging.',
    ],
    button: 'Mijn gegevens verwijderen',
    doneTitle: 'Uw gegevens zijn verwijderd',
    gone: 'Verwijderd:',
    kept: 'Bewaard, omdat anderen het nodig hebben:',
    keptLines: (unnamed) => [
      `citaten die u in notitieboeken van kanalen bewaarde, voortaan zonder uw naam: ${unnamed}`,
      'waar u instellingen van een server wijzigde: dat u dat deed',
    ],
    after: 'Als u opnieuw iets vraagt, bewaart Pincite weer wat daarvoor nodig is.',
    somebody: 'iemand die de eigen gegevens heeft verwijderd',
  },
  de: {
    title: 'Ihre Daten',
    exported: (files) =>
      `Alles, was Pincite von Ihnen aufbewahrt, steht in ${files === 1 ? 'der Datei' : `den ${files} Dateien`}. Nur Sie sehen diese Nachricht.`,
    kinds: ({ questions, searches, entries, feedback, unanswered }) => [
      `Fragen mit ihren Antworten: ${questions}`,
      `Suchen und Listen: ${searches}`,
      `Zitate in Ihrem eigenen Notizbuch: ${entries}`,
      `Rückmeldungen zu Zitaten: ${feedback}`,
      `Fragen in der Liste der unbeantworteten: ${unanswered}`,
    ],
    deleteTitle: 'Ihre Daten löschen?',
    deleted: 'Das wird endgültig gelöscht:',
    alsoDeleted: 'der Zitierstil und die Sprache, die Sie gewählt haben, und was Sie noch rückgängig machen konnten',
    stays: 'Das bleibt, und warum:',
    staying: (shared, changes) => [
      `Zitate, die Sie in Notizbüchern von Kanälen gespeichert haben, mit ihren Notizen und Schlagwörtern (${shared}): Andere arbeiten damit. Ihr Name wird entfernt. Was sonst noch verschwinden soll, entfernen Sie vorher mit \`/notebook remove\`.`,
      'Nachrichten in Discord, Ihre und meine: Discord bewahrt sie auf, nicht Pincite. Die Knöpfe unter meinen Antworten gehen dann nicht mehr, auch „Löschen“ nicht: Benutzen Sie ihn vorher.',
      `In Servern, deren Einstellungen Sie geändert haben, dass Sie es waren (${changes}): Wer einen Server verwaltet, muss sehen, wer was geändert hat.`,
      'Ihre Worte in dem, was andere gefragt haben: Nachfragen aus ein, zwei Wörtern wie „warum?“, und eine Frage oder Suche von Ihnen, die jemand anders mit einem Knopf fortgesetzt hat.',
    ],
    button: 'Meine Daten löschen',
    doneTitle: 'Ihre Daten wurden gelöscht',
    gone: 'Gelöscht:',
    kept: 'Aufbewahrt, weil andere es brauchen:',
    keptLines: (unnamed) => [
      `Zitate, die Sie in Notizbüchern von Kanälen gespeichert haben, von nun an ohne Ihren Namen: ${unnamed}`,
      'wo Sie die Einstellungen eines Servers geändert haben: dass Sie es waren',
    ],
    after: 'Wenn Sie wieder etwas fragen, bewahrt Pincite auf, was dafür nötig ist.',
    somebody: 'jemand, der seine Daten gelöscht hat',
  },
};
