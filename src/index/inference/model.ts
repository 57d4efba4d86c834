import { join, resolve } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { PinciteError } from '../../errors.js';
import type { Encoding } from '../embedder.js';
import { identityHash, MODEL_FILE, verifyFiles } from './checksums.js';
import { type ModelDescription, readDescription } from './description.js';
import { locateModel, type ModelConfig } from './model-folder.js';
import { encodingOf } from './pooling.js';
import { type Role, Tokens } from './tokens.js';

/** Makes a tensor of 64-bit integers; comes from the runtime that is loaded only when a model is. */
type MakeTensor = (data: BigInt64Array, rows: number, columns: number) => Tensor;

/** A model in memory. Its runs block the thread they are called on, so it lives in the worker. */
export class LocalModel {
  private constructor(
    readonly description: ModelDescription,
    readonly hash: string,
    readonly tokens: Tokens,
    /** SHA-256 of what the tokens were made from. */
    readonly tokenizerHash: string | undefined,
    private readonly session: InferenceSession,
    private readonly makeTensor: MakeTensor,
  ) {}

  /**
   * Verifies a model's files, loads them and tries them out.
   * @throws PinciteError configuration, model-missing, model-damaged
   */
  static async open(config: ModelConfig): Promise<LocalModel> {
    const directory = await locateModel(config);
    const description = await readDescription(directory);
    const files = await verifyFiles(directory);
    const hash = identityHash(description, files);
    try {
      const tokens = await Tokens.open(resolve(config.modelsDir), config.model, description);
      const runtime = (await import('onnxruntime-node')).default;
      // The path, not the bytes: the runtime then keeps no second copy of the weights. Memory patterns would plan each new
      // shape of a batch anew.
      const session = await runtime.InferenceSession.create(join(directory, MODEL_FILE), {
        enableMemPattern: false,
        ...(config.threads === undefined ? {} : { intraOpNumThreads: config.threads }),
      });
      const makeTensor: MakeTensor = (data, rows, columns) => new runtime.Tensor('int64', data, [rows, columns]);
      const model = new LocalModel(description, hash, tokens, files.get('tokenizer.json'), session, makeTensor);
      // The first run also finds out whether the description fits.
      await model.encodeQuestion('a');
      return model;
    } catch (cause) {
      if (cause instanceof PinciteError) throw cause;
      throw new PinciteError(
        'model-damaged',
        `The model in ${directory} can't be loaded.`,
        'Check that it is an ONNX sentence encoder for transformers.js, or copy its folder again.',
        { cause, context: { reason: cause instanceof Error ? cause.message : String(cause) } },
      );
    }
  }

  /** Ids of the vocabulary's punctuation. */
  punctuation(): Int32Array {
    return this.tokens.punctuation();
  }

  /** The words that the vocabulary has whole. */
  words(): string[] {
    return this.tokens.words();
  }

  /** Passages' ids, one array a text: what `encodePassages` takes. */
  tokenise(texts: readonly string[]): Int32Array[] {
    return texts.map((text) => this.tokens.encode(text, 'passage'));
  }

  /** A question, alone in its run. @throws Error from the runtime */
  async encodeQuestion(text: string): Promise<Encoding> {
    const [encoding] = await this.run([this.tokens.encode(text, 'question')], 'question');
    if (encoding === undefined) throw new Error('the model gave no vectors');
    return encoding;
  }

  /** A batch of passages, in one run. @throws Error from the runtime */
  async encodePassages(batch: readonly Int32Array[]): Promise<Encoding[]> {
    return this.run(batch, 'passage');
  }

  private async run(batch: readonly Int32Array[], role: Role): Promise<Encoding[]> {
    const width = batch.reduce((widest, ids) => Math.max(widest, ids.length), 0);
    const outputs = await this.session.run(this.feeds(batch, width));
    const output = outputs['last_hidden_state'] ?? outputs[this.session.outputNames[0] ?? ''];
    const { dimensions, pooling } = this.description;
    if (!(output?.data instanceof Float32Array) || output.data.length !== batch.length * width * dimensions) {
      throw new PinciteError(
        'configuration',
        `The model “${this.description.name}” does not give ${dimensions} numbers a token.`,
        'Correct “dimensions” in the model’s pincite.json, or use a model that gives hidden states.',
        { context: { dims: output?.dims } },
      );
    }
    const states = output.data;
    const { contentStart, trailing } = this.tokens;
    return batch.map((ids, row) => {
      const offset = row * width * dimensions;
      return encodingOf({ ids, states, offset, dimensions, leading: contentStart[role], trailing }, pooling);
    });
  }

  /** The model's inputs: ids padded to the widest, the mask that hides the padding, and token types, which are all zero. */
  private feeds(batch: readonly Int32Array[], width: number): Record<string, Tensor> {
    const ids = new BigInt64Array(batch.length * width).fill(BigInt(this.tokens.padId));
    const mask = new BigInt64Array(ids.length);
    batch.forEach((row, index) => {
      const start = index * width;
      for (let i = 0; i < row.length; i += 1) ids[start + i] = BigInt(row[i] ?? 0);
      mask.fill(1n, start, start + row.length);
    });
    const types = new BigInt64Array(ids.length);
    const known: Record<string, BigInt64Array> = { input_ids: ids, attention_mask: mask, token_type_ids: types };
    const feeds: Record<string, Tensor> = {};
    for (const name of this.session.inputNames) {
      const data = known[name];
      if (data === undefined) throw new Error(`the model wants an input that sentence encoders don't have: ${name}`);
      feeds[name] = this.makeTensor(data, batch.length, width);
    }
    return feeds;
  }
}
