import { PinciteError } from '../../../errors.js';
import type { SourceLines } from '../source-lines.js';

/**
 * What may stand between two blank lines. The parser takes time by the square of each, or more; no prose comes near.
 */
export const STRETCH_LIMITS = {
  lines: 5_000,
  /** Runs of "*", "_" and "~". */
  emphasisMarks: 10_000,
  /** Opening square brackets, those of links too. */
  brackets: 5_000,
  /** Of these, within one another. */
  bracketsDeep: 1_000,
  /** Block quotations and items of lists that begin within one another on one line. */
  blocksDeep: 100,
} as const;

const EMPHASIS = /\*+|_+|~+/g;
const BRACKET = /[[\]]/g;
const BLOCK_MARKS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/;
const BLOCK_MARK = />|[-+*]|\d{1,9}[.)]/g;

/**
 * Refuses Markdown that the parser would take minutes for.
 * @throws PinciteError input, with the line at which the stretch begins
 */
export function refuseCostly({ source, numbers }: SourceLines): void {
  let [first, marks, brackets, depth] = [0, 0, 0, 0];
  for (const [at, line] of source.split('\n').entries()) {
    if (line.trim() === '') {
      [first, marks, brackets, depth] = [at + 1, 0, 0, 0];
      continue;
    }
    const from = numbers[first] ?? 1;
    if (at - first >= STRETCH_LIMITS.lines) {
      throw tooMuch(from, `more than ${STRETCH_LIMITS.lines} lines without a blank line`);
    }
    const deep = BLOCK_MARKS.exec(line)?.[0].match(BLOCK_MARK)?.length ?? 0;
    if (deep > STRETCH_LIMITS.blocksDeep) {
      throw tooDeep(numbers[at] ?? 1);
    }
    marks += line.match(EMPHASIS)?.length ?? 0;
    if (marks > STRETCH_LIMITS.emphasisMarks) {
      throw tooMuch(from, `more than ${STRETCH_LIMITS.emphasisMarks} marks of emphasis without a blank line`);
    }
    for (const [bracket] of line.matchAll(BRACKET)) {
      depth = bracket === '[' ? depth + 1 : Math.max(0, depth - 1);
      if (bracket === '[') brackets += 1;
      if (brackets > STRETCH_LIMITS.brackets) {
        throw tooMuch(from, `more than ${STRETCH_LIMITS.brackets} square brackets without a blank line`);
      }
      if (depth > STRETCH_LIMITS.bracketsDeep) {
        throw tooMuch(from, `more than ${STRETCH_LIMITS.bracketsDeep} square brackets within one another`);
      }
    }
  }
}

function tooMuch(line: number, what: string): PinciteError {
  return new PinciteError(
    'input',
    `From line ${line} on, the draft has ${what}.`,
    'Part its paragraphs with blank lines, or save it as plain text (.txt).',
    { problem: 'costly-draft', context: { line } },
  );
}

function tooDeep(line: number): PinciteError {
  return new PinciteError(
    'input',
    `In line ${line}, more than ${STRETCH_LIMITS.blocksDeep} quotations (>) or items of lists stand within one another.`,
    'Take out such marks, or save the draft as plain text (.txt).',
    { problem: 'nested-draft', context: { line } },
  );
}
