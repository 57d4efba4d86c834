import type { PerLanguage } from '../languages.js';

/** What is said around feedback, unanswered questions, publishing and deleting. */
export interface JournalTexts {
  readonly feedback: string;
  readonly publish: string;
  readonly delete: string;
  readonly widen: string;
  readonly feedbackTitle: string;
  readonly feedbackIntroduction: string;
  readonly right: string;
  readonly wrong: string;
  readonly wrongPage: string;
  readonly noted: string;
  readonly notedTitle: string;
  readonly nothingToRate: string;
  readonly askedBy: (mention: string) => string;
  readonly publishedAlready: string;
  readonly publishedTitle: string;
  readonly notYoursTitle: string;
  readonly notYours: string;
  readonly notDeleted: string;
  /** What was searched. */
  readonly searched: (titles: string) => string;
  readonly howToWiden: string;
  readonly rephrase: string;
  readonly gapsTitle: string;
  readonly gapsNone: string;
  readonly gapTimes: (times: number) => string;
  readonly exported: (count: number) => string;
  readonly feedbackNone: string;
}

export const JOURNAL_TEXTS: PerLanguage<JournalTexts> = {
  en: {
    feedback: 'Feedback',
    publish: 'Publish',
    delete: 'Delete',
    widen: 'Ask all documents',
    feedbackTitle: 'What do you think of these quotations?',
    feedbackIntroduction: 'It is kept with the question for those who look after this bot, and shown to nobody else.',
    right: 'Right',
    wrong: 'Wrong',
    wrongPage: 'Wrong page',
    noted: 'Thank you: it is noted with the question and the quotation. You can change it by pressing another button.',
    notedTitle: 'Noted',
    nothingToRate: 'This answer quotes nothing. The question is in the list of unanswered ones.',
    askedBy: (mention) => `Asked by ${mention}`,
    publishedAlready: 'This answer has been published already.',
    publishedTitle: 'Published already',
    notYoursTitle: 'Not yours to delete',
    notYours: 'Only who asked, and moderators, can delete an answer.',
    notDeleted: 'The answer could not be deleted. A moderator can do it by hand.',
    searched: (titles) => `Searched: ${titles}.`,
    howToWiden: 'Only a part of the documents was asked.',
    rephrase: 'Other words, or a whole sentence, may find it; /search shows every place where a word stands.',
    gapsTitle: 'Questions that the documents did not answer',
    gapsNone: 'No question has gone unanswered here.',
    gapTimes: (times) => (times === 1 ? 'once' : `${times} times`),
    exported: (count) =>
      count === 1 ? 'One question, as an evaluation item.' : `${count} questions, as evaluation items.`,
    feedbackNone: 'Nobody has given feedback here yet.',
  },
  fr: {
    feedback: 'Votre avis',
    publish: 'Publier',
    delete: 'Supprimer',
    widen: 'Demander à tous les documents',
    feedbackTitle: 'Que pensez-vous de ces citations ?',
    feedbackIntroduction:
      'Votre avis est gardé avec la question pour les responsables de ce bot ; personne d’autre ne le voit.',
    right: 'Juste',
    wrong: 'Faux',
    wrongPage: 'Mauvaise page',
    noted: 'Merci : c’est noté avec la question et la citation. Un autre bouton change votre avis.',
    notedTitle: 'Noté',
    nothingToRate: 'Cette réponse ne cite rien. La question est dans la liste de celles restées sans réponse.',
    askedBy: (mention) => `Question de ${mention}`,
    publishedAlready: 'Cette réponse a déjà été publiée.',
    publishedTitle: 'Déjà publiée',
    notYoursTitle: 'Vous ne pouvez pas la supprimer',
    notYours: 'Seuls la personne qui a posé la question et les modérateurs peuvent supprimer une réponse.',
    notDeleted: 'La réponse n’a pas pu être supprimée. Un modérateur peut le faire à la main.',
    searched: (titles) => `Documents consultés : ${titles}.`,
    howToWiden: 'Seule une partie des documents a été consultée.',
    rephrase: 'D’autres mots, ou une phrase entière, peuvent aider ; /search montre chaque endroit où figure un mot.',
    gapsTitle: 'Questions restées sans réponse',
    gapsNone: 'Aucune question n’est restée sans réponse ici.',
    gapTimes: (times) => (times === 1 ? 'une fois' : `${times} fois`),
    exported: (count) =>
      count === 1
        ? 'Une question, sous forme d’élément d’évaluation.'
        : `${count} questions, sous forme d’éléments d’évaluation.`,
    feedbackNone: 'Personne n’a encore donné son avis ici.',
  },
  nl: {
    feedback: 'Uw oordeel',
    publish: 'Publiceren',
    delete: 'Verwijderen',
    widen: 'Alle documenten bevragen',
    feedbackTitle: 'Wat vindt u van deze citaten?',
    feedbackIntroduction: 'Uw oordeel wordt bij de vraag bewaard voor wie deze bot beheert; niemand anders ziet het.',
    right: 'Juist',
    wrong: 'Fout',
    wrongPage: 'Verkeerde bladzijde',
    noted: 'Bedankt: het is genoteerd bij de vraag en het citaat. Met een andere knop verandert u het.',
    notedTitle: 'Genoteerd',
    nothingToRate: 'Dit antwoord citeert niets. De vraag staat in de lijst van onbeantwoorde vragen.',
    askedBy: (mention) => `Gevraagd door ${mention}`,
    publishedAlready: 'Dit antwoord is al gepubliceerd.',
    publishedTitle: 'Al gepubliceerd',
    notYoursTitle: 'Niet door u te verwijderen',
    notYours: 'Alleen wie de vraag stelde en moderators kunnen een antwoord verwijderen.',
    notDeleted: 'Het antwoord kon niet worden verwijderd. Een moderator kan het met de hand doen.',
    searched: (titles) => `Doorzocht: ${titles}.`,
    howToWiden: 'Alleen een deel van de documenten is bevraagd.',
    rephrase: 'Met andere woorden of een hele zin lukt het misschien; /search toont elke plaats waar een woord staat.',
    gapsTitle: 'Vragen die de documenten niet beantwoordden',
    gapsNone: 'Hier is geen vraag onbeantwoord gebleven.',
    gapTimes: (times) => (times === 1 ? 'één keer' : `${times} keer`),
    exported: (count) => (count === 1 ? 'Eén vraag, als evaluatie-item.' : `${count} vragen, als evaluatie-items.`),
    feedbackNone: 'Hier heeft nog niemand een oordeel gegeven.',
  },
  de: {
    feedback: 'Rückmeldung',
    publish: 'Veröffentlichen',
    delete: 'Löschen',
    widen: 'Alle Dokumente fragen',
    feedbackTitle: 'Was halten Sie von diesen Zitaten?',
    feedbackIntroduction:
      'Es wird mit der Frage für die Verantwortlichen dieses Bots aufbewahrt; sonst sieht es niemand.',
    right: 'Richtig',
    wrong: 'Falsch',
    wrongPage: 'Falsche Seite',
    noted: 'Danke: Es ist bei der Frage und dem Zitat vermerkt. Mit einem anderen Knopf ändern Sie es.',
    notedTitle: 'Vermerkt',
    nothingToRate: 'Diese Antwort zitiert nichts. Die Frage steht in der Liste der unbeantworteten.',
    askedBy: (mention) => `Gefragt von ${mention}`,
    publishedAlready: 'Diese Antwort ist schon veröffentlicht.',
    publishedTitle: 'Schon veröffentlicht',
    notYoursTitle: 'Nicht von Ihnen zu löschen',
    notYours: 'Nur wer gefragt hat und Moderatoren können eine Antwort löschen.',
    notDeleted: 'Die Antwort konnte nicht gelöscht werden. Moderatoren können es von Hand tun.',
    searched: (titles) => `Durchsucht: ${titles}.`,
    howToWiden: 'Nur ein Teil der Dokumente wurde gefragt.',
    rephrase:
      'Mit anderen Worten oder einem ganzen Satz gelingt es vielleicht; /search zeigt jede Stelle eines Wortes.',
    gapsTitle: 'Fragen, die die Dokumente nicht beantwortet haben',
    gapsNone: 'Hier ist keine Frage unbeantwortet geblieben.',
    gapTimes: (times) => (times === 1 ? 'einmal' : `${times}-mal`),
    exported: (count) =>
      count === 1 ? 'Eine Frage, als Evaluationseintrag.' : `${count} Fragen, als Evaluationseinträge.`,
    feedbackNone: 'Hier hat noch niemand eine Rückmeldung gegeben.',
  },
};
