import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RankedQuotation } from '../../src/answer/answer.js';
import type { Engine } from '../../src/answer/engine.js';
import { readConfig } from '../../src/config.js';
import { overlaps } from '../../src/corpus/span.js';
import { createWorkshop } from '../../src/engine.js';
import { ToyEmbedder } from '../fakes/toy-embedder.js';
import { indexFolder } from '../fakes/toy-index.js';

const folder = indexFolder();
const toyEngine = (settings: Readonly<Record<string, string>> = {}): Promise<Engine> =>
  createWorkshop({
    config: readConfig({ PINCITE_INDEX_DIR: folder, PINCITE_MIN_PROBABILITY: '0', ...settings }),
    startEmbedder: async () => new ToyEmbedder(),
  }).openEngine();

let engine: Engine;
beforeAll(async () => {
  engine = await toyEngine();
});
afterAll(() => engine.close());

const ranked = async (...asked: Parameters<Engine['ask']>): Promise<readonly RankedQuotation[]> => {
  const answer = await engine.ask(...asked);
  return answer.kind === 'answered' ? [...answer.quotations, ...answer.related] : answer.nearest;
};
const ids = (quotations: readonly RankedQuotation[]): string[] => quotations.map(({ quotation }) => quotation.id);
const failure = (...asked: Parameters<Engine['ask']>): Promise<unknown> =>
  engine.ask(...asked).catch((error: unknown) => error);

