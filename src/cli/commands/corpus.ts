import { z } from 'zod';
import type { CliCommand } from '../command.js';
import { documentFacts } from '../documents.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { renderDocuments } from '../render-corpus.js';

const options = z.object(jsonOption);

/** `pincite corpus` */
export const corpus = {
  name: 'corpus',
  summary: 'list the documents, with how many pages, sentences and words they have',
  configure(command) {
    addJsonOption(command);
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const { out, styles } = request.terminal;
    const read = await request.context.workshop.readCorpus();
    await out.write(
      json ? jsonLine({ documents: read.documents.map(documentFacts) }) : renderDocuments(read, { styles }),
    );
    return EXIT.ok;
  },
} satisfies CliCommand;
