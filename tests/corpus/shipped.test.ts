import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Document } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { pagesOf } from '../../src/corpus/pages.js';
import { sliceOf } from '../../src/corpus/span.js';
import { told } from './reading.js';

let egmont: Document;
let fps: Document;
beforeAll(async () => {
  const { documents } = await loadCorpus('corpus');
  const byId = (id: string): Document => {
    const found = documents.find((document) => document.id === id);
    if (found === undefined) throw new Error(`${id} is not there`);
    return found;
  };
  egmont = byId('egmont-89');
  fps = byId('fps-fight-against-terrorism');
});

const read = new Map<Document, { letters: string; offsets: number[] }>();

/** Where words stand in a document, letters and digits only compared; empty when nowhere. */
function placesOf(document: Document, words: string): { start: number; end: number }[] {
  const { letters, offsets } = read.get(document) ?? lettersOf(document.text);
  read.set(document, { letters, offsets });
  const wanted = lettersOf(words).letters;
  const places: { start: number; end: number }[] = [];
  for (let at = letters.indexOf(wanted); at !== -1; at = letters.indexOf(wanted, at + 1)) {
    places.push({ start: offsets[at] ?? 0, end: (offsets[at + wanted.length - 1] ?? 0) + 1 });
  }
  return places;
}

function lettersOf(text: string): { letters: string; offsets: number[] } {
  const letters: string[] = [];
  const offsets: number[] = [];
  for (const { 0: character, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    for (const letter of character.normalize('NFKC').toLowerCase()) {
      letters.push(letter);
      offsets.push(index);
    }
  }
  return { letters: letters.join(''), offsets };
}

describe('egmont-89', () => {
  it('has the printed pages 3 to 72, each once and in order, and two parts without any', () => {
    const labels = egmont.pageBreaks.filter(({ offset }) => offset < egmont.notesStart).map(({ label }) => label);
    const pages = Array.from({ length: 70 }, (_, index) => String(index + 3));
    expect(labels).toEqual([null, ...pages, null]);
    const front = egmont.text.slice(0, egmont.chapters[0]?.span.start);
    expect(front).toContain('ABOUT THE AUTHORS');
    expect(pagesOf(egmont, { start: 0, end: front.length })).toEqual([]);
    const [colophon] = placesOf(egmont, 'Rue des Petits Carmes 15, 1000 Brussels');
    expect(colophon && pagesOf(egmont, colophon)).toEqual([]);
  });

  it('has 214 notes, each called once, on the page it stands on, numbered anew in each chapter', () => {
    expect(egmont.footnotes).toHaveLength(214);
    for (const { calledAt, span, marker } of egmont.footnotes) {
      if (calledAt === null) throw new Error(`nothing calls note ${marker}`);
      expect(pagesOf(egmont, { start: calledAt - 1, end: calledAt })).toEqual(pagesOf(egmont, span));
    }
    const numbers = egmont.chapters.map(({ id }) =>
      egmont.footnotes.filter(({ chapterId }) => chapterId === id).map(({ marker }) => Number(marker)),
    );
    for (const own of numbers) expect(own).toEqual(own.map((_, index) => index + 1));
    expect(numbers.reduce((sum, own) => sum + own.length, 0)).toBe(214);
  });

  it('has six chapters, each with its authors', () => {
    expect(
      egmont.chapters.map(({ id, authors }) => [id, ...authors.map((name) => ('family' in name ? name.family : ''))]),
    ).toEqual([
      ['introduction', 'Renard'],
      ['measures', 'Seron', 'André'],
      ['prevention', 'Ponsaers', 'Devroe'],
      ['financing', 'Lemeunier'],
      ['firearms', 'Duquet'],
      ['external', 'Renard'],
    ]);
  });

  it('has the sentence over the foot of page 3 whole, on both pages', () => {
    expect(told(egmont, 'body').filter((line) => line.startsWith('Several cells and networks'))).toEqual([
      'Several cells and networks related to Iranian-linked networks, the Algerian Armed Islamist Group (GIA) and ' +
        'al-Qaeda have been dismantled since the mid-1980s. [3,4]',
    ]);
  });

  it('has its table of contents, title page and bylines for furniture', () => {
    const furniture = told(egmont, 'furniture');
    expect(furniture.filter((line) => line.includes('. . . . .'))).toHaveLength(2);
    expect(furniture).toContain('Paul PONSAERS and Elke DEVROE [23]');
    expect(told(egmont, 'body', 'note').filter((line) => /\. \. \./.test(line))).toEqual([]);
  });

  it('keeps figures that call no note', () => {
    expect(placesOf(egmont, 'less than 6 km²')).toHaveLength(1);
    expect(egmont.text).toContain('inhabitants per km².');
  });
});

describe('fps-fight-against-terrorism', () => {
  it('has no pages, and lists whose items know what leads them in', () => {
    expect(pagesOf(fps, { start: 0, end: fps.text.length })).toEqual([]);
    const items = fps.sentences.filter(({ list }) => list !== undefined);
    expect(items).toHaveLength(8);
    for (const { list } of items) {
      const leadIn = fps.sentences[list?.leadIn ?? -1];
      expect(leadIn && sliceOf(fps.text, leadIn.span)).toMatch(/:$/);
    }
  });
});

describe('both documents', () => {
  it('have no markup left in what is quoted', () => {
    for (const document of [egmont, fps]) {
      for (const line of told(document, 'body', 'note', 'heading')) {
        expect(line).not.toMatch(/<\/?[a-z]+>|\*\*|\]\(|<!--|&[a-z]+;|\\|\u00ad|[ \t]{2}|^\s|_\b_/);
      }
    }
  });

  it('have all sentences in order over all of the text', () => {
    for (const { text, sentences } of [egmont, fps]) {
      let last = 0;
      for (const { span } of sentences) {
        expect(text.slice(last, span.start).trim()).toBe('');
        last = span.end;
      }
      expect(last).toBe(text.length);
    }
  });

  it('hold each quotation of the questions in eval/dev.jsonl, on the page given', async () => {
    const answer = z.object({
      source: z.string(),
      page: z.union([z.number(), z.array(z.number())]).optional(),
      quote: z.string(),
    });
    const question = z.object({ id: z.string(), answers: z.array(answer).default([]) });
    const lines = (await readFile('eval/dev.jsonl', 'utf8')).split('\n').filter((line) => line !== '');
    const faults: string[] = [];
    let checked = 0;
    for (const line of lines) {
      const { id, answers } = question.parse(JSON.parse(line));
      for (const { source, page, quote } of answers) {
        checked += 1;
        const document = [egmont, fps].find(
          (candidate) => candidate.id === source || candidate.id.startsWith(`${source}-`),
        );
        const places = document === undefined ? [] : placesOf(document, quote);
        const pages = places.map((place) => (document === undefined ? [] : pagesOf(document, place)));
        const wanted = [page ?? []].flat().join();
        if (!pages.some((labels) => labels.join() === wanted))
          faults.push(`${id} ${source} ${page}: ${JSON.stringify(pages)} “${quote}”`);
      }
    }
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });
});
