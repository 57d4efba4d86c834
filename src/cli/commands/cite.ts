import { basename } from 'node:path';
import { z } from 'zod';
import type { Engine } from '../../answer/engine.js';
import { statementLanguage } from '../../desk/compare/statement-language.js';
import type { Draft } from '../../desk/draft/draft.js';
import { draftOf, readDraft } from '../../desk/draft/read-draft.js';
import {
  type DraftClaim,
  draftClaims,
  MOST_CHARACTERS,
  overlongClaims,
  typedClaims,
} from '../../desk/reports/draft-claims.js';
import { placeInFile, placeWords } from '../../desk/reports/place-words.js';
import { sourceDraft } from '../../desk/source/source-draft.js';
import type { SourcedSentence } from '../../desk/source/sourced.js';
import { checkedSentence } from '../../desk/verbatim/checked-desk.js';
import { PinciteError } from '../../errors.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { runBatch } from '../batch.js';
import { addStyleOptions, type CiteInStyle, styleChosen, styleOptions } from '../citation-style.js';
import { citeBatchWork } from '../cite-batch.js';
import { sourcedRecord, styledRecord } from '../cite-record.js';
import type { CliCommand, CliRequest } from '../command.js';
import { titleOf } from '../documents.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { draftBytes, openedFile } from '../input-file.js';
import { jsonLine } from '../json-line.js';
import { requireOneInput } from '../one-input.js';
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
import { showProgress } from '../progress.js';
import { renderSourced } from '../render-sourced.js';
import { renderTable } from '../render-table.js';
import { findScope, type Scope } from '../scope.js';
import { settingsOf, within } from '../where-to-look.js';

const options = z.object({
  ...jsonOption,
  ...scopeOptions,
  ...styleOptions,
  batch: z.string().optional(),
  file: z.string().optional(),
  limit: limitOption.optional(),
});
type CiteOptions = z.infer<typeof options>;

/** Of a whole draft, only the best quotation of each sentence is shown, unless more are asked for. */
const SHOWN_OF_DRAFT = 1;

const EXAMPLES = `
Examples:
  pincite cite "BELFI hunts for money that ends up with terrorists."
  pincite cite --style mla "The council is chaired by the prime minister."
  pincite cite --file draft.md
  pincite cite --batch sentences.jsonl > sources.jsonl

Each sentence gets its verdict: supported; only touched on; contradicted (with the point of difference marked); or that
nothing here supports it. Of a draft, headings, block quotations and notes are not looked up. A batch has one text a line,
{"id": 1, "question": "…"}. Exit code 3: nothing supports, touches on or contradicts any of the sentences.`;

/** `pincite cite <text>`, `--file DRAFT` and `--batch FILE` */
export const cite = {
  name: 'cite',
  summary: 'find the source of a sentence, a paragraph or a draft',
  configure(command) {
    command
      .argument('[text...]', 'the sentence or paragraph')
      .option('-f, --file <draft>', 'look up every sentence of a draft (.md, .txt, .docx)')
      .option('-b, --batch <file>', 'look up the texts of a JSON Lines file, in JSON Lines')
      .option('-n, --limit <number>', `show at most so many quotations of a sentence (1 to ${MOST_QUOTATIONS.ask})`)
      .addHelpText('after', EXAMPLES);
    addJsonOption(addStyleOptions(addScopeOptions(command)));
  },
  async run(request) {
    const chosen = readOptions(options, request);
    const text = request.arguments.join(' ').trim();
    requireOneInput([text !== '', chosen.file !== undefined, chosen.batch !== undefined], {
      toDo: 'look up',
      ways: 'a sentence, --file or --batch',
    });
    if (chosen.batch !== undefined) return citeBatch(request, chosen, chosen.batch);
    const style = styleChosen(chosen, request.context.config);
    const draft =
      chosen.file === undefined ? draftOf(text) : await readDraft(await draftBytes(chosen.file), basename(chosen.file));
    return citeDraft(request, chosen, draft, style);
  },
} satisfies CliCommand;

