import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Answer, Question } from './answer/answer.js';
import { type Answerer, type AskSettings, ask } from './answer/ask.js';
import { shortCitation } from './answer/citation.js';
import { widen } from './answer/context.js';
import type { BuildProgress, Engine, EngineStatus, IndexReport, PageText, Workshop } from './answer/engine.js';
import { pageLabels, pageText } from './answer/page.js';
import type { Quotation } from './answer/quotation.js';
import { quotationById, runById } from './answer/quotation-by-id.js';
import type { Config } from './config.js';
import type { Corpus } from './corpus/document.js';
import { PinciteError } from './errors.js';
import { buildIndex } from './index/build.js';
import type { Embedder } from './index/embedder.js';
import { type Models, openModels } from './index/inference/worker-embedder.js';
import type { Manifest } from './index/manifest.js';
import { openIndex, type PassageIndex, verifyIndexFiles } from './index/open.js';
import type { Reader } from './index/reader.js';
import { type Glossary, openGlossary } from './language/glossary.js';
import { Retriever } from './retrieval/retriever.js';
import type { Stage } from './retrieval/stages.js';
import { Wordings } from './retrieval/wording/wording.js';

/** The folder of glossaries among the models. */
const GLOSSARIES = 'glossaries';

/** What the composition root is made with; tests put a toy embedder in. */
export interface WorkshopParts {
  readonly config: Config;
  readonly logger?: Logger | undefined;
  readonly startEmbedder?: () => Promise<Embedder>;
  /** Read with beside the embedder of `startEmbedder`. */
  readonly reader?: Reader;
}

type OpenOptions = {
  readonly force?: boolean;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly signal?: AbortSignal;
  readonly without?: readonly Stage[];
};

/** Puts documents, index, model and answering together. Everything else is given what it needs. */
export function createWorkshop({ config, logger, startEmbedder, reader }: WorkshopParts): Workshop {
  const { paths, model } = config;
  const modelsOf = async (reads: boolean): Promise<Models> =>
    startEmbedder !== undefined
      ? { embedder: await startEmbedder(), reader: reader ?? null }
      : openModels(
          {
            modelsDir: paths.models,
            model: model.name,
            allowDownload: model.allowDownload,
            maxWaitingQuestions: model.maxWaiting,
            ...(model.threads === 0 ? {} : { threads: model.threads }),
            ...(!reads || model.reader === null ? {} : { reader: model.reader }),
          },
          logger,
        );

  /** Loaded when it is used: a start of the model's process, which takes longest, should not wait for the parsers. */
  const readCorpus = async (): Promise<Corpus> => {
    const { loadCorpus } = await import('./corpus/load.js');
    return loadCorpus(paths.corpus);
  };

  /** Model and documents at once: neither waits for the other. What fails leaves nothing running. */
  const prepare = async (reads: boolean): Promise<{ corpus: Corpus } & Models> => {
    const [models, corpus] = await Promise.allSettled([modelsOf(reads), readCorpus()]);
    if (corpus.status === 'fulfilled' && models.status === 'fulfilled') {
      return { corpus: corpus.value, ...models.value };
    }
    if (models.status === 'fulfilled') await models.value.embedder.close();
    for (const part of [corpus, models]) if (part.status === 'rejected') throw part.reason;
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
  const replaced = async (embedder: Embedder, index: PassageIndex): Promise<Models> => {
    await embedder.close();
    try {
      return await modelsOf(true);
    } catch (error) {
      index.close();
      throw error;
    }
  };

  return {
    readCorpus,
    async openEngine(options = {}) {
      const { corpus, embedder, reader: reading } = await prepare(true);
      try {
        const { index, built } = await ready(corpus, embedder, options);
        const models = built ? await replaced(embedder, index) : { embedder, reader: reading };
        return new LocalEngine(corpus, index, models, config, new Set(options.without));
      } catch (error) {
        await embedder.close();
        throw error;
      }
    },
    async buildIndex(options = {}) {
      const { corpus, embedder } = await prepare(false);
      try {
        const { index, built } = await ready(corpus, embedder, options);
        index.close();
        return report(index.manifest, built);
      } finally {
        await embedder.close();
      }
    },
    async verifyIndex() {
      const { corpus, embedder } = await prepare(false);
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
  readonly #embedder: Embedder;
  readonly #finder: Answerer;
  readonly #settings: AskSettings;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(
    readonly corpus: Corpus,
    private readonly index: PassageIndex,
    { embedder, reader }: Models,
    config: Config,
    without: ReadonlySet<Stage>,
  ) {
    const { words, languages } = embedder.identity;
    let glossary: Promise<Glossary> | null = null;
    this.#embedder = embedder;
    this.#finder = {
      retriever: new Retriever(index, embedder, without),
      reader,
      glossary: () => {
        // One that could not be opened is tried again: somebody may have mended it.
        glossary ??= openGlossary(join(config.paths.models, GLOSSARIES)).catch((error: unknown) => {
          glossary = null;
          throw error;
        });
        return glossary;
      },
      languages,
      wordings: new Wordings(corpus.documents, (word) => words.has(word)),
    };
    const { quotationWords, readDepth, minProbability, clearProbability } = config.answer;
    this.#settings = {
      maxWords: quotationWords,
      readDepth,
      minProbability,
      clearProbability,
      without,
    };
  }

  async ask(question: Question, options: { readonly signal?: AbortSignal } = {}): Promise<Answer> {
    if (this.#closed) throw new PinciteError('closing', 'Pincite is closing.', 'Ask again in a moment.');
    const answer = ask(this.corpus, this.#finder, question, this.#settings, options);
    this.#underWay.add(answer);
    try {
      return await answer;
    } finally {
      this.#underWay.delete(answer);
    }
  }

  quotation(id: string): Quotation {
    return quotationById(this.corpus, id);
  }

  context(quotation: Quotation, sentences: number): Quotation {
    const { document, run, answering } = runById(this.corpus, quotation.id);
    return widen(document, run, answering, sentences);
  }

  page(documentId: string, label: string): PageText {
    return pageText(this.corpus, documentId, label);
  }

  status(): EngineStatus {
    return {
      model: this.#embedder.identity.name,
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
      queued: this.#embedder.queued,
    };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#underWay);
    await this.#embedder.close();
    this.index.close();
  }
}
