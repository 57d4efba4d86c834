import type { Block } from './block.js';

/** Running heads stand on each page of a chapter, or on every other; the same title over three chapters is none. */
const RUN = 3;
const MAX_GAP = 2;
/** How many lines at the head and at the foot of a page are looked at. */
const DEPTH = 2;

interface Edge {
  readonly block: number;
  /** The how-manieth page of the file. */
  readonly page: number;
}

/**
 * Positions of blocks that are a page's furniture: running heads and feet (the same short line, the page's number
 * aside, at the edge of at least three pages in a row) and page numbers standing alone.
 */
export function pageFurniture(blocks: readonly Block[]): Set<number> {
  const furniture = new Set<number>();
  const edges = new Map<string, Edge[]>();
  const look = (at: number, label: string | null, page: number): boolean => {
    const block = blocks[at];
    if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'heading')) return false;
    const { text, calls } = block.rich;
    if (text.length > 100 || calls.length > 0) return false;
    if (label !== null && isNumber(text, label)) {
      furniture.add(at);
      return true;
    }
    const shape = label === null ? text.toLowerCase() : withoutLabel(text.toLowerCase(), label.toLowerCase());
    const known = edges.get(shape);
    if (known === undefined) edges.set(shape, [{ block: at, page }]);
    else if (known.at(-1)?.block !== at) known.push({ block: at, page });
    return true;
  };
  let label: string | null = null;
  let page = 0;
  const turn = (at: number): void => {
    let foot = at - 1;
    while (blocks[foot]?.kind === 'note') foot -= 1;
    for (let depth = 0; depth < DEPTH && look(foot - depth, label, page); depth += 1);
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'page') continue;
    turn(at);
    ({ label } = block);
    page += 1;
    for (let depth = 1; depth <= DEPTH && look(at + depth, label, page); depth += 1);
  }
  if (page > 0) turn(blocks.length);
  for (const edge of edges.values()) for (const at of repeated(edge, blocks)) furniture.add(at);
  return furniture;
}

function isNumber(text: string, label: string): boolean {
  return text === label || text === `- ${label} -` || text === `– ${label} –` || text === `[${label}]`;
}

/** "12 Annual report 2015" on page 12, "Annual report 2015" on page 13: what changes is the page's number alone. */
function withoutLabel(text: string, label: string): string {
  return ` ${text} `.replace(` ${label} `, ' ').trim();
}

function repeated(edges: readonly Edge[], blocks: readonly Block[]): number[] {
  const found: number[] = [];
  let run: Edge[] = [];
  const close = (): void => {
    if (new Set(run.map((edge) => edge.page)).size >= RUN) {
      // Where a heading is repeated, the first one is the heading itself.
      const [first] = run;
      const isTitle = first !== undefined && blocks[first.block]?.kind === 'heading';
      for (const edge of run.slice(isTitle ? 1 : 0)) found.push(edge.block);
    }
    run = [];
  };
  for (const edge of edges) {
    const last = run.at(-1);
    if (last !== undefined && edge.page - last.page > MAX_GAP) close();
    run.push(edge);
  }
  close();
  return found;
}
