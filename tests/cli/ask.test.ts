import { describe, expect, it } from 'vitest';
import { run, sampleEngine } from './run.js';

describe('ask', () => {
  it('shows the quotations, and how likely each answers', async () => {
    const result = await run(['ask', 'What', 'of', 'hawala?']);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toContain('[1]  » Hawala leaves no trace in any bank.\n');
    expect(result.out).toContain('— Lemeunier, in Renard (ed.) 2016, pp. 45–46');
    expect(result.out).toContain('50 % likely to answer');
    expect(result.out).not.toContain('MaxSim');
  });

  it('explains its order when asked to', async () => {
    const { out } = await run(['ask', '--explain', 'hawala']);
    expect(out).toMatch(/sentence +1\.000 +1\.000/);
    expect(out).toMatch(/found by +lexical/);
  });

  it('says plainly that it found nothing, and what came nearest', async () => {
    const result = await run(['ask', 'Xyzzy?']);
    expect(result.code).toBe(3);
    expect(result.out).toMatch(/^Not found: /);
    expect(result.out).toContain('They do not answer the question:\n\n[1]  » Money moves in many ways.');
    expect(result.out).not.toContain('likely to answer');
  });

  it('names what is related without quoting it', async () => {
    const { out } = await run(['ask', '--limit', '1', 'freeze']);
    expect(out).toMatch(/Related, and not counted as answers:\n {2}Lemeunier.*pincite quote \S+\n/);
  });

  it('speaks JSON, with related and nearest passages and scores', async () => {
    const answered = await run(['ask', '--json', '--limit', '1', 'freeze']);
    expect(answered.code).toBe(0);
    expect(JSON.parse(answered.out)).toMatchObject({
      id: null,
      question: 'freeze',
      status: 'answered',
      quotations: [{ source: 'egmont-89', scores: { fused: 2, foundBy: ['lexical'] } }],
      related: [{ source: 'egmont-89' }, { source: 'egmont-89' }],
      nearest: [],
    });
    const missed = await run(['ask', '--json', 'Xyzzy?']);
    expect(missed.code).toBe(3);
    expect(JSON.parse(missed.out)).toMatchObject({ status: 'not-found', quotations: [], related: [] });
  });

  it.each([
    ['financing', 'financing'],
    ['Firearms and their trade', 'firearms'],
    ['lemeunier', 'financing'],
    ['Nils Duquet', 'firearms'],
    ['their TRADE', 'firearms'],
    ['polic', 'policing'],
  ])('knows the chapter called %s', async (name, chapterId) => {
    const engine = sampleEngine();
    await run(['ask', '--chapter', name, 'Who?'], { engine });
    expect(engine.asked).toEqual([{ text: 'Who?', limit: 3, documentId: 'egmont-89', chapterId }]);
  });

  it('knows the document by a part of its title', async () => {
    const engine = sampleEngine();
    await run(['ask', '--document', 'the fight', 'Who?'], { engine });
    expect(engine.asked).toEqual([{ text: 'Who?', limit: 3, documentId: 'leaflet' }]);
  });

  it.each([
    [['--chapter', 'the'], 'could mean more than one chapter', ['financing: ', 'firearms: ', 'policing: ']],
    [['--chapter', 'zz'], 'There is no chapter “zz”', ['financing: ', 'tasks: Tasks, in leaflet']],
    [['--chapter', 'tasks', '--document', 'egmont-89'], 'There is no chapter “tasks”', ['firearms: ']],
    [['--document', 'terrorism'], 'could mean more than one document', ['egmont-89: ', 'leaflet: ']],
    [['--document', ''], 'There is no document “”', ['egmont-89: ']],
  ])('lists what %j could mean', async (options, message, candidates) => {
    const engine = sampleEngine();
    const result = await run(['ask', ...options, 'Who?'], { engine });
    expect(result).toMatchObject({ code: 2, out: '' });
    for (const words of [message, ...candidates]) expect(result.err).toContain(words);
    expect(engine.asked).toEqual([]);
    expect(engine.closed).toBe(true);
  });

  it('keeps to the width of the terminal', async () => {
    const { out } = await run(['ask', 'treasury freeze'], { columns: 44 });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(44);
  });

  it('uses colours on a terminal only', async () => {
    expect((await run(['ask', 'hawala'])).out).not.toContain('\u001b');
    expect((await run(['ask', 'hawala'], { tty: true })).out).toContain('\u001b[');
    expect((await run(['ask', 'hawala'], { tty: true, environment: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
  });
});
