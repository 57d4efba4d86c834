import { describe, expect, it } from 'vitest';
import { openStyles } from '../../../src/desk/citations/styles.js';
import { place } from './places.js';

const styles = openStyles({ folder: null });

describe('what a style makes of metadata', () => {
  const SERIES = place('volume', {
    item: {
      title: 'Rivers of the North',
      editor: [{ family: 'Okafor', given: 'Ada' }],
      'collection-title': 'Northern Papers',
      'collection-number': 89,
      publisher: 'Harbour Press',
      'publisher-place': 'Leeds',
      issued: { 'date-parts': [[2019]] },
      language: 'en',
    },
    chapter: { title: 'The silted harbour', authors: [{ family: 'Stone', given: 'Peter' }], pages: ['43', '44'] },
    pages: ['44'],
    note: '7',
  });

  it('is whole in every style and language, with the page and the note in the text', () => {
    for (const { id } of styles.list()) {
      for (const locale of ['en', 'fr', 'nl', 'de']) {
        const citer = styles.citer(id, locale);
        for (const { text } of [citer.inText([SERIES]), citer.note(SERIES), citer.shortNote(SERIES)]) {
          expect(text, `${id} ${locale}`).toMatch(/(?<!\d)44, (n\.|Anm\.)[ \u00a0]7(?!\d)/);
        }
        const [entry] = citer.bibliography([SERIES]);
        expect(entry?.text, `${id} ${locale}`).toMatch(
          /Stone.*silted harbour.*Rivers of the North.*2019|2019.*Rivers/i,
        );
        // The published IEEE style ends a chapter's series with a full stop before the comma.
        if (id !== 'ieee') expect(entry?.text, `${id} ${locale}`).not.toMatch(/\s,|[,.] ?[,.]/);
      }
    }
  });

  it('has the series and its number where the style prints them', () => {
    const entry = (style: string): string | undefined => styles.citer(style, 'en').bibliography([SERIES])[0]?.text;
    expect(entry('mla')).toContain('pp. 43–44. Northern Papers 89.');
    expect(entry('chicago-notes')).toContain('edited by Ada Okafor. Northern Papers 89. Harbour Press');
    expect(entry('harvard')).toContain('(Northern Papers, 89)');
    expect(entry('ieee')).toContain('in Northern Papers, no. 89.');
  });

  it('cites a number of no series not at all', () => {
    const numbered = place('x', { item: { author: [{ family: 'Ray' }], 'collection-number': 7 }, pages: ['1'] });
    expect(styles.citer('harvard', 'en').bibliography([numbered])[0]?.text).toBe('Ray (no date) The book of x.');
  });

  it('shortens a title by its own words, not by the name of the body', () => {
    const author = [{ literal: 'Office for Harbours' }];
    const short = (title: string, name: string): string =>
      styles.citer('chicago-notes', 'en').shortNote(place('x', { item: { title, author, 'title-short': name } })).text;
    expect(short('Dredging the estuary', 'Harbours Office')).toContain('Dredging the Estuary, ');
    expect(short('Dredging the estuary', 'The Estuary')).toContain('The Estuary, ');
    expect(short('Regulation on dredging', 'ROD')).toContain('ROD, ');
  });

  it('takes a chapter of a report for a chapter, whatever kind of report it is', () => {
    const item = { type: 'report', title: 'Flood protection', genre: 'Policy brief', number: '12', language: 'en' };
    const brief = place('x', { item, chapter: { title: 'The dikes', authors: [{ family: 'Ray' }] }, pages: ['1'] });
    expect(styles.citer('chicago-notes', 'en').note(brief).text).toMatch(/^Ray, “The Dikes,” in Flood Protection, /);
  });

  it('reads numbers, texts and dates however reference managers write them, and passes over what is none', () => {
    const item = {
      author: [{ family: 'Ray' }],
      volume: 3,
      edition: 2,
      accessed: '2024-02-01',
      URL: 'https://example.org/x',
    };
    const wrong = {
      translator: 'Cy Berg',
      director: [3],
      jurisdiction: { a: 1 },
      status: ['x'],
      categories: ['x'],
      issue: {},
    };
    for (const { id } of styles.list()) {
      const { citations: cited, bibliography } = styles
        .citer(id, 'en')
        .text([place('x', { item: { ...item, ...wrong } })]);
      expect(`${cited[0]?.text} ${bibliography[0]?.text}`, id).not.toMatch(/object|undefined|NaN/);
    }
    const page = place('x', { item: { ...item, type: 'webpage' } });
    expect(styles.citer('apa', 'en').bibliography([page])[0]?.text).toContain('Retrieved February 1, 2024, from https');
  });

  it('is sorted by every key of the style', () => {
    const by = (id: string, family: string, year: number, title: string) =>
      place(id, { item: { title, author: [{ family }], issued: { 'date-parts': [[year]] } }, pages: ['1'] });
    const works = [
      by('e', 'Stone', 2001, 'Beta'),
      by('d', 'Stone', 2001, 'Alpha'),
      by('a', 'Ash', 2010, 'Tides'),
      by('c', 'Stone', 1999, 'Zeta'),
      by('b', 'Ash', 2011, 'Rivers'),
    ];
    const titles = (style: string): (string | undefined)[] =>
      styles
        .citer(style, 'en')
        .bibliography(works)
        .map(({ text }) => /Beta|Alpha|Tides|Zeta|Rivers/.exec(text)?.[0]);
    for (const style of ['apa', 'chicago-author-date']) {
      expect(titles(style), style).toEqual(['Tides', 'Rivers', 'Zeta', 'Alpha', 'Beta']);
    }
    expect(titles('chicago-notes')).toEqual(['Rivers', 'Tides', 'Alpha', 'Beta', 'Zeta']);
    expect(titles('mla')).toEqual(['Rivers', 'Tides', 'Alpha', 'Beta', 'Zeta']);
  });
});
