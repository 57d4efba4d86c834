import type { PersonName, Sidecar } from './bibliography.js';
import type { ProblemLog } from './problems.js';
import type { BodyUnit } from './units.js';

/** Where a unit stands: its section and chapter, as positions in the outline. */
export interface Place {
  readonly section: number;
  readonly chapter: number | null;
}

/** A section before it has a span. */
export interface OutlineSection {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly parent: number | null;
  readonly chapter: number | null;
}

/** A chapter before it has a span. */
export interface OutlineChapter {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly PersonName[];
}

/** The headings of a document as a tree, and where each body unit stands in it. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly chapters: readonly OutlineChapter[];
  readonly places: readonly Place[];
  /** The first unit of each part without printed pages. */
  readonly unpaged: ReadonlySet<number>;
}

/** Only letters and digits, in lower case: headings are compared as words, not as typography. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function slug(title: string): string {
  const ascii = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    ascii
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'section'
  );
}

/** What messages name: the files, and where in the sidecar a value stands. */
export interface OutlineFiles {
  readonly source: string;
  readonly sidecar: string;
  readonly sidecarLine?: (path: readonly PropertyKey[]) => number;
}

/** Words of the sidecar that don't stand in the text, and where the sidecar has them. */
interface Missing {
  readonly words: string;
  readonly path: readonly PropertyKey[];
}

/** Builds the outline from the headings; the sidecar says which begin chapters and mends their levels. */
export function outlineOf(units: readonly BodyUnit[], sidecar: Sidecar, files: OutlineFiles, log: ProblemLog): Outline {
  const builder = new OutlineBuilder(sidecar);
  for (const [at, unit] of units.entries()) builder.add(unit, at);
  for (const { words, path } of builder.missing()) {
    log.add({
      file: files.sidecar,
      line: files.sidecarLine?.(path) ?? null,
      message: `“${words}” does not stand in ${files.source}.`,
      remedy: 'Write it as it stands there, or take it out.',
    });
  }
  return builder;
}

/** Something the sidecar says of a place in the text, waiting to be found there. */
class Wanted<T> {
  readonly #byLetters = new Map<string, (Missing & { readonly value: T })[]>();

  add(words: string, path: readonly PropertyKey[], value: T): void {
    const letters = lettersOf(words);
    const same = this.#byLetters.get(letters);
    if (same === undefined) this.#byLetters.set(letters, [{ words, path, value }]);
    else same.push({ words, path, value });
  }

  /** Headings that are the same ("Conclusion") are found in the order in which they are listed. */
  take(letters: string): T | undefined {
    return this.#byLetters.get(letters)?.shift()?.value;
  }

  takeStart(text: string): T | undefined {
    for (const [letters, entries] of this.#byLetters) {
      if (entries.length === 0 || letters === '') continue;
      // Few characters are no letters, and no letter becomes more than a few.
      if (lettersOf(text.slice(0, letters.length * 2 + 100)).startsWith(letters)) return entries.shift()?.value;
    }
    return undefined;
  }

  get left(): Missing[] {
    return [...this.#byLetters.values()].flat();
  }
}

class OutlineBuilder implements Outline {
  readonly sections: OutlineSection[] = [];
  readonly chapters: OutlineChapter[] = [];
  readonly places: Place[] = [];
  readonly unpaged = new Set<number>();
  readonly #title: string;
  readonly #chapters = new Wanted<OutlineChapter>();
  readonly #parts = new Wanted<true>();
  readonly #levels: ReadonlyMap<string, number>;
  readonly #levelsLeft: Map<string, Missing>;
  /** How often a path of titles has been given out. */
  readonly #paths = new Map([['front', 1]]);
  #section = 0;
  #chapter: number | null = null;

  constructor(sidecar: Sidecar) {
    this.#title = sidecar.item.title;
    this.sections.push({ id: 'front', title: this.#title, level: 0, parent: null, chapter: null });
    for (const [at, { id, heading, title, author }] of (sidecar.chapters ?? []).entries()) {
      this.#chapters.add(heading, ['chapters', at, 'heading'], { id, title, authors: author ?? [] });
    }
    for (const [at, words] of (sidecar.unpagedFrom ?? []).entries()) this.#parts.add(words, ['unpagedFrom', at], true);
    const levels = sidecar.sections ?? [];
    this.#levels = new Map(levels.map(({ heading, level }) => [lettersOf(heading), level]));
    this.#levelsLeft = new Map(
      levels.map(({ heading }, at) => [lettersOf(heading), { words: heading, path: ['sections', at, 'heading'] }]),
    );
  }

  add(unit: BodyUnit, at: number): void {
    if (this.#parts.takeStart(unit.rich.text) === true) {
      this.unpaged.add(at);
      this.#chapter = null;
      this.#section = 0;
      this.#open(this.#title, 1);
    }
    if (unit.kind === 'heading') this.#heading(unit);
    this.places.push({ section: this.#section, chapter: this.#chapter });
  }

  missing(): Missing[] {
    return [...this.#chapters.left, ...this.#levelsLeft.values(), ...this.#parts.left];
  }

  #heading(unit: BodyUnit): void {
    const letters = lettersOf(unit.rich.text);
    const level = this.#levels.get(letters);
    this.#levelsLeft.delete(letters);
    const chapter = this.#chapters.take(letters);
    if (chapter === undefined) {
      const depth = this.#chapter === null ? unit.depth : Math.max(2, unit.depth);
      this.#open(unit.rich.text.replace(/\s+/g, ' '), level ?? depth);
    } else {
      this.chapters.push(chapter);
      this.#chapter = this.chapters.length - 1;
      this.#section = 0;
      this.#open(chapter.title, 1);
    }
  }

  #open(title: string, level: number): void {
    let above: number | null = this.#section;
    while (above !== null && (this.sections[above]?.level ?? 0) >= level) above = this.sections[above]?.parent ?? null;
    const parent = above === null || (this.sections[above]?.level ?? 0) === 0 ? null : above;
    const parentId = parent === null ? undefined : this.sections[parent]?.id;
    const id = this.#idOf(parentId === undefined ? slug(title) : `${parentId}/${slug(title)}`);
    this.sections.push({ id, title, level, parent, chapter: this.#chapter });
    this.#section = this.sections.length - 1;
  }

  /** `conclusion`, `conclusion-2`, `conclusion-3`. */
  #idOf(path: string): string {
    let again = (this.#paths.get(path) ?? 0) + 1;
    let id = again === 1 ? path : `${path}-${again}`;
    for (; this.#paths.has(id); again += 1) id = `${path}-${again + 1}`;
    this.#paths.set(path, again);
    this.#paths.set(id, Math.max(1, this.#paths.get(id) ?? 0));
    return id;
  }
}
