import { once } from 'node:events';
import { withBot } from '../bot.js';
import type { Measurement } from '../measurement.js';
import { ended, startProgram } from '../program.js';
import { settings, withFolder } from '../project.js';

const QUESTION = 'How is terrorism financed in Belgium?';

/** The start of the program with an index on disk, to the first answer. */
export const start: Measurement = {
  name: 'start',
  about: 'from the start of a process, with an index on disk, to its first answer',
  alternatives: ['ask', 'bot'],
  rounds: ({ quick }) => (quick ? 5 : 11),
  run: (alternative) => (alternative === 'bot' ? startBot() : startAsk()),
};

async function startAsk(): Promise<{ firstAnswerMs: number; endMs: number }> {
  return withFolder(async (state) => {
    const began = performance.now();
    const program = startProgram(['ask', QUESTION], settings(state));
    const { stdout } = program.child;
    if (stdout === null) throw new Error('the answer cannot be read');
    await once(stdout, 'data');
    const firstAnswerMs = performance.now() - began;
    stdout.resume();
    await ended(program);
    return { firstAnswerMs, endMs: performance.now() - began };
  });
}

async function startBot(): Promise<{ firstAnswerMs: number; readyMs: number }> {
  return withBot(async ({ fake, startedMs }) => {
    const began = performance.now();
    await fake.slash({ user: fake.user('Reader'), command: 'ask', options: { question: QUESTION } }).response();
    return { readyMs: startedMs, firstAnswerMs: startedMs + performance.now() - began };
  });
}
