import { z } from 'zod';
import { notInSource, standsInSource } from '../../desk/verbatim/checked-quotations.js';
import type { CliCommand } from '../command.js';
import { titleOf } from '../documents.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { withEngine } from '../open-engine.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { fullQuotationRecord } from '../quotation-record.js';
import { renderQuotation } from '../render-quotation.js';

const options = z.object(jsonOption);

/** `pincite quote <id>` */
export const quote = {
  name: 'quote',
  summary: 'show a quotation again, by its id',
  configure(command) {
    addJsonOption(command.argument('<id>', 'the id that stands below every quotation'));
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const [id = ''] = request.arguments;
    return withEngine(request, async (engine) => {
      const quotation = engine.quotation(id);
      if (!standsInSource(quotation, engine.corpus)) throw notInSource(quotation);
      const { out, styles, width } = request.terminal;
      const view = { styles, width, titleOf: (documentId: string) => titleOf(engine.corpus, documentId) };
      await out.write(json ? jsonLine(fullQuotationRecord(quotation)) : renderQuotation(quotation, null, view));
      return EXIT.ok;
    });
  },
} satisfies CliCommand;
