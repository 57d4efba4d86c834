import { runId } from '../../answer/sentence-runs.js';
import type { Corpus } from '../../corpus/document.js';
import { PinciteError } from '../../errors.js';
import { assemble, hasAll, sharedBits } from './assemble.js';
import type { GivenQuotation, Place, QuotationCheck, QuotationChecker, Verdict, WordDifference } from './check.js';
import { type GivenItem, givenItems } from './given-words.js';
import { HARDLY_WORSE, type Match, Matcher, NEAREST } from './match.js';
import { misplacedAt, wrongAt } from './misplaced.js';
import { withOwnBrackets } from './own-brackets.js';
import { placeAt } from './places.js';
import { type Reading, readMatch } from './reading.js';
import { type Source, sourcesOf } from './sources.js';
import { UNKNOWN, WordIndex } from './word-index.js';

/** More words are no quotation. A draft is checked quotation by quotation. */
export const MOST_WORDS = 2_000;
/** Places that are listed. */
const MOST_PLACES = 50;
/** Places with the same words that are looked at for letter case, page and source. */
const MOST_LOOKED_AT = 500;
/**
 * Between altered and absent, and nowhere else: a place is what a quotation is a version of when the words that are the
 * same, in order, tell at least half of what all its words tell (in bits, by how rare each is), and are three or all.
 * It lets through a sentence of which every second word was changed, if the rare ones are left; what only has a name
 * and the small words in common with a passage stays absent.
 */
const VERSION_SHARE = 0.5;
const VERSION_WORDS = 3;

/** Reads the documents' words once. The checker keeps them: about twenty bytes a word. */
export function openChecker(corpus: Corpus): QuotationChecker {
  const sources = sourcesOf(corpus);
  const index = new WordIndex(sources.map(({ text }) => text));
  // The first quotation of a document looks through all its sentences: that is done here, once.
  for (const document of corpus.documents) runId(document, { first: 0, last: 0 }, 0);
  return { check: (given) => new Check(index, sources, given).run() };
}

class Check {
  readonly #matcher: Matcher;

  constructor(
    readonly index: WordIndex,
    readonly sources: readonly Source[],
    readonly given: GivenQuotation,
  ) {
    this.#matcher = new Matcher(index, given.text);
  }

