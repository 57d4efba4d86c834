/** Whether a text is put as a statement and not as a question: it ends like a sentence, and asks nothing. */
export function isStatement(text: string): boolean {
  return !text.includes('?') && /[.!…]["”’»)\]]*$/u.test(text.trimEnd());
}
