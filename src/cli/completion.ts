import type { Corpus } from '../corpus/document.js';
import { CHAT_COMMANDS } from './chat-commands.js';
import { visibleLine } from './visible-text.js';

/** What Tab offers for a line, and the part of the line that each of them would replace: `node:readline`'s form. */
export function complete(line: string, corpus: Corpus): [string[], string] {
  const [, command = '', argument] = /^\/(\S*)(?:\s+(.*))?$/.exec(line) ?? [];
  if (!line.startsWith('/')) return [[], line];
  if (argument === undefined)
    return [
      fitting(
        CHAT_COMMANDS.map(({ name }) => `/${name}`),
        line,
        ' ',
      ),
      line,
    ];
  return [fitting(namesFor(command, corpus), argument, command === 'page' ? ' ' : ''), argument];
}

function namesFor(command: string, corpus: Corpus): readonly string[] {
  if (command === 'document' || command === 'page') return corpus.documents.map(({ id }) => id);
  if (command !== 'chapter') return [];
  const chapters = corpus.documents.flatMap((document) => document.chapters);
  return [...new Set([...chapters.map(({ id }) => id), ...chapters.map(({ title }) => title)])];
}

function fitting(names: readonly string[], begun: string, ending: string): string[] {
  const start = begun.toLowerCase();
  // What Tab puts on the line is written to the terminal as it is.
  const safe = names.filter((name) => visibleLine(name) === name);
  return safe.filter((name) => name.toLowerCase().startsWith(start)).map((name) => name + ending);
}