  run(): QuotationCheck {
    const items = givenItems(this.given.text, (key) => this.index.numberOf(key) !== UNKNOWN);
    refuseUnlessWords(items);
    const verbatim = this.#matcher.verbatim(items);
    if (verbatim.length > 0) return this.#verbatim(items, verbatim);
    const matches = this.#matches(items);
    // What costs a word more is no better, whatever the letter case.
    const cheap = matches.filter(({ cost }) => cost <= (matches[0]?.cost ?? 0) + HARDLY_WORSE);
    // What is one passage comes before what has the same words and is none: the next note, say.
    const whole = cheap.filter((match) => hasAll(match) && !assemble(this.#matcher, this.sources, match).stitched);
    const near = whole.length > 0 ? whole : cheap;
    const [first] = near;
    if (first === undefined) return this.#absent([]);
    const assembly = assemble(this.#matcher, this.sources, first);
    if (!this.#isVersion(items, assembly.pieces)) return this.#absent(matches);
    if (assembly.stitched || assembly.pieces.length > 1) return this.#ofPieces(assembly.pieces, assembly.stitched);
    const readings = near.map((match) => this.#read(match));
    const [best] = this.#ranked(readings);
    if (best === undefined) return this.#absent([]);
    const twins = this.#twins(best, readings);
    return this.#whole(twins.readings, twins.inAll);
  }

  #matches(items: readonly GivenItem[]): Match[] {
    const matches = this.#matcher.matches(items);
    const [best] = matches;
    if (best === undefined) return matches;
    const plain = withOwnBrackets(this.index, this.#source(best.text), best);
    return plain === items ? matches : this.#matcher.matches(plain);
  }

  #read(match: Match): Reading {
    return readMatch(this.index, this.sources, this.given.text, match);
  }

  /** Where the same words stand one after another; if only over the edge of a passage, then joined of two. */
  #verbatim(items: readonly GivenItem[], positions: readonly number[]): QuotationCheck {
    const matches = positions.slice(0, MOST_LOOKED_AT).map((first) => this.#matcher.verbatimMatch(items, first));
    const assemblies = matches.map((match) => assemble(this.#matcher, this.sources, match));
    const whole = matches.filter((_, at) => assemblies[at]?.stitched === false);
    const [joined] = assemblies;
    if (whole.length === 0 && joined !== undefined) return this.#ofPieces(joined.pieces, true);
    const inAll = positions.length - (matches.length - whole.length);
    return this.#whole(
      whole.map((match) => this.#read(match)),
      inAll,
    );
  }

  /** Fewest differences; of these first where page and source are right, then what is set alike, then in order of the documents. */
  #ranked(readings: readonly Reading[]): Reading[] {
    const keyed = readings.map((reading) => ({ reading, wrong: this.#wrong(reading) }));
    const fewest = Math.min(...readings.map((reading) => this.#weight(reading)));
    return keyed
      .filter(({ reading }) => this.#weight(reading) === fewest)
      .sort(
        (a, b) =>
          a.wrong - b.wrong || unlike(a.reading) - unlike(b.reading) || positionOf(a.reading) - positionOf(b.reading),
      )
      .map(({ reading }) => reading);
  }

  #weight({ differences }: Reading): number {
    const words = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
    return differences.reduce((sum, { given, source }) => sum + Math.max(words(given), words(source)), 0);
  }

  #wrong({ source, match }: Reading): number {
    if (this.given.pages === null && this.given.source === null) return 0;
    return wrongAt(this.given, source, this.index.spanOf(match.first, match.last)).length;
  }

  #place({ text, first, last }: Match): Place {
    return placeAt(this.#source(text), this.index.spanOf(first, last));
  }

  #source(text: number): Source {
    const source = this.sources[text];
    if (source === undefined) throw new RangeError(`there is no text ${text}`);
    return source;
  }

  /** The other places of the same words as the best one's, whatever its way of setting them. */
  #twins(best: Reading, readings: readonly Reading[]): { readings: Reading[]; inAll: number } {
    const same = readings.filter((reading) => this.#weight(reading) === this.#weight(best));
    const { items, first, last } = best.match;
    const words = Array.from({ length: last - first + 1 }, (_, by) => this.index.wordAt(first + by));
    const positions = this.index.occurrences(words);
    const others = positions
      .filter((position) => same.every(({ match }) => match.first !== position))
      .slice(0, MOST_PLACES)
      .map((position) =>
        this.#read(this.#matcher.laidOn(items, this.index.textAt(position), position - 2, position + words.length + 2)),
      );
    const all = [...same, ...others.filter((reading) => this.#weight(reading) === this.#weight(best))];
    return { readings: all, inAll: Math.max(all.length, positions.length) };
  }

  #whole(readings: readonly Reading[], inAll: number): QuotationCheck {
    const ranked = this.#ranked(readings);
    const [best] = ranked;
    if (best === undefined) return this.#absent([]);
    const places = ranked.slice(0, MOST_PLACES).map((reading) => this.#place(reading.match));
    const { differences, omissions, settings, punctuation } = best;
    const verdict: Verdict = differences.length > 0 ? 'altered' : omissions.length > 0 ? 'abridged' : 'exact';
    return {
      given: this.given,
      verdict,
      places,
      placesInAll: ranked.length === readings.length ? Math.max(inAll, places.length) : ranked.length,
      settings,
      punctuation,
      differences,
      omissions,
      stitched: false,
      misplaced: this.#misplaced(best, places[0]),
    };
  }

  #ofPieces(pieces: readonly Match[], stitched: boolean): QuotationCheck {
    const readings = pieces.map((piece) => this.#read(piece));
    const places = readings.map((reading) => this.#place(reading.match));
    const [first] = readings;
    return {
      given: this.given,
      verdict: 'altered',
      places,
      placesInAll: places.length,
      settings: [...new Set(readings.flatMap(({ settings }) => settings))].sort(),
      punctuation: readings.flatMap(({ punctuation }) => punctuation),
      differences: [
        ...readings.flatMap(({ differences }) => differences),
        ...(stitched ? [] : this.#between(readings)),
      ].sort((a, b) => a.givenSpan.start - b.givenSpan.start),
      omissions: readings.flatMap(({ omissions }) => omissions),
      stitched,
      misplaced: first === undefined ? [] : this.#misplaced(first, places[0]),
    };
  }

  /** What is dropped between pieces of one passage. */
  #between(readings: readonly Reading[]): WordDifference[] {
    return readings.slice(1).flatMap(({ match, source }, at): WordDifference[] => {
      const before = readings[at]?.match;
      if (before === undefined || before.last + 1 >= match.first) return [];
      const sourceSpan = this.index.spanOf(before.last + 1, match.first - 1);
      const end = before.items.at(-1)?.end ?? 0;
      const text = source.text.slice(sourceSpan.start, sourceSpan.end);
      return [{ kind: 'dropped', given: '', givenSpan: { start: end, end }, source: text, sourceSpan, weights: [] }];
    });
  }

  #misplaced(reading: Reading, place: Place | undefined) {
    return place === undefined ? [] : misplacedAt(this.given, reading.source, place);
  }

  #isVersion(items: readonly GivenItem[], pieces: readonly Match[]): boolean {
    const all = sharedBits(this.#matcher, { items, steps: [] });
    const shared = pieces.map((piece) => sharedBits(this.#matcher, piece));
    const same = shared.reduce((sum, one) => sum + one.same, 0);
    const words = shared.reduce((sum, one) => sum + one.words, 0);
    return words > 0 && same >= VERSION_SHARE * all.all && (words >= VERSION_WORDS || words >= all.allWords);
  }

  #absent(matches: readonly Match[]): QuotationCheck {
    const places = matches.slice(0, NEAREST).map((match) => this.#place(match));
    const none = { settings: [], punctuation: [], differences: [], omissions: [], misplaced: [] };
    return { given: this.given, verdict: 'absent', places, placesInAll: places.length, stitched: false, ...none };
  }
}

const unlike = ({ settings, omissions }: Reading): number => 100 * omissions.length + settings.length;
const positionOf = ({ match }: Reading): number => match.first;

/** @throws PinciteError input */
function refuseUnlessWords(items: readonly GivenItem[]): void {
  const words = items.filter(({ kind }) => kind === 'word').length;
  if (words === 0) {
    throw new PinciteError('input', 'There are no words to check.', 'Give the quotation as it stands in your text.', {
      problem: 'no-words',
    });
  }
  if (words > MOST_WORDS) {
    throw new PinciteError(
      'input',
      `That are ${words} words; a quotation may have up to ${MOST_WORDS}.`,
      'Check it in parts, or check the whole draft: each quotation in it is found by its marks.',
      { problem: 'too-many-words', context: { words, limit: MOST_WORDS } },
    );
  }
}
