import { z } from 'zod';
import { comparePlaces, MOST_COMPARED, placesToCompare } from '../../answer/compare-places.js';
import { notInSource, standsInSource } from '../../desk/verbatim/checked-quotations.js';
import { PinciteError } from '../../errors.js';
import type { CliCommand } from '../command.js';
import { titleOf } from '../documents.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { withEngine } from '../open-engine.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { showProgress } from '../progress.js';
import { comparisonRecord, renderComparison } from '../render-comparison.js';
import { findScope } from '../scope.js';

const options = z.object({ ...jsonOption, document: z.string().optional() });

const EXAMPLES = `
One quotation from each chapter of an edited volume, and from every other document: the best that it has on the question.
At most ${MOST_COMPARED} are asked; name a document to ask only its chapters.

Examples:
  pincite compare "Does repression work?"
  pincite compare --document egmont-89 "Who is responsible for prevention?"`;

/** `pincite compare <question>` */
export const compare = {
  name: 'compare',
  summary: 'see what each chapter or document says to a question',
  configure(command) {
    command
      .argument('<question...>', 'the question')
      .option('-d, --document <name>', 'only the chapters of this document: its id, title, or a part of them')
      .addHelpText('after', EXAMPLES);
    addJsonOption(command);
  },
  async run(request) {
    const { json, document } = readOptions(options, request);
    const text = request.arguments.join(' ').trim();
    if (text === '') throw new PinciteError('input', 'There is no question.', 'Ask one: pincite compare "Who …?"');
    return withEngine(request, async (engine) => {
      const places = placesToCompare(engine.corpus, findScope(engine.corpus, { document }).document?.id ?? null);
      const progress = showProgress(request.context.stderr, undefined, { doing: 'Asking', unit: 'places' });
      const onPlace = (_place: unknown, done: number, total: number): void => {
        // A bar is for people: in a log or a pipe it would only be noise.
        if (request.context.stderr.isTTY === true) progress.onProgress({ done, total });
      };
      const asked = await comparePlaces(engine, text, places, { onPlace }).finally(() => progress.stop());
      const found = asked.found.filter(({ ranked: { quotation } }) => {
        const stands = standsInSource(quotation, engine.corpus);
        if (!stands) request.context.logError?.(notInSource(quotation));
        return stands;
      });
      const comparison = { ...asked, found };
      const { out, styles, width } = request.terminal;
      const view = { styles, width, titleOf: (id: string) => titleOf(engine.corpus, id) };
      await out.write(json ? jsonLine(comparisonRecord(text, comparison)) : renderComparison(comparison, view));
      return found.length === 0 ? EXIT.notFound : EXIT.ok;
    });
  },
} satisfies CliCommand;
