import type { DeskMessages } from './desk-catalogue.js';
import { asHeading } from './message-parts.js';

/** What the writing desk says in French. */
export const DESK_FRENCH: DeskMessages = {
  quoted: (words) => `«\u00a0${words}\u00a0»`,
  sentence: {
    supported: 'Étayée',
    leaning: 'Probablement étayée\u00a0: à lire de près',
    touched: 'Sujet seulement abordé\u00a0: les documents en parlent, sans le dire',
    contradicted: 'Contredite',
    unsupported: 'Rien ici ne l’étaye',
  },
  sentenceShort: {
    supported: 'étayée',
    leaning: 'probablement étayée',
    touched: 'sujet abordé',
    contradicted: 'contredite',
    unsupported: 'rien',
  },
  relation: {
    supports: 'L’étaye',
    leans: 'L’étaye probablement\u00a0: à lire de près',
    touches: 'En parle, sans le dire',
    contradicts: 'Le contredit',
  },
  point: {
    number: 'un nombre',
    date: 'une date',
    negation: 'une négation',
    name: 'un nom',
    contrary: 'le contraire',
    order: 'l’inverse',
    extent: 'la portée',
  },
  pointOfDifference: 'Point de divergence',
  notInSource: 'La source ne le dit pas',
  verdict: {
    exact: 'Exacte\u00a0: les mêmes mots',
    abridged: 'Abrégée\u00a0: des mots sont omis ou mis entre crochets',
    altered: 'Altérée\u00a0: ce ne sont pas les mots de la source',
    absent: 'Absente\u00a0: elle ne figure nulle part dans les documents',
  },
  verdictShort: { exact: 'exacte', abridged: 'abrégée', altered: 'altérée', absent: 'absente' },
  misplacedShort: (verdict) => `${verdict}, mais ailleurs`,
  notChecked: 'non vérifiée',
  stitched: 'Composée de mots de plusieurs endroits',
  given: 'Texte donné',
  trueWording: 'Dans la source',
  change: { added: 'ajouté', dropped: 'omis', replaced: 'remplacé', moved: 'déplacé' },
  weight: { number: 'un nombre', negation: 'une négation', modal: 'pouvoir, devoir, etc.', name: 'un nom' },
  setting: {
    'quotation-marks': 'guillemets',
    dashes: 'tirets',
    spacing: 'espaces',
    hyphenation: 'coupures de mots',
    ligatures: 'ligatures',
    'accents-composed': 'composition des accents',
    'ellipsis-form': 'forme des points de suspension',
    'note-calls': 'appels de note',
    emphasis: 'mise en relief',
    'initial-case': 'première lettre',
    'letter-case': 'majuscules',
    numerals: 'écriture des nombres',
    punctuation: 'ponctuation',
    'final-mark': 'signe final',
  },
  settings: 'Diffère, sans compter',
  leftOut: (mark) => `${mark} remplace`,
  nothingLeftOut: (mark) => `${mark} ne remplace aucun mot de la source.`,
  harm: {
    negates: 'Ce qui est omis en fait le contraire, ou inversement.',
    'changes-subject': 'Sans cela, c’est d’autre chose que l’on parle.',
    limits: 'Ce qui est omis, ou ajouté, en limite la portée.',
  },
  misplaced: {
    page: (verdict, given, actual) => `${asHeading(verdict)}, mais ${actual}, non ${given}.`,
    source: (verdict, given, actual) =>
      `${asHeading(verdict)}, mais d’une autre source\u00a0: ${actual}, non ${given}.`,
  },
  alsoMisplaced: {
    page: (given, actual) => `Le passage se trouve à un autre endroit\u00a0: ${actual}, non ${given}.`,
    source: (given, actual) => `Le passage est d’une autre source\u00a0: ${actual}, non ${given}.`,
  },
  nearest: 'Le passage le plus proche\u202f; ce n’est pas la source de la citation',
  samePlaces: (count) => `Les mêmes mots figurent à ${count} endroits`,
  tooShort: 'Trop court pour être jugé (moins de trois mots)',
  notClosed: 'Aucun guillemet ne la ferme.',
  noQuotations: 'Le texte ne contient aucune citation.',
  noSentences: 'Le texte ne contient aucune phrase à vérifier.',
  columns: { place: 'endroit', verdict: 'verdict', quotation: 'citation', sentence: 'phrase', source: 'source' },
  draftParagraph: (number, note) => {
    const paragraph = number === null ? '' : `paragraphe ${number}`;
    return [paragraph, note === null ? '' : `note ${note}`].filter((part) => part !== '').join(', ');
  },
  bibliography: 'Ouvrages cités',
};
