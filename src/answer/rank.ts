import { sliceOf } from '../corpus/span.js';
import type { Reader } from '../index/reader.js';
import { logistic, logitOf, readProbability, unreadProbability } from '../retrieval/calibration.js';
import { type ReadSelection, readSelections, sentencesOf } from '../retrieval/read-selections.js';
import type { Retriever } from '../retrieval/retriever.js';
import { chapterOf, type Scope } from '../retrieval/scope.js';
import { type Selection, select } from '../retrieval/select.js';
import type { Stage } from '../retrieval/stages.js';
import { isBy } from '../retrieval/wording/authors.js';
import { mayHold } from '../retrieval/wording/expects.js';
import type { Mood } from '../retrieval/wording/mood.js';
import { hasTerm } from '../retrieval/wording/term.js';
import type { Wording } from '../retrieval/wording/wording.js';
import type { RankedQuotation } from './answer.js';
import { quote } from './quote.js';

/** What questions are answered with. */
export interface Finder {
  readonly retriever: Retriever;
  /** Null where nothing is read. */
  readonly reader: Reader | null;
}

/** How quotations are made and judged. */
export interface RankSettings {
  readonly maxWords: number;
  /** Quotations read with the question; those further down keep the retriever's order. */
  readonly readDepth: number;
  readonly without: ReadonlySet<Stage>;
}

/** What a passage loses, in logits, that can't hold the kind of detail or the term asked for, or isn't by whom it is asked of. */
const LACKS_DETAIL = 2;
/**
 * The least that a passage counts which is said to contradict a statement: it is worth reading, and clearly supports nothing. One that
 * contradicts what a question takes for granted is said to, however likely: under “not found” too.
 */
const CONTRADICTING = 0.5;

/**
 * Quotations for a text, best first, at least `count` of them where there are as many.
 * @param text what is searched for and read
 * @param wording what it is after; `mood`: it takes more to say of a statement that it is contradicted, and a topic takes nothing for granted
 * @throws PinciteError cancelled, overloaded, closing, inference
 */
export async function rankQuotations(
  { retriever, reader }: Finder,
  text: string,
  wording: Pick<Wording, 'authored' | 'expected' | 'terms'> & { readonly mood: Mood },
  scope: Scope,
  count: number,
  settings: RankSettings,
  options: { readonly signal?: AbortSignal },
): Promise<RankedQuotation[]> {
  const { maxWords, readDepth, without } = settings;
  const candidates = await retriever.rank(text, scope, { ...options, authored: wording.authored });
  const selections = select(candidates, Math.max(count, readDepth), maxWords, without.has('neighbours'));
  const reads = without.has('reader') ? null : reader;
  const read = await readSelections(reads, text, selections, readDepth, options);
  const judged = read.map((one) => {
    const lacks = isBySomebodyElse(one, wording.authored) || !holds(one, wording);
    return { ...one, rank: one.rank - (lacks ? LACKS_DETAIL : 0), lacks };
  });
  // What wasn't read stays behind what was, in the retriever's order.
  const unit = ({ selection }: ReadSelection): number => selection.candidate.unit.unit;
  judged.sort(
    (a, b) =>
      Number(a.reading === null) - Number(b.reading === null) ||
      b.rank - a.rank ||
      (a.reading === null ? 0 : unit(a) - unit(b)),
  );
  return judged.slice(0, count).map((one) => rankedQuotation(one, wording, reads));
}

/** Whether the view of somebody is asked for and this is another's. */
function isBySomebodyElse({ selection }: ReadSelection, authored: Wording['authored']): boolean {
  const { document, sentence } = selection.candidate.unit;
  return authored.length > 0 && !isBy(authored, document, chapterOf(document, sentence));
}

function holds({ selection }: ReadSelection, { expected, terms }: Pick<Wording, 'expected' | 'terms'>): boolean {
  if (expected === null && terms.length === 0) return true;
  const passage = sentencesOf(selection).join(' ');
  return mayHold(expected, passage) && (terms.length === 0 || hasTerm(passage, terms));
}

function rankedQuotation(
  read: ReadSelection & { readonly lacks: boolean },
  { terms, mood }: { readonly terms: readonly string[]; readonly mood: Mood },
  reader: Reader | null,
): RankedQuotation {
  const { selection, reading, answering, sentence, lacks } = read;
  const { unit, scores, fused, foundBy } = selection.candidate;
  const likely =
    reading === null || reader === null
      ? unreadProbability({ maxSimSentence: scores.maxSimSentence, fused })
      : readProbability({ answers: reading.answers, sentence }, reader.identity.judgement);
  const contradicts =
    reading !== null &&
    reader !== null &&
    mood !== 'topic' &&
    reading.contradicts >= reader.identity.judgement.contradicts[mood] &&
    reading.contradicts > reading.answers;
  const judged = lacks ? logistic(logitOf(likely) - LACKS_DETAIL) : likely;
  return {
    quotation: quote(unit.document, selection, marked(selection, answering, terms)),
    probability: contradicts && mood === 'statement' ? Math.max(CONTRADICTING, judged) : judged,
    scores: {
      ...scores,
      fused,
      foundBy,
      reads:
        reading === null
          ? null
          : {
              answers: logistic(reading.answers),
              contradicts: logistic(reading.contradicts),
              sentence: logistic(sentence),
            },
    },
    stance: contradicts ? 'contradicts' : 'answers',
    part: 0,
  };
}

/** The ordinal of the sentence to mark: for a term, one that has it. */
function marked({ candidate, first, last }: Selection, answering: number, terms: readonly string[]): number {
  const { document } = candidate.unit;
  const has = (ordinal: number): boolean => {
    const sentence = document.sentences[ordinal];
    return sentence !== undefined && hasTerm(sliceOf(document.text, sentence.span), terms);
  };
  if (terms.length === 0 || has(answering)) return answering;
  for (let ordinal = first; ordinal <= last; ordinal += 1) if (has(ordinal)) return ordinal;
  return answering;
}
