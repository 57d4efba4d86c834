import { describe, expect, it } from 'vitest';
import { openStyles } from '../../../src/desk/citations/styles.js';
import { BARE, CHAPTER, place, REPORT, WEB } from './places.js';

const styles = openStyles({ folder: null });
const all = [CHAPTER, REPORT, WEB, BARE];
const citations = (style: string, locale = 'en-US'): string[] =>
  all.map((one) => styles.citer(style, locale).inText([one]).text);
const entries = (style: string, locale = 'en-US'): string[] =>
  styles
    .citer(style, locale)
    .bibliography(all)
    .map(({ text }) => text);

describe('the shipped styles cite as their manuals say', () => {
  it('APA 7: names before the date, pages with p. or pp., n.d. where there is no date', () => {
    expect(citations('apa')).toEqual([
      '(van Ginkel & Stone, 2019, p. 46)',
      '(Rivers Authority, 2020, pp. 8–9)',
      '(Harbour Office, n.d., Section “Within the city,” para. 3)',
      '(Notes on Tides, n.d., p. 5)',
    ]);
    expect(entries('apa')).toEqual([
      'Harbour Office. (n.d.). How we dredge.',
      'Notes on tides. (n.d.).',
      'Rivers Authority. (2020). Flood protection after the storm. Rivers Authority. https://example.org/flood_report',
      'van Ginkel, B., & Stone, P. (2019). The silted harbour. In A. Okafor (Ed.), Rivers of the North (pp. 43–47). Harbour Press.',
    ]);
  });

  it('Chicago 18, notes: the full note, then the short one; titles in headline style', () => {
    const citer = styles.citer('chicago-notes', 'en-US');
    expect(citer.note(CHAPTER).text).toBe(
      'Bibi van Ginkel and Peter Stone, “The Silted Harbour,” in Rivers of the North, ed. Ada Okafor (Harbour Press, 2019), 46.',
    );
    expect(citer.shortNote(CHAPTER).text).toBe('van Ginkel and Stone, “The Silted Harbour,” 46.');
    expect(citer.note(WEB).text).toBe('Harbour Office, “How We Dredge,” sec. “Within the city,” para. 3.');
    expect(citer.shortNote(BARE).text).toBe('Notes on Tides, 5.');
    expect(entries('chicago-notes')[0]).toBe(
      'Ginkel, Bibi van, and Peter Stone. “The Silted Harbour.” In Rivers of the North, edited by Ada Okafor. Harbour Press, 2019.',
    );
  });

  it('Chicago 18, author-date', () => {
    expect(citations('chicago-author-date').slice(0, 2)).toEqual([
      '(van Ginkel and Stone 2019, 46)',
      '(Rivers Authority 2020, 8–9)',
    ]);
    expect(entries('chicago-author-date')[0]).toBe(
      'Ginkel, Bibi van, and Peter Stone. 2019. “The Silted Harbour.” In Rivers of the North, edited by Ada Okafor. Harbour Press.',
    );
  });

  it('MLA 9: no date in the text, and none where there is none', () => {
    expect(citations('mla')).toEqual([
      '(van Ginkel and Stone 46)',
      '(Rivers Authority 8–9)',
      '(Harbour Office, sec. “Within the city,” par. 3)',
      '(Notes on Tides 5)',
    ]);
    expect(entries('mla')).toEqual([
      'Harbour Office. How We Dredge.',
      'Notes on Tides.',
      'Rivers Authority. Flood Protection after the Storm. Rivers Authority, 2020, https://example.org/flood_report.',
      'van Ginkel, Bibi, and Peter Stone. “The Silted Harbour.” Rivers of the North, edited by Ada Okafor, Harbour Press, 2019, pp. 43–47.',
    ]);
  });

  it('Harvard: in British English, its own language', () => {
    expect(styles.citer('harvard', 'en-GB').bibliography([CHAPTER])[0]?.text).toBe(
      'van Ginkel, B. and Stone, P. (2019) ‘The silted harbour’, in A. Okafor (ed.) Rivers of the North. Leeds: Harbour Press, pp. 43–47.',
    );
    expect(citations('harvard')[2]).toBe('(Harbour Office, no date, sec. “Within the city,” para. 3)');
  });

  it('IEEE and Vancouver: numbers, and the place, which Vancouver itself would not print', () => {
    expect(citations('ieee').slice(0, 2)).toEqual(['[1, p. 46]', '[1, pp. 8–9]']);
    expect(citations('vancouver')).toEqual([
      '(1, p. 46)',
      '(1, pp. 8–9)',
      '(1, sect. “Within the city,” para. 3)',
      '(1, p. 5)',
    ]);
    const vancouver = styles.citer('vancouver', 'de');
    expect(vancouver.note(CHAPTER).text).toBe('(1, S. 46)');
    expect(vancouver.inText([CHAPTER, REPORT]).text).toBe('(1, S. 46; 2, S. 8–9)');
    expect(vancouver.text([CHAPTER, REPORT]).citations.map(({ text }) => text)).toEqual(['(1, S. 46)', '(2, S. 8–9)']);
    expect(
      styles
        .list()
        .filter(({ printsPages }) => !printsPages)
        .map(({ id }) => id),
    ).toEqual(['vancouver']);
    expect(entries('ieee')[0]).toBe(
      '[1] B. van Ginkel and P. Stone, “The silted harbour,” in Rivers of the North, A. Okafor, Ed., Leeds: Harbour Press, 2019, pp. 43–47.',
    );
    expect(entries('vancouver')[0]).toBe(
      '1. van Ginkel B, Stone P. The silted harbour. In: Okafor A, editor. Rivers of the North. Leeds: Harbour Press; 2019. p. 43–7.',
    );
  });

  it('leave nothing empty where the metadata has nothing', () => {
    for (const { id } of styles.list()) {
      for (const text of [...citations(id), ...entries(id)]) {
        expect(text, id).not.toMatch(/\(\s*\)|\[\s*\]|“”|,\s*,|\s,|undefined|null|NaN/);
      }
    }
  });
});

