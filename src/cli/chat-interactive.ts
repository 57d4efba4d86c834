import { createInterface, type Interface } from 'node:readline';
import { takeInput } from './chat-input.js';
import type { ChatSession } from './chat-session.js';
import { complete } from './completion.js';
import type { CliContext } from './context.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { HISTORY_LENGTH, type History } from './history.js';
import { questionsOf } from './pasted-lines.js';
import { reportFailure } from './report-failure.js';
import { visibleLine } from './visible-text.js';

/** Lines closer together than this were not typed but pasted; in milliseconds. */
const PASTED_WITHIN = 40;

/** A chat at a terminal: line editing, history, completion, and Ctrl+C for what takes too long. */
export class InteractiveChat {
  readonly #readline: Interface;
  readonly #waiting: string[] = [];
  #pasted: string[] = [];
  #pasteTimer: NodeJS.Timeout | undefined;
  #running: AbortController | null = null;
  #leaving = false;
  #closed = false;
  #historyWorks = true;
  #finish: (code: ExitCode) => void = () => {};

  constructor(
    private readonly session: ChatSession,
    private readonly context: CliContext,
    private readonly history: History,
    past: readonly string[],
  ) {
    this.#readline = createInterface({
      input: context.stdin,
      output: context.stdout,
      terminal: true,
      history: past.toReversed(),
      historySize: HISTORY_LENGTH,
      removeHistoryDuplicates: true,
      completer: (line: string) => complete(line, session.engine.corpus),
    });
  }

  /** Talks until the user leaves. */
  async talk(): Promise<ExitCode> {
    const ended = new Promise<ExitCode>((resolve) => {
      this.#finish = resolve;
    });
    this.#readline.on('line', (line) => this.#take(line));
    this.#readline.on('SIGINT', () => this.#interrupt());
    this.#readline.on('close', () => this.#close());
    this.#prompt();
    const code = await ended;
    await this.history.written();
    return code;
  }

  #prompt(): void {
    if (this.#closed) return;
    const { document, chapter } = this.session.scope;
    const place = chapter?.id ?? document?.id;
    const { styles } = this.session.terminal;
    this.#readline.setPrompt(`${styles.number(place === undefined ? 'pincite' : `pincite (${visibleLine(place)})`)}> `);
    // What is being typed stays as it is, the cursor where it is.
    this.#readline.prompt(true);
  }

  #take(line: string): void {
    this.#leaving = false;
    this.#pasted.push(line);
    clearTimeout(this.#pasteTimer);
    // The last line of what is pasted mostly lacks its end, and stays to be edited: then Enter completes it.
    this.#pasteTimer = setTimeout(() => {
      if (this.#readline.line === '') this.#takePasted();
    }, PASTED_WITHIN);
  }

  #takePasted(): void {
    clearTimeout(this.#pasteTimer);
    const inputs = questionsOf(this.#pasted);
    this.#pasted = [];
    for (const input of inputs) void this.#remember(input);
    this.#waiting.push(...inputs);
    void this.#answerWaiting();
  }

  /** One after the other; what is typed meanwhile waits its turn. */
  async #answerWaiting(): Promise<void> {
    if (this.#running !== null) return;
    const { session, context } = this;
    for (let input = this.#waiting.shift(); input !== undefined; input = this.#waiting.shift()) {
      this.#running = new AbortController();
      try {
        await takeInput(session, context, input, this.#running.signal);
      } catch (error) {
        // Not even the failure could be told: the terminal is gone.
        context.logError?.(error);
        session.ended = true;
      }
      this.#running = null;
      if (session.ended || session.terminal.out.closed) {
        this.#waiting.length = 0;
        this.#readline.close();
      }
    }
    if (this.#closed) this.#finish(EXIT.ok);
    else this.#prompt();
  }

  async #remember(input: string): Promise<void> {
    if (!this.#historyWorks) return;
    try {
      await this.history.add(input);
    } catch (error) {
      this.#historyWorks = false;
      await reportFailure(error, this.context, this.session.terminal);
    }
  }

  /** Ctrl+C: stops what runs, else clears what is typed, else leaves when it is pressed again. */
  #interrupt(): void {
    if (this.#running !== null) {
      this.#waiting.length = 0;
      this.#running.abort();
    } else if (this.#readline.line !== '' || this.#pasted.length > 0) {
      this.#leaving = false;
      this.#pasted = [];
      clearTimeout(this.#pasteTimer);
      this.#readline.write(null, { ctrl: true, name: 'e' });
      this.#readline.write(null, { ctrl: true, name: 'u' });
    } else if (this.#leaving) {
      this.#readline.close();
    } else {
      this.#leaving = true;
      void this.session.say('\nPress Ctrl+C again to leave.').then(() => this.#prompt());
    }
  }

  /** Ctrl+D, the end of the input, or /quit. */
  #close(): void {
    this.#closed = true;
    clearTimeout(this.#pasteTimer);
    this.#waiting.length = 0;
    void this.session.terminal.out.write('\n');
    if (this.#running === null) this.#finish(EXIT.ok);
    else this.#running.abort();
  }
}
