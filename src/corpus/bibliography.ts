import { z } from 'zod';

/** A person, as CSL-JSON names them; or a body, as `literal`. */
export const personName = z.union([
  z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
  z.strictObject({ literal: z.string().min(1) }),
]);
export type PersonName = z.infer<typeof personName>;

/** The CSL-JSON fields that Pincite reads; any other is kept as it is. */
export const bibliographicItem = z.looseObject({
  id: z.string().min(1),
  type: z.string().min(1),
  title: z.string().min(1),
  'title-short': z.string().optional(),
  author: z.array(personName).optional(),
  editor: z.array(personName).optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  'collection-title': z.string().optional(),
  'collection-number': z.union([z.string(), z.number()]).optional(),
  ISBN: z.string().optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  issued: z.strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2) }).optional(),
});
export type BibliographicItem = z.infer<typeof bibliographicItem>;

/**
 * `corpus/<id>.json`: the item, and what the text itself doesn't tell a program: which headings begin chapters, and
 * their authors; where the printed pages end.
 */
export const sidecar = z.strictObject({
  item: bibliographicItem,
  chapters: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
        /** The heading as it stands in the document; letter case and typography don't count. */
        heading: z.string().min(1),
        /** The title as it is cited. */
        title: z.string().min(1),
        author: z.array(personName).optional(),
      }),
    )
    .optional(),
  /** The true level of headings whose depth in the file is wrong (2: directly under a chapter). */
  sections: z.array(z.strictObject({ heading: z.string().min(1), level: z.number().int().min(1).max(6) })).optional(),
  /** The first words of parts that carry no printed page number (a colophon after the last page, say). */
  unpagedFrom: z.array(z.string().min(1)).optional(),
});
export type Sidecar = z.infer<typeof sidecar>;

/** The name one is cited by: the family name, or the body's name. */
export function citedName(name: PersonName): string {
  return 'literal' in name ? name.literal : name.family;
}

/** Given name first: "France Lemeunier". */
export function fullName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}
