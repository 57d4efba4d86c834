import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openStyles } from '../../../src/desk/citations/styles.js';
import { PinciteError } from '../../../src/errors.js';
import { BARE } from './places.js';

const folder = mkdtempSync(join(tmpdir(), 'pincite-styles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const INFO = '<info><title>Mine</title><id>mine</id><updated>2026-01-01T00:00:00+00:00</updated></info>';
const LAYOUT = '<citation><layout prefix="{" suffix="}"><text variable="title"/></layout></citation>';
const style = (inside: string, attributes = ''): string =>
  `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"${attributes}>${inside}</style>`;
const dependent = (parent: string): string =>
  style(
    `<info><title>Journal</title><id>j</id><link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info>`,
    ' default-locale="fr-FR"',
  );
/** Each macro calls the next one ten times. */
const laughs = Array.from({ length: 12 }, (_, at) => {
  const call = at === 11 ? '<text variable="title"/>' : `<text macro="m${at + 1}"/>`;
  return `<macro name="m${at}">${call.repeat(10)}</macro>`;
}).join('');

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'mine.csl': style(INFO + LAYOUT),
  'Journal.csl': dependent('harvard-cite-them-right'),
  'orphan.csl': dependent('a-style-elsewhere'),
  'chain.csl': dependent('journal'),
  'cut.csl': style(INFO + LAYOUT).slice(0, -20),
  'empty.csl': '',
  'page.csl': '<!doctype html><html></html>',
  'html.csl': '<html><body>Not found</body></html>',
  'bomb.csl': `<!DOCTYPE style [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${style(`${INFO}${LAYOUT}<macro name="x"><text value="&b;"/></macro>`)}`,
  'file.csl': `<!DOCTYPE style [<!ENTITY f SYSTEM "file:///etc/hostname">]>${style(INFO + LAYOUT)}`,
  'entity.csl': style(`${INFO}${LAYOUT}<macro name="x"><text value="&unknown;"/></macro>`),
  'big.csl': style(`${INFO}${LAYOUT}<!--${'x'.repeat(10 << 20)}-->`),
  'deep.csl': style(`${INFO}${'<group>'.repeat(5000)}${'</group>'.repeat(5000)}`),
  'circle.csl': style(
    `${INFO}<macro name="a"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation>`,
  ),
  'laughs.csl': style(`${INFO}${laughs}<citation><layout><text macro="m0"/></layout></citation>`),
  'untitled.csl': style(LAYOUT),
  'silent.csl': style(INFO),
  'latin.csl': new Uint8Array([0x3c, 0xe9, 0xff]),
  'notes.txt': 'no style',
};
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);

const styles = openStyles({ folder });
function failure(work: () => unknown): PinciteError {
  try {
    work();
  } catch (error) {
    if (error instanceof PinciteError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('a folder of styles', () => {
  it('adds to the shipped ones', () => {
    expect(styles.list().map(({ id }) => id)).toEqual([
      ...['apa', 'chicago-author-date', 'chicago-notes', 'harvard', 'ieee', 'journal', 'mine', 'mla', 'vancouver'],
    ]);
    expect(styles.list().find(({ id }) => id === 'mine')).toEqual({
      id: 'mine',
      title: 'Mine',
      forms: ['in-text'],
      printsPages: false,
    });
    expect(styles.citer('mine', 'en').inText([BARE]).text).toBe('{Notes on tides, p. 5}');
    expect(styles.citer('mine', 'en').bibliography([BARE])).toEqual([]);
  });

  it('lets a style stand for a shipped one, in its own language', () => {
    expect(styles.citer('JOURNAL', null).inText([BARE]).text).toBe('(Notes on tides, sans date, p. 5)');
    expect(styles.citer('journal', 'fr')).toBe(styles.citer('journal', null));
    expect(styles.citer('journal', 'de').inText([BARE]).text).toBe('(Notes on tides, ohne Datum, S. 5)');
  });

  it('says which files are no styles, and why, without stopping at them', () => {
    const reasons = Object.fromEntries(styles.problems().map(({ id, message }) => [id, message]));
    expect(Object.keys(reasons)).toEqual(
      'big bomb chain circle cut deep empty entity file html latin laughs orphan page silent untitled'.split(' '),
    );
    expect(reasons['orphan']).toContain('a-style-elsewhere.csl');
    expect(reasons['big']).toContain('larger than 1 MiB');
    for (const id of ['bomb', 'file']) expect(reasons[id]).toContain('DOCTYPE');
    expect(reasons['page']).toContain('not well-formed');
    expect(reasons['cut']).toContain('not well-formed');
    expect(reasons['entity']).toContain('not well-formed');
    expect(reasons['html']).toContain('not an element of CSL');
    expect(reasons['circle']).toContain('calls itself');
    expect(reasons['laughs']).toContain('too often');
  });

  it('gives a typed error for each of them, and for a style that is not there', () => {
    for (const { id } of styles.problems())
      expect(failure(() => styles.citer(id, 'en')).code, id).toBe('style-damaged');
    expect(failure(() => styles.citer('nonesuch', 'en')).code).toBe('unknown-style');
    expect(failure(() => styles.citer('../apa', 'en')).code).toBe('unknown-style');
    expect(failure(() => styles.citer('constructor', 'en')).code).toBe('unknown-style');
    expect(failure(() => openStyles({ folder: join(folder, 'missing') })).code).toBe('configuration');
  });

  it('can replace a shipped style', () => {
    const own = mkdtempSync(join(tmpdir(), 'pincite-styles-'));
    writeFileSync(join(own, 'apa.csl'), style(INFO + LAYOUT));
    expect(openStyles({ folder: own }).citer('apa', 'en').inText([BARE]).text).toBe('{Notes on tides, p. 5}');
    rmSync(own, { recursive: true });
  });
});

describe('the shipped styles', () => {
  it('are found by the names of their files too, and opened once', () => {
    expect(styles.citer('modern-language-association', 'en')).toBe(styles.citer('mla', 'en-US'));
    expect(styles.entry(' Modern-Language-Association ')).toEqual(styles.list().find(({ id }) => id === 'mla'));
  });

  it('carry their licence', () => {
    const shipped = fileURLToPath(new URL('../../../styles/', import.meta.url));
    for (const name of [
      'apa',
      'chicago-author-date',
      'chicago-notes-bibliography',
      'harvard-cite-them-right',
      'ieee',
    ]) {
      expect(readFileSync(join(shipped, `${name}.csl`), 'utf8')).toContain('creativecommons.org/licenses/by-sa/3.0');
    }
  });
});
