import { DESK_FRENCH } from './desk-french.js';
import type { Messages, MetadataProperty } from './message-catalogue.js';
import { asHeading, pagesAfter, placeAfter, shareOf } from './message-parts.js';

const PROPERTIES: { readonly [P in MetadataProperty]: readonly [one: string, several: string] } = {
  title: ['Titre', 'Titres'],
  authors: ['Auteur', 'Auteurs'],
  editors: ['Sous la direction de', 'Sous la direction de'],
  published: ['Date de publication', 'Dates de publication'],
  publisher: ['Éditeur', 'Éditeurs'],
  series: ['Collection', 'Collections'],
  place: ['Lieu de publication', 'Lieu de publication'],
  chapters: ['Chapitre', 'Chapitres'],
  chapterCount: ['Nombre de chapitres', 'Nombre de chapitres'],
  authorCount: ['Nombre d’auteurs', 'Nombre d’auteurs'],
  pages: ['Page', 'Pages'],
  language: ['Langue', 'Langue'],
  isbn: ['ISBN', 'ISBN'],
  issn: ['ISSN', 'ISSN'],
  doi: ['DOI', 'DOI'],
  url: ['Adresse web', 'Adresse web'],
};

/** What an answer says in French, with the spaces that French puts before its double punctuation. */
export const FRENCH: Messages = {
  notFound: 'Aucune réponse\u00a0: rien dans les documents ne répond assez bien à cette question pour être cité.',
  notFoundTitle: 'Aucune réponse',
  notAnswered: 'Les documents ne répondent pas à cette question.',
  notAnsweredNear:
    'Les documents ne répondent pas à cette question. Voici ce qui s’en rapproche le plus\u202f; ce n’est pas une réponse.',
  nearest: 'Les passages les plus proches. Ils ne répondent pas à la question\u00a0:',
  nearestPassage: (rank) => `Ne répond pas · passage le plus proche, ${rank}`,
  unclear: 'Les passages les plus proches\u202f; aucun ne répond clairement à la question',
  likelihood: (probability) => {
    const words = {
      percent: (whole: number) => `${whole}\u202f%`,
      lessThan: 'moins de 1\u202f%',
      moreThan: 'plus de 99\u202f%',
    };
    return `répond à la question avec une probabilité de ${shareOf(probability, words)}`;
  },
  contradicts: 'Contredit peut-être ce que la question tient pour acquis',
  related: 'Passages liés à la question, mais non retenus comme réponses\u00a0:',
  relatedPassage: (rank) => `En rapport, sans forcément répondre · ${rank}`,
  rank: (position, count) => `${position} sur ${count}`,
  pages: (labels) => pagesAfter(labels, 'page', 'pages'),
  markedSentence: (pages) => `phrase marquée\u00a0: ${pages}`,
  paragraph: (number) => `paragraphe ${number}`,
  note: (marker) => `note ${marker}`,
  chapter: (name) => `chapitre ${name}`,
  fromDescription: 'D’après la notice des documents',
  property: (property, values) => PROPERTIES[property][values === 1 ? 0 : 1],
  withColon: (label) => `${label}\u00a0:`,
  calledBy: (place) => `Note appelée par cette phrase${placeAfter(', ', place)}`,
  refersTo: (marker, place) => `Renvoie à la note ${marker}${placeAfter(', ', place)}`,
  part: (number, question) => `Partie ${number}\u00a0: ${asHeading(question)}`,
  sourceLanguage: 'Les citations restent dans la langue de la source.',
  context: 'Contexte',
  footnotes: (count) => `Notes (${count})`,
  copyCitation: 'Copier la référence',
  moreResults: (count) => `Autres résultats (${count})`,
  moreContext: 'Plus de contexte',
  nothingAround: 'Rien de plus autour de ce passage',
  noContextTitle: 'Pas de contexte',
  noContext: 'Il ne correspondait pas au document et n’est donc pas affiché.',
  noMoreResultsTitle: 'Aucun autre résultat',
  noMoreResults: 'Tous les passages trouvés ont été affichés.',
  footnotesTitle: 'Notes',
  noFootnotes: 'Cette citation n’en comporte aucune.',
  citation: 'Référence',
  quotationWithCitation: 'Citation avec référence',
  changedTitle: 'La source a changé',
  changed:
    'Un passage de cette réponse ne figure plus dans les documents tel qu’il avait été cité. Posez la question à nouveau.',
  withheldTitle: 'Il manque un passage ici',
  withheld:
    'Une citation ne correspondait pas à son document et n’a pas été affichée. La personne qui gère ce bot la trouvera dans le journal.',
  moreDocuments: (count) => `Et pour ${count} ${count === 1 ? 'autre' : 'autres'}\u00a0: voir /sources.`,
  andMore: (count) => `et encore ${count}`,
  moreToShow: (count) => `Encore ${count}\u00a0: /more`,
  nothingMore: 'Il n’y a rien de plus.',
  sectionEnds: 'La section ne contient rien d’autre.',
  question: 'Question',
  introducedBy: (pages) => {
    const where = pagesAfter(pages, 'p.', 'p.');
    return where === ''
      ? 'Extrait d’une liste, introduite par\u00a0:'
      : `Extrait d’une liste, introduite ${where} par\u00a0:`;
  },
  listItem: 'Un élément de cette liste\u00a0:',
  desk: DESK_FRENCH,
};
