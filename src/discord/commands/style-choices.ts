import type { StyleEntry } from '../../desk/citations/styles.js';
import { plainLine } from '../show/escape.js';
import { LIMITS } from '../show/limits.js';
import { type Choice, fold } from './choices.js';

/** What is sent to take a choice back. No style can have this id: it is looked at first. */
export const DEFAULT_CHOICE = 'default';

/** The styles that have all typed words in id or title, and the way back to the default. */
export function styleChoices(styles: readonly StyleEntry[], typed: string, takeBack: string): Choice[] {
  const back = { name: plainLine(takeBack, LIMITS.choiceName), value: DEFAULT_CHOICE };
  const wanted = fold(typed);
  const showsBack = wanted.every((word) => DEFAULT_CHOICE.startsWith(word));
  const found = fitting(styles, typed)
    .filter(({ id }) => id.length <= LIMITS.choiceValue)
    .map(({ id, title }) => ({ name: plainLine(`${id} · ${title}`, LIMITS.choiceName), value: id }));
  return [...(showsBack ? [back] : []), ...found].slice(0, LIMITS.choices);
}

/** The style meant by what was taken or typed: an exact id or title, else the only one that fits; null where none is. */
export function chosenStyle(styles: readonly StyleEntry[], given: string): StyleEntry | null {
  const id = given.trim().toLowerCase();
  const exact = styles.find((style) => style.id === id);
  if (exact !== undefined) return exact;
  const wanted = fold(given).join(' ');
  if (wanted === '') return null;
  const titled = styles.filter(({ title }) => fold(title).join(' ') === wanted);
  const [found, another] = titled.length > 0 ? titled : fitting(styles, given);
  return found === undefined || another !== undefined ? null : found;
}

/** Those whose id begins with what is typed come first. */
function fitting(styles: readonly StyleEntry[], typed: string): StyleEntry[] {
  const wanted = fold(typed);
  const all = styles.filter(({ id, title }) => {
    const words = fold(`${id} ${title}`);
    return wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));
  });
  const begins = ({ id }: StyleEntry): boolean => id.startsWith(typed.trim().toLowerCase());
  return [...all.filter(begins), ...all.filter((style) => !begins(style))];
}
