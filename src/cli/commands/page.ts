import { z } from 'zod';
import { PinciteError } from '../../errors.js';
import type { CliCommand } from '../command.js';
import { titleOf } from '../documents.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { withEngine } from '../open-engine.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { renderPage } from '../render-page.js';
import { documentsNamed, findDocument } from '../scope.js';

const options = z.object(jsonOption);

/** `pincite page <document> <label>` */
export const page = {
  name: 'page',
  summary: 'read a page of a document',
  configure(command) {
    addJsonOption(
      command
        .argument('<document>', "the document's id, title, or a part of them")
        .argument('<label>', 'the number printed on the page: 46, xii'),
    ).addHelpText('after', '\nExample:\n  pincite page egmont-89 46');
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const [name = '', label = ''] = request.arguments;
    return withEngine(request, async (engine) => {
      if (documentsNamed(engine.corpus, name).length === 0) {
        throw new PinciteError(
          'unknown-document',
          `There is no document “${name}”.`,
          'See which there are: pincite corpus',
        );
      }
      const found = engine.page(findDocument(engine.corpus, name).id, label);
      const { out, styles, width } = request.terminal;
      const view = { styles, width, titleOf: (id: string) => titleOf(engine.corpus, id) };
      await out.write(json ? jsonLine(found) : renderPage(found, view));
      return EXIT.ok;
    });
  },
} satisfies CliCommand;
