import { describe, expect, it } from 'vitest';
import type { MetadataFact } from '../../src/answer/answer.js';
import { checkedAnswer } from '../../src/desk/verbatim/checked-quotations.js';
import type { AnswerTraits } from '../fakes/engine.js';
import { type RunOptions, run, sampleEngine } from './run.js';

const PARTS = ['Who may lift the freeze?', 'Which firearms are cheap?'];
const TWO_PARTS = 'Who may lift the freeze and which firearms are cheap?';
const published: MetadataFact = {
  documentId: 'egmont-89',
  chapterId: null,
  property: 'published',
  values: ['2016-10-01'],
  citation: 'Renard (ed.) 2016',
};

/** Runs with answers that have these traits. */
function runWith(traits: AnswerTraits, argv: readonly string[], options: RunOptions = {}) {
  const engine = sampleEngine();
  engine.traits = traits;
  return run(argv, { ...options, engine });
}

describe('the band of an answer', () => {
  it('that is clear needs no words', async () => {
    expect((await runWith({}, ['ask', 'hawala'])).out).toMatch(/^\[1\] {2}» Hawala/);
  });

  it.each([
    ['en', 'Closest passages; none clearly answers the question:\n\n[1]  » Hawala'],
    ['nl', 'geen ervan beantwoordt de vraag duidelijk:\nCitaten blijven in de taal van de bron.\n\n[1]  » Hawala'],
  ] as const)('that is not clear is said above the quotations, in %s', async (language, words) => {
    const result = await runWith({ language, clear: false }, ['ask', 'hawala'], { columns: 120 });
    expect(result.code).toBe(0);
    expect(result.out).toContain(words);
  });

  it.each([
    ['fr', 'Aucune réponse', 'Les citations restent'],
    ['de', 'Nicht gefunden', 'Zitate'],
  ] as const)('that there is none is said in %s', async (language, notFound, source) => {
    const { code, out } = await runWith({ language }, ['ask', 'Xyzzy?']);
    expect(code).toBe(3);
    expect(out.startsWith(notFound)).toBe(true);
    expect(out.split(source)).toHaveLength(2);
    expect(out).not.toMatch(/nearest|Not found/);
  });

  it('is told to programs', async () => {
    const contradicting = 'Hawala';
    const reads = { answers: 0.25, contradicts: 0.75, sentence: 0.5 };
    const { out } = await runWith({ clear: false, language: 'fr', contradicting, reads }, ['ask', '--json', 'hawala']);
    expect(JSON.parse(out)).toMatchObject({
      status: 'answered',
      clear: false,
      language: 'fr',
      parts: [],
      facts: [],
      quotations: [{ stance: 'contradicts', part: 0, scores: { reads } }],
    });
    const missed = await runWith({ language: 'de' }, ['ask', '--json', 'Xyzzy?']);
    expect(JSON.parse(missed.out)).toMatchObject({ status: 'not-found', clear: false, language: 'de', parts: [] });
  });
});

