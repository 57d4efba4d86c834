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

/** Builds the outline from the headings; the sidecar says which begin chapters and mends their levels. */
export function outlineOf(
  units: readonly BodyUnit[],
  sidecar: Sidecar,
  files: { source: string; sidecar: string },
  log: ProblemLog,
): Outline {
  const wanted = new Map((sidecar.chapters ?? []).map((chapter) => [lettersOf(chapter.heading), chapter]));
  const levels = new Map((sidecar.sections ?? []).map((section) => [lettersOf(section.heading), section.level]));
  const parts = (sidecar.unpagedFrom ?? []).map((words) => ({ words, letters: lettersOf(words) }));
  const found = new Set<string>();
  const sections: OutlineSection[] = [
    { id: 'front', title: sidecar.item.title, level: 0, parent: null, chapter: null },
  ];
  const chapters: OutlineChapter[] = [];
  const places: Place[] = [];
  const unpaged = new Set<number>();
  const ids = new Set(['front']);
  let section = 0;
  let chapter: number | null = null;
  const open = (title: string, level: number): void => {
    let parent: number | null = section;
    while (parent !== null && (sections[parent]?.level ?? 0) >= level) parent = sections[parent]?.parent ?? null;
    const above = parent === null ? undefined : sections[parent];
    const path = above === undefined || above.level === 0 ? slug(title) : `${above.id}/${slug(title)}`;
    let id = path;
    for (let again = 2; ids.has(id); again += 1) id = `${path}-${again}`;
    ids.add(id);
    sections.push({ id, title, level, parent: above === undefined || above.level === 0 ? null : parent, chapter });
    section = sections.length - 1;
  };
  for (const [at, unit] of units.entries()) {
    const letters = lettersOf(unit.rich.text);
    const part = parts.find((candidate) => !found.has(candidate.words) && letters.startsWith(candidate.letters));
    if (part !== undefined) {
      found.add(part.words);
      unpaged.add(at);
      chapter = null;
      section = 0;
      open(sidecar.item.title, 1);
    }
    if (unit.kind === 'heading') {
      const own = wanted.get(letters);
      if (own !== undefined && !found.has(own.heading)) {
        found.add(own.heading);
        chapters.push({ id: own.id, title: own.title, authors: own.author ?? [] });
        chapter = chapters.length - 1;
        section = 0;
        open(own.title, 1);
      } else {
        const level = levels.get(letters) ?? (chapter === null ? unit.depth : Math.max(2, unit.depth));
        open(unit.rich.text.replace(/\s+/g, ' '), level);
      }
    }
    places.push({ section, chapter });
  }
  const missing = [...[...wanted.values()].map((own) => own.heading), ...parts.map((part) => part.words)].filter(
    (words) => !found.has(words),
  );
  for (const words of missing) {
    log.add({
      file: files.sidecar,
      line: null,
      message: `“${words}” does not stand in ${files.source}.`,
      remedy: 'Write it as it stands there, or take it out.',
    });
  }
  return { sections, chapters, places, unpaged };
}
