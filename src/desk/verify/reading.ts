import type { Span } from '../../corpus/span.js';
import { mayBeExponent } from '../../corpus/superscript.js';
import { languageOf } from '../../language/detect.js';
import type { Step } from './align.js';
import type { ChangeWeight, Omission, SettingDifference, WordDifference } from './check.js';
import { fitsBrackets } from './fits-brackets.js';
import { gapDifferences } from './gaps.js';
import { caseOf, isUniform } from './letter-case.js';
import type { Match } from './match.js';
import { asMoved, type Run } from './moved.js';
import { omissionsOf } from './omissions.js';
import { settingsOf } from './settings.js';
import { isHeading, type Source, sentenceAt } from './sources.js';
import { type Wording, weighChange, weighMoved } from './weigh-change.js';
import { withinSentence } from './within-sentence.js';
import type { WordIndex } from './word-index.js';

/** What a match comes to: word by word. */
export interface Reading {
  readonly match: Match;
  readonly source: Source;
  readonly differences: readonly WordDifference[];
  readonly omissions: readonly Omission[];
  readonly settings: readonly SettingDifference[];
  readonly punctuation: readonly string[];
}

/** Reads a match: which words differ, what was left out, what is only set otherwise. */
export function readMatch(index: WordIndex, sources: readonly Source[], given: string, match: Match): Reading {
  const source = sources[match.text];
  if (source === undefined) throw new RangeError(`no text ${match.text}`);
  return new Reader(index, source, given, withinSentence(index, source, match)).read();
}

class Reader {
  readonly #settings = new Set<SettingDifference>();
  /** Items in brackets that call a note and are no insertion. */
  readonly #calls = new Set<number>();
  /** A sentence's language is told when something is to be weighed. */
  #german: boolean | null = null;

  constructor(
    readonly index: WordIndex,
    readonly source: Source,
    readonly given: string,
    readonly match: Match,
  ) {}

  read(): Reading {
    const { match, source, given } = this;
    const span = this.#span(match.first, match.last + 1);
    const uniform =
      isUniform(this.#typed()) || isUniform(source.text.slice(span.start, span.end)) || isHeading(source, span);
    const runs: Run[] = [];
    let open: Run | null = null;
    for (const [at, step] of match.steps.entries()) {
      if (!this.#differs(step, at, uniform)) {
        open = null;
        continue;
      }
      // Neighbouring words that differ are one run; a word in other letters is one of its own.
      if (open === null || step.kind === 'same') {
        open = { given: [...step.given], source: [...step.source], ofCase: step.kind === 'same' };
        runs.push(open);
        if (open.ofCase) open = null;
      } else {
        open.given[1] = step.given[1];
        open.source[1] = step.source[1];
      }
    }
    const ofWords = asMoved(
      runs,
      (at) => this.#key(at),
      (at) => this.index.keyAt(at),
    ).map((run) => this.#difference(run));
    const ofGaps = gapDifferences({ index: this.index, text: source.text, given, match });
    const differences =
      ofGaps.length === 0 ? ofWords : [...ofWords, ...ofGaps].sort((a, b) => a.givenSpan.start - b.givenSpan.start);
    if (this.#calls.size > 0) this.#settings.add('note-calls');
    const omissions = omissionsOf({
      source,
      given,
      match,
      calls: this.#calls,
      spanOf: (first, end) => this.#span(first, end),
      keyAt: (position) => this.index.keyAt(position),
    });
    const { settings, punctuation } = settingsOf(source.text, given, match, (at) => this.#span(at, at + 1));
    for (const setting of settings) this.#settings.add(setting);
    return { match, source, differences, omissions, settings: [...this.#settings].sort(), punctuation };
  }

  #key(at: number): string {
    const item = this.match.items[at];
    return item?.kind === 'word' ? item.key : '…';
  }

  /** What was typed of the words that are laid on the source. */
  #typed(): string {
    return this.match.items.map(({ start, end }) => this.given.slice(start, end)).join(' ');
  }

  /** In the source's text: from a position up to another; where there is nothing, after the word before. */
  #span(first: number, end: number): Span {
    if (first < end) return this.index.spanOf(first, end - 1);
    const { start } = this.index.positionsOf(this.match.text);
    const at = first > start ? this.index.spanOf(first - 1, first - 1).end : 0;
    return { start: at, end: at };
  }

  #givenSpan([first, end]: readonly [number, number]): Span {
    const { items } = this.match;
    const [from, to] = [items[first], items[end - 1]];
    if (first < end && from !== undefined && to !== undefined) return { start: from.start, end: to.end };
    const at = items[first - 1]?.end ?? 0;
    return { start: at, end: at };
  }

  #differs(step: Step, at: number, uniform: boolean): boolean {
    const item = this.match.items[step.given[0]];
    if (step.kind === 'marked') {
      if (this.#callsNote(step, at)) this.#calls.add(step.given[0]);
      return false;
    }
    if (step.kind === 'same') return this.#differsInCase(step, uniform);
    if (step.kind === 'dropped' && this.#numbersItem(step)) {
      this.#settings.add('punctuation');
      return false;
    }
    if (item?.kind !== 'word') return true;
    if (step.kind === 'added' && this.#callsNote(step, at)) {
      this.#settings.add('note-calls');
      return false;
    }
    if (step.kind !== 'replaced' || item.bracketed !== 'part') return true;
    return !fitsBrackets(item, { key: this.index.keyAt(step.source[0]) });
  }

  /** The number of a list's item, like a bullet, is how the list is set. */
  #numbersItem({ source }: Step): boolean {
    const { start, end } = this.#span(source[0], source[1]);
    const { text } = this.source;
    return (
      /^(?:\d{1,3}|[a-z])$/u.test(text.slice(start, end)) &&
      /^[.)]\s/u.test(text.slice(end, end + 2)) &&
      /\n[ \t(]*$/u.test(text.slice(Math.max(0, start - 8), start))
    );
  }

  #differsInCase({ given, source }: Step, uniform: boolean): boolean {
    const [first, end] = given;
    // Words joined by a hyphen are the same whatever their capitals inside.
    if (end - first !== 1 || source[1] - source[0] !== 1) return false;
    const item = this.match.items[first];
    if (item === undefined || item.kind === 'ellipsis') return false;
    const before = this.match.items[first - 1];
    const opens =
      before === undefined || before.kind === 'ellipsis' || before.bracketed === 'whole' || item.bracketed === 'part';
    const word = this.#span(source[0], source[1]);
    const difference = caseOf(
      this.given.slice(item.start, item.end),
      this.source.text.slice(word.start, word.end),
      opens,
      uniform,
    );
    if (difference === null || difference === 'counts') return difference !== null;
    this.#settings.add(difference);
    return false;
  }

