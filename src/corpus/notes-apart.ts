import type { PhrasingContent } from 'mdast';
import { calledMarkers } from './superscript.js';

/** Notes that stand line under line without a blank one between them are a paragraph each. */
export function notesApart(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const groups: PhrasingContent[][] = [];
  for (const [at, node] of children.entries()) {
    const before = children[at - 1];
    const lineStart =
      before === undefined || before.type === 'break' || (before.type === 'text' && /\n[^\S\n]*$/.test(before.value));
    const group = groups.at(-1);
    if (group === undefined || (lineStart && opensNote(children, at) && opensNote(group, 0))) groups.push([node]);
    else group.push(node);
  }
  return groups;
}

/** Whether `<sup>12</sup>` stands at `at`. */
function opensNote(nodes: readonly PhrasingContent[], at: number): boolean {
  const [tag, inside] = [nodes[at], nodes[at + 1]];
  if (tag?.type !== 'html' || !/^<sup[\s>]/i.test(tag.value)) return false;
  return inside?.type === 'text' && calledMarkers(inside.value).length > 0;
}
