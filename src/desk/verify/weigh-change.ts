import type { ChangeWeight } from './check.js';
import { MODALS, NEGATIONS, NUMBER_WORDS, PRONOUNS } from './weight-words.js';

/** Words as they stand somewhere, and whether a sentence begins with the first of them. */
export interface Wording {
  readonly text: string;
  readonly beginsSentence: boolean;
}

type Counted = Record<ChangeWeight, string[]>;

/** "un-", "in-", "non-" and the like, which deny what they stand before. */
const DENYING = /^(?:un|in|im|ir|il|dis|non|on|de|anti|counter)$/u;

/**
 * Why a change of wording is to be called out: the numbers, negations, modals or names in it are not the same.
 * @param german where every noun has a capital, only capitals throughout are taken for a name
 */
export function weighChange(given: Wording, source: Wording, german: boolean): ChangeWeight[] {
  const [typed, true_] = [counted(given, german), counted(source, german)];
  const weights: ChangeWeight[] = [];
  for (const weight of ['number', 'negation', 'modal', 'name'] as const) {
    if (typed[weight].join(' ') !== true_[weight].join(' ')) weights.push(weight);
  }
  if (!weights.includes('negation') && denies(given.text, source.text)) weights.push('negation');
  return weights;
}

/** What of weight is in words that stand elsewhere than in the source. */
export function weighMoved(moved: Wording, german: boolean): ChangeWeight[] {
  const found = counted(moved, german);
  return (['number', 'negation', 'modal', 'name'] as const).filter((weight) => found[weight].length > 0);
}

/** What of one weight is in words that stand within a sentence. */
export function weighedIn(text: string, weight: ChangeWeight): readonly string[] {
  return counted({ text, beginsSentence: false }, false)[weight];
}

/** Whether words deny: "not", "n't", "geen". */
export function hasNegation(text: string): boolean {
  return tokens(text).some(isNegation);
}

/** The words of a text in small letters, apostrophes kept. */
export function tokens(text: string): string[] {
  return rawTokens(text).map((token) => token.toLowerCase());
}

function rawTokens(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replaceAll('’', "'")
      .match(
        /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}']*(?:[.,:/]\p{N}+)*|[%‰\p{Sc}<>≤≥≠≈~±×÷+]|(?<![\p{L}\p{N}])[-−‐‒–](?=\p{Sc}?\p{N}|$)/gu,
      ) ?? []
  );
}

/** Negations are counted as such: "don't" for "do not" changes none. */
function isNegation(token: string): boolean {
  return NEGATIONS.has(token) || /n't$/u.test(token) || /^n'/u.test(token) || token === 'cannot';
}

function counted({ text, beginsSentence }: Wording, german: boolean): Counted {
  const found: Counted = { number: [], negation: [], modal: [], name: [] };
  let first = beginsSentence;
  for (const raw of rawTokens(text)) {
    const token = raw.toLowerCase();
    // "May" is a month where "may" is a modal.
    const month = raw === 'May' && !first;
    if (/[\p{N}\p{Sc}%‰<>≤≥≠≈~±×÷+−‐‒–-]/u.test(token) || NUMBER_WORDS.has(token) || month || isRoman(raw))
      found.number.push(token.replace(/^[−‐‒–]/u, '-'));
    else if (isNegation(token)) found.negation.push('not');
    else if (MODALS.has(token)) found.modal.push(token);
    else if (isName(raw, first, german)) found.name.push(raw);
    if (/n't$/u.test(token) && MODALS.has(token.replace(/n't$/u, ''))) found.modal.push(token.replace(/n't$/u, ''));
    first = false;
  }
  return found;
}

function isRoman(raw: string): boolean {
  return /^[IVXLC]{2,}$/u.test(raw);
}

function isName(raw: string, first: boolean, german: boolean): boolean {
  if (PRONOUNS.has(raw.toLowerCase()) || raw.length < 2) return false;
  if (/\p{Lu}.*\p{Lu}/u.test(raw)) return true;
  return !first && !german && /^\p{Lu}/u.test(raw);
}

/** "effective" for "ineffective", "state" for "non-state": a syllable that denies is the difference. */
function denies(given: string, source: string): boolean {
  const [a, b] = [given, source].map((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
  );
  if (a === undefined || b === undefined || a.length === b.length) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && long.endsWith(short) && DENYING.test(long.slice(0, long.length - short.length));
}
