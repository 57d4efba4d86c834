import { fullName } from '../../corpus/bibliography.js';
import type { Chapter, Corpus, Document } from '../../corpus/document.js';
import { LIMITS } from '../show/limits.js';
import { ask } from './ask.js';
import { choiceName } from './choices.js';
import type { Command, GivenOptions } from './command.js';

/** The commands of chapters, and how many chapters have none for want of room. */
export interface ChapterCommands {
  readonly commands: readonly Command[];
  readonly leftOut: number;
}

/** What the names of all of them begin with. */
export const CHAPTER_PREFIX = 'chapter-';

/**
 * A command for each chapter, `/chapter-financing question`, which asks that chapter as `/ask` does.
 * @param taken names that other commands have
 * @param room how many commands may be made
 */
export function chapterCommands(corpus: Corpus, taken: ReadonlySet<string>, room: number): ChapterCommands {
  const chapters = corpus.documents.flatMap((document) => document.chapters.map((chapter) => ({ document, chapter })));
  const counts = new Map<string, number>();
  for (const { chapter } of chapters) {
    const name = nameOf(chapter, null);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = new Set(taken);
  const commands = chapters.slice(0, Math.max(0, room)).map(({ document, chapter }): Command => {
    const own = nameOf(chapter, null);
    // Chapters of the same name all get their document's with it, so that none is renamed when a document is added.
    const name = unique((counts.get(own) ?? 0) > 1 ? nameOf(chapter, document) : own, names);
    names.add(name);
    return commandFor(document, chapter, name);
  });
  return { commands, leftOut: chapters.length - commands.length };
}

/** The same as `/ask` with its chapter chosen: whatever that can do, this can. */
function commandFor(document: Document, chapter: Chapter, name: string): Command {
  const description = choiceName(chapter.title, chapter.authors.map(fullName).join(', '), LIMITS.description);
  const place = `${document.id}#${chapter.id}`;
  const inChapter = (options: GivenOptions): GivenOptions => ({
    getString: (option) =>
      option === 'chapter' ? place : option === 'document' ? document.id : options.getString(option),
    getBoolean: (option) => options.getBoolean(option),
    getInteger: (option) => options.getInteger(option),
    getAttachment: (option) => options.getAttachment(option),
    getSubcommand: (required) => options.getSubcommand(required),
  });
  return {
    data: {
      name,
      description: description === '' ? chapter.id : description,
      options: ask.data.options.filter((option) => option.name !== 'chapter' && option.name !== 'document'),
    },
    visibility: (options, corpus) => ask.visibility(inChapter(options), corpus),
    run: (options, call, services) => ask.run(inChapter(options), call, services),
  };
}

/** From the chapter's id; where that has no letter that Discord takes, from its title. */
function nameOf({ id, title }: Chapter, document: Document | null): string {
  const own = nameWords(id) || nameWords(title) || 'untitled';
  return cut(document === null ? own : `${own}-${nameWords(document.id)}`);
}

/** Small letters, digits and hyphens, of any script: the vowel signs that two scripts need are among them. */
function nameWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/(?![\p{sc=Deva}\p{sc=Thai}])\p{M}|\p{Lm}/gu, '')
    .replace(/[^\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

function cut(words: string, room: number = LIMITS.commandName - CHAPTER_PREFIX.length): string {
  // Never half of a character.
  return words
    .slice(0, room)
    .replace(/[\ud800-\udbff]$/u, '')
    .replace(/-+$/u, '');
}

/** `chapter-money`, `chapter-money-2`, `chapter-money-3`. */
function unique(words: string, names: ReadonlySet<string>): string {
  for (let again = 1; ; again += 1) {
    const ending = again === 1 ? '' : `-${again}`;
    const name = `${CHAPTER_PREFIX}${cut(words, LIMITS.commandName - CHAPTER_PREFIX.length - ending.length)}${ending}`;
    if (!names.has(name)) return name;
  }
}
