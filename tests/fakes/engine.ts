import type { Answer, MetadataFact, Question, RankedQuotation } from '../../src/answer/answer.js';
import type { BuildProgress, Engine, EngineStatus, IndexReport, PageText, Workshop } from '../../src/answer/engine.js';
import type { Quotation, ScoreExplanation } from '../../src/answer/quotation.js';
import { quote } from '../../src/answer/quote.js';
import { findRun } from '../../src/answer/sentence-runs.js';
import type { Corpus, Document, Sentence } from '../../src/corpus/document.js';
import { pagesOf } from '../../src/corpus/pages.js';
import { sliceOf } from '../../src/corpus/span.js';
import { PinciteError } from '../../src/errors.js';
import type { Language } from '../../src/language/languages.js';

/** What answers are besides what the words of question and documents make them. */
export interface AnswerTraits {
  readonly language?: Language;
  readonly clear?: boolean;
  /** A quotation is for the first of them that it shares a word with; else for the first. */
  readonly parts?: readonly string[];
  readonly facts?: readonly MetadataFact[];
  /** Quotations whose answering sentence holds this contradict. */
  readonly contradicting?: string;
  readonly reads?: ScoreExplanation['reads'];
}

/** An engine without model or index: the sentences that hold most words of a question answer it. */
export class FakeEngine implements Engine {
  readonly asked: Question[] = [];
  closed = false;
  traits: AnswerTraits = {};
  /** Called before a question is answered; may wait, or throw. */
  before: (question: Question, signal: AbortSignal | undefined) => Promise<void> = async () => {};

  constructor(readonly corpus: Corpus) {}

  async ask(question: Question, options: { readonly signal?: AbortSignal } = {}): Promise<Answer> {
    this.asked.push(question);
    await this.before(question, options.signal);
    const { language = 'en', clear = true, parts = [], facts = [] } = this.traits;
    const words = wordsOf(question.text);
    const ranked = this.corpus.documents
      .filter(({ id }) => question.documentId === undefined || id === question.documentId)
      .flatMap((document) => document.sentences.map((sentence) => ({ document, sentence })))
      .filter(({ document, sentence }) => isAsked(document, sentence, question))
      .map(({ document, sentence }) => {
        const text = sliceOf(document.text, sentence.span).toLowerCase();
        return { document, sentence, hits: [...words].filter((word) => text.includes(word)).length };
      })
      .sort((a, b) => b.hits - a.hits);
    const limit = question.limit ?? 3;
    const found = ranked.filter(({ hits }) => hits > 0).map((place) => asRanked(place, words.size, this.traits));
    if (found.length > 0 || facts.length > 0) {
      return {
        kind: 'answered',
        language,
        clear,
        parts,
        partBands: parts.map((_, at) => {
          if (!found.slice(0, limit).some(({ part }) => part === at)) return 'not-found';
          return clear ? 'clear' : 'unclear';
        }),
        partFirsts: parts.map((_, at) => {
          const first = found.slice(0, limit).findIndex(({ part }) => part === at);
          return first === -1 ? null : first;
        }),
        facts,
        quotations: found.slice(0, limit),
        related: found.slice(limit, limit + 2),
        timingMs: 1.5,
      };
    }
    return {
      kind: 'not-found',
      language,
      nearest: ranked.slice(0, 2).map((place) => asRanked(place, words.size, this.traits)),
      timingMs: 1.5,
    };
  }

  quotation(id: string): Quotation {
    const found = findRun(this.corpus.documents, id);
    if (found !== null) return quote(found.document, found.run, found.answering);
    throw new PinciteError('unknown-quotation', 'There is no such quotation.', 'Copy its id again.');
  }

  context(quotation: Quotation, sentences: number): Quotation {
    const found = findRun(this.corpus.documents, quotation.id);
    if (found === null) throw new PinciteError('unknown-quotation', 'There is no such quotation.', 'Ask again.');
    const { document, run, answering } = found;
    const fits = (ordinal: number) => {
      const [here, there] = [document.sentences[answering], document.sentences[ordinal]];
      // Each note is a paragraph of its own, and is not joined to another.
      const same = here?.kind === 'body' || here?.paragraph === there?.paragraph;
      return here?.sectionId === there?.sectionId && here?.kind === there?.kind && same;
    };
    let { first, last } = run;
    for (let step = 0; step < sentences && fits(first - 1); step += 1) first -= 1;
    for (let step = 0; step < sentences && fits(last + 1); step += 1) last += 1;
    return quote(document, { first, last }, answering);
  }

