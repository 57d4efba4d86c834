import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { EXIT } from '../../src/cli/exit-codes.js';
import { runCli } from '../../src/cli/program.js';
import { PinciteError } from '../../src/errors.js';
import { FakeWorkshop } from '../fakes/engine.js';
import { contextFor, run, sampleEngine } from './run.js';

describe('the command line', () => {
  it('shows its version and its help, and is content', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', err: '' });
    const help = await run(['--help']);
    expect(help.code).toBe(0);
    for (const { name, summary } of COMMANDS) {
      if (!name.includes(' ')) expect(help.out.replace(/\s+/g, ' ')).toContain(summary);
    }
    expect(help.out).toContain('pincite ask "How is terrorism financed?"');
  });

  it.each(COMMANDS.map(({ name }) => [name]))('explains %s', async (name) => {
    const help = await run([...name.split(' '), '--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain(`Usage: pincite ${name}`);
  });

  it.each([
    [['page', 'egmont-89'], "missing required argument 'label'"],
    [['ask', '--colour', 'red', 'Who?'], "unknown option '--colour'"],
    [['chapters', 'one'], 'too many arguments'],
    [['index'], 'Usage: pincite index'],
    [['index', 'burn'], "unknown command 'burn'"],
    [['ask'], 'There is no question.'],
    [['ask', ' '], 'There is no question.'],
    [['ask', '--batch', 'x.jsonl', 'Who?'], 'There is a question and a batch.'],
    [['ask', '--limit', '0', 'Who?'], '--limit must be a whole number from 1 to 25'],
    [['ask', '--limit', '26', 'Who?'], '--limit must be a whole number from 1 to 25'],
    [['ask', '--limit', '2.5', 'Who?'], '--limit must be a whole number from 1 to 25'],
    [['ask', '--batch', '/nowhere/at/all.jsonl'], "can't be read"],
    [['Who finances it?'], 'There is no command “Who finances it?”'],
  ])('calls %j wrong', async (argv, words) => {
    const result = await run(argv);
    expect(result).toMatchObject({ code: EXIT.usage, out: '' });
    expect(result.err).toContain(words);
  });

  it('says how to ask what was taken for a command', async () => {
    const { err } = await run(['Who finances it?']);
    expect(err).toContain('pincite ask "Who finances it?"');
  });

  it('runs a command that was added to the list', async () => {
    const { context, stdout } = contextFor();
    const greet = {
      name: 'greet',
      summary: 'say hello',
      configure() {},
      async run() {
        await context.stdout.write('hello\n');
        return EXIT.notFound;
      },
    };
    expect(await runCli(['greet'], context, [...COMMANDS, greet])).toBe(EXIT.notFound);
    expect(stdout.text()).toBe('hello\n');
  });

  it('words its own failures, with what to do about them', async () => {
    const workshop = new FakeWorkshop(sampleEngine());
    workshop.failure = new PinciteError('index-stale', 'The index is stale.', 'Build it again.');
    expect(await run(['index', 'verify'], { workshop })).toMatchObject({
      code: EXIT.error,
      out: '',
      err: 'The index is stale.\nBuild it again.\n',
      logged: [],
    });
  });

  it('keeps the details of any other failure for the log', async () => {
    const workshop = new FakeWorkshop(sampleEngine());
    workshop.failure = new TypeError('secret detail');
    const result = await run(['chapters'], { workshop });
    expect(result.code).toBe(EXIT.error);
    expect(result.err).toContain('Something went wrong');
    expect(result.err).not.toMatch(/secret detail|\n +at /);
    expect(result.logged).toEqual([workshop.failure]);
  });

  it('shows what a hostile argument would have done to the terminal', async () => {
    const { err } = await run(['page', 'a', 'b', '\u001b[2Jgone']);
    expect(err).not.toContain('\u001b');
    const unknown = await run(['ask', '--\u001b[31m', 'x']);
    expect(unknown.err).toContain('␛[31m');
  });
});
