import { z } from 'zod';
import { checkedAnswer } from '../../desk/verbatim/checked-quotations.js';
import { PinciteError } from '../../errors.js';
import { askBatchWork } from '../ask-batch.js';
import { runBatch } from '../batch.js';
import type { CliCommand, CliRequest } from '../command.js';
import { titleOf } from '../documents.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { openedFile } from '../input-file.js';
import { jsonLine } from '../json-line.js';
import { withEngine } from '../open-engine.js';
import {
  addJsonOption,
  addScopeOptions,
  jsonOption,
  limitOption,
  MOST_QUOTATIONS,
  readOptions,
  scopeOptions,
} from '../options.js';
import { fullAnswerRecord } from '../quotation-record.js';
import { renderAnswer } from '../render-answer.js';
import { findScope } from '../scope.js';
import { within } from '../where-to-look.js';

const options = z.object({
  ...jsonOption,
  ...scopeOptions,
  batch: z.string().optional(),
  explain: z.boolean().default(false),
  limit: limitOption.optional(),
});
type AskOptions = z.infer<typeof options>;

const EXAMPLES = `
Examples:
  pincite ask "How is terrorism financed in Belgium?"
  pincite ask --chapter lemeunier "Who can freeze assets?"
  pincite ask --limit 10 --explain "Who decides on the threat level?"
  pincite ask --json "What is OCAM?" | jq .quotations[0].citation
  pincite ask --batch questions.jsonl > answers.jsonl

A batch has one question a line, {"id": 1, "question": "…"}, and may name a "chapter", a "document" and a "limit".
Answers come one a line, in the same order, with at most ${MOST_QUOTATIONS.batch} quotations each. "-" reads standard input.`;

/** `pincite ask <question>` and `pincite ask --batch FILE` */
export const ask = {
  name: 'ask',
  summary: 'ask a question, or a file of questions',
  configure(command) {
    command
      .argument('[question...]', 'the question')
      .option('-b, --batch <file>', 'answer the questions of a JSON Lines file, in JSON Lines')
      .option('-n, --limit <number>', `show at most so many quotations (1 to ${MOST_QUOTATIONS.ask})`)
      .option('-e, --explain', 'show the scores that put each quotation where it is')
      .addHelpText('after', EXAMPLES);
    addJsonOption(addScopeOptions(command));
  },
  async run(request) {
    const asked = readOptions(options, request);
    const question = request.arguments.join(' ').trim();
    if (asked.batch !== undefined) {
      if (question === '') return askBatch(request, asked, asked.batch);
      throw new PinciteError(
        'input',
        'There is a question and a batch.',
        'Give one of them: the question, or --batch.',
      );
    }
    if (question === '') throw new PinciteError('input', 'There is no question.', 'Ask one: pincite ask "Who …?"');
    return askOne(request, asked, question);
  },
} satisfies CliCommand;

function askOne(request: CliRequest, asked: AskOptions, text: string): Promise<ExitCode> {
  const { context, terminal } = request;
  return withEngine(request, async (engine) => {
    const question = {
      text,
      limit: asked.limit ?? context.config.answer.quotations,
      ...within(findScope(engine.corpus, asked)),
    };
    const answer = checkedAnswer(await engine.ask(question), engine.corpus, context.logError);
    const { styles, width } = terminal;
    const view = { styles, width, titleOf: (id: string) => titleOf(engine.corpus, id) };
    await terminal.out.write(
      asked.json ? jsonLine(fullAnswerRecord(text, answer)) : renderAnswer(answer, asked.explain, view, engine.corpus),
    );
    return answer.kind === 'answered' ? EXIT.ok : EXIT.notFound;
  });
}

async function askBatch(request: CliRequest, asked: AskOptions, file: string): Promise<ExitCode> {
  const { context, terminal } = request;
  const input = file === '-' ? context.stdin : await openedFile(file);
  try {
    return await withEngine(request, (engine) =>
      runBatch(
        input,
        terminal,
        askBatchWork(engine, {
          scope: { chapter: asked.chapter, document: asked.document },
          limit: asked.limit ?? MOST_QUOTATIONS.batch,
          logError: context.logError,
        }),
      ),
    );
  } finally {
    // When nobody reads the answers any more, an input that stays open would keep the program from ending.
    input.destroy();
  }
}
