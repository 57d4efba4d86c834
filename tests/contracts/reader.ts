import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/index/reader.js';

const QUESTION = 'Who keeps the seeds of the garden?';
const PASSAGES = [
  {
    titles: 'The garden.',
    sentences: ['The garden has a wall.', 'The seeds of the garden are kept by the oldest gardener.', 'It rains.'],
  },
  { titles: 'Harbours.', sentences: ['Ships leave at noon.'] },
  { titles: '', sentences: ['The garden has a wall.'] },
];

/** What every reader does, whatever it reads with. */
export function readerContract(
  name: string,
  open: () => Promise<{ readonly reader: Reader; readonly close: () => Promise<void> }>,
): void {
  describe(`${name}: the contract of a reader`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    it('says which model it is', () => {
      expect(opened.reader.identity.name).not.toBe('');
      expect(opened.reader.identity.hash).not.toBe('');
    });

    it('gives a reading for each passage, and a logit for each of its sentences', async () => {
      const readings = await opened.reader.read(QUESTION, PASSAGES);
      expect(readings.map(({ sentences }) => sentences.length)).toEqual([3, 1, 1]);
      for (const { answers, contradicts, sentences } of readings) {
        for (const logit of [answers, contradicts, ...sentences]) expect(Number.isFinite(logit)).toBe(true);
      }
    });

    it('tells the passage and the sentence that answer', async () => {
      const [right, wrong] = await opened.reader.read(QUESTION, PASSAGES);
      expect(right?.answers).toBeGreaterThan(wrong?.answers ?? 0);
      expect(right?.sentences.indexOf(Math.max(...right.sentences))).toBe(1);
    });

    it('reads a passage the same whatever is read beside it, and however often', async () => {
      const together = await opened.reader.read(QUESTION, PASSAGES);
      for (const [at, passage] of PASSAGES.entries()) {
        expect(await opened.reader.read(QUESTION, [passage])).toEqual([together[at]]);
      }
    });

    it('reads nothing, and empty things, without complaint', async () => {
      expect(await opened.reader.read(QUESTION, [])).toEqual([]);
      const [nothing, empty] = await opened.reader.read('', [
        { titles: '', sentences: [] },
        { titles: '', sentences: [''] },
      ]);
      expect(nothing?.sentences).toHaveLength(0);
      expect(empty?.sentences).toHaveLength(1);
    });
  });
}
