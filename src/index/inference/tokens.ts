import type { PreTrainedTokenizer } from '@xenova/transformers/src/tokenizers.js';
import type { ModelDescription } from './description.js';
import { forbidNetwork } from './download.js';

/** What a text is to the model. */
export type Role = 'question' | 'passage';

/**
 * Characters kept for each token that the model can take. Real words average 4 to 6 characters a token; what is cut off at 16
 * would be cut off after tokenising anyway, and a text of any size costs the same.
 */
const CHARACTERS_PER_TOKEN = 16;

/** What tokenising must know of a model. */
export type TokenLimits = Pick<ModelDescription, 'maxTokens' | 'questionPrefix' | 'passagePrefix'>;

/** Turns texts into vocabulary ids, with prefix and special tokens, within the model's length. */
export class Tokens {
  /** Where the content of a question or a passage starts: after the special token and the prefix. */
  readonly contentStart: Readonly<Record<Role, number>>;
  /** Special tokens after the content. */
  readonly trailing: number;
  /** Fills the short rows of a batch. */
  readonly padId: number;

  private constructor(
    private readonly tokenizer: PreTrainedTokenizer,
    private readonly description: TokenLimits,
  ) {
    const bare = tokenizer.encode('a', null, { add_special_tokens: false });
    const full = tokenizer.encode('a');
    const leading = Math.max(0, full.indexOf(bare[0] ?? -1));
    this.trailing = full.length - leading - bare.length;
    this.padId = tokenizer.pad_token_id ?? 0;
    this.contentStart = {
      question: leading + this.prefixLength(description.questionPrefix),
      passage: leading + this.prefixLength(description.passagePrefix),
    };
  }

  /** Loads `tokenizer.json` from disk. @param modelsDir the folder that holds the folder `model` */
  static async open(modelsDir: string, model: string, description: TokenLimits): Promise<Tokens> {
    const { env } = await import('@xenova/transformers/src/env.js');
    const { AutoTokenizer } = await import('@xenova/transformers/src/tokenizers.js');
    forbidNetwork(env);
    env.localModelPath = modelsDir;
    return new Tokens(await AutoTokenizer.from_pretrained(model, { local_files_only: true }), description);
  }

  /** The same vocabulary for a model of other limits: a tokenizer takes some twenty megabytes. */
  withLimits(limits: TokenLimits): Tokens {
    return new Tokens(this.tokenizer, limits);
  }

  /** Vocabulary ids of a text. Too long a text loses its end, but keeps the closing special token. */
  encode(text: string, role: Role): Int32Array {
    const { maxTokens, questionPrefix, passagePrefix } = this.description;
    const prefix = role === 'question' ? questionPrefix : passagePrefix;
    const ids = this.tokenizer.encode(prefix + cut(text, maxTokens * CHARACTERS_PER_TOKEN));
    if (ids.length <= maxTokens) return Int32Array.from(ids);
    const end = ids.slice(ids.length - this.trailing);
    return Int32Array.from([...ids.slice(0, maxTokens - end.length), ...end]);
  }

  /** Vocabulary ids of a text alone, without prefix and special tokens: of as much of it as could fit. */
  bare(text: string): number[] {
    const fitting = cut(text, this.description.maxTokens * CHARACTERS_PER_TOKEN);
    return this.tokenizer.encode(fitting, null, { add_special_tokens: false });
  }

  /** Ids of the vocabulary's entries that hold nothing but punctuation and symbols. */
  punctuation(): Int32Array {
    const found: number[] = [];
    this.tokenizer.model.vocab.forEach((entry, id) => {
      // Marks of the vocabulary itself, of a word's start (▁, Ġ) or its continuation (##), are no part of the text.
      const text = entry.replace(/^(?:##(?=.)|▁|Ġ)/u, '');
      if (/^[\p{P}\p{S}]*$/u.test(text)) found.push(id);
    });
    return Int32Array.from(found);
  }

  /** The vocabulary's whole words of letters, in lower case. */
  words(): string[] {
    const { vocab } = this.tokenizer.model;
    // Where a mark begins words, an entry without it is a part of one.
    const mark = ['▁', 'Ġ'].find((sign) => vocab.some((entry) => entry.startsWith(sign) && entry.length > 3)) ?? '';
    return vocab.flatMap((entry) => {
      const word = entry.startsWith(mark) ? entry.slice(mark.length).toLowerCase() : '';
      return /^\p{L}{3,}$/u.test(word) ? [word] : [];
    });
  }

  /** How many tokens a prefix makes whatever follows it: what the encodings of different texts begin with alike. */
  private prefixLength(prefix: string): number {
    if (prefix === '') return 0;
    const [first = [], ...others] = ['a', 'the', '1', 'Garden'].map((probe) =>
      this.tokenizer.encode(prefix + probe, null, { add_special_tokens: false }),
    );
    const differs = first.findIndex((id, at) => others.some((ids) => ids[at] !== id));
    return differs === -1 ? first.length : differs;
  }
}

/** At most `length` UTF-16 units of a text, never half a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
