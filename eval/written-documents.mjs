// The documents written for training that training never sees (training/documents.py says which): as files that Pincite indexes, and
// the questions on them with what answers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One document in so many is held out, by the number in its name. */
const HELD_OUT_EVERY = 6;

/**
 * Reads those that are held out. Returns, for each, its name, its text as Markdown, its sidecar, and its items:
 * { kind: 'A' | 'U' | 'P' | 'C+' | 'C-' | 'C0', lang, text, answers: sentences that answer or support, near: what it is about else }.
 */
export function heldOutDocuments(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && Number(file.replace(/\D/g, '')) % HELD_OUT_EVERY === 0)
    .sort()
    .map((file) => readDocument(file.replace(/\.txt$/, ''), readFileSync(join(folder, file), 'utf8')));
}

function readDocument(name, content) {
  const [text, items] = content.split('\n---\n');
  const sentences = [];
  const blocks = [];
  let paragraph = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push(paragraph.join(' '));
    paragraph = [];
  };
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('#')) {
      endParagraph();
      blocks.push(line);
    } else if (line !== '') {
      const sentence = line.replace(/^\d+\.? /, '');
      sentences.push(sentence);
      paragraph.push(sentence);
      if (paragraph.length === 5) endParagraph();
    }
  }
  endParagraph();
  const title = blocks[0]?.replace(/^#+ /, '') ?? name;
  return {
    name,
    markdown: `${blocks.join('\n\n')}\n`,
    sidecar: { item: { id: name, type: 'report', title } },
    items: items
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => readItem(line, sentences)),
  };
}

function readItem(line, sentences) {
  const [kind, lang, text, ...places] = line.split(' | ').map((part) => part.trim());
  const name = kind.split(' ')[0];
  const named = places.map((place) => (place.match(/\d+/g) ?? []).map((number) => sentences[Number(number) - 1]));
  const isAnswered = name === 'A' || name === 'C+';
  return { kind: name, lang, text, answers: isAnswered ? named.flat() : [], near: isAnswered ? [] : named.flat() };
}
