import { describe, expect, it } from 'vitest';
import { run, sampleEngine } from './run.js';

describe('search', () => {
  it('shows every occurrence under its chapter, in its context, with its citation', async () => {
    const { code, out, err } = await run(['search', 'freeze*', 'freeze']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        '3 occurrences.',
        '',
        'Counterterrorism in Belgium › The financing of terrorism',
        '       … moves in many ways. Hawala leaves no trace in any bank. The',
        '       treasury »freezes« assets by royal decree. A judge may lift the',
        '       freeze. Appeals against …',
        '       — Lemeunier, in Renard (ed.) 2016, p. 46',
        '       … The treasury freezes assets by royal decree. A judge may lift the',
        '       »freeze«. Appeals against the freeze are rare.',
        '       — Lemeunier, in Renard (ed.) 2016, p. 46',
        '       … by royal decree. A judge may lift the freeze. Appeals against the',
        '       »freeze« are rare.',
        '       — Lemeunier, in Renard (ed.) 2016, p. 46',
        '',
      ].join('\n'),
    );
  });

  it('takes an argument of several words for a phrase', async () => {
    expect(JSON.parse((await run(['search', '--json', 'royal decree'])).out)).toMatchObject({
      words: '"royal decree"',
      total: 1,
    });
    expect(JSON.parse((await run(['search', '--json', 'royal', 'decree'])).out)).toMatchObject({ total: 2 });
  });

  it('keeps to a chapter or document, and to a limit', async () => {
    expect((await run(['search', 'terrorism', '--document', 'leaflet'])).code).toBe(3);
    expect((await run(['search', 'the', '--chapter', 'policing'])).out).toContain('2 occurrences.');
    expect((await run(['search', 'the', '--limit', '1'])).out).toContain('occurrences, of which the first 1.');
    expect(await run(['search', 'the', '--limit', '0'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['search', 'the', '--chapter', 'zz'])).toMatchObject({ code: 2, out: '' });
  });

  it('speaks JSON, each text a slice with the place of the match in it', async () => {
    const { code, out } = await run(['search', '--json', 'fatf']);
    expect(code).toBe(0);
    const record = JSON.parse(out);
    expect(record).toMatchObject({
      total: 1,
      occurrences: [
        {
          source: 'egmont-89',
          text: 'See the FATF report of 2013.',
          match: { start: 8, end: 12 },
          pages: ['45'],
          chapter: 'The financing of terrorism',
          authors: ['France Lemeunier'],
          note: '12',
          citation: 'Lemeunier, in Renard (ed.) 2016, p. 45, n. 12',
        },
      ],
    });
  });

  it('says plainly that it found nothing', async () => {
    expect(await run(['search', 'xyzzy'])).toMatchObject({
      code: 3,
      out: expect.stringMatching(/^Not found: “xyzzy”/),
    });
    expect(JSON.parse((await run(['search', '--json', 'xyzzy'])).out)).toMatchObject({ total: 0, occurrences: [] });
  });

  it.each(['*', '...', '""', ' '])('asks for a word where there is none: %j', async (words) => {
    const result = await run(['search', words]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('There is no word to look for.');
  });

  it('keeps to the width of the terminal, and needs no engine', async () => {
    const engine = sampleEngine();
    const { out } = await run(['search', 'the'], { columns: 50, engine });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
    expect(engine.closed).toBe(false);
  });
});

describe('compare', () => {
  it('shows the best of each chapter or document, best first, and names those that have nothing', async () => {
    const engine = sampleEngine();
    const { code, out } = await run(['compare', 'cheap firearms, borders'], { engine });
    expect(code).toBe(0);
    expect(engine.asked.map(({ documentId, chapterId, limit }) => [documentId, chapterId, limit])).toEqual([
      ['egmont-89', 'financing', 1],
      ['egmont-89', 'firearms', 1],
      ['egmont-89', 'policing', 1],
      ['leaflet', undefined, 1],
    ]);
    expect(out).toMatch(/^Firearms and their trade\n\[1\] {2}» Reactivated firearms are cheap\./);
    expect(out.indexOf('Firearms and their trade')).toBeLessThan(out.indexOf('watches passports and borders'));
    expect(out).toContain('Nothing in:\n– The financing of terrorism\n– Policing and the financing of it\n');
  });

  it('says so when none has anything', async () => {
    const { code, out } = await run(['compare', 'xyzzy', '--document', 'leaflet']);
    expect(code).toBe(3);
    expect(out).toBe('Not found: none of them says anything on it.\n\nNothing in:\n– The fight against terrorism\n');
  });

  it('speaks JSON', async () => {
    const record = JSON.parse((await run(['compare', '--json', 'police streets'])).out);
    expect(record).toMatchObject({
      found: [{ document: 'egmont-89', chapter: 'policing', quotation: { text: expect.stringContaining('police') } }],
      nothing: [{ chapter: 'financing' }, { chapter: 'firearms' }, { document: 'leaflet', chapter: null }],
      notAsked: [],
    });
  });
});

describe('outline and who', () => {
  it('list the headings with their pages', async () => {
    const { out } = await run(['outline', 'egmont']);
    expect(out).toBe(
      'Counterterrorism in Belgium\n  The financing of terrorism  France Lemeunier, p. 45\n' +
        '  Firearms and their trade  Nils Duquet, p. 60\n  Policing and the financing of it  Paul Ponsaers, p. 80\n',
    );
  });

  it('list the people with what they wrote', async () => {
    const { code, out } = await run(['who', 'lem']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'France Lemeunier\n  The financing of terrorism, pp. 45–46, in Counterterrorism in Belgium\n',
    });
    expect((await run(['who'])).out).toMatch(/^Nils Duquet\n[\s\S]*Thomas Renard\n {2}editor of Counterterrorism/);
    expect((await run(['who', 'nobody'])).code).toBe(3);
  });
});
