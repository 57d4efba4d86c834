import { PinciteError } from '../errors.js';
import type { ChatSession } from './chat-session.js';
import { renderChapters, renderDocuments } from './render-corpus.js';
import { renderPage } from './render-page.js';
import { noteLines } from './render-quotation.js';
import { findDocument, findScope } from './scope.js';
import { visibleLine } from './visible-text.js';

/** A command of the chat. */
export interface ChatCommand {
  readonly name: string;
  /** What follows it. */
  readonly argument: string;
  readonly summary: string;
  run(session: ChatSession, argument: string): Promise<void>;
}

const help: ChatCommand = {
  name: 'help',
  argument: '',
  summary: 'show this list',
  async run(session) {
    const { styles } = session.terminal;
    await session.say('Type a question and press Enter. What follows it up ("And who decides?") may lean on it.\n');
    for (const { name, argument, summary } of CHAT_COMMANDS) {
      await session.say(`  ${styles.number(`/${name} ${argument}`.padEnd(28))}${summary}`);
    }
    await session.say('\nTab completes. Ctrl+C stops a question that is being answered; Ctrl+D leaves.');
  },
};

const chapters: ChatCommand = {
  name: 'chapters',
  argument: '',
  summary: 'list the chapters',
  run: (session) => session.terminal.out.write(renderChapters(session.engine.corpus, session.terminal)),
};

const chapter: ChatCommand = {
  name: 'chapter',
  argument: '<name>',
  summary: 'ask this chapter only; alone: all chapters again',
  async run(session, argument) {
    const { document } = session.scope;
    if (argument === '') {
      session.scope = { document: null, chapter: null };
      return session.say('All chapters are asked.');
    }
    // A chapter of another document is meant all the same when the name fits none of this one.
    const own = document === null ? null : chapterWithin(session, argument, document.id);
    session.scope = own ?? findScope(session.engine.corpus, { chapter: argument });
    return session.say(`Only this chapter is asked: ${visibleLine(session.scope.chapter?.title ?? '')}`);
  },
};

const document: ChatCommand = {
  name: 'document',
  argument: '<name>',
  summary: 'ask this document only; alone: all documents again',
  async run(session, argument) {
    if (argument === '') {
      session.scope = { document: null, chapter: null };
      return session.say('All documents are asked.');
    }
    session.scope = findScope(session.engine.corpus, { document: argument });
    return session.say(`Only this document is asked: ${visibleLine(session.scope.document?.item.title ?? '')}`);
  },
};

const more: ChatCommand = {
  name: 'more',
  argument: '',
  summary: 'show the next quotations',
  run: (session) => session.showMore(),
};

const context: ChatCommand = {
  name: 'context',
  argument: '[number]',
  summary: 'show what stands around a quotation; again: more of it',
  run: async (session, argument) => session.showContext(numberIn(argument)),
};

const notes: ChatCommand = {
  name: 'notes',
  argument: '[number]',
  summary: 'show the notes that a quotation calls',
  async run(session, argument) {
    const { footnotes } = session.shown(numberIn(argument)).quotation;
    if (footnotes.length === 0) return session.say('It calls no notes.');
    return session.say(noteLines(footnotes, session.view).join('\n'));
  },
};

const cite: ChatCommand = {
  name: 'cite',
  argument: '[number]',
  summary: 'show the citation of a quotation, and its id',
  async run(session, argument) {
    const { citation, id } = session.shown(numberIn(argument)).quotation;
    return session.say(`${visibleLine(citation)}\n${visibleLine(id)}`);
  },
};

const page: ChatCommand = {
  name: 'page',
  argument: '<document> <number>',
  summary: 'read a page, by the number printed on it',
  async run(session, argument) {
    const [, name = '', label = ''] = /^(.*?)\s*(\S*)$/.exec(argument) ?? [];
    if (label === '') throw new PinciteError('input', 'Which page?', 'For example: /page egmont-89 46');
    const id = name === '' ? onlyDocument(session) : findDocument(session.engine.corpus, name).id;
    await session.terminal.out.write(renderPage(session.engine.page(id, label), session.view));
  },
};

const corpus: ChatCommand = {
  name: 'corpus',
  argument: '',
  summary: 'list the documents',
  run: (session) => session.terminal.out.write(renderDocuments(session.engine.corpus, session.terminal)),
};

const quit: ChatCommand = {
  name: 'quit',
  argument: '',
  summary: 'leave',
  async run(session) {
    session.ended = true;
  },
};

/** Every command of the chat, in the order in which `/help` lists them. */
export const CHAT_COMMANDS: readonly ChatCommand[] = [
  help,
  chapters,
  chapter,
  document,
  more,
  context,
  notes,
  cite,
  page,
  corpus,
  quit,
];

/** Runs a line that begins with a slash. @throws PinciteError input, and whatever the command throws */
export async function runChatCommand(session: ChatSession, line: string): Promise<void> {
  const [, name = '', argument = ''] = /^\/(\S*)\s*(.*)$/s.exec(line) ?? [];
  const command = CHAT_COMMANDS.find((candidate) => candidate.name === name.toLowerCase());
  if (command === undefined)
    throw new PinciteError('input', `There is no command “/${name}”.`, '/help lists them all.');
  await command.run(session, argument.trim());
}

function numberIn(argument: string): number {
  if (argument === '') return 1;
  if (/^\d{1,3}$/.test(argument)) return Number(argument);
  throw new PinciteError('input', `“${argument}” is not the number of a quotation.`, 'For example: /context 2');
}

function chapterWithin(session: ChatSession, chapterName: string, documentId: string) {
  try {
    return findScope(session.engine.corpus, { chapter: chapterName, document: documentId });
  } catch {
    return null;
  }
}

function onlyDocument(session: ChatSession): string {
  const { documents } = session.engine.corpus;
  const only = session.scope.document ?? (documents.length === 1 ? documents[0] : undefined);
  if (only !== undefined && only !== null) return only.id;
  const ids = documents.map(({ id }) => id).join(', ');
  throw new PinciteError('input', 'A page of which document?', `Name it before the number: ${ids}`);
}
