import { resolve } from 'node:path';
import { PinciteError } from '../../errors.js';
import type { ReaderIdentity, Reading, ReadPassage } from '../reader.js';
import { filesHash, verifyFiles } from './checksums.js';
import type { LocalModel } from './model.js';
import { locateModel, type ModelConfig } from './model-folder.js';
import { type Marks, pairOf } from './pair.js';
import { type ReaderDescription, readReaderDescription } from './reader-description.js';
import { readingOf } from './reading-of.js';
import { ModelSession } from './session.js';
import { Tokens } from './tokens.js';

/** A reading model in memory; it lives in the worker. */
export class ReaderModel {
  private constructor(
    readonly description: ReaderDescription,
    readonly hash: string,
    private readonly tokens: Tokens,
    private readonly marks: Marks,
    private readonly session: ModelSession,
  ) {}

  get identity(): ReaderIdentity {
    const { name, judgement } = this.description;
    return { name, hash: this.hash, judgement };
  }

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
      const session = await ModelSession.open(directory, config.threads);
      const { tokens: known, tokenizerHash } = await beside;
      const tokens =
        tokenizerHash === files.get('tokenizer.json')
          ? known.withLimits(plain)
          : await Tokens.open(resolve(config.modelsDir), config.model, plain);
      const empty = tokens.encode('', 'passage');
      const marks = { first: empty[0] ?? 0, separator: empty.at(-1) ?? 0 };
      const model = new ReaderModel(description, hash, tokens, marks, session);
      await model.read('a', { titles: 'a', sentences: ['a'] });
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
  async read(question: string, { titles, sentences }: ReadPassage): Promise<Reading> {
    const bare = (text: string): number[] => this.tokens.bare(text);
    const pair = pairOf(bare(question), bare(titles), sentences.map(bare), this.marks, this.description);
    const outputs = await this.session.run(
      {
        input_ids: BigInt64Array.from(pair.ids, BigInt),
        attention_mask: new BigInt64Array(pair.ids.length).fill(1n),
        token_type_ids: BigInt64Array.from(pair.types, BigInt),
      },
      1,
    );
    return readingOf(outputs, pair, sentences.length);
  }
}
