import { performance } from 'node:perf_hooks';
import type { Corpus } from '../corpus/document.js';
import { languageOf } from '../language/detect.js';
import type { Glossary } from '../language/glossary.js';
import type { Language } from '../language/languages.js';
import { asSentence, moodOf } from '../retrieval/wording/mood.js';
import { hasTerm } from '../retrieval/wording/term.js';
import { type Wording, Wordings } from '../retrieval/wording/wording.js';
import { allOrNone } from './all-or-none.js';
import type { Answer, PartBand, Question, RankedQuotation } from './answer.js';
import { type Asked, askedOf } from './asked.js';
import { distinctFacts, factsByPart, type PartFacts } from './facts/facts-for.js';
import { notedQuotations } from './noted.js';
import { mergeParts, type PartFound } from './parts.js';
import { placedQuestion } from './placed.js';
import { type Finder, type RankSettings, rankQuotations } from './rank.js';

/** What an answer is made with. */
export interface AskSettings extends RankSettings {
  /** Below this probability the answer is "not found". */
  readonly minProbability: number;
  /** From this probability on the first quotation is said to answer; below, to be merely the closest. */
  readonly clearProbability: number;
}

/** What finds, reads and words: everything that answers but the documents. */
export interface Answerer extends Finder {
  readonly wordings: Wordings;
  /** Puts questions into English, for models that don't read the asker's language; opened when the first such question comes. */
  glossary(): Promise<Glossary>;
  /** The languages that the model reads; null when it reads any. */
  readonly languages: ReadonlySet<string> | null;
}

/** Quotations offered beyond those asked for. */
const RELATED = 5;
const NEAREST = 3;
/** Once there is an answer, others are shown with it from this probability on: the right one may be second. */
const MIN_FURTHER = 0.03;
/** Characters of the question before that go along with one that follows it up; its own words must have room. */
const EARLIER_ROOM = 240;

/**
 * Answers a question with quotations. What is asked of a chapter or document that it names is looked for there first.
 * @throws PinciteError input, unknown-document, unknown-chapter, cancelled, overloaded, closing, inference
 */
export async function ask(
  corpus: Corpus,
  answerer: Answerer,
  question: Question,
  settings: AskSettings,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const began = performance.now();
  const asked = askedOf(corpus, question);
  const language = languageOf(asked.own);
  const placed = asked.earlier === '' ? placedQuestion(asked.own, language, corpus, asked.scope) : null;
  if (placed !== null) {
    const answer = await answerOf(
      corpus,
      answerer,
      { ...asked, ...placed, own: placed.text },
      language,
      settings,
      options,
    );
    if (answer.kind === 'answered') return { ...answer, timingMs: performance.now() - began };
  }
  const answer = await answerOf(corpus, answerer, asked, language, settings, options);
  return { ...answer, timingMs: performance.now() - began };
}

