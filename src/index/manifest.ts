import { z } from 'zod';
import type { Corpus } from '../corpus/document.js';
import { PinciteError } from '../errors.js';
import type { ModelIdentity } from './embedder.js';
import { fingerprint } from './fingerprint.js';

/** Raised whenever an index of before would be read wrongly. */
export const FORMAT = 3;

/** What an index says of itself. */
export const manifestSchema = z.strictObject({
  format: z.number().int(),
  id: z.string().min(1),
  builtAt: z.iso.datetime(),
  model: z.strictObject({ name: z.string(), dimensions: z.number().int().positive(), hash: z.string() }),
  documents: z.array(z.strictObject({ id: z.string(), hash: z.string() })),
  units: z.number().int().nonnegative(),
  /** Distinct texts that were embedded. */
  texts: z.number().int().nonnegative(),
  files: z.record(z.string(), z.strictObject({ bytes: z.number().int().nonnegative(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Checks that an index was made from these documents, by this model, in this format.
 * @throws PinciteError index-stale, saying what differs
 */
export function requireFit(manifest: Manifest, corpus: Corpus, model: ModelIdentity): void {
  const differs: string[] = [];
  if (manifest.format !== FORMAT) differs.push(`its format is ${manifest.format}, this version reads ${FORMAT}`);
  if (manifest.model.hash !== model.hash) differs.push(`it was made with another model (${manifest.model.name})`);
  const indexed = new Map(manifest.documents.map((document) => [document.id, document.hash]));
  for (const document of corpus.documents) {
    const hash = indexed.get(document.id);
    if (hash === undefined) differs.push(`“${document.id}” is not in it`);
    else if (hash !== fingerprint(document)) differs.push(`“${document.id}” has changed since, or is read otherwise`);
    indexed.delete(document.id);
  }
  for (const id of indexed.keys()) differs.push(`“${id}” is no longer in the corpus`);
  if (differs.length === 0) return;
  throw new PinciteError(
    'index-stale',
    `The index doesn't fit: ${differs.join('; ')}.`,
    'Run `pincite index build`; a start of the bot or the chat builds it too.',
    { context: { differs } },
  );
}
