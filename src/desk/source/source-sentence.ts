import type { Answer, RankedQuotation } from '../../answer/answer.js';
import type { Engine } from '../../answer/engine.js';
import { asSentence } from '../../retrieval/wording/mood.js';
import { statementLanguage } from '../compare/statement-language.js';
import { claimOf } from './claim.js';
import { compareQuotation } from './compare-quotation.js';
import { labelQuotation } from './label.js';
import { namesOfDocuments } from './names-of-documents.js';
import { SOURCE_SETTINGS, type SourceSettings } from './settings.js';
import type { LabelledQuotation, SourcedSentence } from './sourced.js';

/** Where to look for the source of a sentence, and how to judge. */
export interface SourceOptions {
  readonly documentId?: string;
  readonly chapterId?: string;
  readonly settings?: SourceSettings;
  readonly signal?: AbortSignal;
}

/**
 * Finds what the documents say to a sentence of a draft; its writer's references are no part of what it says. A quotation that
 * contradicts it is never labelled as support, and one that lacks a number, date or name of it only where the engine is sure.
 * @throws PinciteError input, unknown-document, unknown-chapter, cancelled, overloaded, closing
 */
export async function sourceSentence(
  engine: Engine,
  sentence: string,
  options: SourceOptions = {},
): Promise<SourcedSentence> {
  const { documentId, chapterId, signal, settings = SOURCE_SETTINGS } = options;
  const claim = claimOf(sentence, engine.corpus);
  const answer = await engine.ask(
    {
      text: asStatement(claim.asked),
      limit: settings.quotations,
      ...(documentId === undefined ? {} : { documentId }),
      ...(chapterId === undefined ? {} : { chapterId }),
    },
    signal === undefined ? {} : { signal },
  );
  const names = namesOfDocuments(engine.corpus);
  const language = statementLanguage(claim.text);
  const labelled = rankedOf(answer).flatMap((ranked) => {
    const comparison = compareQuotation(
      claim.heldAgainst(ranked.quotation),
      ranked.quotation,
      engine.corpus,
      names,
      language,
    );
    return labelQuotation(ranked, comparison, settings) ?? [];
  });
  return { sentence, language: answer.language, ...judged(labelled, settings), timingMs: answer.timingMs };
}

/** With the full stop that a line of a draft may lack: without it, it could be a question. */
function asStatement(claim: string): string {
  return claim.includes('?') ? claim : asSentence(claim);
}

/** All that was found, near or far; metadata of the documents is no source of a sentence. */
function rankedOf(answer: Answer): readonly RankedQuotation[] {
  return answer.kind === 'answered' ? [...answer.quotations, ...answer.related] : answer.nearest;
}

const VERDICTS = {
  supports: 'supported',
  leans: 'leaning',
  touches: 'touched',
  contradicts: 'contradicted',
} as const;

/** The quotation with most evidence decides; what says otherwise comes after those that say so too. */
function judged(
  labelled: readonly LabelledQuotation[],
  { quotations }: SourceSettings,
): Pick<SourcedSentence, 'verdict' | 'quotations'> {
  // Of two that count the same, the one that warns comes first.
  const warns = ({ label }: LabelledQuotation): number => (label === 'contradicts' ? 0 : 1);
  const byEvidence = [...labelled].sort((a, b) => b.evidence - a.evidence || warns(a) - warns(b));
  const telling = byEvidence.find(({ label }) => label !== 'touches');
  if (telling === undefined) {
    return {
      verdict: byEvidence.length === 0 ? 'unsupported' : 'touched',
      quotations: byEvidence.slice(0, quotations),
    };
  }
  const order = { supports: 1, leans: 1, contradicts: 2, touches: 3 };
  const rank = ({ label }: LabelledQuotation): number => (label === telling.label ? 0 : order[label]);
  const ordered = byEvidence.sort((a, b) => rank(a) - rank(b));
  return {
    verdict: VERDICTS[telling.label],
    quotations: ordered.slice(0, quotations),
  };
}
