import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import type { GivenFile } from '../../src/discord/commands/command.js';
import { DraftReader } from '../../src/discord/drafts/draft-reader.js';
import { attachedDraft } from '../../src/discord/requests/attached-draft.js';
import { makeLogger } from '../../src/log.js';
import { type FakeMessage, isEphemeral } from '../fakes/discord/message.js';
import type { OptionValues } from '../fakes/discord/option-values.js';
import { docxOf, wordParagraph, wordRun } from '../fakes/docx.js';
import { gate, Scene, sentTexts } from './harness.js';

async function reply(scene: Scene, command: string, options: OptionValues): Promise<readonly FakeMessage[]> {
  const before = scene.fake.messages(scene.channel).length;
  const interaction = scene.fake.slash({ user: scene.user, command, options });
  await interaction.response();
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
  return scene.fake.messages(scene.channel).slice(before);
}

const text = (messages: readonly FakeMessage[]): string => messages.map(sentTexts).join('\n').replace(/\\(.)/g, '$1');
const file = (filename: string, content: string | Buffer) => ({ filename, content });

const DRAFT = `# Money

It is held that “Cash leaves no trace” (p. 46).

Others claim that “Couriers carry gold over borders” (p. 46), and “Banks watch large transfers of money” (p. 99).
`;

