import type { Measurement } from './measurement.js';
import { build } from './measurements/build.js';
import { crowd } from './measurements/crowd.js';
import { endurance } from './measurements/endurance.js';
import { load } from './measurements/load.js';
import { memory } from './measurements/memory.js';
import { question } from './measurements/question.js';
import { recall } from './measurements/recall.js';
import { start } from './measurements/start.js';
import { verify } from './measurements/verify.js';

/** Everything that is measured, in the order in which it is. */
export const MEASUREMENTS: readonly Measurement[] = [
  question,
  start,
  memory,
  crowd,
  build,
  recall,
  verify,
  load,
  endurance,
];