  page(documentId: string, label: string): PageText {
    const document = this.corpus.documents.find(({ id }) => id === documentId);
    if (document === undefined) throw new PinciteError('unknown-document', 'There is no such document.', 'Look again.');
    const all = pagesOf(document, { start: 0, end: document.notesStart });
    const at = all.indexOf(label);
    if (at < 0) throw new PinciteError('unknown-page', `There is no page ${label}.`, 'Look again.');
    const here = document.sentences.filter(({ span }) => pagesOf(document, span).includes(label));
    return {
      documentId,
      label,
      body: here
        .filter(({ kind }) => kind !== 'note')
        .map(({ span }) => sliceOf(document.text, span))
        .join(' '),
      notes: document.footnotes
        .filter(({ span }) => pagesOf(document, span).includes(label))
        .map(({ marker, span }) => ({ marker, text: sliceOf(document.text, span) })),
      previous: all[at - 1] ?? null,
      next: all[at + 1] ?? null,
    };
  }

  status(): EngineStatus {
    return { model: 'toy', indexId: 'toy', documents: [], queued: 0 };
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

/** A workshop that hands out one engine. */
export class FakeWorkshop implements Workshop {
  forced: boolean | undefined;
  /** Reported while an index is built or an engine opened. */
  steps: readonly BuildProgress[] = [];
  failure: Error | null = null;

  constructor(readonly engine: FakeEngine) {}

  async readCorpus(): Promise<Corpus> {
    if (this.failure !== null) throw this.failure;
    return this.engine.corpus;
  }

  async openEngine(options: { readonly onProgress?: (progress: BuildProgress) => void } = {}): Promise<Engine> {
    if (this.failure !== null) throw this.failure;
    for (const step of this.steps) options.onProgress?.(step);
    return this.engine;
  }

  async buildIndex(
    options: { readonly force?: boolean; readonly onProgress?: (progress: BuildProgress) => void } = {},
  ): Promise<IndexReport> {
    if (this.failure !== null) throw this.failure;
    this.forced = options.force;
    for (const step of this.steps) options.onProgress?.(step);
    return { ...REPORT, built: true };
  }

  async verifyIndex(): Promise<IndexReport> {
    if (this.failure !== null) throw this.failure;
    return REPORT;
  }
}

const REPORT: IndexReport = {
  id: 'abc123',
  model: 'toy',
  documents: 2,
  sentences: 1234,
  builtAt: '2026-01-02T03:04:05.000Z',
  bytes: 3 * 1024 * 1024,
  built: false,
};

/** Words long enough to mean something. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}

function isAsked(document: Document, sentence: Sentence, { chapterId }: Question): boolean {
  if (sentence.kind !== 'body' && sentence.kind !== 'note') return false;
  if (chapterId === undefined) return true;
  return document.sections.find(({ id }) => id === sentence.sectionId)?.chapterId === chapterId;
}

function asRanked(
  { document, sentence, hits }: { document: Document; sentence: Sentence; hits: number },
  words: number,
  { parts = [], contradicting, reads = null }: AnswerTraits,
): RankedQuotation {
  const text = sliceOf(document.text, sentence.span);
  const part = parts.findIndex((asked) => [...wordsOf(asked)].some((word) => text.toLowerCase().includes(word)));
  const share = words === 0 ? 0 : hits / words;
  // A neighbour goes along, so that the answering sentence is a part of the quotation.
  const next = document.sentences[sentence.ordinal + 1];
  const along = sentence.kind === 'body' && next?.kind === 'body' && next.sectionId === sentence.sectionId;
  const run = { first: sentence.ordinal, last: sentence.ordinal + (along ? 1 : 0) };
  return {
    quotation: quote(document, run, sentence.ordinal),
    probability: share,
    scores: {
      denseSentence: share,
      denseWindow: 0.5,
      denseContext: 0.25,
      maxSimWindow: 0.75,
      maxSimSentence: share,
      fused: 1 + share,
      foundBy: ['lexical'],
      reads,
    },
    stance: contradicting !== undefined && text.includes(contradicting) ? 'contradicts' : 'answers',
    part: Math.max(0, part),
  };
}
