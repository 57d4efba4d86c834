import { z } from 'zod';

/** A quotation as programs are given it: these fields, and no others. */
export const quotation = z.strictObject({
  id: z.string().regex(/^[0-9a-z]+-[0-9a-z]+-[a-z2-9]{12}$/),
  text: z.string().min(1),
  source: z.string(),
  pages: z.array(z.string()),
  chapter: z.string().nullable(),
  section: z.string(),
  citation: z.string(),
  highlight: z.strictObject({ start: z.number().int(), end: z.number().int() }),
  footnotes: z.array(z.strictObject({ marker: z.string(), text: z.string(), pages: z.array(z.string()) })),
  probability: z.number().min(0).max(1),
});

/** A line of a batch's answers. */
export const batchAnswer = z.strictObject({
  id: z.union([z.string(), z.number()]),
  status: z.enum(['answered', 'not-found']),
  quotations: z.array(quotation).max(5),
  timingMs: z.number().nonnegative(),
});

const scored = quotation.extend({
  authors: z.array(z.string()),
  sectionPath: z.array(z.string()).min(1),
  paragraph: z.number().int().min(1),
  span: z.strictObject({ start: z.number().int(), end: z.number().int() }),
  leadIn: z.strictObject({ text: z.string(), pages: z.array(z.string()) }).nullable(),
  note: z.string().nullable(),
  scores: z.looseObject({ fused: z.number() }),
});

/** What `ask --json` prints. */
export const answer = z.looseObject({
  status: z.enum(['answered', 'not-found']),
  question: z.string(),
  quotations: z.array(scored),
  related: z.array(scored),
  nearest: z.array(scored),
});
