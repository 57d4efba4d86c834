import { PinciteError } from '../errors.js';

/** One thing that is wrong in the corpus folder, and what to do about it. */
export interface CorpusProblem {
  /** File name within the corpus folder. */
  readonly file: string;
  /** From 1; null when the file as a whole is meant. */
  readonly line: number | null;
  readonly message: string;
  readonly remedy: string;
}

/** "egmont-89.md:12: message Remedy." */
export function describeProblem(problem: CorpusProblem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: ${problem.message} ${problem.remedy}`;
}

/** Everything that is wrong in the corpus, named at once. */
export class CorpusError extends PinciteError {
  /** @param problems at least one */
  constructor(readonly problems: readonly CorpusProblem[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(
      'corpus',
      `The corpus has ${count}:\n${problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`,
      'Mend what is listed and start again; nothing was changed.',
      { context: { problems: problems.length } },
    );
  }
}

/** Collects the problems of a run. */
export class ProblemLog {
  readonly #problems: CorpusProblem[] = [];

  add(problem: CorpusProblem): void {
    this.#problems.push(problem);
  }

  get count(): number {
    return this.#problems.length;
  }

  /** @throws CorpusError when anything was added */
  throwIfAny(): void {
    if (this.#problems.length === 0) return;
    const order = (a: CorpusProblem, b: CorpusProblem): number =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
    throw new CorpusError([...this.#problems].sort(order));
  }
}
