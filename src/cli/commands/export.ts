import { extname } from 'node:path';
import { z } from 'zod';
import { quotationById } from '../../answer/quotation-by-id.js';
import type { Corpus } from '../../corpus/document.js';
import { DEFAULT_STYLE, openStyles } from '../../desk/citations/styles.js';
import {
  EXPORT_FORMATS,
  EXTENSIONS,
  type ExportFormat,
  exportFile,
  exportFormat,
} from '../../desk/export/export-file.js';
import { type ExportItem, notebookItems, quotationItem } from '../../desk/export/export-item.js';
import { TERMINAL_OWNER } from '../../desk/notebook/notebook.js';
import { notInSource, standsInSource } from '../../desk/verbatim/checked-quotations.js';
import { PinciteError } from '../../errors.js';
import { requireLocale } from '../citation-style.js';
import type { CliCommand, CliRequest } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { withNotebook } from '../notebook-access.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { visibleText } from '../visible-text.js';
import { writeNewFile } from '../write-new-file.js';

const options = z.object({
  ...jsonOption,
  format: z.string().optional(),
  style: z.string().optional(),
  locale: z.string().optional(),
  out: z.string().min(1, 'must name a file').optional(),
  force: z.boolean().default(false),
});

const EXAMPLES = `
Examples:
  pincite export > notebook.md
  pincite export --out notebook.docx --style chicago-notes --locale fr
  pincite export --format bib 2-0-abcdefghjkmn > sources.bib`;

/** `pincite export [ids…]` */
export const exportQuotations = {
  name: 'export',
  summary: 'write the notebook, or some quotations, as a text with citations or as references',
  configure(command) {
    addJsonOption(
      command
        .argument('[quotation-ids...]', 'what to export instead of the notebook')
        .option(
          '-f, --format <format>',
          `${EXPORT_FORMATS.join(', ')}; without it, as the name after --out says, or md`,
        )
        .option('-s, --style <style>', `the citation style (PINCITE_STYLE, else ${DEFAULT_STYLE})`)
        .option('-l, --locale <language>', 'the language of the citations: en, fr, nl, de')
        .option('-o, --out <file>', 'write this file')
        .option('--force', 'write the file even if there is one of that name'),
    ).addHelpText('after', EXAMPLES);
  },
  async run(request) {
    const { json, style, locale, out, force, ...asked } = readOptions(options, request);
    requireLocale(locale);
    const format = asked.format === undefined ? formatOf(out) : exportFormat(asked.format);
    if (format === 'docx' && out === undefined) {
      throw new PinciteError('input', 'A Word document needs a file.', 'Name one: --out notebook.docx');
    }
    const items = await itemsFor(request);
    const { context, terminal } = request;
    if (items.length === 0) {
      await terminal.err.write('The notebook is empty, so there is nothing to export.\n');
      return EXIT.notFound;
    }
    const styles = openStyles({ folder: context.config.paths.styles });
    const { content, quotations, uncertain, moved } = await exportFile(items, format, {
      styles,
      style: style ?? context.config.citation.style ?? DEFAULT_STYLE,
      locale: locale ?? context.config.citation.locale,
    });
    const report = { format, quotations, uncertain, moved };
    if (out !== undefined) {
      await writeNewFile(out, content, { force });
      await terminal.out.write(json ? jsonLine({ ...report, file: out }) : `Written: ${visibleText(out)}\n`);
    } else if (typeof content === 'string') {
      // A terminal obeys what a file may hold.
      const shown = context.stdout.isTTY === true ? content.split('\n').map(visibleText).join('\n') : content;
      await terminal.out.write(json ? jsonLine({ ...report, content }) : shown);
    }
    if (uncertain > 0) await terminal.err.write(`${uncertaintyWords(uncertain, format)}\n`);
    if (moved > 0) await terminal.err.write(`${movedWords(moved)}\n`);
    return EXIT.ok;
  },
} satisfies CliCommand;

/** By the end of a file's name; Markdown where it says nothing. */
function formatOf(file: string | undefined): ExportFormat {
  if (file === undefined) return 'md';
  const ending = extname(file).toLowerCase();
  const found = EXPORT_FORMATS.find((format) => EXTENSIONS[format] === ending);
  if (found !== undefined) return found;
  throw new PinciteError(
    'input',
    'The name of the file does not say what format it is to have.',
    `Add --format (${EXPORT_FORMATS.join(', ')}).`,
  );
}

async function itemsFor(request: CliRequest): Promise<ExportItem[]> {
  const ids = [...new Set(request.arguments)];
  if (ids.length > 0) {
    const corpus = await request.context.workshop.readCorpus();
    return ids.map((id) => itemById(id, corpus));
  }
  return withNotebook(request, async ({ store, corpus }) => notebookItems(await store.entries(TERMINAL_OWNER), corpus));
}

function itemById(id: string, corpus: Corpus): ExportItem {
  const quotation = quotationById(corpus, id);
  const document = corpus.documents.find((candidate) => candidate.id === quotation.documentId);
  if (document === undefined || !standsInSource(quotation, corpus)) throw notInSource(quotation);
  return quotationItem(quotation, document);
}

function uncertaintyWords(count: number, format: ExportFormat): string {
  const sources =
    count === 1 ? 'The source of 1 quotation has changed' : `The sources of ${count} quotations have changed`;
  const isText = format === 'md' || format === 'txt' || format === 'docx';
  return `${sources} since it was saved: ${isText ? 'shown as saved, and said so' : 'left out'}. See: pincite notebook list`;
}

function movedWords(count: number): string {
  const places =
    count === 1 ? 'The place of 1 quotation has changed' : `The places of ${count} quotations have changed`;
  return `${places} since it was saved: cited where it is now. See: pincite notebook list`;
}
