import { expect, test } from 'vitest';
import { comparePlaces, MOST_COMPARED, placesToCompare } from '../../src/answer/compare-places.js';
import { PinciteError } from '../../src/errors.js';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import { FakeEngine } from '../fakes/engine.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { gate, Scene, sentTexts, volume } from './harness.js';

const leaflet = plannedDocument('leaflet', 'A leaflet', [
  {
    id: 'tasks',
    title: 'Tasks',
    authors: [],
    pages: [{ label: null, sentences: [{ text: 'Guards and couriers are watched with money.' }] }],
  },
]);
const corpus = { documents: [volume, leaflet] };

const compare = (scene: Scene, options: Readonly<Record<string, string | boolean>>) =>
  scene.fake.slash({ user: scene.user, command: 'compare', options });

test('one quotation from each that says something, best first; the others named', async () => {
  const scene = await Scene.set({ corpus });
  const interaction = compare(scene, { question: 'couriers with money?' });
  const message = await interaction.response();
  expect(isEphemeral(message)).toBe(false);
  expect(scene.engine.asked).toEqual([
    { text: 'couriers with money?', limit: 1, documentId: 'belgium', chapterId: 'financing' },
    { text: 'couriers with money?', limit: 1, documentId: 'belgium', chapterId: 'prisons' },
    { text: 'couriers with money?', limit: 1, documentId: 'leaflet' },
  ]);
  const [question, first, second, nothing] = message.embeds;
  expect(question?.description).toBe('couriers with money?\n\n**One quotation from each**');
  expect(first?.description).toContain('**Guards and couriers are watched with money.**');
  expect(first?.author?.name).toMatch(/^1 of 2/);
  expect(second?.title).toBe('Counterterrorism financing');
  expect(nothing?.description).toBe('**Nothing in\\:**\n– Prisons');
  const context = await scene.press(message, '2 · Context');
  expect(sentTexts(context.message)).toContain('Cash leaves no trace.');
});

test('more than are shown at first are behind "More results"', async () => {
  const many = plannedDocument(
    'many',
    'Many',
    Array.from({ length: 8 }, (_, n) => ({
      id: `c${n}`,
      title: `Chapter on gold ${n}`,
      authors: [],
      pages: [{ label: `${n + 1}`, sentences: [{ text: `Gold is treated in chapter ${n}.` }] }],
    })),
  );
  const scene = await Scene.set({ corpus: { documents: [many] } });
  const interaction = compare(scene, { question: 'gold?' });
  await interaction.response();
  // The last quotation and what can be done with the answer take more rows of buttons than one message has.
  const [message] = await interaction.followedUp();
  if (message === undefined) throw new Error('no follow-up');
  const more = await scene.press(message, 'More results (3)');
  expect(more.message.embeds.map(({ author }) => author?.name?.slice(0, 6))).toEqual(['6 of 8', '7 of 8', '8 of 8']);
});

test('only the chapters of a document, privately, and that none says anything', async () => {
  const scene = await Scene.set({ corpus });
  const message = await compare(scene, { question: 'zebras?', document: 'belgium', private: true }).response();
  expect(isEphemeral(message)).toBe(true);
  expect(sentTexts(message)).toContain('None of them says anything on it.');
  expect(sentTexts(message)).toContain('– Counterterrorism financing\n– Prisons');
  expect(buttonsOf(message)).toEqual([]);
});

test('says how far it is, in the place of the answer', async () => {
  const scene = await Scene.set({ corpus });
  const { opened, open } = gate();
  scene.engine.before = async ({ chapterId }) => (chapterId === 'prisons' ? opened : undefined);
  const interaction = compare(scene, { question: 'money?' });
  await interaction.acknowledged();
  await scene.fake.waitFor(() => interaction.record.original?.current.content.includes('Asking 2 of 3'));
  open();
  const message = await scene.fake.waitFor(() => {
    const now = interaction.record.original?.current;
    return now !== undefined && now.embeds.length > 0 && now;
  });
  expect(message.content).toBe('');
});

test('no more than the cap are asked, and those left out are named; it can be broken off', async () => {
  const documents = Array.from({ length: MOST_COMPARED + 2 }, (_, n) => ({ ...leaflet, id: `leaflet-${n}` }));
  const engine = new FakeEngine({ documents });
  const result = await comparePlaces(engine, 'money', placesToCompare(engine.corpus));
  expect(engine.asked).toHaveLength(MOST_COMPARED);
  expect(result.notAsked.map(({ document }) => document.id)).toEqual(
    documents.slice(MOST_COMPARED).map(({ id }) => id),
  );
  const controller = new AbortController();
  const stopped = comparePlaces(engine, 'money', placesToCompare(engine.corpus), {
    signal: controller.signal,
    onPlace: (_place, done) => {
      if (done === 1) controller.abort(new Error('enough'));
    },
  });
  await expect(stopped).rejects.toThrow('enough');
});

test('a queue that is full for a moment in the middle of it loses nothing; at its start it is said at once', async () => {
  const scene = await Scene.set({ corpus });
  const refuse = async () => {
    throw new PinciteError('overloaded', '9 questions are waiting already.', 'Ask again in about 5 seconds.', {
      context: { expectedWaitMs: 1, count: 9, seconds: 5 },
      problem: 'queue-full',
    });
  };
  let refusals = 0;
  scene.engine.before = async ({ chapterId }) => {
    if (chapterId !== 'prisons' || refusals === 2) return;
    refusals += 1;
    await refuse();
  };
  const settled = async (question: string) => {
    const interaction = compare(scene, { question });
    // The first answer may only say how far it is.
    await scene.fake.waitFor(() =>
      scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'),
    );
    return sentTexts(await interaction.response());
  };
  const compared = await settled('couriers with money?');
  expect(refusals).toBe(2);
  expect(compared).toContain('Guards and couriers are watched with money.');
  expect(compared).toContain('Nothing in');
  scene.engine.before = refuse;
  const asked = scene.engine.asked.length;
  expect(await settled('money?')).toContain('9 questions are waiting');
  expect(scene.engine.asked.length).toBe(asked + 1);
});

test('a private comparison can be published, a public one deleted, and both rated', async () => {
  const scene = await Scene.set({ corpus });
  const own = await compare(scene, { question: 'couriers with money?', private: true }).response();
  expect(labelsOf(own)).toEqual(expect.arrayContaining(['Feedback', 'Publish']));
  const { message } = await scene.press(own, 'Publish');
  expect(isEphemeral(message)).toBe(false);
  expect(sentTexts(message)).toContain('Guards and couriers are watched with money.');
  const shown = await compare(scene, { question: 'couriers with money?' }).response();
  expect(labelsOf(shown)).toEqual(expect.arrayContaining(['Feedback', 'Delete']));
  expect(labelsOf(shown)).not.toContain('Publish');
});

const labelsOf = (message: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(message).map((button) => ('label' in button ? button.label : undefined));
