import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import type { Corpus } from '../../corpus/document.js';
import { statementLanguage } from '../../desk/compare/statement-language.js';
import { readDraft } from '../../desk/draft/read-draft.js';
import { checkText } from '../../desk/reports/check-text.js';
import { type CheckedDraft, checkDraft, isWrong } from '../../desk/reports/checked-draft.js';
import { checkedCheck } from '../../desk/verbatim/checked-desk.js';
import { openChecker } from '../../desk/verify/checker.js';
import { PinciteError } from '../../errors.js';
import { runBatch } from '../batch.js';
import { checkedDraftRecord } from '../checked-draft-record.js';
import type { CliCommand, CliRequest } from '../command.js';
import { titleOf } from '../documents.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { draftBytes, openedFile } from '../input-file.js';
import { jsonLine } from '../json-line.js';
import { requireOneInput } from '../one-input.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { showProgress } from '../progress.js';
import { renderCheck } from '../render-check.js';
import { renderCheckedDraft } from '../render-checked-draft.js';
import { verifyBatchWork } from '../verify-batch.js';
import { fullVerifyRecord } from '../verify-record.js';

const options = z.object({
  ...jsonOption,
  batch: z.string().optional(),
  file: z.string().optional(),
  page: z.string().optional(),
  source: z.string().optional(),
});
type VerifyOptions = z.infer<typeof options>;

const EXAMPLES = `
Examples:
  pincite verify "Its goal is twofold"
  pincite verify --page 45 --source lemeunier "Its goal is twofold"
  pincite verify '“Its goal is twofold” (Lemeunier, p. 45)'
  pincite verify --file draft.md
  pincite verify --batch quotations.jsonl > verdicts.jsonl

Verdicts: exact, abridged, altered, absent. A batch has one quotation a line, {"id": 1, "given": "…"}, and may say a "page"
and a "source". No model is needed. Exit code 3: a quotation is altered or absent.`;

/** `pincite verify <quotation>`, `--file DRAFT` and `--batch FILE` */
export const verify = {
  name: 'verify',
  summary: 'check a quotation word by word, or every quotation of a draft',
  configure(command) {
    command
      .argument('[quotation...]', 'the quotation as you have it, or a paragraph with quotations')
      .option('-p, --page <pages>', 'the page it is said to be on: 46, 46-47')
      .option('-s, --source <name>', 'the document it is said to be from: its id, title or author')
      .option('-f, --file <draft>', 'check every quotation of a draft (.md, .txt, .docx)')
      .option('-b, --batch <file>', 'check the quotations of a JSON Lines file, in JSON Lines')
      .addHelpText('after', EXAMPLES);
    addJsonOption(command);
  },
  async run(request) {
    const chosen = readOptions(options, request);
    const text = request.arguments.join(' ').trim();
    requireOneInput([text !== '', chosen.file !== undefined, chosen.batch !== undefined], {
      toDo: 'check',
      ways: 'a quotation, --file or --batch',
    });
    if (text === '' && (chosen.page !== undefined || chosen.source !== undefined)) {
      throw new PinciteError('input', '--page and --source are of one quotation.', 'Leave them out here.');
    }
    if (chosen.batch !== undefined) return verifyBatch(request, chosen.batch);
    return chosen.file === undefined ? verifyText(request, chosen, text) : verifyFile(request, chosen, chosen.file);
  },
} satisfies CliCommand;

async function verifyText(request: CliRequest, chosen: VerifyOptions, text: string): Promise<ExitCode> {
  const corpus = await request.context.workshop.readCorpus();
  const checker = openChecker(corpus);
  const language = statementLanguage(text);
  const started = performance.now();
  const found = await checkText(text, { pages: chosen.page ?? null, source: chosen.source ?? null }, checker);
  if (found.kind === 'paragraph') return tellDraft(request, chosen.json, found, corpus);
  const check = checkedCheck(found.check, corpus);
  const timingMs = performance.now() - started;
  const { out, styles, width } = request.terminal;
  const view = { styles, width, titleOf: (id: string) => titleOf(corpus, id), language };
  await out.write(chosen.json ? jsonLine(fullVerifyRecord(language, check, timingMs)) : renderCheck(check, '', view));
  return isWrong({ check }) ? EXIT.notFound : EXIT.ok;
}

async function verifyFile(request: CliRequest, chosen: VerifyOptions, file: string): Promise<ExitCode> {
  const draft = await readDraft(await draftBytes(file), basename(file));
  const corpus = await request.context.workshop.readCorpus();
  const progress = showProgress(request.context.stderr, undefined, { doing: 'Checking', unit: 'quotations' });
  try {
    const found = await checkDraft(draft, openChecker(corpus), { onProgress: progress.onProgress });
    progress.stop();
    return await tellDraft(request, chosen.json, found, corpus);
  } finally {
    progress.stop();
  }
}

async function tellDraft(request: CliRequest, json: boolean, found: CheckedDraft, corpus: Corpus): Promise<ExitCode> {
  for (const { check } of found.checked) if (check !== null) checkedCheck(check, corpus);
  const { out, styles, width } = request.terminal;
  const language = statementLanguage(found.draft.text);
  const view = { styles, width, titleOf: (id: string) => titleOf(corpus, id), language };
  await out.write(json ? jsonLine(checkedDraftRecord(found, language)) : renderCheckedDraft(found, view));
  if (found.checked.some(isWrong)) return EXIT.notFound;
  return found.checked.some(({ check }) => check === null) ? EXIT.error : EXIT.ok;
}

async function verifyBatch(request: CliRequest, file: string): Promise<ExitCode> {
  const { context, terminal } = request;
  const input = file === '-' ? context.stdin : await openedFile(file);
  try {
    const corpus = await context.workshop.readCorpus();
    return await runBatch(input, terminal, verifyBatchWork(corpus, context.logError));
  } finally {
    // When nobody reads the answers any more, an input that stays open would keep the program from ending.
    input.destroy();
  }
}
