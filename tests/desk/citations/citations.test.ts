import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openCitations } from '../../../src/desk/citations/citations.js';
import { CHAPTER, REPORT, WEB } from './places.js';

const citations = await openCitations({ folder: null });
const places = [REPORT, CHAPTER, REPORT];
const texts = (cited: readonly { readonly text: string }[]): string[] => cited.map(({ text }) => text);

describe('citations for the life of a process', () => {
  it('of an author-date style are the same in a note as in the text, with the works below', async () => {
    const { style, inText, footnotes, bibliography } = await citations.cite(places, 'apa', 'fr');
    expect(style).toMatchObject({ id: 'apa', forms: ['in-text', 'bibliography'] });
    const [authority, chapter] = ['(Rivers Authority, 2020, p. 8‑9)', '(van Ginkel & Stone, 2019, p. 46)'];
    expect(texts(inText).map((text) => text.replace(/\s/g, ' '))).toEqual([authority, chapter, authority]);
    expect(footnotes).toEqual(inText);
    expect(texts(bibliography).map((text) => text.slice(0, 3))).toEqual(['Riv', 'van']);
  });

  it('of a note style are full notes, each', async () => {
    const { inText, footnotes, bibliography } = await citations.cite(places, 'chicago-notes', 'en');
    const note =
      'Rivers Authority, Flood Protection after the Storm (Rivers Authority, 2020), 8–9, https://example.org/flood_report.';
    expect(texts(footnotes)).toEqual([note, expect.stringMatching(/^Bibi van Ginkel and .*, 46\.$/), note]);
    expect(inText).toEqual(footnotes);
    expect(bibliography).toHaveLength(2);
  });

  it('of a numbered style agree with the list', async () => {
    for (const [style, cited] of [
      ['ieee', ['[1, pp. 8–9]', '[2, p. 46]', '[1, pp. 8–9]']],
      ['vancouver', ['(1, pp. 8–9)', '(2, p. 46)', '(1, pp. 8–9)']],
    ] as const) {
      const { inText, bibliography } = await citations.cite(places, style, 'en');
      expect(texts(inText)).toEqual(cited);
      expect(texts(bibliography)[1]).toMatch(/^\[?2.*silted harbour/);
    }
  });

  it('do not mix when asked for at once, and let other work go on', async () => {
    let turns = 0;
    let done = false;
    const counting = (async () => {
      for (; !done; turns += 1) await nextTurn();
    })();
    const all = await Promise.all(
      [places, [CHAPTER], [WEB], []].map(async (some) => citations.cite(some, 'chicago-author-date', 'nl')),
    );
    done = true;
    await counting;
    expect(turns).toBeGreaterThan(2);
    expect(all.map(({ inText, bibliography }) => [inText.length, bibliography.length])).toEqual([
      [3, 2],
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
    expect(all[1]?.inText[0]?.text).toBe('(van Ginkel en Stone 2019, 46)');
  });

  it('say which styles there are, which files are none, and refuse others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pincite-citations-'));
    writeFileSync(join(folder, 'broken.csl'), '<style>');
    const own = await openCitations({ folder });
    rmSync(folder, { recursive: true });
    expect(own.list().map(({ id }) => id)).toContain('apa');
    expect(own.problems().map(({ id }) => id)).toEqual(['broken']);
    await expect(own.cite([CHAPTER], 'broken', null)).rejects.toMatchObject({ code: 'style-damaged' });
    await expect(own.cite([CHAPTER], 'nonesuch', null)).rejects.toMatchObject({ code: 'unknown-style' });
    await expect(openCitations({ folder: join(folder, 'gone') })).rejects.toMatchObject({ code: 'configuration' });
  });
});
