// transformers.js declares types for its whole only. Pincite imports three of its modules by themselves, because the whole also
// loads image and audio processing, 100 MB of memory that a text model has no use for. These lines lend the modules their types.

declare module '@xenova/transformers/src/tokenizers.js' {
  export { AutoTokenizer, type PreTrainedTokenizer } from '@xenova/transformers/types/tokenizers.js';
}

declare module '@xenova/transformers/src/env.js' {
  export { env } from '@xenova/transformers/types/env.js';
}

declare module '@xenova/transformers/src/utils/hub.js' {
  export { getModelFile } from '@xenova/transformers/types/utils/hub.js';
}
