/**
 * Characters that steer a terminal, turn the reading direction or show nothing: controls, lone surrogates, line and
 * paragraph separators, and all that Unicode calls "default ignorable" (bidirectional controls and zero-width
 * characters among them). Spared are what makes one emoji out of several, and the joiners that Arabic and Indic
 * scripts are spelt with.
 */
const SPELLING_JOINER =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}])[\u200c\u200d]/u;
const EMOJI_JOINER =
  /(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)(?:\u200d(?=\p{Extended_Pictographic})|\ufe0f)/u;
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
const TO_LOOK_AT = new RegExp(`${SPELLING_JOINER.source}|${EMOJI_JOINER.source}|(${HIDDEN.source})`, 'gu');

/**
 * Text from outside (documents, questions, file names) as it can safely be written to a terminal: every character that
 * would act or hide is shown instead, `␛` for an escape, `<U+202E>` for what has no picture of its own.
 */
export function visibleText(text: string): string {
  return text.replace(TO_LOOK_AT, (found: string, hidden: string | undefined) =>
    hidden === undefined ? found : pictureOf(hidden),
  );
}

/** The same on one line: white space of any kind and length becomes one space. */
export function visibleLine(text: string): string {
  return visibleText(text.replace(/[ \t\r\n\f\v]+/g, ' ').trim());
}

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
