import { PinciteError } from '../errors.js';
import { STAGES, type Stage } from '../retrieval/stages.js';

/** A way of answering that is measured: all stages, or all but some. */
export interface Configuration {
  readonly name: string;
  readonly without: readonly Stage[];
}

/** What was asked for on the command line. */
export interface ConfigurationChoice {
  /** Stages that every configuration lacks; each entry may name several, with commas between them. */
  readonly without: readonly string[];
  /** One more configuration for each entry: it lacks the stages named there, too. */
  readonly compare: readonly string[];
  /** One more configuration for each stage: it lacks that one, too. */
  readonly ablate: boolean;
}

/**
 * The configurations to measure. The first is the one that the others are compared with; none is there twice.
 * @throws PinciteError input, naming what is no stage
 */
export function configurationsOf({
  without,
  compare,
  ablate,
}: ConfigurationChoice): readonly [Configuration, ...Configuration[]] {
  const lacking = without.flatMap(stagesIn);
  const first = configuration(lacking);
  const more = [...compare.map(stagesIn), ...(ablate ? STAGES.map((stage) => [stage]) : [])];
  const others = new Map(more.map((stages) => configuration([...lacking, ...stages])).map((one) => [one.name, one]));
  others.delete(first.name);
  return [first, ...others.values()];
}

/** Stages in the order of `STAGES`, so that the same ones have the same name however they were typed. */
function configuration(stages: readonly Stage[]): Configuration {
  const without = STAGES.filter((stage) => stages.includes(stage));
  return { name: without.length === 0 ? 'all stages' : `without ${without.join(', ')}`, without };
}

function stagesIn(text: string): Stage[] {
  return text.split(',').map((word) => {
    const name = word.trim();
    const stage = STAGES.find((known) => known === name);
    if (stage !== undefined) return stage;
    throw new PinciteError('input', `There is no stage “${name}”.`, `The stages are: ${STAGES.join(', ')}.`);
  });
}
