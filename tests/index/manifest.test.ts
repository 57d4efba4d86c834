import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/index/fingerprint.js';
import { FORMAT, type Manifest, manifestSchema, requireFit } from '../../src/index/manifest.js';
import { markdownDocument } from '../fakes/markdown-document.js';

const documents = ['one', 'two'].map((id) => markdownDocument(id, `# ${id}\n\nText of ${id}.`));
const model = {
  name: 'toy',
  dimensions: 48,
  hash: 'toy-1',
  words: new Set<string>(),
  languages: null,
  punctuation: new Set<number>(),
};
const fitting: Manifest = {
  format: FORMAT,
  id: 'abc',
  builtAt: '2026-01-01T00:00:00.000Z',
  model: { name: 'toy', dimensions: 48, hash: 'toy-1' },
  documents: documents.map((document) => ({ id: document.id, hash: fingerprint(document) })),
  units: 2,
  texts: 4,
  files: {},
};

const differences = (manifest: Manifest, corpus = documents): string => {
  try {
    requireFit(manifest, { documents: corpus }, model);
    return '';
  } catch (error) {
    expect(error).toMatchObject({ code: 'index-stale', remedy: expect.stringContaining('pincite index build') });
    return String(error);
  }
};

describe('an index', () => {
  it('fits what it was made from', () => {
    expect(differences(fitting)).toBe('');
    expect(manifestSchema.safeParse(fitting).success).toBe(true);
  });

  it('of another format, model or document does not fit, and says what differs', () => {
    expect(differences({ ...fitting, format: FORMAT + 1 })).toContain(`format is ${FORMAT + 1}`);
    expect(differences({ ...fitting, model: { ...fitting.model, name: 'older', hash: 'x' } })).toContain('(older)');
    expect(differences(fitting, documents.slice(0, 1))).toContain('“two” is no longer in the corpus');
    expect(differences(fitting, [...documents, markdownDocument('three', 'Text.')])).toContain('“three” is not in it');
    const changed = markdownDocument('two', '# two\n\nText of two!');
    expect(differences(fitting, [...documents.slice(0, 1), changed])).toContain('“two” has changed since');
  });

  it('names every difference at once', () => {
    const manifest = {
      ...fitting,
      format: 0,
      model: { ...fitting.model, hash: 'x' },
      documents: [
        { id: 'one', hash: 'x' },
        { id: 'nought', hash: 'x' },
      ],
    };
    const words = differences(manifest);
    for (const part of ['format', 'model', '“one” has changed', '“two” is not in it', '“nought” is no longer']) {
      expect(words).toContain(part);
    }
  });
});