describe('languages', () => {
  it('word what the style words: editors, pages, dates, "and", quotation marks', () => {
    // French marks and some particles have no-break spaces beside them.
    const chapter = (locale: string): string | undefined =>
      entries('harvard', locale)[0]?.replace(/[\u00a0\u202f]/g, ' ');
    expect(entries('harvard', 'fr')[0]).toMatch(/«[\u00a0\u202f]The silted harbour[\u00a0\u202f]»/);
    expect(chapter('fr')).toBe(
      'van Ginkel, B. et Stone, P. (2019) « The silted harbour », in A. Okafor (éd.) Rivers of the North. Leeds: Harbour Press, p. 43‑47.',
    );
    expect(chapter('nl')).toBe(
      'van Ginkel, B. en Stone, P. (2019) “The silted harbour”, in A. Okafor (red.) Rivers of the North. Leeds: Harbour Press, pp. 43-47.',
    );
    expect(chapter('de')).toBe(
      'van Ginkel, B. und Stone, P. (2019) „The silted harbour“, in A. Okafor (Hrsg.) Rivers of the North. Leeds: Harbour Press, S. 43–47.',
    );
    expect(citations('harvard', 'de')[2]).toBe('(Harbour Office, ohne Datum, Abschn. „Within the city“, Abs. 3)');
  });

  it('fall back to the nearest one', () => {
    expect(citations('harvard', 'de-AT')).toEqual(citations('harvard', 'de'));
    expect(citations('harvard', 'ja')).toEqual(citations('harvard', 'en-US'));
    // English of no country is the style's own English.
    expect(styles.citer('harvard', 'en')).toBe(styles.citer('harvard', null));
    expect(styles.citer('harvard', 'en').bibliography([CHAPTER])[0]?.text).toContain('‘The silted harbour’, in');
    expect(styles.citer('mla', null).inText([CHAPTER]).text).toBe('(van Ginkel and Stone 46)');
  });
});

describe('the place', () => {
  const harvard = styles.citer('harvard', 'en-US');
  const located = (facts: Parameters<typeof place>[1]): string =>
    harvard.inText([
      place('x', { item: { author: [{ family: 'Ray' }], issued: { 'date-parts': [[2001]] } }, ...facts }),
    ]).text;

  it('is the exact pages, whatever their labels', () => {
    expect(located({ pages: ['46', '47', '48'] })).toBe('(Ray, 2001, pp. 46–48)');
    expect(located({ pages: ['xii', 'xiii'] })).toBe('(Ray, 2001, pp. xii–xiii)');
    expect(located({ pages: ['A-3'] })).toBe('(Ray, 2001, p. A-3)');
    expect(located({ pages: ['46 bis'] })).toBe('(Ray, 2001, p. 46 bis)');
  });

  it('names the note that is quoted', () => {
    expect(located({ pages: ['46'], note: '12' })).toBe('(Ray, 2001, p. 46, n. 12)');
    expect(located({ note: '12', section: 'The book of x' })).toBe('(Ray, 2001, n. 12)');
  });

  it('is the paragraph alone where the section is the work', () => {
    expect(located({ section: 'The book of x', paragraph: 4 })).toBe('(Ray, 2001, para. 4)');
  });

  it('names a heading as it stands there, with its own quotation marks inside', () => {
    const headings = ['A & B', 'Q3 - Q4 & 5, 6', '2015-2016', '<i>x</i>', 'vol. 3', 'Tides; 3-4', 'l’été – a'];
    for (const section of headings) {
      expect(located({ section, paragraph: 1 })).toBe(`(Ray, 2001, sec. “${section},” para. 1)`);
    }
    expect(located({ section: 'On "tides" \ufde0\ufde8', paragraph: 1 })).toBe(
      '(Ray, 2001, sec. “On ‘tides’ ,” para. 1)',
    );
    const two = ['One', 'Two & more'].map((section) => place('x', { section }));
    expect(harvard.inText(two).text).toBe(
      '(The book of x, no date, sec. “One,” para. 1; The book of x, no date, sec. “Two & more,” para. 1)',
    );
  });
});

