import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sliceOf } from '../../src/corpus/span.js';
import type { PassageIndex } from '../../src/index/open.js';
import type { Retriever } from '../../src/retrieval/retriever.js';
import { type Scope, unitsWithin } from '../../src/retrieval/scope.js';
import { topicsOf } from '../../src/retrieval/topics.js';
import { markdownDocument } from '../fakes/markdown-document.js';
import { ToyEmbedder } from '../fakes/toy-embedder.js';
import { toyIndex } from '../fakes/toy-index.js';

const documents = [
  markdownDocument(
    'sea',
    `# Tides

Tides follow the moon.[^1]

The spring tide is high.

# Waves

## Breaking waves

Waves break on the bar.[^2]

[^1]: A note on moons that stands in another chapter.

[^2]: A note on bars.
`,
    {
      chapters: [
        { id: 'tides', heading: 'Tides', title: 'Tides' },
        { id: 'waves', heading: 'Waves', title: 'Waves' },
      ],
    },
  ),
  markdownDocument('sky', '# Waves\n\nWaves of air are heard. The moon is silent.'),
];

let index: PassageIndex;
let retriever: Retriever;
beforeAll(async () => {
  ({ index, retriever } = await toyIndex(documents));
});
afterAll(() => index.close());

const textsIn = (scope: Scope): string[] | undefined =>
  unitsWithin(index, scope)?.units.map(({ document, sentence }) => sliceOf(document.text, sentence.span));

describe('a scope', () => {
  it('that is everything leaves nothing out', () => {
    expect(unitsWithin(index, {})).toBeNull();
  });

  it('of a document, or of a chapter with the notes that it calls', () => {
    expect(textsIn({ documentId: 'sky' })).toEqual(['Waves of air are heard.', 'The moon is silent.']);
    expect(textsIn({ chapterId: 'waves' })).toEqual(['Waves break on the bar.', 'A note on bars.']);
    expect(textsIn({ documentId: 'sea', chapterId: 'tides' })).toEqual([
      'Tides follow the moon.',
      'The spring tide is high.',
      'A note on moons that stands in another chapter.',
    ]);
    expect(textsIn({ documentId: 'sky', chapterId: 'tides' })).toEqual([]);
    expect(textsIn({ documentId: 'none' })).toEqual([]);
  });

  it('knows its own', () => {
    const scope = unitsWithin(index, { documentId: 'sky' });
    for (const { unit, document } of index.units) expect(scope?.has(unit)).toBe(document.id === 'sky');
  });

  it.each<Scope>([{ documentId: 'sea' }, { chapterId: 'waves' }, { documentId: 'sea', chapterId: 'tides' }])(
    'holds a question to %j',
    async (scope) => {
      const ranked = await retriever.rank('moon waves', scope);
      const within = unitsWithin(index, scope);
      expect(ranked.length).toBe(within?.units.length);
      expect(ranked.every(({ unit }) => within?.has(unit.unit))).toBe(true);
      expect(ranked.every(({ foundBy }) => foundBy.includes('scope'))).toBe(true);
    },
  );
});

describe('topics', () => {
  const topics = async (question: string): Promise<string[]> => {
    const { tokens } = await new ToyEmbedder().encodeQuestion(question);
    const weights = index.statistics.weights(tokens.ids, new ToyEmbedder().identity.punctuation);
    return [...topicsOf(index, tokens.ids, weights).keys()];
  };

  it('are the sections whose title says most of what is asked, in every document', async () => {
    expect(await topics('breaking waves?')).toEqual(['sea#waves/breaking-waves']);
    expect(await topics('Waves')).toEqual(['sea#waves', 'sea#waves/breaking-waves', 'sky#waves']);
    expect(await topics('tides')).toEqual(['sea#tides']);
    expect(await topics('mountain railways')).toEqual([]);
    expect(await topics('?!')).toEqual([]);
  });
});
