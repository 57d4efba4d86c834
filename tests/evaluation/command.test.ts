import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine, Workshop } from '../../src/answer/engine.js';
import { runCli } from '../../src/cli/program.js';
import type { Stage } from '../../src/retrieval/stages.js';
import { STAGES } from '../../src/retrieval/stages.js';
import { contextFor, sampleEngine } from '../cli/run.js';
import { FakeWorkshop } from '../fakes/engine.js';

/** Remembers what its engines lacked; without a reader it finds nothing first. */
class StagedWorkshop extends FakeWorkshop {
  readonly opened: (readonly Stage[])[] = [];
  closed = 0;

  override async openEngine(options: Parameters<Workshop['openEngine']>[0] = {}): Promise<Engine> {
    const without = options.without ?? [];
    this.opened.push(without);
    const engine = sampleEngine();
    const ask = engine.ask.bind(engine);
    engine.ask = async (question) => {
      const answer = await ask(question);
      if (answer.kind !== 'answered' || !without.includes('reader')) return answer;
      return { ...answer, quotations: answer.quotations.slice(1) };
    };
    const close = engine.close.bind(engine);
    engine.close = async () => {
      this.closed += 1;
      await close();
    };
    return engine;
  }
}

const ITEMS = [
  {
    id: 'a',
    kind: 'fact',
    question: 'Which assets does the treasury freeze?',
    answers: [{ source: 'egmont-89', page: 46, quote: 'The treasury freezes assets by royal decree.' }],
  },
  { id: 'b', kind: 'unanswerable', question: 'Zzz qqq?', unanswerable: true },
];

let home = '';
let items = '';
let workshop: StagedWorkshop;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pincite-evaluate-'));
  mkdirSync(join(home, 'corpus'));
  workshop = new StagedWorkshop(sampleEngine());
  for (const { id, text } of workshop.engine.corpus.documents) {
    writeFileSync(join(home, 'corpus', `${id}.md`), text);
    writeFileSync(join(home, 'corpus', `${id}.json`), '{}');
  }
  items = setOf('items', ITEMS);
});

function setOf(name: string, lines: readonly unknown[]): string {
  const path = join(home, `${name}.jsonl`);
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
}

async function evaluate(...argv: string[]) {
  const { context, stdout, stderr } = contextFor({ workshop });
  const { config } = context;
  const own = { ...context, config: { ...config, paths: { ...config.paths, corpus: join(home, 'corpus') } } };
  const code = await runCli(['evaluate', ...argv], own);
  return { code, out: stdout.text(), err: stderr.text() };
}

const printed = z.object({
  metrics: z.looseObject({ items: z.number(), hit1: z.number() }),
  outcomes: z.array(z.looseObject({ set: z.string(), answered: z.boolean() })),
  compared: z
    .array(
      z.object({
        configuration: z.object({ name: z.string(), without: z.array(z.string()) }),
        outcomes: z.array(z.looseObject({})),
        summary: z.looseObject({}),
        hit1Difference: z.object({ mean: z.number(), low: z.number(), high: z.number() }),
      }),
    )
    .optional(),
});

describe('pincite evaluate', () => {
  it('measures a set with all stages', async () => {
    const { code, out } = await evaluate(items);
    expect(code).toBe(0);
    expect(out).toMatch(/all answerable +1 +1\.000/);
    expect(out).toMatch(/unanswerable, not found +1\.000 \[1\.000, 1\.000\]/);
    expect(workshop.opened).toEqual([[]]);
    expect(workshop.closed).toBe(1);
  });

  it('measures several sets as one, told apart', async () => {
    const more = setOf('more', [{ ...ITEMS[0], id: 'c' }]);
    expect((await evaluate(items, more)).out).toMatch(/ {2}set items +1 [\s\S]* {2}set more +1 /);
    expect(await evaluate(items, items)).toMatchObject({ code: 2, err: expect.stringContaining('named twice') });
  });

  it('speaks JSON as it always did, and says more', async () => {
    const { out } = await evaluate(items, '--json', '--compare', 'reader');
    const { metrics, outcomes, compared } = printed.parse(JSON.parse(out));
    expect(metrics).toMatchObject({ items: 1, hit1: 1 });
    expect(outcomes.map(({ set, answered }) => [set, answered])).toEqual([
      ['items', true],
      ['items', false],
    ]);
    expect(compared).toMatchObject([
      { configuration: { name: 'without reader' }, hit1Difference: { mean: -1, low: -1, high: -1 } },
    ]);
  });

  it('measures configurations one after the other', async () => {
    const { out } = await evaluate(items, '--without', 'notes', '--compare', 'reader', '--compare', 'maxsim,dense');
    expect(workshop.opened).toEqual([['notes'], ['reader', 'notes'], ['dense', 'maxsim', 'notes']]);
    expect(workshop.closed).toBe(3);
    expect(out).toMatch(/without reader, notes +0\.000 .*−1\.000 \[−1\.000, −1\.000\]/);
  });

  it('leaves out each stage in an ablation', async () => {
    await evaluate(items, '--ablate');
    expect(workshop.opened).toHaveLength(STAGES.length + 1);
  });

  it('refuses a stage that there is not, before anything is opened', async () => {
    expect(await evaluate(items, '--without', 'magic')).toMatchObject({
      code: 2,
      err: expect.stringContaining('magic'),
    });
    expect(workshop.opened).toEqual([]);
  });

  it('writes a report, never over other things', async () => {
    const report = join(home, 'report');
    expect((await evaluate(items, '--report', report)).code).toBe(0);
    expect(existsSync(join(report, 'index.html'))).toBe(true);
    const before = workshop.opened.length;
    expect((await evaluate(items, '--report', home)).code).toBe(2);
    expect(workshop.opened).toHaveLength(before);
  });

  it('shows what missed', async () => {
    const { out } = await evaluate(items, '--without', 'reader', '--misses');
    expect(out).toContain('a (fact, no hit): Which assets');
  });
});
