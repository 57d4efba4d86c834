import type { DeskMessages } from './desk-catalogue.js';
import { asHeading } from './message-parts.js';

/** What the writing desk says in English. */
export const DESK_ENGLISH: DeskMessages = {
  quoted: (words) => `“${words}”`,
  sentence: {
    supported: 'Supported',
    touched: 'Only touched on: the documents speak of it, but do not say so',
    contradicted: 'Contradicted',
    unsupported: 'Nothing here supports this',
  },
  sentenceShort: {
    supported: 'supported',
    touched: 'touched on',
    contradicted: 'contradicted',
    unsupported: 'nothing',
  },
  relation: { supports: 'Supports it', touches: 'Touches on it, does not say so', contradicts: 'Contradicts it' },
  point: {
    number: 'a number',
    date: 'a date',
    negation: 'a negation',
    name: 'a name',
    contrary: 'the contrary',
    order: 'the other way round',
    extent: 'how far it holds',
  },
  pointOfDifference: 'Point of difference',
  notInSource: 'Not said by the source',
  verdict: {
    exact: 'Exact: the same words',
    abridged: 'Abridged: words are left out or put in brackets',
    altered: 'Altered: these are not the words of the source',
    absent: 'Absent: this stands nowhere in the documents',
  },
  verdictShort: { exact: 'exact', abridged: 'abridged', altered: 'altered', absent: 'absent' },
  notChecked: 'not checked',
  stitched: 'Put together of words from different places',
  given: 'As given',
  trueWording: 'In the source',
  change: { added: 'added', dropped: 'dropped', replaced: 'replaced', moved: 'moved' },
  weight: { number: 'a number', negation: 'a negation', modal: 'can, must, may and the like', name: 'a name' },
  setting: {
    'quotation-marks': 'quotation marks',
    dashes: 'dashes',
    spacing: 'spacing',
    hyphenation: 'hyphenation',
    ligatures: 'ligatures',
    'accents-composed': 'how accents are composed',
    'ellipsis-form': 'form of the ellipsis',
    'note-calls': 'note calls',
    emphasis: 'emphasis',
    'initial-case': 'first letter',
    'letter-case': 'capitals',
    numerals: 'how numbers are set',
    punctuation: 'punctuation',
    'final-mark': 'mark at the end',
  },
  settings: 'Differs, and does not count',
  leftOut: (mark) => `${mark} stands for`,
  nothingLeftOut: (mark) => `${mark} stands for no words of the source.`,
  harm: {
    negates: 'What is left out turns it into its contrary or back.',
    'changes-subject': 'Without it, this is said of something else.',
    limits: 'What is left out, or put in, limits it.',
  },
  misplaced: {
    page: (verdict, given, actual) => `${asHeading(verdict)}, but on ${actual}, not on ${given}.`,
    source: (verdict, given, actual) => `${asHeading(verdict)}, but from ${actual}, not from ${given}.`,
  },
  alsoMisplaced: {
    page: (given, actual) => `The passage is on ${actual}, not on ${given}.`,
    source: (given, actual) => `The passage is from ${actual}, not from ${given}.`,
  },
  nearest: 'The nearest passage; it is not the source of the quotation',
  samePlaces: (count) => `The same words stand in ${count} places`,
  tooShort: 'Too short to judge (fewer than three words)',
  notClosed: 'No mark closes it.',
  noQuotations: 'There are no quotations in it.',
  noSentences: 'There are no sentences to look up in it.',
  columns: { place: 'where', verdict: 'verdict', quotation: 'quotation', sentence: 'sentence', source: 'source' },
  draftParagraph: (number, note) => {
    const paragraph = number === null ? '' : `paragraph ${number}`;
    return [paragraph, note === null ? '' : `note ${note}`].filter((part) => part !== '').join(', ');
  },
  bibliography: 'Works cited',
};
