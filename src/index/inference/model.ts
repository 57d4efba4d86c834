import { resolve } from 'node:path';
import { PinciteError } from '../../errors.js';
import type { Encoding } from '../embedder.js';
import { identityHash, verifyFiles } from './checksums.js';
import { type ModelDescription, readDescription } from './description.js';
import { locateModel, type ModelConfig } from './model-folder.js';
import { encodingOf } from './pooling.js';
import { type Inputs, ModelSession } from './session.js';
import { type Role, Tokens } from './tokens.js';

/** A model in memory. Its runs block the thread they are called on, so it lives in the worker. */
export class LocalModel {
  private constructor(
    readonly description: ModelDescription,
    readonly hash: string,
    readonly tokens: Tokens,
    /** SHA-256 of what the tokens were made from. */
    readonly tokenizerHash: string | undefined,
    private readonly session: ModelSession,
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
      const session = await ModelSession.open(directory, config.threads);
      const model = new LocalModel(description, hash, tokens, files.get('tokenizer.json'), session);
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
    const outputs = await this.session.run(this.inputs(batch, width), batch.length);
    const output = outputs['last_hidden_state'] ?? outputs[this.session.firstOutput];
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
  private inputs(batch: readonly Int32Array[], width: number): Inputs {
    const ids = new BigInt64Array(batch.length * width).fill(BigInt(this.tokens.padId));
    const mask = new BigInt64Array(ids.length);
    batch.forEach((row, index) => {
      const start = index * width;
      for (let i = 0; i < row.length; i += 1) ids[start + i] = BigInt(row[i] ?? 0);
      mask.fill(1n, start, start + row.length);
    });
    return { input_ids: ids, attention_mask: mask, token_type_ids: new BigInt64Array(ids.length) };
  }
}
