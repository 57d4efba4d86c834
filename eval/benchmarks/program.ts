import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROGRAM } from './project.js';

/** The program, running. */
export interface RunningProgram {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What it wrote to standard error so far. */
  readonly said: () => string;
}

/** Starts the program as people do. */
export function startProgram(argv: readonly string[], environment: Readonly<Record<string, string>>): RunningProgram {
  const child = spawn(process.execPath, [PROGRAM, ...argv], {
    env: { ...process.env, DISCORD_TOKEN: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  if (child.pid === undefined) throw new Error('the program could not be started');
  return { child, pid: child.pid, said: () => said };
}

/** Waits until the program has ended by itself. @throws Error where it failed */
export async function ended({ child, said }: RunningProgram): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`the program ended with ${child.exitCode ?? child.signalCode}: ${said()}`);
}

/** Asks the program to end, and waits for it. */
export async function stopProgram(program: RunningProgram): Promise<void> {
  program.child.kill('SIGTERM');
  await ended(program);
}
