import type { Quotation } from '../../answer/quotation.js';
import type { Corpus } from '../../corpus/document.js';
import type { Span } from '../../corpus/span.js';
import { bracketedAt } from '../draft/quotations/bracketed.js';
import { hasWords } from '../draft/quotations/count-words.js';
import { pagesWithWord } from '../draft/quotations/page-words.js';
import { parseReference } from '../draft/quotations/parse-reference.js';
import { authorsOf, namedIn, namesOfAuthors } from './authors.js';

/** "Seron and André (p. 14) write", "comme l’écrivent Seron et André", "laut Renard": whose words they are. */
const SAYS =
  /^(?:\s+(?:et|and|en|und)\s+(?:al\.?|others|autres|anderen?|andere))?[\s,]*(?:writes?|wrote|says?|said|argues?|argued|notes?|noted|states?|stated|finds?|found|shows?|showed|claims?|claimed|observes?|observed|concludes?|concluded|explains?|explained|points? out|écri(?:t|vent)|affirment?|notent?|soulignent?|constatent?|expliquent?|concluent|conclut|observent?|schrijven|schrijft|schreef|stelt|stellen|zegt|zeggen|merkt|merken|toont|tonen|schreib(?:t|en)|schrieb(?:en)?|sag(?:t|en)|betont|betonen|meint|meinen|zeigt|zeigen)(?![\p{L}\p{N}])/iu;
const SAID_BY =
  /(?<![\p{L}\p{N}])(?:according to|as argued by|as noted by|selon|d[’']après|volgens|laut|nach|(?:écri(?:t|vent)|note(?:nt)?|soulignent?|schrijft|schrijven|stelt|stellen|schreibt|schreiben|says?|writes?))\s+$/iu;
const AND = /^(?:\s*,)?\s+(?:(?:and|et|en|und|&)\s+)?$/u;
/** "p. 14, my emphasis": more words after a page say something of their own. */
const MOST_WORDS_AFTER = 3;

/** What a sentence states, without what only says where it is from. Blanks take the place of that, so that offsets stay. */
export interface Claim {
  readonly text: string;
  /** As one would write it who had put no reference there. */
  readonly asked: string;
  /** The same held against a quotation: who wrote it may be named as saying so. */
  heldAgainst(quotation: Quotation): string;
}

/**
 * The claim of a sentence: the writer's own references in brackets ("(Renard 2016, p. 14)") are no part of it, nor are the authors to
 * whom it ascribes what it says, as long as it is held against words of theirs. Without a page, brackets are a reference only where they
 * name an author of the documents: "(Brussels 2016)" belongs to what is said.
 */
export function claimOf(sentence: string, corpus: Corpus): Claim {
  const authors = namesOfAuthors(corpus);
  const text = withoutBlanked(sentence, referencesIn(sentence, authors));
  const ascribed = ascribedIn(text, authors);
  const unascribed = withoutBlanked(text, ascribed);
  return {
    text,
    asked: unascribed === sentence ? sentence : tidied(unascribed),
    heldAgainst: (quotation) => {
      const own = authorsOf(quotation, corpus);
      return withoutBlanked(
        text,
        ascribed.filter(({ start, end }) => own.includes(text.slice(start, end))),
      );
    },
  };
}

function referencesIn(sentence: string, authors: readonly string[]): readonly Span[] {
  const found: Span[] = [];
  for (let at = sentence.search(/[([]/u); at !== -1 && at < sentence.length; at += 1) {
    const group = bracketedAt(sentence, at, sentence.length);
    if (group === null) continue;
    const inner = sentence.slice(group.start + 1, group.end - 1);
    // Square brackets within a quotation are the writer's own words.
    if (sentence.charAt(at) === '[' && !inner.includes('@')) continue;
    const isYear = /^\s*(?:1[5-9]|20)\d\d[a-z]?\s*$/u.test(inner) && endsInName(sentence.slice(0, at), authors);
    if (!isYear && !inner.split(';').every((part) => isReference(part.trim(), authors))) continue;
    found.push(group);
    at = group.end - 1;
  }
  return found;
}

function isReference(part: string, authors: readonly string[]): boolean {
  if (parseReference(part) === null) return false;
  const page = pagesWithWord(part).at(-1);
  if (page !== undefined) return !hasWords(part.slice(page.end), MOST_WORDS_AFTER + 1);
  return /(?:^|\s)-?@/u.test(part) || namedIn(part, authors).length > 0;
}

function endsInName(text: string, authors: readonly string[]): boolean {
  const before = text.trimEnd();
  return namedIn(before, authors).some(({ end }) => end === before.length);
}

/** The names of authors to whom it is ascribed. */
function ascribedIn(text: string, authors: readonly string[]): readonly Span[] {
  const groups: Span[][] = [];
  for (const name of namedIn(text, authors)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && AND.test(text.slice(last.end, name.start))) group.push(name);
    else groups.push([name]);
  }
  return groups.filter((group) => isAscribed(text, group)).flat();
}

function isAscribed(text: string, group: readonly Span[]): boolean {
  const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
  return SAYS.test(text.slice(end)) || SAID_BY.test(text.slice(Math.max(0, start - 40), start));
}

/** A sentence of which nothing would be left is kept. */
function withoutBlanked(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return hasWords(rest, 1) ? rest : text;
}

function tidied(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,](?:\s|$))/gu, '')
    .trim();
}
