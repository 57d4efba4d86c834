/** The stripe at an embed's side. Never the only sign of anything: what it marks is said in words as well. */
export const COLOURS = {
  answer: 0x2f6f4f,
  /** Close to an answer, and not clearly one. */
  unclear: 0x6b5ca5,
  contradicts: 0xb5541c,
  related: 0x8a6d1f,
  notFound: 0x8a6d1f,
  plain: 0x3f5f8f,
  failure: 0x9f3030,
} as const;