describe('/verify of a file', () => {
  test('reports every quotation of a Markdown draft with line and column, the wrong ones first', async () => {
    const scene = await Scene.set();
    const messages = await reply(scene, 'verify', { file: file('draft.md', DRAFT) });
    const shown = text(messages);
    expect(shown).toContain('Quotations checked');
    expect(shown).toContain('**draft.md**');
    expect(shown).toContain('**1 altered · 1 exact, but elsewhere · 1 exact**');
    const rows = [
      '– line 5, column 19 · altered · Couriers',
      '– line 5, column 67 · exact, but elsewhere · Banks',
      '– line 3, column 17 · exact · Cash',
    ];
    const at = rows.map((row) => shown.indexOf(row));
    expect(at.every((one) => one > 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(shown.indexOf('draft.md, line 5, column 19')).toBeLessThan(shown.indexOf('draft.md, line 3, column 17'));
    expect(shown).toContain('– **replaced:** in the source: “money” · as given: “gold”');
    expect(shown).toContain('Exact, but on p. 45, not on 99.');
    expect(messages[0]?.attachments).toEqual([]);
  });

  test('reads a Word document, whose places are paragraphs', async () => {
    const scene = await Scene.set();
    const docx = Buffer.from(docxOf(wordParagraph(wordRun('They say “Cash leaves a trace” here.'))));
    const shown = text(await reply(scene, 'verify', { file: file('draft.docx', docx), private: true }));
    expect(shown).toContain('draft.docx, paragraph 1');
    expect(shown).toContain('– **replaced:** in the source: “no” · as given: “a” (**a negation**)');
  });

  test('what does not fit in a few messages is in an attached report, whole', async () => {
    const scene = await Scene.set();
    const quotations = Array.from({ length: 70 }, (_, n) => `He says “Couriers carry ${n + 2} coins over borders”.`);
    const messages = await reply(scene, 'verify', { file: file('long.txt', quotations.join('\n')), private: true });
    expect(messages.length).toBeLessThanOrEqual(5);
    expect(messages.every(isEphemeral)).toBe(true);
    expect(text(messages)).toMatch(/\d+ of 70 are shown here in full; all are in the attached report\./);
    const [attached] = messages[0]?.attachments ?? [];
    const report = scene.fake.uploaded(attached?.id ?? '')?.toString() ?? '';
    expect(report).toContain('# Quotations checked – long.txt');
    for (let n = 0; n < 70; n += 1) {
      expect(report).toContain(`## long.txt:${n + 1}:9`);
      expect(report).toContain(`Couriers carry ~~${n + 2} coins~~ over borders`);
    }
    expect(report).toContain('> Couriers carry **money** over borders');
  });

  test('shows that a quotation of ten thousand words cannot be checked, beside the others', async () => {
    const scene = await Scene.set();
    const draft = `“${'word '.repeat(10_000)}” and “Cash leaves a trace”`;
    const messages = await reply(scene, 'verify', { file: file('draft.md', draft) });
    expect(text(messages)).toContain('– line 1, column 1 · not checked · word word');
    expect(text(messages)).toContain('– **replaced:** in the source: “no” · as given: “a” (**a negation**)');
    const [attached] = messages[0]?.attachments ?? [];
    const report = scene.fake.uploaded(attached?.id ?? '')?.toString() ?? '';
    expect(report).toMatch(/## draft\.md:1:1\n\n.*may have up to 2000\./);
    expect(report.split('word').length).toBeGreaterThan(10_000);
  });

  test('without quotations is told so', async () => {
    const scene = await Scene.set();
    expect(text(await reply(scene, 'verify', { file: file('a.txt', 'Nothing here.') }))).toContain(
      'There are no quotations in it.',
    );
    expect(text(await reply(scene, 'verify', { file: file('empty.md', '') }))).toContain(
      'There are no quotations in it.',
    );
  });
});

describe('who sees it', () => {
  test('a draft is its writer’s alone, unless it is to be shown to all', async () => {
    const scene = await Scene.set();
    for (const command of ['verify', 'cite']) {
      const given = file('draft.md', DRAFT);
      expect((await reply(scene, command, { file: given })).map(isEphemeral), command).not.toContain(false);
      const open = await reply(scene, command, { file: given, private: false });
      expect(open.map(isEphemeral), command).not.toContain(true);
      expect((await reply(scene, command, { file: file('x.pdf', 'x') })).map(isEphemeral), command).toEqual([true]);
    }
  });
});

describe('what a stop breaks off', () => {
  test('is handed out as far as it was done, and it is said how far that was', async () => {
    const scene = await Scene.set({ start: false });
    await scene.start({ stopGraceMs: 4000 });
    // What never ends must not keep the others from being shown.
    scene.engine.before = async ({ text: asked }) =>
      asked.startsWith('Cash') ? new Promise(() => undefined) : undefined;
    const sentences = ['Terrorists need money.', 'Guards are trained.', 'Cash leaves no trace.'];
    const interaction = scene.fake.slash({
      user: scene.user,
      command: 'cite',
      options: { file: file('draft.md', sentences.join('\n\n')) },
    });
    await scene.fake.waitFor(() =>
      scene.fake.messages(scene.channel).some(({ content }) => content === '2 of 3 sentences'),
    );
    await scene.bot?.stop();
    expect(scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied')).toBe(true);
    const shown = text(scene.fake.messages(scene.channel));
    expect(shown).toContain('Broken off after 2 of 3: ');
    expect(shown).toContain('**2 supported**');
  });
});

describe('/cite of a file', () => {
  test('says in the reply how far it is, and then shows each sentence with its place', async () => {
    const scene = await Scene.set();
    const held = gate();
    scene.engine.before = async ({ text: asked }) => (asked.startsWith('Guards') ? held.opened : undefined);
    const draft = 'Terrorists need money.\n\nGiraffes invented calculus.\n\nGuards are trained.\n';
    const interaction = scene.fake.slash({
      user: scene.user,
      command: 'cite',
      options: { file: file('draft.md', draft) },
    });
    await scene.fake.waitFor(() =>
      scene.fake.messages(scene.channel).some(({ content }) => content === '2 of 3 sentences'),
    );
    held.open();
    await scene.fake.waitFor(() =>
      scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'),
    );
    const shown = text(scene.fake.messages(scene.channel));
    expect(shown).not.toContain('2 of 3');
    expect(shown).toContain('**1 nothing · 2 supported**');
    expect(shown.indexOf('draft.md, line 3, column 1')).toBeLessThan(shown.indexOf('draft.md, line 1, column 1'));
    expect(shown).toContain('draft.md, line 5, column 1');
  });

  test('a draft of ten thousand words is gone through, and all of it is in the report', async () => {
    const scene = await Scene.set({ fake: { waitTimeoutMs: 60_000 } });
    const sentence = (n: number) =>
      `Number ${n} says of cash ${'and of all that it may buy '.repeat(6)}what others say.`;
    const lines = Array.from({ length: 230 }, (_, n) => sentence(n));
    expect(lines.join(' ').split(' ').length).toBeGreaterThan(10_000);
    const messages = await reply(scene, 'cite', { file: file('long.txt', lines.join('\n')) });
    expect(messages.length).toBeLessThanOrEqual(5);
    const [attached] = messages[0]?.attachments ?? [];
    const report = scene.fake.uploaded(attached?.id ?? '')?.toString() ?? '';
    for (let n = 0; n < lines.length; n += 1) {
      expect(report).toContain(`## long.txt:${n + 1}:1`);
      expect(report).toContain(`> ${sentence(n)}`);
    }
  }, 60_000);

  test('more sentences or quotations than are gone through are refused, and how many there are is said', async () => {
    const scene = await Scene.set();
    const sentences = file('longer.txt', 'Money is what they need.\n'.repeat(801));
    expect(text(await reply(scene, 'cite', { file: sentences }))).toContain(
      'There are 801 sentences in it; 800 are looked up at most.',
    );
    expect(scene.engine.asked).toEqual([]);
    const quotations = file('longer.md', '“Money moves in small sums” '.repeat(1001));
    expect(text(await reply(scene, 'verify', { file: quotations }))).toContain(
      'There are 1001 quotations in it; 1000 are checked at most.',
    );
  });

  test('a sentence too long to be looked up is listed as such', async () => {
    const scene = await Scene.set();
    const draft = `Terrorists need money.\n\n${'and so on '.repeat(1000)}`;
    expect(text(await reply(scene, 'cite', { file: file('a.txt', draft) }))).toMatch(
      /– line 3, column 1 · too long, not looked up · and so on/,
    );
    const lone = text(await reply(scene, 'cite', { file: file('a.txt', 'and so on '.repeat(1000)) }));
    expect(lone).toContain('– line 1, column 1 · too long, not looked up');
  });

  test('without sentences is told so', async () => {
    const scene = await Scene.set();
    expect(text(await reply(scene, 'cite', { file: file('a.md', '# A heading\n') }))).toContain('no sentences');
  });
});

describe('a file that is not read', () => {
  test.each([
    ['x.pdf', 'x', 'is not a kind of file that is read here'],
    ['x', 'x', 'is not a kind of file that is read here'],
    ['big.md', 'a'.repeat(256 * 1024 + 1), '“big.md” is larger than 256 KiB'],
    ['latin.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'latin.txt'],
    ['no.docx', 'not a zip', 'is damaged, or no Word document'],
  ])('%s gets a plain word', async (name, content, words) => {
    const scene = await Scene.set();
    for (const command of ['verify', 'cite']) {
      expect(text(await reply(scene, command, { file: file(name, content) })), command).toContain(words);
    }
    expect(scene.complaints).toEqual([]);
  });

  test('a long name is cut before its ending, which still says what kind of file it is', async () => {
    const scene = await Scene.set();
    const name = `My thesis ${'on the many institutions '.repeat(4)}v12.md`;
    const shown = text(await reply(scene, 'verify', { file: file(name, DRAFT) }));
    expect(shown).toContain('**1 altered');
    expect(shown).toMatch(/\*\*My.thesis.*….md\*\*/);
  });

  test.each([
    ['fr', 'no.docx', 'not a zip', 'Le fichier est endommagé, ou n’est pas un document Word.'],
    ['nl', 'latin.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'Het bestand is geen tekst in UTF-8 (zie regel 1).'],
    ['de', 'deep.md', `${'[('.repeat(1001)} a`, 'Ab Zeile 1 hat der Entwurf zu viele'],
  ])('is told so in the language of its reader (%s)', async (locale, name, content, words) => {
    const scene = await Scene.set();
    const interaction = scene.fake.slash({
      user: scene.fake.user('Writer', { locale }),
      command: 'verify',
      options: { file: file(name, content) },
    });
    await interaction.response();
    await scene.fake.waitFor(() =>
      scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'),
    );
    const shown = text(scene.fake.messages(scene.channel));
    expect(shown).toContain(words);
    expect(shown).not.toMatch(/\b(the|is|it)\b.*\b(draft|file|Save|Open)\b/);
  });

  test('a text beside the file, or a page for it, is refused', async () => {
    const scene = await Scene.set();
    const given = file('a.md', DRAFT);
    expect(text(await reply(scene, 'verify', { file: given, text: 'x y z' }))).toContain('There are a text and a file');
    expect(text(await reply(scene, 'verify', { file: given, page: '4' }))).toContain('belong to one quotation');
  });

  test.each([
    'http://127.0.0.1:1/attachments/1/a.md',
    'https://cdn.discordapp.com.evil.example/a.md',
    'https://user:word@cdn.discordapp.com/a.md',
    'http://cdn.discordapp.com/a.md',
    'file:///etc/passwd',
    'nonsense',
  ])('is downloaded from nowhere but Discord: %s', async (url) => {
    const failure = download({ url }, 'https://discord.com/api');
    await expect(failure).rejects.toMatchObject({ code: 'input', message: expect.stringContaining('Discord’s') });
  });

  test('is not read beyond the limit, nor followed elsewhere, nor waited for when the request is broken off', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/endless') {
        const flow = () => response.write('a'.repeat(64 * 1024), flow);
        flow();
      } else if (request.url === '/elsewhere') response.writeHead(302, { location: '/endless' }).end();
      else if (request.url === '/gone') response.writeHead(404).end('no');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    try {
      // What Discord says of the size is not believed.
      await expect(download({ url: `${origin}/endless` }, origin)).rejects.toThrow('larger than 256 KiB');
      await expect(download({ url: `${origin}/elsewhere` }, origin)).rejects.toThrow('could not be downloaded');
      await expect(download({ url: `${origin}/gone` }, origin)).rejects.toThrow('could not be downloaded');
      const stopping = new AbortController();
      const waiting = download({ url: `${origin}/silent` }, origin, stopping.signal);
      stopping.abort();
      await expect(waiting).rejects.toThrow('could not be downloaded');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

function download(given: Partial<GivenFile>, api: string, signal = new AbortController().signal) {
  const config = readConfig({ DISCORD_API: api });
  const call = {
    userId: 'a',
    guildId: null,
    language: 'en' as const,
    log: makeLogger('silent'),
    signal,
    progress: () => undefined,
  };
  return attachedDraft({ name: 'a.md', url: '', size: 1, ...given }, call, { config, drafts: new DraftReader() });
}

test('the name of a file is shown as text', async () => {
  const scene = await Scene.set();
  const messages = await reply(scene, 'verify', { file: file('_everyone_x_.md', DRAFT) });
  expect(messages.map(sentTexts).join('\n')).toContain('**\\_everyone\\_x\\_.md**');
  expect(messages.every(({ mention_everyone }) => !mention_everyone)).toBe(true);
});
