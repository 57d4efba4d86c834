import type { DeskMessages } from './desk-catalogue.js';
import { asHeading } from './message-parts.js';

/** What the writing desk says in German. */
export const DESK_GERMAN: DeskMessages = {
  quoted: (words) => `„${words}“`,
  sentence: {
    supported: 'Belegt',
    touched: 'Nur berührt: Die Dokumente sprechen davon, sagen es aber nicht',
    contradicted: 'Widersprochen',
    unsupported: 'Nichts hier belegt das',
  },
  sentenceShort: { supported: 'belegt', touched: 'berührt', contradicted: 'widersprochen', unsupported: 'nichts' },
  relation: { supports: 'Belegt es', touches: 'Berührt es, sagt es aber nicht', contradicts: 'Widerspricht dem' },
  point: {
    number: 'eine Zahl',
    date: 'ein Datum',
    negation: 'eine Verneinung',
    name: 'ein Name',
    contrary: 'das Gegenteil',
    order: 'umgekehrt',
    extent: 'wie weit es gilt',
  },
  pointOfDifference: 'Unterschied',
  notInSource: 'Die Quelle sagt es nicht',
  verdict: {
    exact: 'Genau: dieselben Wörter',
    abridged: 'Gekürzt: Wörter sind ausgelassen oder stehen in Klammern',
    altered: 'Verändert: Das sind nicht die Wörter der Quelle',
    absent: 'Nicht vorhanden: Das steht nirgends in den Dokumenten',
  },
  verdictShort: { exact: 'genau', abridged: 'gekürzt', altered: 'verändert', absent: 'nicht vorhanden' },
  notChecked: 'nicht geprüft',
  stitched: 'Aus Wörtern verschiedener Stellen zusammengesetzt',
  given: 'Wie angegeben',
  trueWording: 'In der Quelle',
  change: { added: 'hinzugefügt', dropped: 'ausgelassen', replaced: 'ersetzt', moved: 'verschoben' },
  weight: { number: 'eine Zahl', negation: 'eine Verneinung', modal: 'können, müssen, dürfen u. Ä.', name: 'ein Name' },
  setting: {
    'quotation-marks': 'Anführungszeichen',
    dashes: 'Striche',
    spacing: 'Leerzeichen',
    hyphenation: 'Silbentrennung',
    ligatures: 'Ligaturen',
    'accents-composed': 'Zusammensetzung der Akzente',
    'ellipsis-form': 'Form der Auslassungspunkte',
    'note-calls': 'Anmerkungszeichen',
    emphasis: 'Hervorhebung',
    'initial-case': 'erster Buchstabe',
    'letter-case': 'Großschreibung',
    numerals: 'Schreibung der Zahlen',
    punctuation: 'Satzzeichen',
    'final-mark': 'Zeichen am Ende',
  },
  settings: 'Weicht ab, zählt aber nicht',
  leftOut: (mark) => `${mark} steht für`,
  nothingLeftOut: (mark) => `${mark} steht für keine Wörter der Quelle.`,
  harm: {
    negates: 'Was ausgelassen ist, kehrt den Sinn um.',
    'changes-subject': 'Ohne das ist von etwas anderem die Rede.',
    limits: 'Was ausgelassen oder eingefügt ist, schränkt es ein.',
  },
  misplaced: {
    page: (verdict, given, actual) => `${asHeading(verdict)}, aber auf ${actual}, nicht auf ${given}.`,
    source: (verdict, given, actual) => `${asHeading(verdict)}, aber aus ${actual}, nicht aus ${given}.`,
  },
  alsoMisplaced: {
    page: (given, actual) => `Die Stelle ist eine andere: ${actual}, nicht ${given}.`,
    source: (given, actual) => `Die Stelle ist aus ${actual}, nicht aus ${given}.`,
  },
  nearest: 'Die nächstliegende Stelle; sie ist nicht die Quelle des Zitats',
  samePlaces: (count) => `Dieselben Wörter stehen an ${count} Stellen`,
  tooShort: 'Zu kurz für ein Urteil (weniger als drei Wörter)',
  notClosed: 'Kein Anführungszeichen schließt es.',
  noQuotations: 'Es stehen keine Zitate darin.',
  noSentences: 'Es stehen keine Sätze darin, die zu belegen wären.',
  columns: { place: 'wo', verdict: 'Urteil', quotation: 'Zitat', sentence: 'Satz', source: 'Quelle' },
  draftParagraph: (number, note) => {
    const paragraph = number === null ? '' : `Absatz ${number}`;
    return [paragraph, note === null ? '' : `Anmerkung ${note}`].filter((part) => part !== '').join(', ');
  },
  bibliography: 'Zitierte Werke',
};
