import type { Engine } from '../answer/engine.js';
import { statementLanguage } from '../desk/compare/statement-language.js';
import { draftOf } from '../desk/draft/read-draft.js';
import { MOST_CHARACTERS, overlongClaims, typedClaims } from '../desk/reports/draft-claims.js';
import type { SourceSettings } from '../desk/source/settings.js';
import { sourceDraft } from '../desk/source/source-draft.js';
import { checkedSentence } from '../desk/verbatim/checked-desk.js';
import { PinciteError } from '../errors.js';
import { type BatchOptions, batchLimit, batchScope } from './ask-batch.js';
import type { BatchWork } from './batch.js';
import { type BatchQuestion, batchQuestion } from './batch-item.js';
import { citeBatchRecord } from './cite-record.js';
import { within } from './where-to-look.js';

/** A batch of sentences or paragraphs whose sources are looked up. */
export function citeBatchWork(
  engine: Engine,
  settings: SourceSettings,
  options: BatchOptions,
): BatchWork<BatchQuestion> {
  return {
    item: batchQuestion,
    field: 'question',
    unit: 'texts',
    logError: options.logError,
    answer: async (item, signal) => {
      const draft = draftOf(item.question);
      if (overlongClaims(draft).length > 0) {
        throw new PinciteError(
          'input',
          `A sentence is longer than ${MOST_CHARACTERS} characters.`,
          'Divide it with full stops.',
        );
      }
      const texts = typedClaims(draft).map(({ text }) => text);
      if (texts.length === 0) {
        throw new PinciteError('input', 'There are no words to look up.', 'Give a sentence of your text.');
      }
      const scope = within(batchScope(item, engine, options.scope));
      const found = await sourceDraft(engine, texts, { ...scope, settings, signal });
      const checked = found.map((one) => checkedSentence(one, engine.corpus, options.logError));
      const language = statementLanguage(item.question);
      return citeBatchRecord(item.id, language, checked, batchLimit(item, options.limit), settings.minProbability);
    },
  };
}
