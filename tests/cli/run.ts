import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { CliContext, CliInput } from '../../src/cli/context.js';
import { runCli } from '../../src/cli/program.js';
import { readConfig } from '../../src/config.js';
import { FakeEngine, FakeWorkshop } from '../fakes/engine.js';
import { plannedDocument } from '../fakes/planned-document.js';

/** Two documents: an edited volume of three chapters, and a short one without pages. */
export function sampleEngine(): FakeEngine {
  const volume = plannedDocument('egmont-89', 'Counterterrorism in Belgium', [
    {
      id: 'financing',
      title: 'The financing of terrorism',
      authors: [{ family: 'Lemeunier', given: 'France' }],
      pages: [
        {
          label: '45',
          sentences: [
            { text: 'Money moves in many ways.' },
            {
              text: 'Hawala leaves no trace in any bank.',
              note: { marker: '12', text: 'See the FATF report of 2013.' },
            },
          ],
        },
        {
          label: '46',
          sentences: [
            { text: 'The treasury freezes assets by royal decree.' },
            { text: 'A judge may lift the freeze.' },
            { text: 'Appeals against the freeze are rare.' },
          ],
        },
      ],
    },
    {
      id: 'firearms',
      title: 'Firearms and their trade',
      authors: [{ family: 'Duquet', given: 'Nils' }],
      pages: [
        { label: '60', sentences: [{ text: 'Reactivated firearms are cheap.' }, { text: 'Rifles come by road.' }] },
      ],
    },
    {
      id: 'policing',
      title: 'Policing and the financing of it',
      authors: [{ family: 'Ponsaers', given: 'Paul' }],
      pages: [{ label: '80', sentences: [{ text: 'Local police know the streets.' }] }],
    },
  ]);
  const leaflet = plannedDocument('leaflet', 'The fight against terrorism', [
    {
      id: 'tasks',
      title: 'Tasks',
      authors: [],
      pages: [{ label: null, sentences: [{ text: 'The service watches passports and borders.' }] }],
    },
  ]);
  return new FakeEngine({ documents: [volume, leaflet] });
}

/** What a run of the command line wrote, and how it ended. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly logged: readonly unknown[];
}

/** What a test may set otherwise. */
export interface RunOptions {
  readonly engine?: FakeEngine;
  readonly workshop?: FakeWorkshop;
  readonly stdin?: string | readonly (string | Uint8Array)[] | CliInput;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stateDir?: string;
  readonly columns?: number;
  readonly tty?: boolean;
}

/** A directory of its own for a test. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'pincite-cli-'));
}

/** A stream that keeps what is written to it, and may pass for a terminal. */
export function memoryStream(
  tty = false,
  columns = 80,
): PassThrough & { isTTY: boolean; columns: number; text(): string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return Object.assign(stream, { isTTY: tty, columns, text: () => Buffer.concat(chunks).toString('utf8') });
}

/** The context of a run on streams in memory. */
export function contextFor(options: RunOptions = {}) {
  const workshop = options.workshop ?? new FakeWorkshop(options.engine ?? sampleEngine());
  const stdout = memoryStream(options.tty, options.columns);
  const stderr = memoryStream(options.tty, options.columns);
  const logged: unknown[] = [];
  const context: CliContext = {
    workshop,
    config: readConfig({}),
    version: '1.2.3',
    stdin: inputOf(options.stdin),
    stdout,
    stderr,
    environment: options.environment ?? {},
    stateDir: options.stateDir ?? temporaryDirectory(),
    logError: (error) => logged.push(error),
  };
  return { context, stdout, stderr, logged };
}

/** Runs the command line once. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<CliResult> {
  const { context, stdout, stderr, logged } = contextFor(options);
  const code = await runCli(argv, context);
  return { code, out: stdout.text(), err: stderr.text(), logged };
}

function inputOf(stdin: RunOptions['stdin']): CliInput {
  if (stdin instanceof Readable) return stdin;
  const chunks = typeof stdin === 'string' || stdin === undefined ? [stdin ?? ''] : stdin;
  return Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
}
