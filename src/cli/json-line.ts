/** Characters that JSON may hold as they are, but that a terminal obeys, that hide, or that some readers end a line at. */
const TO_ESCAPE = /[\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point}/gu;

/** A value as one line of JSON. Every text in it is exact; what could act on a terminal is escaped, as JSON allows. */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(TO_ESCAPE, (character) =>
    Array.from({ length: character.length }, (_, unit) => {
      return `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`;
    }).join(''),
  );
  return `${escaped}\n`;
}
