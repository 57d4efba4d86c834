/**
 * What was meant by lines that arrived all at once. Text copied from a page is broken anywhere: such lines are one
 * question. A line that ends as a question or a sentence does, an empty line, and a command end what they belong to.
 */
export function questionsOf(lines: readonly string[]): readonly string[] {
  const questions: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) questions.push(open.join(' '));
    open = [];
  };
  for (const line of lines.map((raw) => raw.trim())) {
    if (line === '') {
      close();
    } else if (line.startsWith('/')) {
      close();
      questions.push(line);
    } else {
      open.push(line);
      if (/[?!.][”"’')\]]*$/.test(line)) close();
    }
  }
  close();
  return questions;
}