describe('works', () => {
  const apa = styles.citer('apa', 'en-US');

  it('are cited whole where a chapter has the same authors, or none', () => {
    const author = [{ family: 'Ray', given: 'Ann' }];
    for (const authors of [author, []]) {
      const own = place('x', {
        item: { title: 'Tides', author },
        chapter: { title: 'One', authors, pages: ['1'] },
        pages: ['1'],
      });
      expect(apa.bibliography([own]).map(({ text }) => text)).toEqual(['Ray, A. (n.d.). Tides.']);
    }
  });

  it('are listed once, and told apart by letters', () => {
    const by = (id: string, title: string) =>
      place(id, { item: { title, author: [{ family: 'Ray' }], issued: { 'date-parts': [[2001]] } }, pages: ['1'] });
    const made = apa.text([by('a', 'Alpha'), by('b', 'Beta'), by('a', 'Alpha')]);
    expect(made.citations.map(({ text }) => text)).toEqual([
      '(Ray, 2001a, p. 1)',
      '(Ray, 2001b, p. 1)',
      '(Ray, 2001a, p. 1)',
    ]);
    expect(made.bibliography).toHaveLength(2);
    // And nothing of it stays behind.
    expect(apa.inText([by('b', 'Beta')]).text).toBe('(Ray, 2001, p. 1)');
  });

  it('are numbered through a text in numeric styles, and shortened in notes', () => {
    const ieee = styles.citer('ieee', 'en').text([CHAPTER, REPORT, CHAPTER]);
    expect(ieee.citations.map(({ text }) => text)).toEqual(['[1, p. 46]', '[2, pp. 8–9]', '[1, p. 46]']);
    const notes = styles.citer('chicago-notes', 'en').text([CHAPTER, REPORT, CHAPTER]);
    expect(notes.citations[2]?.text).toBe('van Ginkel and Stone, “The Silted Harbour,” 46.');
  });

  it('of many authors are cited by the first', () => {
    const authors = ['Ash', 'Birch', 'Cedar', 'Dogwood'].map((family) => ({ family, given: 'A' }));
    const many = place('x', { item: { author: authors, issued: { 'date-parts': [[2001]] } }, pages: ['1'] });
    expect(apa.inText([many]).text).toBe('(Ash et al., 2001, p. 1)');
  });

  it('together make one citation; none make none', () => {
    expect(apa.inText([CHAPTER, REPORT]).text).toBe(
      '(Rivers Authority, 2020, pp. 8–9; van Ginkel & Stone, 2019, p. 46)',
    );
    expect(apa.inText([])).toEqual({ text: '', runs: [] });
    expect(apa.bibliography([])).toEqual([]);
    expect(apa.text([])).toEqual({ citations: [], bibliography: [] });
  });
});

describe('runs', () => {
  const mla = styles.citer('mla', 'en-US');

  it('hold the italics, and make the text', () => {
    const [entry] = mla.bibliography([CHAPTER]);
    expect(entry?.runs.filter(({ marks }) => marks.includes('italic')).map(({ text }) => text)).toEqual([
      'Rivers of the North',
    ]);
    expect(entry?.runs.map(({ text }) => text).join('')).toBe(entry?.text);
  });

  it('lift italics within italics', () => {
    const [entry] = mla.bibliography([place('x', { item: { title: 'On <i>Gadus</i> again', language: 'en' } })]);
    expect(entry?.runs).toEqual([
      { text: 'On ', marks: ['italic'] },
      { text: 'Gadus', marks: [] },
      { text: ' Again', marks: ['italic'] },
      { text: '.', marks: [] },
    ]);
  });

  it('keep what looks like markup as it is, and let nothing pose as a mark', () => {
    const title = '**a** [b](c) <script>x</script> <b class="y"> {d} @everyone \ufdd0e\ufdef \\f & g';
    const [entry] = styles.citer('harvard', 'en-US').bibliography([place('x', { item: { title, language: 'en' } })]);
    expect(entry?.text).toContain('**a** [b](c) <script>x</script> <b class="y"> {d} @everyone');
    expect(entry?.text).not.toMatch(/[\ufdd0-\ufdef]|&amp;|&lt;|&#/);
    expect(entry?.runs.flatMap(({ marks }) => marks).filter((mark) => mark !== 'italic')).toEqual([]);
  });
});
