import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/program.js';
import { contextFor, run, temporaryDirectory } from './run.js';

describe('styles', () => {
  it('lists every style with its forms', async () => {
    const { code, out } = await run(['styles']);
    expect(code).toBe(0);
    expect(out).toMatch(/^apa +APA Style.*\n +in-text, bibliography, the default\n/);
    expect(out).toMatch(/\nchicago-notes +Chicago[^\n]*\n[^\n]*\n? +note, bibliography\n/);
  });

  it('speaks JSON', async () => {
    const { out } = await run(['styles', '--json']);
    const listed: { default: string; styles: { id: string }[] } = JSON.parse(out);
    expect(listed.default).toBe('apa');
    expect(listed.styles.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['apa', 'chicago-notes', 'chicago-author-date', 'mla', 'harvard', 'vancouver', 'ieee']),
    );
  });

  it('says which files of one’s own are no style', async () => {
    const folder = join(temporaryDirectory(), 'styles');
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine.csl'), 'no style');
    const { context, stdout } = contextFor();
    const config = { ...context.config, paths: { ...context.config.paths, styles: folder } };
    expect(await runCli(['styles'], { ...context, config })).toBe(0);
    expect(stdout.text()).toContain('mine');
  });
});