async function citeDraft(
  request: CliRequest,
  chosen: CiteOptions,
  draft: Draft,
  style: CiteInStyle | null,
): Promise<ExitCode> {
  const { terminal, context } = request;
  const isFile = chosen.file !== undefined;
  const language = statementLanguage(draft.text);
  const claims = isFile ? draftClaims(draft) : typedClaims(draft);
  refuseOverlong(draft, isFile);
  if (claims.length === 0 && !isFile) {
    throw new PinciteError('input', 'There are no words to look up.', 'Give a sentence of your text.');
  }
  return withEngine(request, async (engine) => {
    const scope = findScope(engine.corpus, chosen);
    const found = claims.length === 0 ? [] : await sourced(request, engine, claims, scope, isFile);
    const sentences = found.map((one) => checkedSentence(one, engine.corpus, context.logError));
    const limit = chosen.limit ?? (isFile ? SHOWN_OF_DRAFT : context.config.answer.quotations);
    const shown = sentences.map((one, at) => ({
      sourced: one,
      place: isFile ? placeOf(draft, claims[at], language) : '',
      shown: one.quotations.slice(0, limit),
    }));
    const quotations = shown.flatMap((one) => one.shown.map(({ ranked }) => ranked.quotation));
    const styled = style === null ? null : style(quotations, engine.corpus);
    const { styles, width } = terminal;
    const view = { styles, width, titleOf: (id: string) => titleOf(engine.corpus, id), language };
    if (chosen.json) {
      const ids = quotations.map(({ id }) => id);
      await terminal.out.write(
        jsonLine({
          ...(isFile ? { file: chosen.file } : { text: draft.text }),
          language,
          sentences: sentences.map((one, at) => ({
            ...sourcedRecord(one),
            ...(isFile ? { place: claims[at]?.sentence.place } : {}),
          })),
          ...(styled === null ? {} : styledRecord(styled, ids)),
        }),
      );
    } else {
      const table = isFile ? tableOf(sentences, claims, language, view) : '';
      await terminal.out.write(
        [table, renderSourced(shown, styled, view, engine.corpus)].filter((part) => part !== '').join('\n'),
      );
    }
    const anything = sentences.length === 0 || sentences.some(({ verdict }) => verdict !== 'unsupported');
    return anything ? EXIT.ok : EXIT.notFound;
  });
}

/**
 * A sentence that is too long is told of, and never left out in silence.
 * @throws PinciteError input
 */
function refuseOverlong(draft: Draft, isFile: boolean): void {
  const [first] = overlongClaims(draft);
  if (first === undefined) return;
  const where = isFile ? ` (${placeInFile(draft.name, first.sentence.place, 'en')})` : '';
  throw new PinciteError(
    'input',
    `A sentence is longer than ${MOST_CHARACTERS} characters${where}.`,
    'Divide it with full stops.',
  );
}

async function sourced(
  { context }: CliRequest,
  engine: Engine,
  claims: readonly DraftClaim[],
  scope: Scope,
  isFile: boolean,
): Promise<readonly SourcedSentence[]> {
  const progress = showProgress(context.stderr, undefined, { doing: 'Looking up', unit: 'sentences' });
  try {
    return await sourceDraft(
      engine,
      claims.map(({ text }) => text),
      {
        ...within(scope),
        settings: settingsOf(context.config),
        ...(isFile ? { onProgress: progress.onProgress } : {}),
      },
    );
  } finally {
    progress.stop();
  }
}

function placeOf(draft: Draft, claim: DraftClaim | undefined, language: Language): string {
  return claim === undefined ? '' : placeInFile(draft.name, claim.sentence.place, language);
}

function tableOf(
  sentences: readonly SourcedSentence[],
  claims: readonly DraftClaim[],
  language: Language,
  view: Parameters<typeof renderTable>[2],
): string {
  const { desk } = messagesFor(language);
  if (sentences.length === 0) return `${desk.noSentences}\n`;
  const { place, verdict, sentence } = desk.columns;
  const rows = sentences.map((one, at) => {
    const claim = claims[at];
    return [
      claim === undefined ? '' : placeWords(claim.sentence.place, language),
      desk.sentenceShort[one.verdict],
      one.sentence,
    ];
  });
  return renderTable([place, verdict, sentence], rows, view);
}

async function citeBatch(request: CliRequest, chosen: CiteOptions, file: string): Promise<ExitCode> {
  const { context, terminal } = request;
  if (chosen.style !== undefined || chosen.locale !== undefined) {
    throw new PinciteError('input', 'A batch has no citation style.', 'Leave --style and --locale out, or use --json.');
  }
  const input = file === '-' ? context.stdin : await openedFile(file);
  try {
    return await withEngine(request, (engine) =>
      runBatch(
        input,
        terminal,
        citeBatchWork(engine, settingsOf(context.config), {
          scope: { chapter: chosen.chapter, document: chosen.document },
          limit: chosen.limit ?? MOST_QUOTATIONS.batch,
          logError: context.logError,
        }),
      ),
    );
  } finally {
    // When nobody reads the answers any more, an input that stays open would keep the program from ending.
    input.destroy();
  }
}
