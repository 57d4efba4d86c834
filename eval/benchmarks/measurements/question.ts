import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createWorkshop } from '../../../src/engine.js';
import type { Measurement } from '../measurement.js';
import { config, questions } from '../project.js';
import { quantile } from '../statistics.js';

const WARM_UP = 20;
/** The monitor looks this often, and counts it in. */
const RESOLUTION_MS = 1;

/** A question that is asked when the program is warm, in process, and how long it keeps others waiting. */
export const question: Measurement = {
  name: 'question',
  about: 'from a question to its answer, one after the other, and the longest time that the main loop stands still',
  alternatives: ['engine'],
  rounds: ({ quick }) => (quick ? 3 : 7),
  async run() {
    const engine = await createWorkshop({ config: config() }).openEngine();
    try {
      const asked = questions();
      for (const text of asked.slice(0, WARM_UP)) await engine.ask({ text });
      const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
      const before = process.cpuUsage();
      delays.enable();
      const took: number[] = [];
      for (const text of asked) {
        const began = performance.now();
        await engine.ask({ text });
        took.push(performance.now() - began);
      }
      delays.disable();
      const { user, system } = process.cpuUsage(before);
      return {
        p50Ms: quantile(took, 0.5),
        p95Ms: quantile(took, 0.95),
        processorMs: (user + system) / 1000 / asked.length,
        pauseP99Ms: delays.percentile(99) / 1e6 - RESOLUTION_MS,
        longestPauseMs: delays.max / 1e6 - RESOLUTION_MS,
      };
    } finally {
      await engine.close();
    }
  },
};
