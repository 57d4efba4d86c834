import type { Logger } from 'pino';
import type { Answer, Question } from './answer/answer.js';
import { ask } from './answer/ask.js';
import { shortCitation } from './answer/citation.js';
import { widen } from './answer/context.js';
import type { BuildProgress, Engine, EngineStatus, IndexReport, PageText, Workshop } from './answer/engine.js';
import { pageLabels, pageText } from './answer/page.js';
import type { Quotation } from './answer/quotation.js';
import { quote } from './answer/quote.js';
import { findRun } from './answer/sentence-runs.js';
import type { Config } from './config.js';
import type { Corpus } from './corpus/document.js';
import { PinciteError } from './errors.js';
import { buildIndex } from './index/build.js';
import type { Embedder } from './index/embedder.js';
import { openEmbedder } from './index/inference/worker-embedder.js';
import type { Manifest } from './index/manifest.js';
import { openIndex, type PassageIndex, verifyIndexFiles } from './index/open.js';
import { SHIPPED_CALIBRATION } from './retrieval/calibration.js';
import { Retriever } from './retrieval/retriever.js';

/** What the composition root is made with; tests put a toy embedder in. */
export interface WorkshopParts {
  readonly config: Config;
  readonly logger?: Logger | undefined;
  readonly startEmbedder?: () => Promise<Embedder>;
}

type OpenOptions = {
  readonly force?: boolean;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly signal?: AbortSignal;
};

/** Puts documents, index, model and answering together. Everything else is given what it needs. */
export function createWorkshop({ config, logger, startEmbedder }: WorkshopParts): Workshop {
  const { paths, model } = config;
  const embedderOf =
    startEmbedder ??
    (() =>
      openEmbedder(
        {
          modelsDir: paths.models,
          model: model.name,
          allowDownload: model.allowDownload,
          maxWaitingQuestions: model.maxWaiting,
          ...(model.threads === 0 ? {} : { threads: model.threads }),
        },
        logger,
      ));

  /** Loaded when it is used: a start of the model's process, which takes longest, should not wait for the parsers. */
  const readCorpus = async (): Promise<Corpus> => {
    const { loadCorpus } = await import('./corpus/load.js');
    return loadCorpus(paths.corpus);
  };

  /** Model and documents at once: neither waits for the other. What fails leaves nothing running. */
  const prepare = async (): Promise<{ corpus: Corpus; embedder: Embedder }> => {
    const [embedder, corpus] = await Promise.allSettled([embedderOf(), readCorpus()]);
    if (corpus.status === 'fulfilled' && embedder.status === 'fulfilled') {
      return { corpus: corpus.value, embedder: embedder.value };
    }
    if (embedder.status === 'fulfilled') await embedder.value.close();
    for (const part of [corpus, embedder]) if (part.status === 'rejected') throw part.reason;
    throw new PinciteError('inference', 'Documents and model could not be opened.', 'Try again.');
  };

  const ready = async (
    corpus: Corpus,
    embedder: Embedder,
    options: OpenOptions,
  ): Promise<{ index: PassageIndex; built: boolean }> => {
    if (options.force !== true) {
      try {
        return { index: await openIndex(paths.index, corpus, embedder.identity), built: false };
      } catch (error) {
        if (!(error instanceof PinciteError) || !error.code.startsWith('index-')) throw error;
        logger?.info({ why: error.message }, 'building the index');
      }
    }
    await buildIndex(paths.index, corpus, embedder, {
      signal: options.signal,
      onProgress: (done, total) => options.onProgress?.({ done, total, unit: 'texts' }),
    });
    return { index: await openIndex(paths.index, corpus, embedder.identity), built: true };
  };

  /** A process that has encoded a whole corpus keeps the memory that it took; a new one has never taken it. */
  const replaced = async (embedder: Embedder, index: PassageIndex): Promise<Embedder> => {
    await embedder.close();
    try {
      return await embedderOf();
    } catch (error) {
      index.close();
      throw error;
    }
  };

  return {
    readCorpus,
    async openEngine(options = {}) {
      const { corpus, embedder } = await prepare();
      try {
        const { index, built } = await ready(corpus, embedder, options);
        return new LocalEngine(corpus, index, built ? await replaced(embedder, index) : embedder, config);
      } catch (error) {
        await embedder.close();
        throw error;
      }
    },
    async buildIndex(options = {}) {
      const { corpus, embedder } = await prepare();
      try {
        const { index, built } = await ready(corpus, embedder, options);
        index.close();
        return report(index.manifest, built);
      } finally {
        await embedder.close();
      }
    },
    async verifyIndex() {
      const { corpus, embedder } = await prepare();
      try {
        return report(await verifyIndexFiles(paths.index, corpus, embedder.identity), false);
      } finally {
        await embedder.close();
      }
    },
  };
}

function report(manifest: Manifest, built: boolean): IndexReport {
  return {
    id: manifest.id,
    model: manifest.model.name,
    documents: manifest.documents.length,
    sentences: manifest.units,
    builtAt: manifest.builtAt,
    bytes: Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0),
    built,
  };
}

class LocalEngine implements Engine {
  readonly #retriever: Retriever;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(
    readonly corpus: Corpus,
    private readonly index: PassageIndex,
    private readonly embedder: Embedder,
    private readonly config: Config,
  ) {
    this.#retriever = new Retriever(index, embedder);
  }

  async ask(question: Question, options: { readonly signal?: AbortSignal } = {}): Promise<Answer> {
    if (this.#closed) throw new PinciteError('closing', 'Pincite is closing.', 'Ask again in a moment.');
    const { quotationWords, minProbability } = this.config.answer;
    const settings = { maxWords: quotationWords, minProbability, calibration: SHIPPED_CALIBRATION };
    const answer = ask(this.corpus, this.#retriever, question, settings, options);
    this.#underWay.add(answer);
    try {
      return await answer;
    } finally {
      this.#underWay.delete(answer);
    }
  }

  quotation(id: string): Quotation {
    const found = this.#find(id);
    return quote(found.document, found.run, found.answering);
  }

  context(quotation: Quotation, sentences: number): Quotation {
    const { document, run, answering } = this.#find(quotation.id);
    return widen(document, run, answering, sentences);
  }

  #find(id: string): NonNullable<ReturnType<typeof findRun>> {
    const found = findRun(this.corpus.documents, id.trim());
    if (found !== null) return found;
    throw new PinciteError(
      'unknown-quotation',
      'No document holds that quotation (any more).',
      'Check its id, or ask again: the text may have changed.',
    );
  }

  page(documentId: string, label: string): PageText {
    return pageText(this.corpus, documentId, label);
  }

  status(): EngineStatus {
    return {
      model: this.embedder.identity.name,
      indexId: this.index.manifest.id,
      documents: this.corpus.documents.map((document) => ({
        id: document.id,
        title: document.item.title,
        citation: shortCitation(document.item, null),
        pages: pageLabels(document).length,
        sentences: document.sentences.filter(({ kind }) => kind === 'body' || kind === 'note').length,
        words: document.text.split(/\s+/).filter((word) => word !== '').length,
        hash: document.sourceHash,
      })),
      queued: this.embedder.queued,
    };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#underWay);
    await this.embedder.close();
    this.index.close();
  }
}
