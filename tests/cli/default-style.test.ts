import { expect, it } from 'vitest';
import { runCli } from '../../src/cli/program.js';
import { readConfig } from '../../src/config.js';
import { contextFor } from './run.js';

const SENTENCE = 'Hawala leaves no trace in any bank.';

async function run(argv: readonly string[], settings: Readonly<Record<string, string>>) {
  const { context, stdout, stderr } = contextFor();
  const code = await runCli(argv, { ...context, config: readConfig(settings) });
  return { code, out: stdout.text(), err: stderr.text() };
}

it('`cite` is in the style of the settings, unless another is asked for', async () => {
  const settings = { PINCITE_STYLE: 'mla', PINCITE_LOCALE: 'fr' };
  expect((await run(['cite', SENTENCE], settings)).out).toMatch(/\(Lemeunier 45.46\)/);
  expect((await run(['cite', '--style', 'apa', SENTENCE], settings)).out).toMatch(/\(Lemeunier, 2016, p\. 45.46\)/);
});

it('`cite` keeps to its short citations where no style is set', async () => {
  const { out } = await run(['cite', SENTENCE], {});
  expect(out).not.toContain('Works cited');
  expect((await run(['cite', SENTENCE], { PINCITE_STYLE: 'apa' })).out).toContain('Works cited');
});

it('`styles` names the default of the settings', async () => {
  expect((await run(['styles'], { PINCITE_STYLE: 'ieee' })).out).toMatch(/IEEE.*\n.*, the default\n/);
  expect((await run(['styles'], {})).out).toMatch(/APA.*\n.*, the default\n/);
});

it('a style of the settings that is not there is named', async () => {
  const { code, err } = await run(['cite', SENTENCE], { PINCITE_STYLE: 'zz' });
  expect(code).not.toBe(0);
  expect(err).toContain('There is no citation style “zz”');
});

it('the language must be one that there is', () => {
  expect(() => readConfig({ PINCITE_LOCALE: 'it' })).toThrow(/PINCITE_LOCALE/);
});
