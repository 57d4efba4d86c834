import type { Draft } from '../../desk/draft/draft.js';
import {
  type DraftClaim,
  draftClaims,
  overlongClaims,
  saysSomething,
  typedClaims,
} from '../../desk/reports/draft-claims.js';
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
import { DESK_TEXTS, type Problem } from '../../language/discord/desk-texts.js';
import { messagesFor } from '../../language/messages.js';
import { oneFinding, severalFindings } from '../show/findings.js';
import { DRAFT_SENTENCES } from '../show/limits.js';
import { plainReply } from '../show/plain-reply.js';
import type { Reply } from '../show/reply.js';
import { sourcedFinding } from '../show/sourced-cards.js';
import { spokenPlace, spokenPlaceInFile } from '../show/spoken-place.js';
import { viewOf } from './keep-passages.js';
import { refused } from './refused.js';
import type { Call, Services } from './services.js';

/** Where to look. */
export interface Where {
  readonly documentId?: string;
  readonly chapterId?: string;
}

/** Where it stands, for the report and for messages. */
interface SpokenSentence extends PlacedSentence {
  readonly spoken: string;
  readonly spokenInFile: string;
}

/** Of a whole draft, the words of only the best quotation of each sentence are shown; of the others the citations. */
const SHOWN_OF_DRAFT = 1;
/** A line of the summary is shorter. */
const MOST_LISTED = 1000;

/**
 * Finds the sources of a sentence, or of each sentence of a paragraph, as somebody typed it.
 * @param others said where no sentence of somebody else's message says much; without it each that has a word is looked up
 */
export async function sourceTyped(
  text: string,
  where: Where,
  call: Call,
  services: Services,
  others?: Problem,
): Promise<Reply> {
  const { draft } = await services.drafts.typed(text, call);
  const typed = typedClaims(draft);
  if (typed.length === 0) throw refused(DESK_TEXTS[call.language].noWordsToLookUp);
  const claims = others === undefined ? typed : typed.filter((claim) => saysSomething(claim.text));
  if (others !== undefined && claims.length === 0) throw refused(others);
  return tell(draft, others === undefined ? draft.text : '', claims, where, call, services);
}

/** Finds the sources of every sentence of a whole draft. */
export async function sourceWhole(draft: Draft, where: Where, call: Call, services: Services): Promise<Reply> {
  const texts = DESK_TEXTS[call.language];
  const claims = draftClaims(draft);
  if (claims.length > DRAFT_SENTENCES) throw refused(texts.tooManySentences(claims.length, DRAFT_SENTENCES));
  if (claims.length + overlongClaims(draft).length === 0)
    return plainReply(texts.sentencesLookedUp, messagesFor(call.language).desk.noSentences);
  return tell(draft, '', claims, where, call, services);
}

/** @param question kept with what is found: what its asker typed; nothing of files and of others' messages */
async function tell(
  draft: Draft,
  question: string,
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
  const placed = found.map((one, at): SpokenSentence => {
    const place = claims[at]?.sentence.place;
    return {
      sourced: checkedSentence(one, engine.corpus, logError),
      place: place === undefined ? '' : placeWords(place, language),
      inFile: place === undefined ? '' : placeInFile(draft.name, place, language),
      spoken: place === undefined ? '' : spokenPlace(place, language),
      spokenInFile: place === undefined ? '' : spokenPlaceInFile(draft.name, place, language),
    };
  });
  log.info({ sentences: placed.length, of: claims.length }, 'looked for sources');
  // What was typed is read in its order; of a whole draft, what is wrong is wanted first.
  const sentences = isFile ? leastSupportedFirst(placed) : placed;
  const most = isFile ? SHOWN_OF_DRAFT : config.answer.quotations;
  const headingOf = ({ spokenInFile }: SpokenSentence): string =>
    claims.length === 1 && !isFile ? texts.lookedUp : spokenInFile;
  const isOne = claims.length === 1 && !isFile;
  const findings = sentences.map((one) => sourcedFinding(one.sourced, headingOf(one), most, isOne));
  const view = await viewOf(findings, question, call, services);
  const kept = view.answerId === null ? {} : { answerId: view.answerId };
  const [only, ...others] = findings;
  const isWhole = placed.length === claims.length;
  const overlong = overlongClaims(draft);
  if (only !== undefined && others.length + overlong.length === 0 && !isFile && isWhole)
    return { messages: oneFinding(only, view), ...kept };
  const { sentenceShort } = messagesFor(language).desk;
  const summary = {
    title: texts.sentencesLookedUp,
    head: [
      ...(isFile ? [draft.name] : []),
      ...(isWhole ? [] : [texts.brokenOff(placed.length, claims.length)]),
      supportCounts(sentences, language),
    ],
    lines: [
      ...sentences.map(
        ({ sourced, spoken }) => `${spoken} · ${sentenceShort[sourced.verdict]} · ${oneLine(sourced.sentence)}`,
      ),
      ...overlong.map(
        ({ text, sentence }) => `${spokenPlace(sentence.place, language)} · ${texts.overlong} · ${oneLine(text)}`,
      ),
    ],
  };
  const part = isWhole ? '' : ` (${texts.sentencesDone(placed.length, claims.length)})`;
  const title = `${texts.sentencesLookedUp}${isFile ? ` – ${draft.name}` : ''}${part}`;
  const report = () => sourcedReport(sentences, title, language, engine.corpus);
  return { messages: await severalFindings(summary, findings, report, view), ...kept };
}

function oneLine(text: string): string {
  return text.slice(0, MOST_LISTED).replace(/\s+/g, ' ').trim();
}

/** What an answer is judged by, a source is judged by too. */
function settingsOf({ config: { answer } }: Services): SourceSettings {
  const { minProbability, clearProbability } = answer;
  return { ...SOURCE_SETTINGS, minProbability, clearProbability };
}
