import { parseXml } from './parse-xml.js';

/** What a paragraph's style says of it. */
export type StyleRole = 'heading' | 'quotation' | 'item' | 'code' | null;

/** Names are those that Word stores whatever its language, and what other programs call the same. */
const NAMES: readonly (readonly [RegExp, Exclude<StyleRole, null>])[] = [
  [/^(?:heading \d|title|subtitle|toc \d|toc heading|überschrift \d|titre \d|kop \d)$/, 'heading'],
  [
    /^(?:(?:intense )?quote|quotations?|block ?(?:text|quote|quotation)|(?:intensives )?zitat|citation(?: intense)?|(?:duidelijk )?citaat)$/,
    'quotation',
  ],
  [/^list (?:bullet|number)(?: \d)?$/, 'item'],
  [/^(?:source code|html preformatted|preformatted text|code(?: block)?|macro text|macro)$/, 'code'],
];

interface Style {
  readonly id: string;
  name: string;
  basedOn: string | null;
}

/** The roles of a document's paragraph styles, by their ids. */
export async function styleRoles(xml: string | null): Promise<ReadonlyMap<string, StyleRole>> {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  if (xml !== null) {
    await parseXml(xml, {
      open({ name, attributes }) {
        if (name === 'style') {
          current = { id: attributes['styleId'] ?? '', name: '', basedOn: null };
          if (attributes['type'] === 'paragraph') styles.set(current.id, current);
        } else if (name === 'name' && current !== null) {
          current.name = attributes['val'] ?? '';
        } else if (name === 'basedOn' && current !== null) {
          current.basedOn = attributes['val'] ?? null;
        }
      },
      text() {},
      close(name) {
        if (name === 'style') current = null;
      },
    });
  }
  const roles = new Map<string, StyleRole>();
  for (const style of styles.values()) roles.set(style.id, roleOf(style, styles));
  return roles;
}

/** Its own, or that of the nearest style that it is based on. */
function roleOf(style: Style, styles: ReadonlyMap<string, Style>): StyleRole {
  const seen = new Set<string>();
  for (let at: Style | undefined = style; at !== undefined && !seen.has(at.id); at = styles.get(at.basedOn ?? '')) {
    seen.add(at.id);
    const name = at.name.trim().toLowerCase();
    const [, role] = NAMES.find(([pattern]) => pattern.test(name)) ?? [];
    if (role !== undefined) return role;
  }
  return null;
}
