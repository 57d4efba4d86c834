import type { Messages, MetadataProperty } from './message-catalogue.js';
import { asHeading, pagesAfter, shareOf } from './message-parts.js';

const PROPERTIES: { readonly [P in MetadataProperty]: readonly [one: string, several: string] } = {
  title: ['Titre', 'Titres'],
  authors: ['Auteur', 'Auteurs'],
  editors: ['Sous la direction de', 'Sous la direction de'],
  published: ['Date de publication', 'Dates de publication'],
  publisher: ['Éditeur', 'Éditeurs'],
  series: ['Collection', 'Collections'],
  chapters: ['Chapitre', 'Chapitres'],
  pages: ['Page', 'Pages'],
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
  unclear: 'Les passages les plus proches\u202f; aucun ne répond clairement à la question\u00a0:',
  likelihood: (probability) => {
    const words = {
      percent: (whole: number) => `${whole}\u202f%`,
      lessThan: 'moins de 1\u202f%',
      moreThan: 'plus de 99\u202f%',
    };
    return `répond à la question avec une probabilité de ${shareOf(probability, words)}`;
  },
  contradicts: 'Contredit ce que la question tient pour acquis',
  related: 'Passages liés à la question, mais non retenus comme réponses\u00a0:',
  relatedPassage: (rank) => `En rapport, sans forcément répondre · ${rank}`,
  rank: (position, count) => `${position} sur ${count}`,
  pages: (labels) => pagesAfter(labels, 'page', 'pages'),
  paragraph: (number) => `paragraphe ${number}`,
  note: (marker) => `note ${marker}`,
  chapter: (name) => `chapitre ${name}`,
  fromDescription: 'D’après la notice des documents',
  property: (property, values) => PROPERTIES[property][values === 1 ? 0 : 1],
  calledBy: 'Note appelée par cette phrase\u00a0:',
  refersTo: 'Renvoie à\u00a0:',
  part: (number, question) => `Partie ${number}\u00a0: ${asHeading(question)}`,
  sourceLanguage: 'Les citations restent dans la langue de la source.',
  context: 'Contexte',
  footnotes: (count) => `Notes (${count})`,
  copyCitation: 'Copier la référence',
  moreResults: (count) => `Autres résultats (${count})`,
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
};
