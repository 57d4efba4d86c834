import { describe, expect, it } from 'vitest';
import type { RankedQuotation } from '../../../src/answer/answer.js';
import { SOURCE_SETTINGS, supportProbability, touchProbability } from '../../../src/desk/source/settings.js';
import { sourceSentence } from '../../../src/desk/source/source-sentence.js';
import type { SourcedSentence } from '../../../src/desk/source/sourced.js';
import { FakeEngine } from '../../fakes/engine.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const TEXT = `# The harbour

The harbour of Vigo handled 1,250 ships in 1911. Most of them carried salted herring and timber.

## The guild

The International Union of Bakers (IUB) opened its Lisbon office in March 1934. It did not publish the minutes of its meetings.

## The mill

In the summer the old mill burned down. The fire of 3 May killed two dozen horses.
`;

const engineOf = (): FakeEngine => new FakeEngine({ documents: [markdownDocument('harbour', TEXT)] });
const source = (sentence: string, change: (engine: FakeEngine) => void = () => {}): Promise<SourcedSentence> => {
  const engine = engineOf();
  change(engine);
  return sourceSentence(engine, sentence);
};
const marked = ({ quotations }: SourcedSentence): readonly (readonly [string | null, string | null])[] =>
  (quotations[0]?.points ?? []).map((point) => [
    point.given === null ? null : point.given.start.toString(),
    point.source === null
      ? null
      : (quotations[0]?.ranked.quotation.text.slice(point.source.start, point.source.end) ?? null),
  ]);
/** The same answer, with every probability another. */
const likely = (engine: FakeEngine, probability: number): void => {
  const ask = engine.ask.bind(engine);
  const as = (ranked: readonly RankedQuotation[]): RankedQuotation[] => ranked.map((one) => ({ ...one, probability }));
  engine.ask = async (...asked) => {
    const answer = await ask(...asked);
    return answer.kind === 'answered'
      ? { ...answer, quotations: as(answer.quotations), related: as(answer.related) }
      : { ...answer, nearest: as(answer.nearest) };
  };
};

describe('a sentence of a draft', () => {
  it('is supported by what says the same', async () => {
    const found = await source('The harbour of Vigo handled 1250 ships in 1911.');
    expect(found).toMatchObject({ verdict: 'supported', quotations: [{ label: 'supports', points: [] }] });
  });

  it.each([
    ['The harbour of Vigo handled 1,350 ships in 1911.', '1,250', 'number'],
    ['The harbour of Vigo handled 1,250 ships in 1912.', '1911', 'date'],
    ['The harbour of Porto handled 1,250 ships in 1911.', 'Vigo', 'name'],
    ['The fire of 3 June killed two dozen horses.', '3 May', 'date'],
    ['It did publish the minutes of its meetings.', 'not', 'negation'],
  ])('is contradicted by another fact, which is marked: %s', async (sentence, words, kind) => {
    const found = await source(sentence);
    expect(found.verdict).toBe('contradicted');
    expect(found.quotations[0]).toMatchObject({ label: 'contradicts', points: [{ kind, verdict: 'conflict' }] });
    expect(marked(found).map(([, there]) => there)).toEqual([words]);
    expect(found.quotations.filter(({ label }) => label === 'supports')).toEqual([]);
  });

  it('is contradicted when the engine does not answer it because of the other number', async () => {
    const found = await source('The harbour of Vigo handled 900 ships in 1911.', (engine) => likely(engine, 0.01));
    expect(found).toMatchObject({ verdict: 'contradicted', quotations: [{ label: 'contradicts' }] });
  });

  it('is contradicted by what the reader says contradicts it', async () => {
    const found = await source('The herring was carried by rail.', (engine) => {
      engine.traits = { contradicting: 'herring', reads: { answers: 0.1, contradicts: 0.97, sentence: 0.5 } };
    });
    expect(found).toMatchObject({ verdict: 'contradicted', quotations: [{ label: 'contradicts' }] });
  });

  it('is not contradicted by its own words', async () => {
    const found = await source('Most of them carried salted herring and timber.', (engine) => {
      engine.traits = { contradicting: 'herring' };
    });
    expect(found.verdict).toBe('supported');
  });

  it('may have its number in the next sentence', async () => {
    const found = await source('When the old mill burned down in the summer, 24 horses died.', (engine) =>
      likely(engine, 0.9),
    );
    expect(found.verdict).toBe('supported');
    expect(found.quotations[0]).toMatchObject({ label: 'supports', points: [] });
  });

  it('may name what the documents say is the same', async () => {
    const found = await source('The IUB opened its Lisbon office in March 1934.', (engine) => likely(engine, 0.9));
    expect(found.verdict).toBe('supported');
  });

  it('is only touched by what lacks its number', async () => {
    const found = await source('Most of the 70 ships carried salted herring.', (engine) => likely(engine, 0.9));
    expect(found.verdict).not.toBe('supported');
    expect(found.quotations.map(({ label }) => label)).not.toContain('supports');
  });

  it('is touched, or unsupported, by what the engine thinks little of', async () => {
    const [support, touch] = [supportProbability(SOURCE_SETTINGS), touchProbability(1, SOURCE_SETTINGS)];
    const sentence = 'Salted herring made the guild rich.';
    expect(await source(sentence, (engine) => likely(engine, SOURCE_SETTINGS.clearProbability))).toMatchObject({
      verdict: 'supported',
    });
    expect(await source(sentence, (engine) => likely(engine, support))).toMatchObject({ verdict: 'leaning' });
    expect(await source(sentence, (engine) => likely(engine, support - 0.01))).toMatchObject({ verdict: 'touched' });
    expect(await source(sentence, (engine) => likely(engine, touch - 0.01))).toMatchObject({
      verdict: 'unsupported',
      quotations: [],
    });
  });

  it('is unsupported where nothing is about it', async () => {
    expect(await source('Quantum gravity puzzles physicists.')).toMatchObject({
      verdict: 'unsupported',
      quotations: [],
    });
  });

  it('is looked for where it is said to be', async () => {
    const engine = engineOf();
    const { signal } = new AbortController();
    await sourceSentence(engine, 'The mill burned.', { documentId: 'harbour', chapterId: 'mill', signal });
    expect(engine.asked).toEqual([{ text: 'The mill burned.', documentId: 'harbour', chapterId: 'mill', limit: 5 }]);
  });
});
