import type { CheckedDraft } from '../desk/reports/checked-draft.js';
import type { Language } from '../language/languages.js';
import { fullVerifyRecord } from './verify-record.js';

/** What checking a draft's quotations found, as JSON. */
export function checkedDraftRecord({ draft, checked, short }: CheckedDraft, language: Language) {
  return {
    file: draft.name === '' ? null : draft.name,
    language,
    quotations: checked.map(({ run, check, problem }) => ({
      place: run.place,
      text: run.text,
      reference: run.reference?.text ?? null,
      closed: run.closed,
      ...(check === null ? { error: problem.message } : { found: fullVerifyRecord(language, check, 0) }),
    })),
    short: short.map(({ place, text }) => ({ place, text })),
  };
}
