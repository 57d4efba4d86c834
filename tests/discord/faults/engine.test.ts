import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/answer/engine.js';
import { readConfig } from '../../../src/config.js';
import { createWorkshop } from '../../../src/engine.js';
import type { Embedder } from '../../../src/index/embedder.js';
import { openEmbedder } from '../../../src/index/inference/worker-embedder.js';
import { type Script, ScriptedWorkers } from '../../fakes/scripted-worker.js';
import { ToyEmbedder } from '../../fakes/toy-embedder.js';
import { indexFolder } from '../../fakes/toy-index.js';
import { Scene, sentTexts } from '../harness.js';

const QUESTION = 'Who carries money over borders?';

const TEXT =
  '# Cash\n\nCash leaves no trace. Couriers carry money over borders. Threats of the deadly kind are rare.\n';
const ITEM = { id: 'cash', type: 'report', title: 'Cash', author: [{ family: 'Doe', given: 'Ann' }] };

function workshop(folder: string, startEmbedder: () => Promise<Embedder>) {
  const corpus = indexFolder();
  writeFileSync(join(corpus, 'cash.md'), TEXT);
  writeFileSync(join(corpus, 'cash.json'), JSON.stringify({ item: ITEM }));
  const config = readConfig({
    PINCITE_CORPUS_DIR: corpus,
    PINCITE_INDEX_DIR: folder,
    PINCITE_MIN_PROBABILITY: '0',
  });
  return createWorkshop({ config, startEmbedder });
}

/** A bot that asks a real engine. */
async function sceneWith(engine: Engine): Promise<Scene> {
  // However busy the machine is with building an index, nothing comes too late.
  const still = Date.now();
  const scene = await Scene.set({ corpus: engine.corpus, fake: { now: () => still } });
  scene.engine.ask = (question, options) => engine.ask(question, options);
  return scene;
}

describe('an index', () => {
  test('that is built anew or deleted while questions are under way costs none of them its answer', async () => {
    const folder = indexFolder();
    const shop = workshop(folder, async () => new ToyEmbedder());
    const engine = await shop.openEngine();
    const scene = await sceneWith(engine);
    const { message: before } = await scene.ask(QUESTION);
    expect(sentTexts(before)).toContain('Couriers carry money');
    const ask = () => scene.ask(QUESTION, {}, scene.fake.user('Reader'));
    const during = [ask(), ask(), ask()];
    await shop.buildIndex({ force: true });
    const meanwhile = [ask(), ask()];
    rmSync(folder, { recursive: true, force: true });
    const after = [ask(), ask()];
    for (const { message } of await Promise.all([...during, ...meanwhile, ...after])) {
      expect(message.embeds.map(({ description }) => description)).toEqual(
        before.embeds.map(({ description }) => description),
      );
    }
    expect(scene.complaints).toEqual([]);
    await engine.close();
  });
});

describe('the process that runs the model', () => {
  const withWorker = async (script: Script) => {
    const workers = new ScriptedWorkers(script);
    const startEmbedder = () =>
      openEmbedder({ modelsDir: 'models', model: 'scripted', allowDownload: false, startWorker: workers.start });
    const engine = await workshop(indexFolder(), startEmbedder).openEngine();
    return { engine, workers, scene: await sceneWith(engine) };
  };

  test('that is killed in mid-question is replaced, and the question is answered', async () => {
    let deaths = 0;
    const { scene, engine, workers } = await withWorker((work) => {
      if (work.type !== 'question' || deaths > 0) return 'done';
      deaths += 1;
      return { diesAfter: 0 };
    });
    const started = workers.started;
    const answers = await Promise.all([1, 2, 3].map(() => scene.ask(QUESTION, {}, scene.fake.user('Reader'))));
    expect(deaths).toBe(1);
    expect(workers.started).toBe(started + 1);
    for (const { message } of answers) expect(sentTexts(message)).toContain('Couriers carry money');
    expect(scene.complaints).toEqual([]);
    await engine.close();
  });

  test('that dies of a question each time ends that question with a plain message, and no other', async () => {
    const { scene, engine } = await withWorker((work) =>
      work.type === 'question' && work.text.includes('deadly') ? { diesAfter: 0 } : 'done',
    );
    const user = scene.fake.user('Lezer', { locale: 'nl' });
    const { message } = await scene.ask('What is the deadly threat?', {}, user);
    expect(sentTexts(message)).toContain('Het model kon niet werken.');
    expect(scene.complaints).toEqual(['a request failed']);
    expect(sentTexts((await scene.ask(QUESTION)).message)).toContain('Couriers carry money');
    await engine.close();
  });
});
