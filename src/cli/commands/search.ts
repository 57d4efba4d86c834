import { z } from 'zod';
import { concordance } from '../../answer/concordance/concordance.js';
import { searchTerms } from '../../answer/concordance/search-terms.js';
import { PinciteError } from '../../errors.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { addJsonOption, addScopeOptions, jsonOption, readOptions, scopeOptions } from '../options.js';
import { renderConcordance, searchRecord } from '../render-concordance.js';
import { findScope } from '../scope.js';
import { within } from '../where-to-look.js';

const options = z.object({
  ...jsonOption,
  ...scopeOptions,
  limit: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, 'must be a whole number from 1')
    .transform(Number)
    .optional(),
});

const EXAMPLES = `
Every occurrence in the text, its headings and its notes is shown, each word's by itself; letter case and accents don't count.
Nothing but a final * and quotation marks has a meaning.

Examples:
  pincite search hawala
  pincite search "royal decree"          the two words together
  pincite search 'financ*' --chapter prevention
  pincite search --json terrorism | jq .total`;

/** `pincite search <words>`: a concordance. Reads the documents only: no model, no index. */
export const search = {
  name: 'search',
  summary: 'find every occurrence of words or a phrase',
  configure(command) {
    command
      .argument('<words...>', 'words; a phrase in quotation marks; the beginning of words with * at its end')
      .option('-n, --limit <number>', 'show at most so many occurrences')
      .addHelpText('after', EXAMPLES);
    addJsonOption(addScopeOptions(command));
  },
  async run(request) {
    const { json, limit, ...names } = readOptions(options, request);
    const words = request.arguments.map(asTyped).join(' ');
    const terms = searchTerms(words);
    if (terms.length === 0) {
      throw new PinciteError('input', 'There is no word to look for.', 'Name one: pincite search hawala');
    }
    const corpus = await request.context.workshop.readCorpus();
    const found = concordance(corpus, terms, within(findScope(corpus, names)));
    const shown = found.slice(0, limit);
    const { out, styles, width } = request.terminal;
    await out.write(
      json
        ? jsonLine(searchRecord(words, found.length, shown))
        : renderConcordance(words, found.length, shown, { styles, width }),
    );
    return found.length === 0 ? EXIT.notFound : EXIT.ok;
  },
} satisfies CliCommand;

/** The shell takes quotation marks off: an argument of several words was meant as a phrase. */
function asTyped(argument: string): string {
  return /\s/u.test(argument.trim()) && !/["“”„‟«»]/u.test(argument) ? `"${argument}"` : argument;
}
