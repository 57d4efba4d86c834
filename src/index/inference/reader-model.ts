import { join, resolve } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { PinciteError } from '../../errors.js';
import type { Reading } from '../reader.js';
import { filesHash, MODEL_FILE, verifyFiles } from './checksums.js';
import type { LocalModel } from './model.js';
import { locateModel, type ModelConfig } from './model-folder.js';
import { type Marks, pairOf } from './pair.js';
import { type ReaderDescription, readReaderDescription } from './reader-description.js';
import { readingOf } from './reading-of.js';
import { Tokens } from './tokens.js';

type MakeTensor = (data: BigInt64Array, columns: number) => Tensor;

/** Sentences kept in characters for each token that the model can take, as `Tokens` does. */
const CHARACTERS_PER_TOKEN = 16;

/** A reading model in memory; it lives in the worker. */
export class ReaderModel {
  private constructor(
    readonly description: ReaderDescription,
    readonly hash: string,
    private readonly tokens: Tokens,
    private readonly marks: Marks,
    private readonly session: InferenceSession,
    private readonly makeTensor: MakeTensor,
  ) {}

  /**
   * Verifies a reader's files, loads them and tries them out.
   * @param beside the encoder of the same process: where both have one tokenizer, it is loaded once
   * @throws PinciteError configuration, model-missing, model-damaged
   */
  static async open(config: ModelConfig, beside: Promise<LocalModel>): Promise<ReaderModel> {
    const directory = await locateModel(config, 'reading model');
    const description = await readReaderDescription(directory);
    const files = await verifyFiles(directory);
    const hash = filesHash(files);
    try {
      const plain = { maxTokens: description.maxTokens, questionPrefix: '', passagePrefix: '' };
      const runtime = (await import('onnxruntime-node')).default;
      const session = await runtime.InferenceSession.create(join(directory, MODEL_FILE), {
        enableMemPattern: false,
        ...(config.threads === undefined ? {} : { intraOpNumThreads: config.threads }),
      });
      const { tokens: known, tokenizerHash } = await beside;
      const tokens =
        tokenizerHash === files.get('tokenizer.json')
          ? known.withLimits(plain)
          : await Tokens.open(resolve(config.modelsDir), config.model, plain);
      const makeTensor: MakeTensor = (data, columns) => new runtime.Tensor('int64', data, [1, columns]);
      const empty = tokens.encode('', 'passage');
      const marks = { first: empty[0] ?? 0, separator: empty.at(-1) ?? 0 };
      const model = new ReaderModel(description, hash, tokens, marks, session, makeTensor);
      await model.read('a', ['a']);
      return model;
    } catch (cause) {
      if (cause instanceof PinciteError) throw cause;
      throw new PinciteError(
        'model-damaged',
        `The reader in ${directory} can't be loaded.`,
        'Check that it is an ONNX reading model as training/README.md describes, or copy its folder again.',
        { cause, context: { reason: cause instanceof Error ? cause.message : String(cause) } },
      );
    }
  }

  /**
   * Alone in its run: the int8 model scales each run by what is in it, and a reading must not depend on its company.
   * @throws PinciteError configuration, inference; Error from the runtime
   */
  async read(question: string, sentences: readonly string[]): Promise<Reading> {
    const { maxTokens } = this.description;
    const bare = (text: string): number[] => this.tokens.bare(text.slice(0, maxTokens * CHARACTERS_PER_TOKEN));
    const pair = pairOf(bare(question), sentences.map(bare), this.marks, this.description);
    const width = pair.ids.length;
    const known: Record<string, BigInt64Array> = {
      input_ids: BigInt64Array.from(pair.ids, BigInt),
      attention_mask: new BigInt64Array(width).fill(1n),
      token_type_ids: BigInt64Array.from(pair.types, BigInt),
    };
    const feeds: Record<string, Tensor> = {};
    for (const name of this.session.inputNames) {
      const data = known[name];
      if (data === undefined) throw new Error(`the reader wants an input that readers don't have: ${name}`);
      feeds[name] = this.makeTensor(data, width);
    }
    return readingOf(await this.session.run(feeds), pair, sentences.length);
  }
}
