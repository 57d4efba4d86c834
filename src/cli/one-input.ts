import { PinciteError } from '../errors.js';

/**
 * What a command is to work on may be given in several ways, and must be in one.
 * @param given whether each of the ways was used
 * @param words what is to be done with it ("check"), and the ways to give it
 * @throws PinciteError input
 */
export function requireOneInput(
  given: readonly boolean[],
  { toDo, ways }: { readonly toDo: string; readonly ways: string },
): void {
  const count = given.filter((one) => one).length;
  if (count === 1) return;
  throw new PinciteError(
    'input',
    count === 0 ? `There is nothing to ${toDo}.` : `There is more than one thing to ${toDo}.`,
    `Give one of them: ${ways}.`,
  );
}
