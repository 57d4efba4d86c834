import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import type { PassageIndex } from '../../src/index/open.js';
import { isBackReference } from '../../src/retrieval/reference-notes.js';
import { type Candidate, Retriever } from '../../src/retrieval/retriever.js';
import { markdownDocument } from '../fakes/markdown-document.js';
import { ToyEmbedder } from '../fakes/toy-embedder.js';
import { toyIndex } from '../fakes/toy-index.js';

let corpus: Corpus;
let index: PassageIndex;
let retriever: Retriever;
beforeAll(async () => {
  corpus = await loadCorpus('corpus');
  ({ index, retriever } = await toyIndex(corpus.documents));
});
afterAll(() => index.close());

const QUESTIONS = [
  'Who chairs the National Security Council?',
  'What is BELFI?',
  'How are firearms trafficked in Belgium, and by whom? '.repeat(4),
  'x',
  'deradicalisation prisons local police',
];
const brief = (candidates: readonly Candidate[]) =>
  candidates.map(({ unit, scores, fused, foundBy }) => ({ unit: unit.unit, scores, fused, foundBy }));

describe('ranking', () => {
  it('gives the best first, ties by unit, each unit once', async () => {
    for (const question of QUESTIONS) {
      const ranked = await retriever.rank(question, {});
      for (const [at, { fused, unit }] of ranked.entries()) {
        const before = ranked[at - 1];
        expect(Number.isFinite(fused)).toBe(true);
        if (before === undefined) continue;
        expect(fused < before.fused || (fused === before.fused && unit.unit > before.unit.unit)).toBe(true);
      }
      expect(new Set(ranked.map(({ unit }) => unit.unit)).size).toBe(ranked.length);
    }
  });

  it('gives the same each time, and to every reader of the index', async () => {
    const other = new Retriever(index, new ToyEmbedder());
    for (const question of QUESTIONS) {
      const first = brief(await retriever.rank(question, {}));
      expect(brief(await retriever.rank(question, {}))).toEqual(first);
      expect(brief(await other.rank(question, {}))).toEqual(first);
    }
  });

  it('gives the same alone and among others', async () => {
    const alone: ReturnType<typeof brief>[] = [];
    for (const question of QUESTIONS) alone.push(brief(await retriever.rank(question, {})));
    const together = await Promise.all([...QUESTIONS, ...QUESTIONS].map((question) => retriever.rank(question, {})));
    expect(together.map(brief)).toEqual([...alone, ...alone]);
  });

  it('scores a unit the same whether or not all others are scored too', async () => {
    const all = new Map(
      brief(await retriever.rank('What is BELFI?', {}, { exhaustive: true })).map((c) => [c.unit, c]),
    );
    const telling = index.units.filter(({ document, sentence }) => !isBackReference(document, sentence));
    expect(all.size).toBe(telling.length);
    for (const { unit, scores, fused } of brief(await retriever.rank('What is BELFI?', {}))) {
      expect(all.get(unit)).toMatchObject({ scores, fused });
    }
  });

  it('stops when it is cancelled before it began', async () => {
    await expect(retriever.rank('x', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('stops when it is cancelled while it measures', async () => {
    const controller = new AbortController();
    const ranking = retriever.rank('What is BELFI?', {}, { signal: controller.signal, exhaustive: true });
    setImmediate(() => controller.abort());
    await expect(ranking).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('lets others have their turn while it measures', async () => {
    let turns = 0;
    let over = false;
    const count = (): void => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    await retriever.rank('What is BELFI?', {}, { exhaustive: true });
    over = true;
    expect(turns).toBeGreaterThan(10);
  });
});

describe('references', () => {
  const documents = [
    markdownDocument(
      'sources',
      `# Lighthouses

Keepers trimmed the wick of the harbour lighthouse each night.[^1] The harbour had one lighthouse.

[^1]: Tanguy, P. *The lighthouse of the harbour*, Brest: Ponant, 1931, p. 12.
`,
    ),
  ];
  const ranked = async (question: string): Promise<string[]> => {
    const toy = await toyIndex(documents);
    const candidates = await toy.retriever.rank(question, {});
    toy.index.close();
    return candidates.map(({ unit }) => unit.sentence.kind);
  };

  it('come last, unless a source is asked for', async () => {
    expect(await ranked('the lighthouse of the harbour Tanguy Brest')).toEqual(['body', 'body', 'note']);
    expect((await ranked('Which book did Tanguy write on the lighthouse of the harbour? Brest Ponant'))[0]).toBe(
      'note',
    );
  });

  it('are left out where they only say that the source is the same', async () => {
    const document = markdownDocument('same', '# Lighthouses\n\nOne was lit.[^1]\n\n[^1]: Idem, p. 4.\n');
    const { index, retriever } = await toyIndex([document]);
    const kinds = async (question: string) =>
      (await retriever.rank(question, {})).map(({ unit }) => unit.sentence.kind);
    expect(await kinds('idem')).toEqual(['body']);
    expect(await kinds('Which source is cited?')).toContain('note');
    index.close();
  });
});

it('an empty index answers every question with nothing', async () => {
  const toy = await toyIndex([markdownDocument('blank', '# Nothing but a heading')]);
  expect(await toy.retriever.rank('Anything?', {})).toEqual([]);
  expect(await toy.retriever.rank('Anything?', { documentId: 'blank' })).toEqual([]);
  toy.index.close();
});
