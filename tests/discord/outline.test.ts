import { expect, test } from 'vitest';
import { outlineOf } from '../../src/answer/outline.js';
import type { Document } from '../../src/corpus/document.js';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { Scene, sentTexts, volume } from './harness.js';
import { laidOut } from './laid-out.js';

const long = plannedDocument(
  'long',
  'A long book',
  Array.from({ length: 40 }, (_, n) => ({
    id: `part-${n + 1}`,
    title: `Part ${n + 1} *of* many`,
    authors: n === 0 ? [{ family: 'Writer', given: 'Wil' }] : [],
    pages: [{ label: `${n * 10 + 1}`, sentences: [{ text: 'Words.' }] }],
  })),
);

/** The first chapter with a heading below it, from its second sentence on. */
function withSection(document: Document): Document {
  const [first, ...others] = document.sections;
  const start = document.sentences[4]?.span.start ?? 0;
  if (first === undefined) throw new Error('no section');
  const below = {
    ...first,
    id: 'financing/cash',
    title: 'Cash',
    level: 2,
    span: { start, end: first.span.end },
    parent: first.id,
  };
  return { ...document, sections: [first, below, ...others] };
}

const outline = (scene: Scene, document: string, user = scene.user) =>
  scene.fake.slash({ user, command: 'outline', options: { document } }).response();

test('the chapters with their authors and pages, the headings below them indented', async () => {
  const scene = await Scene.set({ corpus: { documents: [withSection(volume)] } });
  const message = await outline(scene, 'belgium');
  expect(isEphemeral(message)).toBe(true);
  expect(laidOut(message)).toMatchObject({
    head: '### Counterterrorism in Belgium\n-# Contents · 1–3 of 3',
    entries: [
      { text: '**Counterterrorism financing · France Lemeunier · pages 45–46**', button: 'Page 45' },
      { text: '– Cash · page 46', button: 'Page 46' },
      { text: '**Prisons · Ann Jacobs · page 101**', button: 'Page 101' },
    ],
    foot: '',
  });
  const { message: page } = await scene.press(message, 'Page 101');
  expect(sentTexts(page)).toContain('Page 101');
});

test('parts before the first chapter are not indented below nothing', async () => {
  const [first, ...others] = volume.sections;
  if (first === undefined) throw new Error('no section');
  const before = { ...first, id: 'authors', title: 'About the authors', level: 2, span: { start: 0, end: 0 } };
  const scene = await Scene.set({ corpus: { documents: [{ ...volume, sections: [before, first, ...others] }] } });
  const message = await outline(scene, 'belgium');
  expect(laidOut(message).entries[0]?.text).toMatch(/^About the authors/);
});

test('a long one is turned in place, after a restart as well, and nothing of a title formats', async () => {
  const scene = await Scene.set({ corpus: { documents: [long] } });
  const first = await outline(scene, 'long');
  expect(laidOut(first).head).toContain('Contents · 1–11 of 40');
  expect(laidOut(first).text).toContain('**Part 1 \\*of\\* many · Wil Writer · page 1**');
  await scene.restart();
  await scene.press(first, 'Next ▶');
  await scene.press(scene.fake.message(first.id).current, 'Next ▶');
  await scene.press(scene.fake.message(first.id).current, 'Next ▶');
  const last = scene.fake.message(first.id).current;
  expect(laidOut(last).head).toContain('Contents · 34–40 of 40');
  expect(sentTexts(last)).toContain('Part 40');
  expect(buttonsOf(last).map(({ label }) => label)).toContain('◀ Previous');
  expect(buttonsOf(last).map(({ label }) => label)).not.toContain('Next ▶');
});

test('a document without headings, and one that there is not', async () => {
  const bare = { ...volume, sections: [], chapters: [] };
  const scene = await Scene.set({ corpus: { documents: [bare] } });
  expect(sentTexts(await outline(scene, 'belgium'))).toContain('This document has no headings.');
  expect(sentTexts(await outline(scene, 'nowhere'))).toContain('There is no document “nowhere”');
  expect(outlineOf(bare)).toEqual([]);
});