  /** Whether added figures are the number of a note: one that the document calls just there, or a raised one of the writer's. */
  #callsNote({ given, source }: Step, at: number): boolean {
    const item = this.match.items[given[0]];
    if (item?.kind !== 'word' || !/^\^?\d{1,4}$/u.test(item.key)) return false;
    const marker = item.key.replace('^', '');
    const [last, next] = [this.#span(source[0] - 1, source[0]), this.index.spanOf(source[0], source[0])];
    const calls = this.source.of === 'title' || at === 0 ? [] : this.source.document.footnotes;
    const end = Math.max(last.end, next.start);
    if (
      calls.some((note) => note.marker === marker && (note.calledAt ?? -1) >= last.end && (note.calledAt ?? 0) <= end)
    ) {
      return true;
    }
    const before = this.given.slice(0, item.start).replace(/(?:<sup>\s*|(?<!\s)\s+)$/iu, '');
    return item.raised && /[^\p{N}]$/u.test(before) && !mayBeExponent(before, marker);
  }

  #difference(run: Run & { readonly moved: boolean }): WordDifference {
    const [givenSpan, sourceSpan] = [this.#givenSpan(run.given), this.#span(run.source[0], run.source[1])];
    const [typed, true_] = [
      this.given.slice(givenSpan.start, givenSpan.end),
      this.source.text.slice(sourceSpan.start, sourceSpan.end),
    ];
    const kind = run.moved ? 'moved' : typed === '' ? 'dropped' : true_ === '' ? 'added' : 'replaced';
    return {
      kind,
      given: typed,
      givenSpan,
      source: true_,
      sourceSpan,
      weights: this.#weights(run, givenSpan, sourceSpan),
    };
  }

  #weights(run: Run & { readonly moved: boolean }, given: Span, source: Span): ChangeWeight[] {
    const typed: Wording = wording(this.given, given, run.given[0] === run.given[1]);
    const sentence = sentenceAt(this.source, source.start);
    this.#german ??=
      languageOf(
        sentence === undefined
          ? this.source.text.slice(0, 500)
          : this.source.text.slice(sentence.span.start, sentence.span.end),
      ) === 'de';
    const true_: Wording = {
      ...wording(this.source.text, source, run.source[0] === run.source[1]),
      beginsSentence: sentence === undefined ? source.start === 0 : sentence.span.start === source.start,
    };
    if (run.ofCase) return /\p{Lu}.*\p{Lu}/u.test(typed.text) !== /\p{Lu}.*\p{Lu}/u.test(true_.text) ? ['name'] : [];
    return run.moved ? weighMoved(typed, this.#german) : weighChange(typed, true_, this.#german);
  }
}

/** The words at a span, with what belongs to them beyond an apostrophe ("n't"). */
function wording(text: string, span: Span, empty: boolean): Wording {
  if (empty) return { text: '', beginsSentence: false };
  const head = /[\p{L}\p{N}]{0,40}['’]$/u.exec(text.slice(Math.max(0, span.start - 41), span.start))?.[0] ?? '';
  const tail = /^['’][\p{L}\p{N}]{0,40}/u.exec(text.slice(span.end, span.end + 41))?.[0] ?? '';
  const before = text.slice(Math.max(0, span.start - 12), span.start);
  return {
    text: head + text.slice(span.start, span.end) + tail,
    beginsSentence: before.trim() === '' || /[.!?]["'”’)\]]*\s+["'“‘(]*$/u.test(before),
  };
}
