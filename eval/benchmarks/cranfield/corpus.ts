import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Abstract } from './collection.js';

/** The document that an abstract becomes. Numbers of one length: documents are then in the collection's order. */
export function documentId({ id }: Abstract): string {
  return `abstract-${id.padStart(4, '0')}`;
}

/** Writes each abstract as a document of its own, as a user would have it: Markdown, and its bibliographic data. */
export async function writeCorpus(folder: string, abstracts: readonly Abstract[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const abstract of abstracts) {
    const { title, author, text } = abstract;
    // Two abstracts of the collection are empty; a document without text is refused.
    if (text === '') continue;
    const id = documentId(abstract);
    const name = title === '' ? id : title;
    // The heading says the title already.
    const rest = text.startsWith(`${title}.`) ? text.slice(title.length + 1).trim() : text;
    const body = rest === '' ? text : rest;
    const item = {
      id,
      type: 'article-journal',
      title: name,
      ...(author === '' ? {} : { author: [{ literal: author }] }),
    };
    await writeFile(join(folder, `${id}.md`), `# ${escaped(name)}\n\n${escaped(body)}\n`);
    await writeFile(join(folder, `${id}.json`), JSON.stringify({ item }));
  }
}

/** What Markdown would take for markup is text here; a line that begins like a list item is none. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#&|~^$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}
