import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { DEFAULTS } from '../src/config.js';

/** Where the bot is started from, and whom it connects to. */
export interface BotSettings {
  /** The built program, `dist/main.js`. */
  readonly program: string;
  readonly api: string;
  readonly token: string;
  /** The folder of the index; null for the program's own. */
  readonly index: string | null;
}

/** How a process ended. */
interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}

const logLine = z.looseObject({
  level: z.number(),
  msg: z.string().default(''),
  request: z.string().optional(),
});
export type LogLine = z.infer<typeof logLine>;

/** The real bot, started as a user would start it, on a state folder of its own. What it logs is kept. */
export class BotProcess {
  readonly log: LogLine[] = [];
  /** How it ended; null as long as it runs. */
  ended: Ending | null = null;
  readonly #child: ReturnType<typeof spawn>;
  readonly #end: Promise<Ending>;

  constructor({ program, api, token, index }: BotSettings) {
    const state = mkdtempSync(join(tmpdir(), 'pincite-demo-'));
    const child = spawn(process.execPath, [program], {
      env: {
        PATH: process.env['PATH'],
        // Whoever has settings of their own (in .env) must not find them in here.
        ...DEFAULTS,
        DISCORD_API: api,
        DISCORD_TOKEN: token,
        PINCITE_STATE_DIR: state,
        PINCITE_LOG_LEVEL: 'info',
        ...(index !== null && { PINCITE_INDEX_DIR: index }),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    createInterface({ input: child.stderr }).on('line', (line) => this.log.push(readLine(line)));
    this.#end = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        this.ended = { code, signal };
        rmSync(state, { recursive: true, force: true });
        resolve(this.ended);
      });
    });
  }

  /** Whether it has said that a request was replied to. */
  hasReplied(request: string): boolean {
    return this.log.some((line) => line.request === request && line.msg.startsWith('replied'));
  }

  /** What it logged as a warning or worse. */
  get complaints(): readonly string[] {
    return this.log.filter(({ level }) => level >= WARNING).map((line) => JSON.stringify(line));
  }

  /** Asks it to stop, and waits until it has. */
  async stop(): Promise<Ending> {
    this.#child.kill('SIGTERM');
    return this.#end;
  }
}

/** Pino's number for a warning. */
const WARNING = 40;

/** What is no line of the log (an error of Node's own) counts as a complaint. */
function readLine(line: string): LogLine {
  try {
    return logLine.parse(JSON.parse(line));
  } catch {
    return { level: WARNING, msg: line };
  }
}
