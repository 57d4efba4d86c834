import type { RankedQuotation } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import type { Quotation } from '../answer/quotation.js';
import { checkedAnswer, notInSource, standsInSource } from '../desk/verbatim/checked-quotations.js';
import { PinciteError } from '../errors.js';
import { isFollowUp } from '../language/follow-up.js';
import type { Language } from '../language/languages.js';
import { messagesFor } from '../language/messages.js';
import { titleOf } from './documents.js';
import { renderIntroduction } from './render-answer.js';
import { type Numbered, renderList } from './render-list.js';
import { renderQuotation, type View } from './render-quotation.js';
import type { Scope } from './scope.js';
import type { Terminal } from './terminal.js';

/** Quotations fetched with each question, so that `/more` has them at once. */
const FETCHED = 10;
/** Sentences that `/context` adds on either side, each time it is asked for. */
const CONTEXT_STEP = 2;

/** Characters of what was asked before that a follow-up takes along; what is older than that is left behind. */
const EARLIER_ROOM = 1_000;

/** What a chat needs besides engine and terminal. */
export interface ChatOptions {
  /** Quotations shown at first, and again for each `/more`. */
  readonly quotations: number;
  readonly explain: boolean;
  readonly logError: ((error: unknown) => void) | undefined;
}

/** A conversation: what is asked where, what was asked last, and the quotations on the screen by their number. */
export class ChatSession {
  scope: Scope = { document: null, chapter: null };
  ended = false;
  #earlier: string | null = null;
  /** Of the last question: the language it was asked in, and the parts it was taken apart into. */
  #language: Language = 'en';
  #parts: readonly string[] = [];
  #shown: readonly RankedQuotation[] = [];
  #more: readonly RankedQuotation[] = [];
  #related: readonly RankedQuotation[] = [];
  readonly #contexts = new Map<string, { readonly sentences: number; readonly text: string }>();

  constructor(
    readonly engine: Engine,
    readonly terminal: Terminal,
    private readonly options: ChatOptions,
  ) {}

  /** Asks, and shows the answer. @throws PinciteError as `Engine.ask` does */
  async ask(text: string, signal: AbortSignal): Promise<void> {
    const { document, chapter } = this.scope;
    const earlier = this.#earlier !== null && isFollowUp(text) ? this.#earlier : null;
    const question = {
      text,
      limit: FETCHED,
      ...(document === null ? {} : { documentId: document.id }),
      ...(chapter === null ? {} : { chapterId: chapter.id }),
      ...(earlier === null ? {} : { earlier }),
    };
    const raw = await this.engine.ask(question, { signal });
    const answer = checkedAnswer(raw, this.engine.corpus, this.options.logError);
    // "And when?" after "Who founded it?" is still about what the first question named.
    this.#earlier = earlier === null ? text : `${earlier} ${text}`.slice(-EARLIER_ROOM);
    this.#shown = [];
    this.#contexts.clear();
    this.#language = answer.language;
    const answered = answer.kind === 'answered';
    this.#parts = answered ? answer.parts : [];
    this.#more = answered ? answer.quotations : [];
    this.#related = answered ? answer.related : [];
    const quoted = answered ? answer.quotations : answer.nearest;
    const introduction = renderIntroduction(answer, this.view, this.engine.corpus);
    const gap = introduction === '' || quoted.length === 0 ? '' : '\n';
    await this.terminal.out.write(introduction + gap);
    if (!answered) await this.#show(answer.nearest, false);
    else if (quoted.length > 0) await this.showMore();
    else await this.#sayWhatIsLeft();
  }

  /** Shows the next quotations; after the last of them, what is merely related. */
  async showMore(): Promise<void> {
    const { styles } = this.terminal;
    const counted = this.#more.length > 0;
    const source = counted ? this.#more : this.#related;
    if (source.length === 0) return this.say(messagesFor(this.#language).nothingMore);
    if (!counted) await this.say(`${styles.heading(messagesFor(this.#language).related)}\n`);
    const next = source.slice(0, this.options.quotations);
    const left = source.slice(next.length);
    if (counted) this.#more = left;
    else this.#related = left;
    await this.#show(next, counted);
    await this.#sayWhatIsLeft();
  }

  async #sayWhatIsLeft(): Promise<void> {
    const remaining = this.#more.length + this.#related.length;
    if (remaining > 0)
      await this.say(this.terminal.styles.faint(`\n${messagesFor(this.#language).moreToShow(remaining)}`));
  }

  /** Shows the place around a quotation, wider each time. */
  async showContext(number: number): Promise<void> {
    const { quotation } = this.shown(number);
    const before = this.#contexts.get(quotation.id) ?? { sentences: 0, text: quotation.text };
    const sentences = before.sentences + CONTEXT_STEP;
    const wider = this.#checked(this.engine.context(quotation, sentences));
    this.#contexts.set(quotation.id, { sentences, text: wider.text });
    await this.terminal.out.write(renderQuotation(wider, number, this.view));
    if (wider.text === before.text) await this.say(this.terminal.styles.faint(messagesFor(this.#language).sectionEnds));
  }

  /** The quotation that a number on the screen means. @throws PinciteError input */
  shown(number: number): RankedQuotation {
    const found = this.#shown[number - 1];
    if (found !== undefined) return found;
    const remedy =
      this.#shown.length === 0 ? 'Ask a question first.' : `Give a number from 1 to ${this.#shown.length}.`;
    throw new PinciteError('input', `There is no quotation ${number} on the screen.`, remedy);
  }

  /** Writes a line. */
  say(line: string): Promise<void> {
    return this.terminal.out.write(`${line}\n`);
  }

  /** How things are shown now; the window may have been resized since. */
  get view(): View {
    const { styles, width } = this.terminal;
    return { styles, width, titleOf: (id) => titleOf(this.engine.corpus, id), language: this.#language };
  }

  /** Each under the part of the question that it is for, unless it is merely related or near. */
  async #show(ranked: readonly RankedQuotation[], counted: boolean): Promise<void> {
    const before = this.#shown.length;
    this.#shown = [...this.#shown, ...ranked];
    const detail = { likelihood: counted, explain: this.options.explain };
    const list = ranked.map((one, at): Numbered => ({ ranked: one, number: before + at + 1 }));
    await this.terminal.out.write(renderList(list, counted ? this.#parts : [], detail, this.view));
  }

  #checked(quotation: Quotation): Quotation {
    if (standsInSource(quotation, this.engine.corpus)) return quotation;
    throw notInSource(quotation);
  }
}
