import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCEPTED, type Accepted } from './accepted-expressions.js';
import { type Expression, expressionsOf, madeDuring } from './expressions.js';
import { sourceFiles } from './source-files.js';

/** Those that begin to work when they are loaded. */
const STARTING = new Set(['main.ts', 'index/inference/worker.ts', 'discord/export/worker.ts']);
const files = sourceFiles().filter(({ path }) => !path.endsWith('.d.ts'));
/** As long as the longest text that is attacked with: what takes quadratic time is far beyond the limit with it. */
const LENGTH = 20_000;
/** What all attacks together may take, in milliseconds: some hundred times what they do. */
const LIMIT_MS = 120_000;

/** How hard the tool tries where an expression must be tried out: it looks behind or back. The others it proves. */
const EFFORT = {
  timeout: 30_000,
  incubationTimeout: 300,
  attackTimeout: 500,
  maxInitialGenerationSize: 80,
  mutationSize: 10,
  crossoverSize: 10,
  maxIteration: 3,
} as const;

/** Without any of these, an expression ends after as many characters as it has itself. */
const REPEATS = /[*+{]/;

let all: readonly Expression[] = [];
let notMade: readonly string[] = [];

const accepts = ({ path, starts }: Accepted, { at, source }: Expression): boolean =>
  at.startsWith(`${path}:`) && source.startsWith(starts);

/** What puts expressions together only when it is asked something. Loaded here, when what it does is watched already. */
async function useThem(): Promise<void> {
  const { numberWord } = await import('../../src/desk/compare/number-words.js');
  const { addressed } = await import('../../src/discord/requests/addressed.js');
  const { LANGUAGES } = await import('../../src/language/languages.js');
  const { moodOf } = await import('../../src/retrieval/wording/mood.js');
  const { Wordings } = await import('../../src/retrieval/wording/wording.js');
  const { plannedDocument } = await import('../fakes/planned-document.js');
  const report = plannedDocument('report', 'Report', [
    {
      id: 'money',
      title: 'Money',
      authors: [{ family: 'Lémeunier', given: 'France' }],
      pages: [
        {
          label: '1',
          sentences: [
            { text: 'The Financial Action Task Force (FATF) counts money and monks.' },
            { text: 'Money was counted by the bankers and bunkers.' },
          ],
        },
      ],
    },
  ]);
  const wordings = new Wordings([report], (word) => word === 'lemeunier');
  const questions = [
    'Who founded the task force and what did it do?',
    'Who left, and who came back?',
    'What does lemeunier say?',
    'what does lemeunier argues',
    'What does the financial action task force count?',
    'Which bonkers counted money?',
    'Wie heeft dat gedaan en waarom?',
    'Qui a fait cela et pourquoi ?',
    'Wer hat das getan und warum?',
  ];
  for (const language of LANGUAGES) {
    for (const question of questions) wordings.read(question, language, null);
    moodOf('The monks have counted it', language);
  }
  numberWord('zweihundertfünfzig', 'de');
  const said = {
    isDirect: true,
    mentionsBot: false,
    before: null,
    isOwnThread: false,
    isToOthers: false,
    hasAttachments: false,
  };
  addressed({ content: '<@1> money?', ...said }, '1');
}

beforeAll(async () => {
  const read = files.map(expressionsOf);
  const made = await madeDuring(async () => {
    for (const { path } of files) if (!STARTING.has(path)) await import(/* @vite-ignore */ `../../src/${path}`);
    await useThem();
  });
  const distinct = new Map(
    [...read.flatMap(({ written }) => written), ...made].map((one) => [`${one.at} ${one.flags} ${one.source}`, one]),
  );
  all = [...distinct.values()];
  const seen = new Set(made.map(({ at }) => at));
  notMade = read.flatMap(({ madeAt }) => madeAt).filter((at) => !seen.has(at));
});

describe('regular expressions', () => {
  it('are all found: the written ones, and those put together', () => {
    expect(all.length).toBeGreaterThan(900);
    expect(notMade, 'say in useThem what puts them together').toEqual([]);
  });

  it('go over a text once, whatever it holds, but for those whose texts are short', {
    timeout: 1_200_000,
  }, async () => {
    const slow: string[] = [];
    const doubtful = all.filter(
      (one) => REPEATS.test(one.source) && !ACCEPTED.some((accepted) => accepts(accepted, one)),
    );
    for (const one of new Map(doubtful.map((each) => [`${each.flags} ${each.source}`, each])).values()) {
      const found = await check(one.source, one.flags, EFFORT);
      const how = found.status === 'vulnerable' ? found.attack.pattern : '';
      if (found.status !== 'safe') slow.push(`${one.at} /${one.source}/${one.flags} ${found.status} ${how}`);
    }
    expect(slow).toEqual([]);
  });

  it('that are accepted are still there, each', () => {
    expect(ACCEPTED.filter((accepted) => !all.some((one) => accepts(accepted, one)))).toEqual([]);
  });

  it('that are accepted stand the longest text that they are given', async () => {
    const attacked = all.flatMap((one) => {
      const accepted = ACCEPTED.find((candidate) => accepts(candidate, one));
      return accepted === undefined ? [] : [{ ...one, length: accepted.longest ?? LENGTH }];
    });
    const { done, underWay } = await attack(attacked);
    expect(underWay).toBe('');
    expect(done).toBe(attacked.length);
  });
});

/** In a process of its own, which can be stopped in the middle of an expression. */
async function attack(expressions: readonly (Expression & { readonly length: number })[]) {
  const script = fileURLToPath(new URL('attack-expressions.mjs', import.meta.url));
  return new Promise<{ readonly done: number; readonly underWay: string }>((resolve) => {
    const child = execFile(process.execPath, [script], { timeout: LIMIT_MS }, (error, stdout) => {
      const said = stdout.trim().split('\n');
      resolve({ done: said.length, underWay: error === null ? '' : (said.at(-1) ?? 'none') });
    });
    child.stdin?.end(JSON.stringify(expressions));
  });
}
