// One run of one measurement: `main.ts` starts this in a process of its own.
import { MEASUREMENTS } from './measurement-list.js';

const [name, alternative = '', quick] = process.argv.slice(2);
const measurement = MEASUREMENTS.find((one) => one.name === name);
if (measurement === undefined) throw new Error(`nothing is measured under the name ${name}`);
const figures = await measurement.run(alternative, { quick: quick === 'quick' });
process.send?.(figures);
process.disconnect?.();
