import type { Messages, MetadataProperty } from './message-catalogue.js';
import { pagesAfter, shareOf } from './message-parts.js';

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
  notFound: 'Aucune réponse : rien dans les documents ne répond assez bien à cette question pour être cité.',
  notFoundTitle: 'Aucune réponse',
  notAnswered: 'Les documents ne répondent pas à cette question.',
  notAnsweredNear:
    'Les documents ne répondent pas à cette question. Voici ce qui s’en rapproche le plus ; ce n’est pas une réponse.',
  nearest: 'Les passages les plus proches. Ils ne répondent pas à la question :',
  nearestPassage: (rank) => `Ne répond pas · passage le plus proche, ${rank}`,
  unclear: 'Les passages les plus proches ; aucun ne répond clairement à la question :',
  likelihood: (probability) => {
    const words = { percent: (whole: number) => `${whole} %`, lessThan: 'moins de 1 %', moreThan: 'plus de 99 %' };
    return `répond à la question avec une probabilité de ${shareOf(probability, words)}`;
  },
  contradicts: 'Contredit ce que la question tient pour acquis',
  related: 'En rapport avec la question, mais non comptés comme réponses :',
  relatedPassage: (rank) => `En rapport, sans forcément répondre · ${rank}`,
  rank: (position, count) => `${position} sur ${count}`,
  pages: (labels) => pagesAfter(labels, 'page', 'pages'),
  paragraph: (number) => `paragraphe ${number}`,
  note: (marker) => `note ${marker}`,
  chapter: (name) => `chapitre ${name}`,
  fromDescription: 'D’après la notice des documents',
  property: (property, values) => PROPERTIES[property][values === 1 ? 0 : 1],
  calledBy: 'Appelée par cette phrase :',
  refersTo: 'Renvoie à :',
  part: (number, question) => `Partie ${number} : ${question}`,
  sourceLanguage: 'Les citations restent dans la langue de la source.',
  question: 'Question',
  introducedBy: (pages) => {
    const where = pagesAfter(pages, 'p.', 'p.');
    return where === '' ? 'Extrait d’une liste, introduite par :' : `Extrait d’une liste, introduite ${where} par :`;
  },
};
