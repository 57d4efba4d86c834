import { z } from 'zod';
import type { CliCommand } from '../command.js';
import { chapterFacts } from '../documents.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { renderChapters } from '../render-corpus.js';

const options = z.object(jsonOption);

/** `pincite chapters` */
export const chapters = {
  name: 'chapters',
  summary: 'list the chapters, with their authors and pages',
  configure(command) {
    addJsonOption(command);
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const { out, styles, width } = request.terminal;
    const corpus = await request.context.workshop.readCorpus();
    const listed = corpus.documents.map((document) => ({
      document: document.id,
      title: document.item.title,
      chapters: chapterFacts(document),
    }));
    await out.write(json ? jsonLine({ documents: listed }) : renderChapters(corpus, { styles, width }));
    return EXIT.ok;
  },
} satisfies CliCommand;