describe('what cannot be asked', () => {
  it.each(['', ' ', '\n\t', '?', '…!?', '“”', '🤷', '\u200b', '--', '.'.repeat(5000)])('%j', async (text) => {
    expect(await failure({ text })).toMatchObject({ code: 'input', remedy: expect.stringContaining('Ask in words') });
  });

  it('is what is too long', async () => {
    expect(await failure({ text: 'word '.repeat(1600) })).not.toBeInstanceOf(Error);
    expect(await failure({ text: 'x'.repeat(8001) })).toMatchObject({
      code: 'input',
      message: expect.stringContaining('8001'),
      remedy: expect.stringContaining('8000'),
    });
  });

  it.each([0, 26, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('is a limit of %d', async (limit) => {
    expect(await failure({ text: 'terrorism', limit })).toMatchObject({ code: 'input' });
  });

  it.each(['egmont', 'EGMONT-89', '__proto__', ''])('is the document “%s”', async (documentId) => {
    expect(await failure({ text: 'terrorism', documentId })).toMatchObject({
      code: 'unknown-document',
      remedy: expect.stringContaining('egmont-89'),
    });
  });

  it('is a chapter that is not there, or is of another document', async () => {
    expect(await failure({ text: 'terrorism', chapterId: 'epilogue' })).toMatchObject({
      code: 'unknown-chapter',
      remedy: expect.stringContaining('financing'),
    });
    const documentId = 'fps-fight-against-terrorism';
    expect(await failure({ text: 'terrorism', documentId, chapterId: 'financing' })).toMatchObject({
      code: 'unknown-chapter',
    });
  });

  it('is what was cancelled', async () => {
    expect(await failure({ text: 'terrorism' }, { signal: AbortSignal.abort() })).toMatchObject({ code: 'cancelled' });
  });
});

describe('a single word', () => {
  it('that the documents have is never said not to be there; one that they lack is', async () => {
    const strict = await toyEngine({ PINCITE_MIN_PROBABILITY: '1', PINCITE_CLEAR_PROBABILITY: '1' });
    const found = await strict.ask({ text: 'prisons' });
    expect(found).toMatchObject({ kind: 'answered', clear: false });
    expect(found.kind === 'answered' && found.quotations[0]?.quotation.text).toMatch(/\bprisons\b/i);
    expect(await strict.ask({ text: 'elephants' })).toMatchObject({ kind: 'not-found' });
    expect(await strict.ask({ text: 'elephants in prisons' })).toMatchObject({ kind: 'not-found' });
    await strict.close();
  });
});

describe('an answer', () => {
  const QUESTIONS = [
    'terrorism financing in Belgium',
    'Who chairs the council?',
    'local police',
    'x',
    'weapons '.repeat(900),
  ];

  it('is best first, ties in the order of the documents, and never overlaps', async () => {
    for (const text of QUESTIONS) {
      const all = await ranked({ text, limit: 25 });
      expect(all.length).toBeGreaterThan(5);
      for (const [at, { scores, quotation, probability }] of all.entries()) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        const before = all[at - 1];
        if (before === undefined) continue;
        expect(scores.fused).toBeLessThanOrEqual(before.scores.fused);
        if (scores.fused === before.scores.fused && quotation.documentId === before.quotation.documentId) {
          const place = (one: RankedQuotation) => one.quotation.span.start + one.quotation.highlight.start;
          expect(place(all[at] ?? before)).toBeGreaterThan(place(before));
        }
        for (const other of all.slice(0, at)) {
          const same = other.quotation.documentId === quotation.documentId;
          expect(same && overlaps(other.quotation.span, quotation.span)).toBe(false);
        }
      }
    }
  });

  it('is the same each time, and the same among others', async () => {
    const strip = async (text: string) => {
      const { timingMs: _, ...answer } = await engine.ask({ text });
      return answer;
    };
    const alone = [];
    for (const text of QUESTIONS) alone.push(await strip(text));
    expect(await Promise.all(QUESTIONS.map(strip))).toEqual(alone);
  });

  it('has as many quotations as are asked for, and some related ones', async () => {
    for (const limit of [1, 3, 25]) {
      const answer = await engine.ask({ text: 'terrorism', limit });
      expect(answer).toMatchObject({ kind: 'answered' });
      if (answer.kind !== 'answered') continue;
      expect(answer.quotations).toHaveLength(limit);
      expect(answer.related).toHaveLength(5);
    }
    expect(ids(await ranked({ text: 'terrorism', limit: 10 })).slice(0, 3)).toEqual(
      ids(await ranked({ text: 'terrorism', limit: 3 })).slice(0, 3),
    );
  });

  it('stays within its document and chapter', async () => {
    const documentId = 'fps-fight-against-terrorism';
    for (const { quotation } of await ranked({ text: 'terrorism', documentId, limit: 25 })) {
      expect(quotation.documentId).toBe(documentId);
      expect(quotation.pages).toEqual([]);
    }
    const chapterId = 'financing';
    for (const { quotation } of await ranked({ text: 'firearms', chapterId, limit: 25 })) {
      expect(quotation.chapter?.id).toBe(chapterId);
    }
  });

  it('heeds the question before', async () => {
    const follow = { text: 'And who supervises it?', limit: 3 };
    const earlier = 'the work of the local police in Molenbeek';
    const alone = ids(await ranked(follow));
    expect(ids(await ranked({ ...follow, earlier }))).not.toEqual(alone);
    expect(ids(await ranked({ ...follow, earlier }))).toEqual(
      ids(await ranked({ text: `${follow.text} ${earlier}`, limit: 3 })),
    );
    expect(ids(await ranked({ ...follow, earlier: ' \n' }))).toEqual(alone);
    expect(await failure({ ...follow, earlier: 'long '.repeat(10_000) })).not.toBeInstanceOf(Error);
  });

  it('does not depend on blanks', async () => {
    expect(ids(await ranked({ text: '  local \n\n police\t' }))).toEqual(ids(await ranked({ text: 'local police' })));
  });

  it('has quotations that can be had again by their ids, and more of their context', async () => {
    for (const { quotation } of await ranked({ text: 'jihadi networks', limit: 5 })) {
      expect(engine.quotation(quotation.id)).toEqual(quotation);
      expect(engine.quotation(` ${quotation.id}\n`)).toEqual(quotation);
      expect(engine.context(quotation, 0)).toEqual(quotation);
      const wide = engine.context(quotation, 2);
      expect(wide.text).toContain(quotation.text);
      expect(wide.text.slice(wide.highlight.start, wide.highlight.end)).toBe(
        quotation.text.slice(quotation.highlight.start, quotation.highlight.end),
      );
    }
    expect(() => engine.quotation('1-0-aaaaaaaaaaaa')).toThrow(expect.objectContaining({ code: 'unknown-quotation' }));
  });
});

describe('not found', () => {
  it('is what nothing is likely enough to answer, with what came nearest', async () => {
    const strict = await toyEngine({ PINCITE_MIN_PROBABILITY: '1', PINCITE_CLEAR_PROBABILITY: '1' });
    const answer = await strict.ask({ text: 'How do you bake bread?', limit: 10 });
    expect(answer.kind).toBe('not-found');
    if (answer.kind === 'not-found') {
      expect(answer.nearest).toHaveLength(3);
      expect(ids(answer.nearest)).toEqual(ids((await ranked({ text: 'How do you bake bread?' })).slice(0, 3)));
    }
    await strict.close();
  });
});

describe('an engine', () => {
  it('answers what is under way before it closes, and nothing after', async () => {
    const closing = await toyEngine();
    const underWay = closing.ask({ text: 'terrorism' });
    const closed = closing.close();
    await expect(closing.ask({ text: 'too late' })).rejects.toMatchObject({ code: 'closing' });
    expect((await underWay).kind).toBe('answered');
    await closed;
    await closing.close();
  });

  it('says what it stands on', () => {
    const status = engine.status();
    expect(status).toMatchObject({ model: 'toy', queued: 0, indexId: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(status.documents.map(({ id, pages }) => [id, pages > 0])).toEqual([
      ['egmont-89', true],
      ['fps-fight-against-terrorism', false],
    ]);
  });
});
