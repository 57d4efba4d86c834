import { z } from 'zod';

const words = z.string().trim().min(1);

/** A person, as CSL-JSON names them; or a body, as `literal`. */
export const personName = z.union(
  [
    z.strictObject({
      family: words,
      given: words.optional(),
      /** "van" in "van Ginkel": cited with the name. */
      'non-dropping-particle': words.optional(),
      /** "de" in "Charles de Gaulle": not cited with the name. */
      'dropping-particle': words.optional(),
      suffix: words.optional(),
      'comma-suffix': z.boolean().optional(),
      'static-ordering': z.boolean().optional(),
      'parse-names': z.boolean().optional(),
    }),
    z.strictObject({ literal: words }),
  ],
  { error: 'a name is { "family": …, "given": … } or { "literal": … }' },
);
export type PersonName = z.infer<typeof personName>;

/** Reference managers write the parts of a date as texts as often as numbers. */
const datePart = z.union(
  [
    z.number().int(),
    z
      .string()
      .regex(/^-?\d{1,5}$/)
      .transform(Number),
  ],
  { error: 'a part of a date is a whole number' },
);

/** The CSL-JSON fields that Pincite reads; any other is kept as it is. */
export const bibliographicItem = z.looseObject({
  id: words,
  type: words,
  title: words,
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
  issued: z.looseObject({ 'date-parts': z.array(z.array(datePart).min(1).max(3)).min(1).max(2) }).optional(),
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
        id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'it may hold small letters, digits and hyphens'),
        /** The heading as it stands in the document; letter case and typography don't count. */
        heading: words,
        /** The title as it is cited. */
        title: words,
        author: z.array(personName).optional(),
      }),
    )
    .optional(),
  /** The true level of headings whose depth in the file is wrong (2: directly under a chapter). */
  sections: z.array(z.strictObject({ heading: words, level: z.number().int().min(1).max(6) })).optional(),
  /** The first words of parts that carry no printed page number (a colophon after the last page, say). */
  unpagedFrom: z.array(words).optional(),
});
export type Sidecar = z.infer<typeof sidecar>;

/** The name one is cited by: the family name with what belongs to it, or the body's name. */
export function citedName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  return inOrder(name['non-dropping-particle'], name.family);
}

/** Given name first: "France Lemeunier", "Bibi van Ginkel". */
export function fullName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  return inOrder(name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix);
}

function inOrder(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
