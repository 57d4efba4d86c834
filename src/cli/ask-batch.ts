import type { Engine } from '../answer/engine.js';
import { checkedAnswer } from '../desk/verbatim/checked-quotations.js';
import type { BatchWork } from './batch.js';
import { type BatchQuestion, batchQuestion } from './batch-item.js';
import { MOST_QUOTATIONS } from './options.js';
import { answerRecord } from './quotation-record.js';
import { findScope, type Scope, type ScopeNames } from './scope.js';
import { within } from './where-to-look.js';

/** What a batch of questions needs besides the engine. */
export interface BatchOptions {
  /** For items that name no chapter, document or limit of their own. */
  readonly scope: ScopeNames;
  readonly limit: number;
  readonly logError: ((error: unknown) => void) | undefined;
}

/** A batch of questions. */
export function askBatchWork(engine: Engine, options: BatchOptions): BatchWork<BatchQuestion> {
  return {
    item: batchQuestion,
    field: 'question',
    unit: 'questions',
    logError: options.logError,
    answer: async (item, signal) => {
      const question = {
        text: item.question,
        limit: batchLimit(item, options.limit),
        ...within(batchScope(item, engine, options.scope)),
      };
      const answer = checkedAnswer(await engine.ask(question, { signal }), engine.corpus, options.logError);
      return answerRecord(item.id, answer);
    },
  };
}

/** Where an item is looked up: where it says itself, else where the command line does. @throws PinciteError input */
export function batchScope(item: BatchQuestion, engine: Engine, scope: ScopeNames): Scope {
  const own = { chapter: item.chapter ?? undefined, document: item.document ?? undefined };
  const named = own.chapter !== undefined || own.document !== undefined;
  return findScope(engine.corpus, named ? own : scope);
}

/** How many quotations an item gets. */
export function batchLimit(item: BatchQuestion, limit: number): number {
  return Math.min(item.limit ?? limit, MOST_QUOTATIONS.batch);
}
