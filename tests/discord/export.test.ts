import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/desk/draft/read-draft.js';
import { Exporter } from '../../src/discord/export/exporter.js';
import { LIMITS } from '../../src/discord/show/limits.js';
import { type FakeMessage, isEphemeral } from '../fakes/discord/message.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { Scene, sentTexts } from './harness.js';
import { changed, use } from './notebook-scene.js';

/** A scene in whose channel two quotations are saved. */
async function withTwo(): Promise<Scene> {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  for (const at of [1, 2]) await scene.press(message, `${at} · 🔖 Save`);
  return scene;
}

function fileOf(scene: Scene, { attachments: [attachment] }: FakeMessage): { name: string; content: Buffer } {
  const content = attachment === undefined ? undefined : scene.fake.uploaded(attachment.id);
  if (attachment === undefined || content === undefined) throw new Error('no file');
  return { name: attachment.filename, content };
}

describe('/export', () => {
  test('gives the notebook as a text with citations, to the asker alone', async () => {
    const scene = await withTwo();
    await use(scene, 'notebook edit', { number: 2, note: 'Why *this*' });
    const sent = await use(scene, 'export', { format: 'md' });
    expect(isEphemeral(sent)).toBe(true);
    expect(sentTexts(sent)).toMatch(/^The notebook as a file\n2 quotations, cited in the style .+\.$/);
    const { name, content } = fileOf(scene, sent);
    expect(name).toMatch(new RegExp(`^notebook-${scene.channel.id}-\\d{4}-\\d{2}-\\d{2}\\.md$`));
    expect(content.toString()).toContain('Terrorists need money.');
    expect(content.toString()).toContain('Why \\*this\\*');
    expect(content.toString()).toMatch(/^\[\^1\]: .*Lemeunier/m);
    const text = fileOf(scene, await use(scene, 'export', { format: 'txt' }));
    expect(text.name).toMatch(/^notebook-.*\.txt$/);
    expect(text.content.toString()).toContain('Terrorists need money.');
  });

  test('in the style asked for, else in one’s own', async () => {
    const scene = await withTwo();
    const asked = fileOf(scene, await use(scene, 'export', { format: 'md', style: 'ieee' })).content.toString();
    expect(asked).toContain('[1, p. 45]');
    await use(scene, 'style', { style: 'ieee' });
    expect(fileOf(scene, await use(scene, 'export', { format: 'md' })).content.toString()).toBe(asked);
    expect(sentTexts(await use(scene, 'export', { format: 'md', style: 'no such' }))).toContain('No such style');
    const entry = { user: scene.user, command: 'export', options: { style: 'chic' }, focused: 'style' };
    const choices = await scene.fake.autocomplete(entry);
    expect(choices.map(({ value }) => value)).toContain('chicago-notes');
  });

  test('a Word document opens as one', async () => {
    const scene = await withTwo();
    const { name, content } = fileOf(scene, await use(scene, 'export', { format: 'docx' }));
    expect(name).toMatch(/^notebook-.*\.docx$/);
    const draft = await readDraft(content, 'notebook.docx');
    expect(JSON.stringify(draft)).toContain('Terrorists need money.');
  });

  test('references import as what they are', async () => {
    const scene = await withTwo();
    for (const [format, ending, forceType] of [
      ['bib', '.bib', '@bibtex/text'],
      ['ris', '.ris', '@ris/file'],
      ['csl-json', '.json', '@else/json'],
    ] as const) {
      const { name, content } = fileOf(scene, await use(scene, 'export', { format }));
      expect(name.endsWith(ending)).toBe(true);
      const titles = new Cite(content.toString(), { forceType }).data.map(({ title }) => title);
      expect(titles).toEqual(['Counterterrorism financing']);
    }
  });

  test('one’s own notebook is another; an empty one, and one too large for Discord, are said to be so', async () => {
    const scene = await withTwo();
    expect(sentTexts(await use(scene, 'export', { format: 'md', whose: 'mine' }))).toContain('The notebook is empty');
    const limit = LIMITS.fileBytes;
    Object.assign(LIMITS, { fileBytes: 100 });
    const sent = await use(scene, 'export', { format: 'md' }).finally(() =>
      Object.assign(LIMITS, { fileBytes: limit }),
    );
    expect(sent.attachments).toEqual([]);
    expect(sentTexts(sent)).toContain('The file is too large');
  });

  test('what has changed since is exported as saved and said so; of references it is left out', async () => {
    const scene = await withTwo();
    Object.assign(scene.engine, { corpus: { documents: [changed] } });
    const sent = await use(scene, 'export', { format: 'txt' });
    expect(sentTexts(sent)).toContain('The sources of 2 of them have changed since');
    expect(fileOf(scene, sent).content.toString()).toContain('The source has changed since this was saved');
    const references = await use(scene, 'export', { format: 'bib' });
    expect(references.attachments).toEqual([]);
    expect(sentTexts(references)).toContain('Nothing to export in this format');
  });

  test('one that stands elsewhere now is cited there and said to have moved', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('guards');
    await scene.press(message, '1 · 🔖 Save');
    const sentence = { text: 'Guards are trained.' };
    const chapter = { id: 'x', title: 'X', authors: [], pages: [{ label: '1', sentences: [sentence] }] };
    const elsewhere = plannedDocument('belgium', 'Counterterrorism in Belgium', [chapter]);
    Object.assign(scene.engine, { corpus: { documents: [elsewhere] } });
    const sent = await use(scene, 'export', { format: 'txt' });
    expect(sentTexts(sent)).toContain('⚠️ The place of 1 of them has changed since it was saved');
    expect(fileOf(scene, sent).content.toString()).toMatch(/It was saved from: Jacobs.*p\. 101/);
  });

  test('others are answered while a file is being made', async () => {
    const scene = await withTwo();
    const made = use(scene, 'export', { format: 'docx', style: 'chicago-notes' });
    await use(scene, 'notebook list');
    const isExport = ({ what, msg }: (typeof scene.log)[number]) => msg === 'replied' && what === 'export';
    expect(scene.log.some(isExport)).toBe(false);
    expect((await made).attachments).toHaveLength(1);
  });

  test('a file that is given up does not keep the next from being made', async () => {
    const exporter = new Exporter();
    const job = { items: [], format: 'bib', stylesFolder: null, style: 'apa', locale: null, language: 'en' } as const;
    const givenUp = new AbortController();
    const whose = { userId: 'a', guildId: null, signal: new AbortController().signal };
    const broken = exporter.make(job, { ...whose, signal: givenUp.signal });
    const unknown = exporter.make({ ...job, format: 'md', style: 'none' }, whose);
    const next = exporter.make(job, whose);
    givenUp.abort();
    await expect(broken).rejects.toMatchObject({ code: 'cancelled' });
    await expect(unknown).rejects.toMatchObject({ code: 'unknown-style' });
    expect((await next).quotations).toBe(0);
  });

  test('who wants many is told to come back; whoever wants one elsewhere has their turn between them', async () => {
    const scene = await withTwo();
    const other = scene.fake.user('Other');
    const { message } = await scene.ask('money', { private: true }, other);
    await scene.press(message, '1 · 🔖 Save', other);
    const entry = { command: 'export', options: { format: 'docx' } };
    const noisy = Array.from({ length: 15 }, () => scene.fake.slash({ ...entry, user: scene.user }));
    const quiet = scene.fake.slash({ ...entry, user: other, dm: true });
    const replied = () =>
      scene.log.flatMap(({ msg, what, request }) => (msg === 'replied' && what === 'export' ? [request] : []));
    await scene.fake.waitFor(() => replied().length === 16);
    expect(fileOf(scene, await quiet.response()).name).toMatch(/\.docx$/);
    const made = new Set<unknown>();
    for (const one of noisy) {
      const sent = await one.response();
      if (sent.attachments.length === 1) made.add(one.id);
      else
        expect(sentTexts(sent)).toMatch(/4 of your requests are waiting already\.\n\nTry again in about \d+ seconds\./);
    }
    // One that was begun, and the four that may wait.
    expect(made.size).toBe(5);
    const order = replied().filter((id) => id === quiet.id || made.has(id));
    // The one under way, and one that came before.
    expect(order.indexOf(quiet.id)).toBeLessThanOrEqual(2);
  });

  test('speaks the language of who asks', async () => {
    const scene = await withTwo();
    const reader = scene.fake.user('Lezeres', { locale: 'nl' });
    expect(sentTexts(await use(scene, 'export', { format: 'ris' }, { user: reader }))).toBe(
      'Het notitieboek als bestand\nDe werken waaruit 2 citaten komen, elk één keer.',
    );
    const sent = await use(scene, 'export', { format: 'md' }, { user: reader });
    expect(fileOf(scene, sent).content.toString()).toMatch(/^# Citaten\n[\s\S]*\n## Bibliografie\n/);
  });
});
