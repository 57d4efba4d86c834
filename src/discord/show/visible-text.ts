/** Everything that is shown as the end of a line. */
export const LINE_END = /\r\n?|[\n\u0085\u2028\u2029\v\f]/g;
/** Half of a character pair; it can't be sent. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Letters of the scripts in which the two zero-width joiners belong to the spelling (Persian plurals, Hindi ligatures). */
const JOINED = String.raw`[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]`;

/** What makes one emoji out of several, or a picture out of a sign. */
const EMOJI_PART = String.raw`(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?)\ufe0f|(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)\u200d(?=\p{Extended_Pictographic})`;

/**
 * Characters that show nothing but change what is seen: bidirectional controls, zero-width characters, soft hyphens,
 * variation selectors, tags, fillers; and control characters other than the end of a line and the tab.
 * What a word is spelt with, or an emoji made of, is captured, to be kept.
 */
const INVISIBLE = new RegExp(
  String.raw`((?<=${JOINED}(?<!\u061c))[\u200c\u200d](?=(?!\u061c)${JOINED})|${EMOJI_PART})` +
    String.raw`|[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]|(?![\n\t])\p{Cc}`,
  'gu',
);

/** The text as a reader sees it: every end of a line is `\n`, and what is invisible is not there. */
export function visibleText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, (_, kept: string | undefined) => kept ?? '');
}