describe('a question in several parts', () => {
  it('has each part with its quotations, under the numbers of the answer', async () => {
    const { out } = await runWith({ parts: PARTS }, ['ask', TWO_PARTS]);
    const outline = out.split('\n').filter((line) => /^(?:Part|\[)/.test(line));
    expect(outline).toEqual([
      'Part 1: Who may lift the freeze?',
      '[1]  » A judge may lift the freeze.',
      '[3]  » The treasury freezes assets by royal decree.',
      'Part 2: Which firearms are cheap?',
      '[2]  » Reactivated firearms are cheap.',
    ]);
  });

  it('has them in a chat too, where numbers mean what is on the screen', async () => {
    const stdin = `${TWO_PARTS}\n/cite 2\n/more`;
    const { out } = await runWith({ parts: PARTS, language: 'fr' }, [], { stdin });
    expect(out).toContain('Partie 2\u00a0: Which firearms are cheap?\n\n[2]  » Reactivated');
    expect(out).toContain('\nDuquet, in Renard (ed.) 2016, p. 60\n');
    expect(out).toMatch(/Partie 1\u00a0: .*Partie 2\u00a0: .*Partie 1\u00a0: [^\n]*\n\n\[4\]/s);
  });

  it('can do nothing to the terminal, and keeps to its width', async () => {
    const parts = [`Who\u001b[2J\u202e\n${'and who '.repeat(30)}may lift the freeze?`];
    const { out } = await runWith({ parts }, ['ask', 'freeze'], { columns: 40 });
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(out).toMatch(/^Part 1: Who␛\[2J<U\+202E> and who/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe('a quotation that contradicts', () => {
  it('is said to above it, and never to answer', async () => {
    const { out } = await runWith({ contradicting: 'Hawala' }, ['ask', 'hawala']);
    expect(out).toContain('[1]    May contradict what the question takes for granted:\n     » Hawala leaves');
    expect(out).not.toContain('likely to answer');
  });

  it('has a colour of its own', async () => {
    const { out } = await runWith({ contradicting: 'Hawala' }, ['ask', 'hawala'], { tty: true });
    expect(out).toContain('\u001b[1m\u001b[35mMay contradict what the question takes for granted:');
  });

  it('is said to where it is merely nearest, in the language of the question', async () => {
    const { code, out } = await runWith({ contradicting: 'Money moves', language: 'fr' }, ['ask', 'Xyzzy?']);
    expect(code).toBe(3);
    expect(out).toContain('[1]    Contredit peut-être ce que la question tient pour acquis\u00a0:\n     » Money moves');
    expect(out.match(/Contredit/g)).toHaveLength(1);
  });
});

describe('--explain', () => {
  it('shows what the reader said, and where it said nothing', async () => {
    const reads = { answers: 0.1234, contradicts: 0.9, sentence: 0.5 };
    const read = await runWith({ reads }, ['ask', '--explain', 'hawala']);
    expect(read.out).toMatch(/reader +answers +contradicts +sentence\n +0\.123 +0\.900 +0\.500\n/);
    expect((await runWith({}, ['ask', '--explain', 'hawala'])).out).toMatch(/reader +not read\n/);
  });
});

describe('facts', () => {
  it('are an answer without any quotation, on the command line and in a chat', async () => {
    for (const [argv, stdin] of [
      [['ask', 'Xyzzy?'], ''],
      [[], 'Xyzzy?'],
    ] as const) {
      const { code, out } = await runWith({ facts: [published], language: 'fr' }, argv, { stdin });
      expect(code).toBe(0);
      expect(out).toBe(
        'D’après la notice des documents\u00a0:\n       Date de publication\u00a0: 1er octobre 2016\n       — Renard (ed.) 2016\n',
      );
    }
  });

  it('stand above the quotations, in a chat as well', async () => {
    const { out } = await runWith({ facts: [published] }, [], { stdin: 'hawala' });
    expect(out).toMatch(/^Said by the documents’ own description:\n[^[]*Renard \(ed\.\) 2016\n\n\[1\] {2}» Hawala/);
  });
});

describe('the last look at an answer', () => {
  const question = { text: 'hawala treasury', limit: 2 };
  const change = (text: string) => ({ text });

  it('keeps facts when no quotation is left', async () => {
    const engine = sampleEngine();
    engine.traits = { facts: [published] };
    const answer = await engine.ask(question);
    if (answer.kind !== 'answered') throw new Error('there are facts');
    const quotations = answer.quotations.map((one) => ({
      ...one,
      quotation: { ...one.quotation, ...change('Else.') },
    }));
    const checked = checkedAnswer({ ...answer, quotations }, engine.corpus, undefined);
    expect(checked).toMatchObject({ kind: 'answered', clear: true, facts: [published], quotations: [] });
  });

  it('takes an answer for clear only with the quotation that made it so', async () => {
    const engine = sampleEngine();
    const answer = await engine.ask(question);
    if (answer.kind !== 'answered') throw new Error('there are quotations');
    const [first, ...others] = answer.quotations;
    if (first === undefined) throw new Error('there is a first');
    const altered = { ...first, quotation: { ...first.quotation, ...change('Else.') } };
    const checked = checkedAnswer({ ...answer, quotations: [altered, ...others] }, engine.corpus, undefined);
    expect(checked).toMatchObject({ kind: 'answered', clear: false });
    expect(checkedAnswer(answer, engine.corpus, undefined)).toMatchObject({ clear: true });
  });
});
