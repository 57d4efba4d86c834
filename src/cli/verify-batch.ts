import { performance } from 'node:perf_hooks';
import type { Corpus } from '../corpus/document.js';
import { statementLanguage } from '../desk/compare/statement-language.js';
import { checkQuotation } from '../desk/reports/check-text.js';
import { checkedCheck } from '../desk/verbatim/checked-desk.js';
import { openChecker } from '../desk/verify/checker.js';
import type { BatchWork } from './batch.js';
import { type BatchQuotation, batchQuotation } from './batch-item.js';
import { verifyBatchRecord } from './verify-record.js';

/** A batch of quotations to check: each item is one quotation, whatever stands in it. */
export function verifyBatchWork(
  corpus: Corpus,
  logError: ((error: unknown) => void) | undefined,
): BatchWork<BatchQuotation> {
  const checker = openChecker(corpus);
  return {
    item: batchQuotation,
    field: 'given',
    unit: 'quotations',
    logError,
    answer: async ({ id, given, page, source }) => {
      const started = performance.now();
      const found = checkQuotation(given, { pages: page ?? null, source: source ?? null }, checker);
      const check = checkedCheck(found, corpus);
      return verifyBatchRecord(id, statementLanguage(given), check, performance.now() - started);
    },
  };
}
