import type { Draft } from '../../desk/draft/draft.js';
import { draftOf } from '../../desk/draft/read-draft.js';
import { type DraftClaim, draftClaims, typedClaims } from '../../desk/reports/draft-claims.js';
import { placeInFile, placeWords } from '../../desk/reports/place-words.js';
import {
  leastSupportedFirst,
  type PlacedSentence,
  sourcedReport,
  supportCounts,
} from '../../desk/reports/sourced-report.js';
import { SOURCE_SETTINGS, type SourceSettings } from '../../desk/source/settings.js';
import { sourceDraft } from '../../desk/source/source-draft.js';
import { checkedSentence } from '../../desk/verbatim/checked-desk.js';
import { DESK_TEXTS } from '../../language/discord/desk-texts.js';
import { messagesFor } from '../../language/messages.js';
import { oneFinding, severalFindings } from '../show/findings.js';
import { DRAFT_SENTENCES } from '../show/limits.js';
import { plainReply } from '../show/plain-reply.js';
import type { Reply } from '../show/reply.js';
import { sourcedFinding } from '../show/sourced-cards.js';
import { viewOf } from './keep-passages.js';
import { refused } from './refused.js';
import type { Call, Services } from './services.js';

/** Where to look. */
export interface Where {
  readonly documentId?: string;
  readonly chapterId?: string;
}

/** Of a whole draft, the words of only the best quotation of each sentence are shown; of the others the citations. */
const SHOWN_OF_DRAFT = 1;

/** Finds the sources of a sentence, or of each sentence of a paragraph, as somebody typed it. */
export async function sourceTyped(text: string, where: Where, call: Call, services: Services): Promise<Reply> {
  const draft = draftOf(text);
  const claims = typedClaims(draft);
  if (claims.length === 0) throw refused(DESK_TEXTS[call.language].noWordsToLookUp);
  return tell(draft, claims, where, call, services);
}

/** Finds the sources of every sentence of a whole draft. */
export async function sourceWhole(draft: Draft, where: Where, call: Call, services: Services): Promise<Reply> {
  const texts = DESK_TEXTS[call.language];
  const claims = draftClaims(draft);
  if (claims.length > DRAFT_SENTENCES) throw refused(texts.tooManySentences(claims.length, DRAFT_SENTENCES));
  if (claims.length === 0) return plainReply(texts.sentencesLookedUp, messagesFor(call.language).desk.noSentences);
  return tell(draft, claims, where, call, services);
}

async function tell(
  draft: Draft,
  claims: readonly DraftClaim[],
  where: Where,
  call: Call,
  services: Services,
): Promise<Reply> {
  const { language, log, signal } = call;
  const { engine, config } = services;
  const texts = DESK_TEXTS[language];
  const isFile = draft.name !== '';
  const found = await sourceDraft(
    engine,
    claims.map(({ text }) => text),
    {
      ...where,
      signal,
      until: call.until,
      settings: settingsOf(services),
      onProgress: ({ done, total }) => {
        if (total > 1) call.progress(texts.sentencesDone(done, total));
      },
    },
  );
  const logError = (error: unknown): void => log.error({ err: error }, 'a quotation was not what its document says');
  const placed = found.map((one, at): PlacedSentence => {
    const place = claims[at]?.sentence.place;
    return {
      sourced: checkedSentence(one, engine.corpus, logError),
      place: place === undefined ? '' : placeWords(place, language),
      inFile: place === undefined ? '' : placeInFile(draft.name, place, language),
    };
  });
  log.info({ sentences: placed.length, of: claims.length }, 'looked for sources');
  // What was typed is read in its order; of a whole draft, what is wrong is wanted first.
  const sentences = isFile ? leastSupportedFirst(placed) : placed;
  const most = isFile ? SHOWN_OF_DRAFT : config.answer.quotations;
  const headingOf = ({ inFile }: PlacedSentence): string => (claims.length === 1 && !isFile ? texts.lookedUp : inFile);
  const findings = sentences.map((one) => sourcedFinding(one.sourced, headingOf(one), most));
  const view = viewOf(findings, isFile ? draft.name : draft.text, call, services);
  const kept = view.answerId === null ? {} : { answerId: view.answerId };
  const [only, ...others] = findings;
  const isWhole = placed.length === claims.length;
  if (only !== undefined && others.length === 0 && !isFile && isWhole) return { messages: oneFinding(only, view), ...kept };
  const { sentenceShort } = messagesFor(language).desk;
  const summary = {
    title: texts.sentencesLookedUp,
    head: [
      ...(isFile ? [draft.name] : []),
      ...(isWhole ? [] : [texts.brokenOff(placed.length, claims.length)]),
      supportCounts(sentences, language),
    ],
    lines: sentences.map(
      ({ sourced, place }) =>
        `${place} · ${sentenceShort[sourced.verdict]} · ${sourced.sentence.replace(/\s+/g, ' ').trim()}`,
    ),
  };
  const part = isWhole ? '' : ` (${texts.sentencesDone(placed.length, claims.length)})`;
  const title = `${texts.sentencesLookedUp}${isFile ? ` – ${draft.name}` : ''}${part}`;
  const report = () => sourcedReport(sentences, title, language, engine.corpus);
  return { messages: await severalFindings(summary, findings, report, view), ...kept };
}

/** What an answer is judged by, a source is judged by too. */
function settingsOf({ config: { answer } }: Services): SourceSettings {
  const { minProbability, clearProbability } = answer;
  return { ...SOURCE_SETTINGS, minProbability, clearProbability };
}
