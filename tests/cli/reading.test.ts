import { describe, expect, it } from 'vitest';
import { FakeWorkshop } from '../fakes/engine.js';
import { run, sampleEngine } from './run.js';

describe('chapters', () => {
  it('lists them by document, with authors and pages', async () => {
    const { code, out } = await run(['chapters']);
    expect(code).toBe(0);
    expect(out).toContain('Counterterrorism in Belgium (egmont-89)\n  financing  The financing of terrorism\n');
    expect(out).toContain('France Lemeunier, pp. 45–46');
    expect(out).toContain('Nils Duquet, p. 60');
  });

  it('speaks JSON', async () => {
    const { out } = await run(['chapters', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      documents: [
        {
          document: 'egmont-89',
          chapters: [{ id: 'financing', authors: ['France Lemeunier'], pages: { from: '45', to: '46' } }, {}, {}],
        },
        { document: 'leaflet', chapters: [{ id: 'tasks', authors: [], pages: null }] },
      ],
    });
  });
});

describe('corpus', () => {
  it('counts pages, sentences and words', async () => {
    const { out } = await run(['corpus']);
    expect(out).toContain(
      'Counterterrorism in Belgium (egmont-89)\n  4 printed pages, 9 sentences, 64 words\n  SHA-256 ',
    );
    expect(out).toContain('no printed pages, 1 sentence, 7 words');
    expect(JSON.parse((await run(['corpus', '--json'])).out)).toMatchObject({
      documents: [
        { id: 'egmont-89', pages: 4, sentences: 9, words: 64, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        {},
      ],
    });
  });
});

describe('page', () => {
  it('shows the page, its notes and its neighbours', async () => {
    const { code, out } = await run(['page', 'egmont', '45']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Counterterrorism in Belgium, p\. 45\n/);
    expect(out.replace(/\s+/g, ' ')).toContain('Hawala leaves no trace in any bank.');
    expect(out).toContain('12:  See the FATF report of 2013.');
    expect(out).toContain('next page: 46');
    expect(JSON.parse((await run(['page', 'egmont-89', '46', '--json'])).out)).toMatchObject({
      label: '46',
      previous: '45',
      next: '60',
    });
  });

  it.each([
    [['page', 'egmont-89', '99'], 3],
    [['page', 'nowhere', '1'], 3],
    [['page', 'terrorism', '1'], 2],
  ])('%j ends with %i', async (argv, code) => {
    expect(await run(argv)).toMatchObject({ code, out: '' });
  });
});

describe('quote', () => {
  it('shows a quotation again', async () => {
    const asked: unknown = JSON.parse((await run(['ask', '--json', 'hawala'])).out);
    const id = String(Object(asked).quotations[0].id);
    const again = await run(['quote', id]);
    expect(again.code).toBe(0);
    expect(again.out).toContain('» Hawala leaves no trace in any bank.');
    expect(JSON.parse((await run(['quote', id, '--json'])).out)).toMatchObject({ id, source: 'egmont-89' });
  });

  it('does not know every id', async () => {
    const result = await run(['quote', '1-0-aaaaaaaaaaaa']);
    expect(result).toMatchObject({ code: 3, out: '', err: 'There is no such quotation.\nCopy its id again.\n' });
  });
});

describe('index', () => {
  it('builds, with force when told so, and verifies', async () => {
    const workshop = new FakeWorkshop(sampleEngine());
    expect((await run(['index', 'build'], { workshop })).out).toMatch(/^The index is built\.\n.*documents {2}2\n/s);
    expect(workshop.forced).toBe(false);
    expect(JSON.parse((await run(['index', 'build', '--force', '--json'], { workshop })).out)).toMatchObject({
      built: true,
    });
    expect(workshop.forced).toBe(true);
    expect((await run(['index', 'verify'], { workshop })).out).toContain('The index is sound.\n');
  });

  it('shows progress on standard error only', async () => {
    const workshop = new FakeWorkshop(sampleEngine());
    workshop.steps = Array.from({ length: 21 }, (_, done) => ({ done: done * 5, total: 100, unit: 'texts' }));
    const { out, err } = await run(['index', 'build', '--json'], { workshop });
    expect(JSON.parse(out)).toMatchObject({ documents: 2 });
    expect(err.match(/^Building the index: \d+ %/gm)).toHaveLength(11);
    const opened = await run(['ask', '--json', 'hawala'], { workshop });
    expect(opened.err).toContain('Building the index: 100 %');
  });
});
