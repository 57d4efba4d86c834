import { idle, withBot } from '../bot.js';
import type { Measurement } from '../measurement.js';
import { memoryOf } from '../memory.js';
import { INDEX, questions, withFolder } from '../project.js';

const ASKED = 50;

/** Resident memory of the bot with nothing to do. */
export const memory: Measurement = {
  name: 'memory',
  about: 'resident memory of the idle bot: all its processes together',
  alternatives: ['started', `after ${ASKED} questions`, 'after building the index'],
  rounds: ({ quick }) => (quick ? 1 : 3),
  run: (alternative, { quick }) => {
    const restMs = quick ? 3_000 : 10_000;
    const measured = (indexDir: string, asked: number) =>
      withBot(
        async ({ fake, program }) => {
          const user = fake.user('Reader');
          for (const text of questions().slice(0, asked)) {
            await fake.slash({ user, command: 'ask', options: { question: text } }).response();
          }
          await idle(restMs);
          return memoryOf(program.pid);
        },
        { indexDir },
      );
    if (alternative === 'after building the index') return withFolder((folder) => measured(folder, 0));
    return measured(INDEX, alternative === 'started' ? 0 : ASKED);
  },
};
