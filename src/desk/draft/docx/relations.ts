import { posix } from 'node:path';
import { parseXml } from './parse-xml.js';

/** Where the parts are that a part names, by the last word of what they are to it ("styles", "footnotes"). */
export type Relations = ReadonlyMap<string, string>;

/** The file with the relations of a part; of the package itself for an empty path. */
export function relationsPath(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** @param part the path of the part whose relations these are; empty for those of the package */
export async function readRelations(xml: string | null, part: string): Promise<Relations> {
  const relations = new Map<string, string>();
  if (xml === null) return relations;
  await parseXml(xml, {
    open({ name, attributes }) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      const target = attributes['Target'] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
      if (!relations.has(kind)) relations.set(kind, path);
    },
    text() {},
    close() {},
  });
  return relations;
}
