import { z } from 'zod';
import { pageReference } from '../../answer/citation.js';
import { outlineOf } from '../../answer/outline.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { findDocument } from '../scope.js';
import { visibleLine } from '../visible-text.js';

const options = z.object(jsonOption);

/** `pincite outline <document>` */
export const outline = {
  name: 'outline',
  summary: 'list the chapters and headings of a document, with their pages',
  configure(command) {
    addJsonOption(command.argument('<document>', "the document's id, title, or a part of them"));
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const corpus = await request.context.workshop.readCorpus();
    const document = findDocument(corpus, request.arguments.join(' '));
    const entries = outlineOf(document);
    const { out, styles } = request.terminal;
    const lines = entries.map(({ title, level, authors, pages }) => {
      const about = [authors.join(', '), pageReference(pages.slice(0, 1))].filter((words) => words !== '').join(', ');
      const words = visibleLine(title);
      const shown = level === 1 ? styles.heading(words) : words;
      return `${'  '.repeat(level)}${shown}${about === '' ? '' : `  ${styles.faint(visibleLine(about))}`}`;
    });
    const head = styles.heading(visibleLine(document.item.title));
    const body = lines.length === 0 ? ['  no headings'] : lines;
    await out.write(json ? jsonLine({ document: document.id, entries }) : `${[head, ...body].join('\n')}\n`);
    return EXIT.ok;
  },
} satisfies CliCommand;