async function answerOf(
  corpus: Corpus,
  answerer: Answerer,
  { own, earlier, scope, limit }: Asked,
  language: Language,
  settings: AskSettings,
  options: { readonly signal?: AbortSignal },
): Promise<Answer> {
  const noted = earlier === '' ? notedQuotations(own, corpus, scope) : [];
  if (noted.length > 0) {
    return {
      kind: 'answered',
      language,
      clear: true,
      parts: [],
      partBands: [],
      partFirsts: [],
      facts: [],
      quotations: noted.slice(0, limit),
      related: noted.slice(limit, limit + RELATED),
      timingMs: 0,
    };
  }
  const wording = await wordingOf(own, language, answerer, settings);
  const before = earlier === '' ? '' : (await wordingOf(earlier, languageOf(earlier), answerer, settings)).text;
  // Its own words first: what is too long for a model loses its end.
  const whole = (text: string): string => (before === '' ? text : `${text} ${before.slice(-EARLIER_ROOM)}`);
  const parts = wording.parts.length === 0 ? [{ asked: own, ...wording }] : wording.parts;
  // What the question before was about, one that follows it up may leave out: "and when was it published?"
  const asked = [...(earlier === '' ? [] : [earlier]), ...parts.map((part) => part.asked)];
  const described = factsByPart(asked, corpus, scope)
    .slice(-parts.length)
    .map((found, at) => {
      // "Qui a écrit le chapitre sur …": its words have to be those of the titles.
      const searched = found.understood || language === 'en' ? undefined : parts[at]?.text;
      return searched === undefined ? found : (factsByPart([searched], corpus, scope)[0] ?? found);
    });
  const several = wording.parts.length > 0;
  const mood =
    earlier === '' && (wording.terms.length > 0 || wording.phrase !== null) ? 'topic' : moodOf(own, language);
  const find = async ({ text, expected }: (typeof parts)[number], at: number, signal: AbortSignal) => {
    if (!asksSomething(whole(text), answerer, settings)) return { ranked: [], shown: 0 };
    const { authored } = wording;
    const [terms, phrase] = earlier === '' ? [wording.terms, wording.phrase] : [[], null];
    const wanted = { authored, expected, terms, mood };
    const read = mood === 'statement' ? asSentence(whole(text)) : whole(text);
    const found = await rankQuotations(answerer, read, wanted, scope, limit + RELATED, settings, { signal });
    const ranked = notRising(found);
    // What has all the words that are asked for, as they are, is never said not to be there: at worst it is the closest.
    const has = hasTerm(ranked[0]?.quotation.text ?? '', phrase === null ? terms : [phrase]);
    // Beside what the documents' own description says, only what clearly answers is an answer too.
    const { minProbability, clearProbability } = settings;
    const least = described[at]?.understood === true ? Math.max(minProbability, clearProbability) : minProbability;
    if (saysTitles(described[at])) return { ranked, shown: 0 };
    return { ranked, shown: shownOf(ranked, limit, has ? 0 : least) };
  };

  // All at once, so that a question is refused for want of room before any of it is answered, or not at all.
  const found = await allOrNone(
    parts.map(
      (part, at) =>
        (signal: AbortSignal): Promise<PartFound> =>
          find(part, at, signal),
    ),
    options.signal,
  );
  const { quotations, related, firsts } = mergeParts(found, limit, RELATED);
  const facts = distinctFacts(described.flatMap((part) => part.facts));
  if (quotations.length === 0 && facts.length === 0) {
    return { kind: 'not-found', language, nearest: related.slice(0, NEAREST), timingMs: 0 };
  }
  const bands = found.map(({ ranked: [first], shown }, at): PartBand => {
    if ((described[at]?.facts.length ?? 0) > 0) return 'described';
    if (first === undefined || shown === 0) return 'not-found';
    const clear =
      first.probability >= settings.clearProbability && (first.stance === 'answers' || mood === 'statement');
    return clear ? 'clear' : 'unclear';
  });
  return {
    kind: 'answered',
    language,
    clear: bands.every((band) => band === 'clear' || band === 'described'),
    parts: several ? wording.parts.map((part) => part.asked) : [],
    partBands: several ? bands : [],
    partFirsts: several ? firsts : [],
    facts,
    quotations,
    related,
    timingMs: 0,
  };
}

/** Whether titles were asked for, of which no passage says anything. */
function saysTitles(part: PartFacts | undefined): boolean {
  return part !== undefined && part.facts.length > 0 && part.facts.every(({ property }) => property === 'title');
}

/** Only of models that read no other language than English is it known which words they know. */
function asksSomething(text: string, { wordings, languages }: Answerer, { without }: AskSettings): boolean {
  return without.has('wording') || languages === null || wordings.knows(text);
}

async function wordingOf(
  text: string,
  language: Language,
  { wordings, languages, glossary }: Answerer,
  { without }: AskSettings,
): Promise<Wording> {
  if (without.has('wording')) return Wordings.plain(text);
  const foreign = languages !== null && !languages.has(language);
  return wordings.read(text, language, foreign ? await glossary() : null);
}

/** How many quotations are shown: none when the first is not likely enough, then up to the last that may well answer. */
function shownOf(ranked: readonly RankedQuotation[], limit: number, minProbability: number): number {
  if ((ranked[0]?.probability ?? 0) < minProbability) return 0;
  // What was not read beside what was is judged by other scores: it is related at best.
  const reads = ranked.some(({ scores }) => scores.reads !== null);
  const counts = ({ scores, probability }: RankedQuotation): boolean =>
    probability >= MIN_FURTHER && (!reads || scores.reads !== null);
  return Math.max(0, ranked.slice(0, limit).findLastIndex(counts)) + 1;
}

/** None is said to be likelier than one that is ranked before it. */
function notRising(ranked: readonly RankedQuotation[]): RankedQuotation[] {
  let ceiling = 1;
  return ranked.map((one) => {
    ceiling = Math.min(ceiling, one.probability);
    return { ...one, probability: ceiling };
  });
}
