import type { Draft } from '../../desk/draft/draft.js';
import { checkText } from '../../desk/reports/check-text.js';
import {
  type CheckedDraft,
  type CheckedRun,
  type CheckingOptions,
  checkDraft,
} from '../../desk/reports/checked-draft.js';
import { checkedReport, shortVerdict, verdictCounts, worstFirst } from '../../desk/reports/checked-report.js';
import { saysSomething } from '../../desk/reports/draft-claims.js';
import type { SaidOfSource } from '../../desk/reports/given-quotation.js';
import { checkedCheck } from '../../desk/verbatim/checked-desk.js';
import { PinciteError } from '../../errors.js';
import { DESK_TEXTS, type Problem } from '../../language/discord/desk-texts.js';
import { messagesFor } from '../../language/messages.js';
import type { QuotedDraft } from '../drafts/draft-job.js';
import { blockEmbeds, textBlocks } from '../show/blocks.js';
import { checkFinding } from '../show/check-cards.js';
import { COLOURS } from '../show/colours.js';
import { type Finding, oneFinding, severalFindings } from '../show/findings.js';
import { DRAFT_QUOTATIONS } from '../show/limits.js';
import { labelledBlocks } from '../show/marked-quote.js';
import { plainReply } from '../show/plain-reply.js';
import { problemWords } from '../show/problem-words.js';
import type { Reply } from '../show/reply.js';
import { spokenPlace, spokenPlaceInFile } from '../show/spoken-place.js';
import { viewOf } from './keep-passages.js';
import { refused } from './refused.js';
import type { Call, Services } from './services.js';

/** So many are checked before anybody could read how far it is. */
const FEW = 3;

/**
 * Checks a quotation, or each quotation of a paragraph, as somebody typed it.
 * @param others said where nothing in somebody else's message is in quotation marks, and the words are few or stand nowhere; without
 * it they are checked
 */
export async function checkTyped(
  text: string,
  said: SaidOfSource,
  call: Call,
  services: Services,
  others?: Problem,
): Promise<Reply> {
  const texts = DESK_TEXTS[call.language];
  if (!/[\p{L}\p{N}]/u.test(text)) throw refused(texts.noWordsToCheck);
  const parsed = await services.drafts.typed(text, call);
  const found = await checkText(text, said, services.checker(), { ...progressOf(call), parsed });
  const isOwn = others === undefined;
  if (found.kind === 'paragraph') return tellDraft(found, isOwn ? found.draft.text : '', call, services);
  const isQuoted = isOwn || parsed.runs.length > 0;
  if (!isQuoted && (found.check.verdict === 'absent' || !saysSomething(text))) throw refused(others);
  const check = checkedCheck(found.check, services.engine.corpus);
  call.log.info({ verdict: check.verdict, places: check.placesInAll }, 'checked a quotation');
  const finding = checkFinding(check, texts.checked, []);
  const view = await viewOf([finding], isOwn ? check.given.text : '', call, services);
  return { messages: oneFinding(finding, view), ...(view.answerId !== null && { answerId: view.answerId }) };
}

/** Checks every quotation of a whole draft. */
export async function checkWhole({ draft, runs }: QuotedDraft, call: Call, services: Services): Promise<Reply> {
  return tellDraft(await checkDraft(draft, services.checker(), { ...progressOf(call), runs }), '', call, services);
}

function progressOf({ signal, until, progress, language }: Call): CheckingOptions {
  const { quotationsDone, tooManyQuotations } = DESK_TEXTS[language];
  return {
    signal,
    until,
    mayBegin: (count) => {
      if (count > DRAFT_QUOTATIONS) throw refused(tooManyQuotations(count, DRAFT_QUOTATIONS));
    },
    onProgress: ({ done, total }) => {
      if (total > FEW) progress(quotationsDone(done, total));
    },
  };
}

/** @param question kept with what is found: what its asker typed; nothing of files and of others' messages */
async function tellDraft(found: CheckedDraft, question: string, call: Call, services: Services): Promise<Reply> {
  const { language } = call;
  const texts = DESK_TEXTS[language];
  const { desk, withColon } = messagesFor(language);
  const { draft, short, left } = found;
  const held = found.checked.map((one) => heldAgainstSource(one, call, services));
  // What was typed is read in its order; of a whole draft, what is wrong is wanted first.
  const checked = draft.name === '' ? held : worstFirst(held);
  call.log.info({ quotations: checked.length, short: short.length }, 'checked a draft');
  if (checked.length === 0 && short.length === 0) return plainReply(texts.quotationsChecked, desk.noQuotations);
  const findings = checked.map((one) => findingOf(one, draft, language));
  const summary = {
    title: texts.quotationsChecked,
    head: [
      ...(draft.name === '' ? [] : [draft.name]),
      ...(left === 0 ? [] : [texts.brokenOff(checked.length, checked.length + left)]),
      verdictCounts(checked, language),
    ].filter((line) => line !== ''),
    lines: [
      ...checked.map(
        (one) => `${spokenPlace(one.run.place, language)} · ${shortVerdict(one, language)} · ${oneLine(one.run.text)}`,
      ),
      ...short.map(
        (run) => `${spokenPlace(run.place, language)} · ${withColon(desk.tooShort)} ${desk.quoted(oneLine(run.text))}`,
      ),
    ],
  };
  const part = left === 0 ? '' : ` (${texts.quotationsDone(checked.length, checked.length + left)})`;
  const report = () => checkedReport({ ...found, checked }, texts.quotationsChecked + part, language);
  const view = await viewOf(findings, question, call, services);
  const messages = await severalFindings(summary, findings, report, view);
  return { messages, ...(view.answerId !== null && { answerId: view.answerId }) };
}

/** A check of which a word is not the source's is not shown. */
function heldAgainstSource(one: CheckedRun, { log }: Call, { engine }: Services): CheckedRun {
  if (one.check === null) return one;
  try {
    checkedCheck(one.check, engine.corpus);
    return one;
  } catch (error) {
    if (!(error instanceof PinciteError)) throw error;
    log.error({ err: error, context: error.context }, 'a checked quotation was not what its document says');
    return { run: one.run, check: null, problem: error };
  }
}

function findingOf({ run, check, problem }: CheckedRun, draft: Draft, language: Call['language']): Finding {
  const { desk } = messagesFor(language);
  const place = spokenPlaceInFile(draft.name, run.place, language);
  const notes = run.closed ? [] : [desk.notClosed];
  if (check !== null) return checkFinding(check, place, notes);
  const { message, remedy } = problemWords(problem, language);
  const words = [message, remedy, ...notes].flatMap((line) => labelledBlocks('', line));
  const embeds = blockEmbeds([...words, ...textBlocks(run.text)], {
    author: place,
    title: DESK_TEXTS[language].notChecked,
    colour: COLOURS.failure,
  });
  return { passages: [], cards: () => [{ embeds, buttons: [] }] };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
