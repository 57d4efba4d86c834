import { expect, test } from 'vitest';
import { plannedDocument } from '../fakes/planned-document.js';
import { Scene, sentTexts } from './harness.js';
import { seenInQuote } from './markdown.js';

const harbours = plannedDocument('harbours', 'Harbours', [
  {
    id: 'tides',
    title: 'Tides',
    authors: [],
    pages: [
      {
        label: '12',
        sentences: [{ text: 'Tides rise.', note: { marker: '1', text: 'Aerts, J., *Tides* @all, Ghent, 2011.' } }],
      },
      {
        label: '13',
        sentences: [
          { text: 'Moorings snap then.', note: { marker: '2', text: 'Ibid., p. 7.' } },
          { text: 'Boats drift away.', note: { marker: '3', text: 'As every sailor knows.' } },
        ],
      },
      { label: '14', sentences: [{ text: 'Gulls call.', note: { marker: '4', text: 'Bakker, M., Gulls, 2014.' } }] },
      {
        label: '15',
        sentences: [
          {
            text: 'Seals bark.',
            note: { marker: '5', text: 'Ibid., p. 3; Nobody, op. cit.; Aerts, op. cit.; Bakker, op. cit.' },
          },
        ],
      },
    ],
  },
]);

test('"Footnotes" has what a short reference stands for right below it', async () => {
  const scene = await Scene.set({ corpus: { documents: [harbours] } });
  scene.engine.traits = { language: 'fr' };
  const { message } = await scene.ask('moorings');
  const notes = await scene.press(message, '1 · Notes (2)');
  const shown = notes.message.embeds.map(({ title, author, description, footer }) => [
    author?.name ?? title ?? '',
    seenInQuote((description ?? '').replace(/^\*\*\d\*\* · page \d+\n/, '')),
    footer?.text ?? '',
  ]);
  expect(shown).toEqual([
    ['Footnotes', 'Ibid., p. 7.', ''],
    ['Refers to note 1 on page 12', 'Aerts, J., *Tides* @all, Ghent, 2011.', ''],
    ['', 'As every sailor knows.', 'Renard (ed.) 2016, p. 13'],
  ]);
});

test('"Footnotes" has all that a note refers to below it, each once', async () => {
  const scene = await Scene.set({ corpus: { documents: [harbours] } });
  const { message } = await scene.ask('seals');
  const notes = await scene.press(message, '1 · Footnotes (1)');
  const shown = notes.message.embeds.map(({ author, description, footer }) => [
    author?.name ?? '',
    seenInQuote((description ?? '').replace(/^\*\*\d\*\* · page \d+\n/, '')),
    footer?.text ?? '',
  ]);
  expect(shown).toEqual([
    ['', 'Ibid., p. 3; Nobody, op. cit.; Aerts, op. cit.; Bakker, op. cit.', 'Renard (ed.) 2016, p. 15'],
    ['Refers to note 4 on page 14', 'Bakker, M., Gulls, 2014.', ''],
    ['Refers to note 1 on page 12', 'Aerts, J., *Tides* @all, Ghent, 2011.', ''],
  ]);
});

test('"Context" of a note shows the sentence that calls it once', async () => {
  const scene = await Scene.set({ corpus: { documents: [harbours] } });
  const { message } = await scene.ask('sailor knows');
  const context = await scene.press(message, '1 · Context');
  expect(sentTexts(context.message).split('Boats drift away.')).toHaveLength(2);
  expect(context.message.embeds.map(({ author }) => author?.name)).toContain('Called by this sentence on page 13');
});
