import { z } from 'zod';

const slice = z.strictObject({ text: z.string(), pages: z.array(z.string()) });
const referred = z.array(slice.extend({ marker: z.string() }));

/** A quotation as programs are given it: these fields, and no others. */
export const quotation = z.strictObject({
  id: z.string().regex(/^[0-9a-z]+-[0-9a-z]+-[a-z2-9]{12}$/),
  text: z.string().min(1),
  source: z.string(),
  pages: z.array(z.string()),
  highlightPages: z.array(z.string()),
  chapter: z.string().nullable(),
  section: z.string(),
  citation: z.string(),
  highlight: z.strictObject({ start: z.number().int(), end: z.number().int() }),
  footnotes: z.array(slice.extend({ marker: z.string(), refersTo: referred })),
  callingSentence: slice.nullable(),
  refersTo: referred,
  authors: z.array(z.string()),
  sectionPath: z.array(z.string()).min(1),
  paragraph: z.number().int().min(1),
  span: z.strictObject({ start: z.number().int(), end: z.number().int() }),
  leadIn: slice.nullable(),
  note: z.string().nullable(),
  probability: z.number().min(0).max(1),
  stance: z.enum(['answers', 'contradicts']),
  part: z.number().int().min(0),
});

/** What a document's own description says. */
const fact = z.strictObject({
  source: z.string(),
  chapter: z.string().nullable(),
  property: z.enum([
    'title',
    'authors',
    'editors',
    'published',
    'publisher',
    'place',
    'series',
    'chapters',
    'chapterCount',
    'authorCount',
    'pages',
    'language',
    'isbn',
    'issn',
    'doi',
    'url',
  ]),
  values: z.array(z.string()).min(1),
  citation: z.string(),
});

/** A line of a batch's answers. */
export const batchAnswer = z.strictObject({
  id: z.union([z.string(), z.number()]),
  status: z.enum(['answered', 'not-found']),
  clear: z.boolean(),
  language: z.enum(['en', 'fr', 'nl', 'de']),
  parts: z.array(
    z.strictObject({
      question: z.string(),
      answeredBy: z.number().int().min(0).nullable(),
      band: z.enum(['described', 'clear', 'unclear', 'not-found']),
    }),
  ),
  quotations: z.array(quotation).max(5),
  facts: z.array(fact),
  timingMs: z.number().nonnegative(),
});

const scored = quotation.extend({
  scores: z.looseObject({ fused: z.number() }),
});

/** What `ask --json` prints. */
export const answer = z.looseObject({
  status: z.enum(['answered', 'not-found']),
  question: z.string(),
  quotations: z.array(scored),
  facts: z.array(fact),
  related: z.array(scored),
  nearest: z.array(scored),
});

/** A line of `verify --batch`: the same, with what checking found. */
export const verifiedAnswer = batchAnswer.extend({
  verdict: z.enum(['exact', 'abridged', 'altered', 'absent']),
  differences: z.array(
    z.strictObject({
      kind: z.enum(['added', 'dropped', 'replaced', 'moved']),
      given: z.string(),
      givenSpan: z.strictObject({ start: z.number().int(), end: z.number().int() }),
      source: z.string(),
      sourceSpan: z.strictObject({ start: z.number().int(), end: z.number().int() }),
      weights: z.array(z.enum(['number', 'negation', 'modal', 'name'])),
    }),
  ),
  settings: z.array(z.string()),
  punctuation: z.array(z.unknown()),
  omissions: z.array(z.looseObject({ mark: z.string(), text: z.string(), harm: z.string().nullable() })),
  stitched: z.boolean(),
  misplaced: z.array(z.strictObject({ kind: z.enum(['page', 'source']), given: z.string(), actual: z.string() })),
  placesInAll: z.number().int().min(0),
  places: z.array(
    z.strictObject({
      source: z.string(),
      of: z.string(),
      span: z.strictObject({ start: z.number().int(), end: z.number().int() }),
      text: z.string(),
      pages: z.array(z.string()),
      citation: z.string(),
    }),
  ),
});
