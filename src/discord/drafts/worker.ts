import { quotedRuns } from '../../desk/draft/quoted-runs.js';
import { draftOf, readDraft } from '../../desk/draft/read-draft.js';
import { inThread } from '../threads/in-thread.js';
import type { DraftJob, QuotedDraft } from './draft-job.js';

await inThread(async (job: DraftJob): Promise<QuotedDraft> => {
  const draft = 'text' in job ? draftOf(job.text) : await readDraft(job.bytes, job.name, job.limits);
  return { draft, runs: quotedRuns(draft) };
});
