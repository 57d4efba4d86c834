import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.js';
import { partNotes } from '../../src/answer/part-notes.js';
import { readConfig } from '../../src/config.js';
import { createWorkshop } from '../../src/engine.js';
import { STAGES, type Stage } from '../../src/retrieval/stages.js';
import { ToyEmbedder } from '../fakes/toy-embedder.js';
import { indexFolder } from '../fakes/toy-index.js';
import { ToyReader } from '../fakes/toy-reader.js';

const folder = indexFolder();
const reader = new ToyReader();
const open = (settings: Readonly<Record<string, string>> = {}, without: readonly Stage[] = []): Promise<Engine> =>
  createWorkshop({
    config: readConfig({ PINCITE_INDEX_DIR: folder, PINCITE_MIN_PROBABILITY: '0', ...settings }),
    startEmbedder: async () => new ToyEmbedder(),
    reader,
  }).openEngine({ without });

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

const QUESTION = 'Which ministers sit on the National Security Council?';
const WORDED = 'Which ministers sit on the National Security Council (NSC)?';

describe('reading', () => {
  it('reads the first quotations, and says what it read', async () => {
    reader.asked.length = 0;
    const answer = await engine.ask({ text: QUESTION, limit: 25 });
    if (answer.kind !== 'answered') throw new Error('nothing was answered');
    expect(reader.asked).toEqual([{ question: WORDED, passages: 8 }]);
    const read = [...answer.quotations, ...answer.related].map(({ scores }) => scores.reads);
    expect(read.slice(0, 8).every((one) => one !== null)).toBe(true);
    expect(read.slice(8).every((one) => one === null)).toBe(true);
  });

  it('marks a sentence of the quotation', async () => {
    const answer = await engine.ask({ text: QUESTION, limit: 10 });
    if (answer.kind !== 'answered') throw new Error('nothing was answered');
    for (const { quotation } of answer.quotations) {
      expect(quotation.highlight.start).toBeGreaterThanOrEqual(0);
      expect(quotation.highlight.end).toBeLessThanOrEqual(quotation.text.length);
      expect(quotation.highlight.end).toBeGreaterThan(quotation.highlight.start);
    }
  });

  it('can be left out, and its depth be set', async () => {
    reader.asked.length = 0;
    const without = await open({}, ['reader']);
    await without.ask({ text: QUESTION });
    await without.close();
    expect(reader.asked).toEqual([]);
    const shallow = await open({ PINCITE_READ: '3' });
    await shallow.ask({ text: QUESTION });
    await shallow.close();
    expect(reader.asked).toEqual([{ question: WORDED, passages: 3 }]);
  });

  it('says what contradicts', async () => {
    const answer = await engine.ask({ text: 'The council is not chaired by the prime minister', limit: 5 });
    if (answer.kind !== 'answered') throw new Error('nothing was answered');
    expect(answer.quotations.map(({ stance }) => stance)).toContain('contradicts');
  });

  it('gives each part of a question its quotation, and reads for each', async () => {
    reader.asked.length = 0;
    const text = 'Who chairs the National Security Council and how many people died in the Brussels attacks?';
    const answer = await engine.ask({ text, limit: 5 });
    if (answer.kind !== 'answered') throw new Error('nothing was answered');
    expect(answer.parts).toHaveLength(2);
    expect(reader.asked).toHaveLength(2);
    expect(answer.quotations.slice(0, 2).map(({ part }) => part)).toEqual([0, 1]);
    const ids = answer.quotations.map(({ quotation }) => quotation.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves questions about the documents to their descriptions', async () => {
    const answer = await engine.ask({ text: 'Who wrote the financing chapter?' });
    expect(answer).toMatchObject({ kind: 'answered' });
    expect(answer.kind === 'answered' && answer.facts).toMatchObject([
      { property: 'authors', chapterId: 'financing', values: ['France Lemeunier'] },
    ]);
  });

  it('looks up each part of a question in the descriptions, and one that follows up with what was asked before', async () => {
    const answer = await engine.ask({ text: 'Who edited the report and when was it published?' });
    const properties = answer.kind === 'answered' ? answer.facts.map(({ property }) => property) : [];
    expect(properties).toContain('editors');
    expect(properties).toContain('published');
    expect(answer).toMatchObject({ clear: true, partBands: ['described', 'described'] });
    const factsAfter = async (earlier: string, text: string): Promise<readonly unknown[]> => {
      const followUp = await engine.ask({ text, earlier });
      return followUp.kind === 'answered' ? followUp.facts.map(({ property }) => property) : [];
    };
    expect(await factsAfter('What is a bank?', 'Who wrote the financing chapter?')).toEqual(['authors']);
    expect(await factsAfter('Who edited the report?', 'And when was it published?')).toEqual(['published']);
    expect(await factsAfter('What is a bank?', 'And when was it published?')).toEqual([]);
  });

  it('says of each part how far it is answered', async () => {
    const answer = await engine.ask({ text: 'Who wrote the financing chapter and who is Xyzzy Plugh?' });
    expect(answer).toMatchObject({ partBands: ['described', expect.stringMatching(/^(?:unclear|not-found|clear)$/)] });
    // A part that a description answers is never said not to be answered.
    expect(partNotes(answer).map(({ number }) => number)).not.toContain(1);
  });

  it('looks in the place that a question names', async () => {
    const answer = await engine.ask({ text: 'What does the financing chapter say about banks?' });
    if (answer.kind !== 'answered') throw new Error('nothing was answered');
    expect(new Set(answer.quotations.map(({ quotation }) => quotation.chapter?.id))).toEqual(new Set(['financing']));
  });

  it('gives the notes of a number, and reads nothing', async () => {
    reader.asked.length = 0;
    const answer = await engine.ask({ text: 'What does footnote 33 say?', limit: 5 });
    if (answer.kind !== 'answered') throw new Error('nothing was answered');
    expect(answer.clear).toBe(true);
    expect(answer.quotations.length).toBeGreaterThan(0);
    expect(answer.quotations.every(({ quotation }) => quotation.note?.marker === '33')).toBe(true);
    expect(reader.asked).toEqual([]);
  });

  it('answers in the language it is asked in', async () => {
    expect(await engine.ask({ text: 'Qui préside le Conseil national de sécurité ?' })).toMatchObject({
      language: 'fr',
    });
  });

  it('puts questions into English for a model that reads nothing else', async () => {
    const embedder = new ToyEmbedder();
    const english = await createWorkshop({
      config: readConfig({ PINCITE_INDEX_DIR: folder, PINCITE_MIN_PROBABILITY: '0' }),
      startEmbedder: async () => ({
        identity: { ...embedder.identity, languages: new Set(['en']) },
        queued: 0,
        encodeQuestion: (text) => embedder.encodeQuestion(text),
        encodePassages: (texts) => embedder.encodePassages(texts),
        close: () => embedder.close(),
      }),
      reader,
    }).openEngine();
    reader.asked.length = 0;
    await english.ask({ text: 'Welcher Minister leitet den Rat?' });
    await english.ask({ text: 'Which minister leads the council?' });
    await english.close();
    expect(reader.asked.map(({ question }) => question)).toEqual([
      'which minister leads the council?',
      'Which minister leads the council?',
    ]);
  });

  it('has a band between the clear answer and none', async () => {
    const unclear = await open({ PINCITE_CLEAR_PROBABILITY: '1' });
    expect(await unclear.ask({ text: QUESTION })).toMatchObject({ kind: 'answered', clear: false });
    await unclear.close();
    const silent = await open({ PINCITE_MIN_PROBABILITY: '1', PINCITE_CLEAR_PROBABILITY: '1' });
    expect(await silent.ask({ text: QUESTION })).toMatchObject({ kind: 'not-found' });
    await silent.close();
  });
});

describe('every stage', () => {
  const LONG =
    'Which measures did the Belgian government take against the financing of terrorism after the attacks in Paris and in ' +
    'Brussels, by the financial intelligence unit, the National Security Council, the federal police and the customs?';
  const QUESTIONS: Readonly<Record<Stage, string>> = {
    dense: QUESTION,
    lexical: QUESTION,
    surroundings: LONG,
    maxsim: QUESTION,
    reader: QUESTION,
    notes: 'Renard Belgian counterterrorism policy Politico interview 2016',
    titles: 'What is BELFI?',
    wording: QUESTION,
    neighbours: QUESTION,
  };
  const everything = async (asked: Engine, text: string) => {
    const answer = await asked.ask({ text, limit: 25 });
    if (answer.kind !== 'answered') throw new Error('nothing was answered');
    return [...answer.quotations, ...answer.related];
  };
  const shown = async (asked: Engine, text: string) =>
    (await everything(asked, text)).map(({ quotation, scores }) => [quotation.text, scores]);

  it.each(STAGES)('%s changes what is found, and can be left out', async (stage) => {
    const without = await open({}, [stage]);
    const text = QUESTIONS[stage];
    expect(await shown(without, text)).not.toEqual(await shown(engine, text));
    const found = await everything(without, text);
    await without.close();
    if (stage === 'lexical') expect(found.flatMap(({ scores }) => scores.foundBy)).not.toContain('lexical');
    if (stage === 'reader') expect(found.every(({ scores }) => scores.reads === null)).toBe(true);
    if (stage === 'neighbours') {
      for (const { quotation } of found) expect(quotation.highlight).toEqual({ start: 0, end: quotation.text.length });
    }
  });
});
