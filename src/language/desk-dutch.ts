import type { DeskMessages } from './desk-catalogue.js';
import { asHeading } from './message-parts.js';

/** What the writing desk says in Dutch. */
export const DESK_DUTCH: DeskMessages = {
  quoted: (words) => `“${words}”`,
  sentence: {
    supported: 'Onderbouwd',
    touched: 'Alleen aangeraakt: de documenten spreken erover, maar zeggen dit niet',
    contradicted: 'Tegengesproken',
    unsupported: 'Niets hier onderbouwt dit',
  },
  sentenceShort: {
    supported: 'onderbouwd',
    touched: 'aangeraakt',
    contradicted: 'tegengesproken',
    unsupported: 'niets',
  },
  relation: { supports: 'Onderbouwt dit', touches: 'Spreekt erover, zegt dit niet', contradicts: 'Spreekt dit tegen' },
  point: {
    number: 'een getal',
    date: 'een datum',
    negation: 'een ontkenning',
    name: 'een naam',
    contrary: 'het tegendeel',
    order: 'omgekeerd',
    extent: 'hoever het geldt',
  },
  pointOfDifference: 'Punt van verschil',
  notInSource: 'De bron zegt dit niet',
  verdict: {
    exact: 'Exact: dezelfde woorden',
    abridged: 'Ingekort: woorden zijn weggelaten of staan tussen haken',
    altered: 'Gewijzigd: dit zijn niet de woorden van de bron',
    absent: 'Afwezig: dit staat nergens in de documenten',
  },
  verdictShort: { exact: 'exact', abridged: 'ingekort', altered: 'gewijzigd', absent: 'afwezig' },
  notChecked: 'niet gecontroleerd',
  stitched: 'Samengesteld uit woorden van verschillende plaatsen',
  given: 'Zoals gegeven',
  trueWording: 'In de bron',
  change: { added: 'toegevoegd', dropped: 'weggelaten', replaced: 'vervangen', moved: 'verplaatst' },
  weight: { number: 'een getal', negation: 'een ontkenning', modal: 'kunnen, moeten, mogen e.d.', name: 'een naam' },
  setting: {
    'quotation-marks': 'aanhalingstekens',
    dashes: 'streepjes',
    spacing: 'spaties',
    hyphenation: 'afbrekingen',
    ligatures: 'ligaturen',
    'accents-composed': 'samenstelling van accenten',
    'ellipsis-form': 'vorm van het beletselteken',
    'note-calls': 'nootverwijzingen',
    emphasis: 'nadruk',
    'initial-case': 'eerste letter',
    'letter-case': 'hoofdletters',
    numerals: 'schrijfwijze van getallen',
    punctuation: 'leestekens',
    'final-mark': 'teken aan het einde',
  },
  settings: 'Verschilt, en telt niet mee',
  leftOut: (mark) => `${mark} staat voor`,
  nothingLeftOut: (mark) => `${mark} staat voor geen woorden van de bron.`,
  harm: {
    negates: 'Wat is weggelaten keert de betekenis om.',
    'changes-subject': 'Zonder dit gaat het over iets anders.',
    limits: 'Wat is weggelaten of toegevoegd beperkt de uitspraak.',
  },
  misplaced: {
    page: (verdict, given, actual) => `${asHeading(verdict)}, maar op ${actual}, niet op ${given}.`,
    source: (verdict, given, actual) => `${asHeading(verdict)}, maar uit ${actual}, niet uit ${given}.`,
  },
  alsoMisplaced: {
    page: (given, actual) => `De passage staat elders: ${actual}, niet ${given}.`,
    source: (given, actual) => `De passage is van ${actual}, niet van ${given}.`,
  },
  nearest: 'De dichtstbijzijnde passage; het is niet de bron van het citaat',
  samePlaces: (count) => `Dezelfde woorden staan op ${count} plaatsen`,
  tooShort: 'Te kort om te beoordelen (minder dan drie woorden)',
  notClosed: 'Geen aanhalingsteken sluit het af.',
  noQuotations: 'Er staan geen citaten in.',
  noSentences: 'Er staan geen zinnen in om op te zoeken.',
  columns: { place: 'waar', verdict: 'oordeel', quotation: 'citaat', sentence: 'zin', source: 'bron' },
  draftParagraph: (number, note) => {
    const paragraph = number === null ? '' : `alinea ${number}`;
    return [paragraph, note === null ? '' : `noot ${note}`].filter((part) => part !== '').join(', ');
  },
  bibliography: 'Geciteerde werken',
};
