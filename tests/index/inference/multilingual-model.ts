import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onnxModel } from './multilingual-onnx.js';

export const DIMENSIONS = 32;

/** XLM-R's special tokens, in its order: padding is 1, and 0 begins a text. */
export const SPECIAL = ['<s>', '<pad>', '</s>', '<unk>'] as const;

/** Words that mean the same in English, French, Dutch and German, and so get one vector. */
const CONCEPTS: readonly (readonly string[])[] = [
  ['who', 'qui', 'wie', 'wer'],
  ['leads', 'dirige', 'leidt', 'leitet'],
  ['council', 'conseil', 'raad', 'Rat'],
  ['school', 'école', 'school', 'Schule'],
  ['river', 'fleuve', 'rivier', 'Fluss'],
  ['flows', 'coule', 'stroomt', 'fließt'],
  ['teaches', 'enseigne', 'onderwijst', 'unterrichtet'],
  ['minister', 'ministre', 'minister', 'Minister'],
  ['north', 'nord', 'noorden', 'Norden'],
  ['children', 'enfants', 'kinderen', 'Kinder'],
];
/** Words with a meaning of their own. */
const OTHER_WORDS =
  'the The a le la les de het der die das den in dans nach to où where waar wo query passage Who fusion centre coordination unit Unit for threat analysis Threat Analysis Bread is baked from flour and water'.split(
    ' ',
  );
/** Letters and marks. */
const LETTERS = [...new Set("▁abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éèàöüß.,:?!’'-")];

/** The vocabulary: pieces as SentencePiece has them, with their log probabilities. */
function vocabulary(): readonly (readonly [piece: string, score: number])[] {
  const words = [...new Set([...CONCEPTS.flat(), ...OTHER_WORDS])].map((word) => `▁${word}`);
  return [
    ...SPECIAL.map((piece) => [piece, 0] as const),
    ...words.map((word) => [word, -4] as const),
    ...LETTERS.map((letter) => [letter, -9] as const),
    ['<mask>', 0],
  ];
}

/** A piece's vector: the same for words of one meaning, any other for the rest; letters weigh little. */
function vectorOf(piece: string): Float32Array {
  const concept = CONCEPTS.findIndex((words) => words.includes(piece.slice(1)));
  const size = piece.length === 1 ? 0.01 : concept === -1 ? 0.3 : 1;
  // A linear congruential generator, begun from the meaning or from the letters.
  let state =
    concept === -1
      ? [...piece].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7)
      : concept + 1;
  const next = (): number => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state / 2 ** 30 - 1;
  };
  next();
  return Float32Array.from({ length: DIMENSIONS }, () => size * next());
}

/**
 * Writes a model in the form that XLM-R's relatives have: a Unigram vocabulary, "<s>" and "</s>" around a text, no token types.
 * It tells padding by its id, as XLM-R does where it counts positions: filled with anything else, a batch would change its texts.
 * @param name the model's folder in `modelsDir`
 * @param description what its pincite.json says otherwise
 */
export async function writeMultilingualModel(
  modelsDir: string,
  name: string,
  description: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const directory = join(modelsDir, name);
  await mkdir(join(directory, 'onnx'), { recursive: true });
  const pieces = vocabulary();
  const json = (file: string, value: unknown) => writeFile(join(directory, file), JSON.stringify(value));
  await json('pincite.json', {
    name: 'small-multilingual',
    dimensions: DIMENSIONS,
    maxTokens: 64,
    questionPrefix: 'query: ',
    passagePrefix: 'passage: ',
    pooling: 'mean',
    normalise: true,
    ...description,
  });
  await json('tokenizer_config.json', {
    tokenizer_class: 'XLMRobertaTokenizer',
    bos_token: '<s>',
    cls_token: '<s>',
    eos_token: '</s>',
    sep_token: '</s>',
    pad_token: '<pad>',
    unk_token: '<unk>',
    mask_token: '<mask>',
    model_max_length: 512,
  });
  await json('tokenizer.json', tokenizer(pieces));
  await writeFile(join(directory, 'onnx/model_quantized.onnx'), network(pieces.map(([piece]) => piece)));
  return directory;
}

function tokenizer(pieces: ReturnType<typeof vocabulary>): unknown {
  const special = [...SPECIAL, '<mask>'];
  const token = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map((content) => ({
      id: pieces.findIndex(([piece]) => piece === content),
      content,
      single_word: false,
      lstrip: content === '<mask>',
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: { type: 'NFKC' },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'WhitespaceSplit' },
        { type: 'Metaspace', replacement: '▁', str_rep: '▁', add_prefix_space: true },
      ],
    },
    post_processor: {
      type: 'TemplateProcessing',
      single: [token('<s>'), { Sequence: { id: 'A', type_id: 0 } }, token('</s>')],
      pair: [token('<s>'), { Sequence: { id: 'A', type_id: 0 } }, token('</s>'), { Sequence: { id: 'B', type_id: 0 } }],
      special_tokens: Object.fromEntries(
        [0, 2].map((id) => [SPECIAL[id], { id: SPECIAL[id], ids: [id], tokens: [SPECIAL[id]] }]),
      ),
    },
    decoder: { type: 'Metaspace', replacement: '▁', str_rep: '▁', add_prefix_space: true },
    model: { type: 'Unigram', unk_id: 3, vocab: pieces },
  };
}

/** Each token's vector, and a tenth of the mean of all that are not padding. */
function network(pieces: readonly string[]): Uint8Array {
  const table = Float32Array.from(pieces.flatMap((piece) => [...vectorOf(piece)]));
  return onnxModel(
    [
      { type: 'Gather', inputs: ['table', 'input_ids'], output: 'vectors' },
      { type: 'Equal', inputs: ['input_ids', 'padding'], output: 'isPadding' },
      { type: 'Not', inputs: ['isPadding'], output: 'isText' },
      { type: 'Cast', inputs: ['isText'], output: 'text', attributes: { to: 1 } },
      { type: 'Unsqueeze', inputs: ['text'], output: 'textColumn', attributes: { axes: [2] } },
      { type: 'Mul', inputs: ['vectors', 'textColumn'], output: 'textVectors' },
      { type: 'ReduceSum', inputs: ['textVectors'], output: 'sum', attributes: { axes: [1], keepdims: 1 } },
      { type: 'Cast', inputs: ['attention_mask'], output: 'mask', attributes: { to: 1 } },
      { type: 'ReduceSum', inputs: ['mask'], output: 'count', attributes: { axes: [1], keepdims: 1 } },
      { type: 'Unsqueeze', inputs: ['count'], output: 'countColumn', attributes: { axes: [2] } },
      { type: 'Div', inputs: ['sum', 'countColumn'], output: 'mean' },
      { type: 'Mul', inputs: ['mean', 'tenth'], output: 'context' },
      { type: 'Add', inputs: ['vectors', 'context'], output: 'last_hidden_state' },
    ],
    [
      { name: 'table', shape: [pieces.length, DIMENSIONS], data: table },
      { name: 'padding', shape: [1], data: BigInt64Array.of(1n) },
      { name: 'tenth', shape: [1], data: Float32Array.of(0.1) },
    ],
    { inputs: ['input_ids', 'attention_mask'], output: 'last_hidden_state', dimensions: DIMENSIONS },
  );
}

/** The id of a piece. */
export function idOf(piece: string): number {
  return vocabulary().findIndex(([found]) => found === piece);
}
