import { describe, expect, it } from 'vitest';
import { notedQuotations } from '../../../src/answer/noted.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const HARBOURS = `
<!-- page: 1 -->

# Safer harbours

The board asked the towns. They drew up the following rules:

1. Every pilot has a licence.
2. Every ship has a pilot.
   - Small ships may do without.
3. No ship leaves at night.

**Box 1: The six measures of the board**

**Four measures announced in May:**

1. A lamp on every quay
2. A guard at every gate
3. New fences. They are two metres high
4. A night watch

**Two measures announced in June:**

1. A second lamp
2. A second guard

Source: Harbour board (2014), p. 3.

The towns did not wait for these measures.

<!-- page: 2 -->

# Ships and pilots

Pilots are paid by the towns, and by nobody else.

**Table 1: Pilots and ships by year**

| Year | Pilots | Ships | Ships with a pilot |
| ---- | ------ | ----- | ------------------ |
| 2012 | 14     | 210   | less than half     |
| 2013 | 19     | 230   | most of them       |

The number of pilots grew faster than that of ships. Table 1 shows how the pilots fared.

**Box 1: What pilots earn**

A pilot earns a share of what the cargo brings. The share is a tenth.

Other towns pay by the day.

### Box 2: Who may become a pilot

Anybody may who has sailed for ten years.

There is an examination.

### Conclusion

Pilots are dear.

Figure 1. Wages of pilots, 2010-2014

Most of them agree with the board on the rules that it made and kept.

## Recommendation 2: Pay the pilots

Towns should pay what pilots cost.
`;
const report = markdownDocument('harbours', HARBOURS, {
  chapters: [
    { id: 'safety', heading: 'Safer harbours', title: 'Safer harbours' },
    { id: 'pilots', heading: 'Ships and pilots', title: 'Ships and pilots' },
  ],
});
const corpus = { documents: [report] };

const found = (question: string, scope = {}): string[] =>
  notedQuotations(question, corpus, scope).map(({ quotation }) => quotation.text.replace(/\s+/g, ' '));
const FIRST_BOX = [
  '1. A lamp on every quay 2. A guard at every gate 3. New fences. They are two metres high 4. A night watch',
  '1. A second lamp 2. A second guard Source: Harbour board (2014), p. 3.',
];
const EARNINGS = 'A pilot earns a share of what the cargo brings. The share is a tenth.';
const ENTRY = 'Anybody may who has sailed for ten years. There is an examination.';
const TABLE =
  'Year | Pilots | Ships | Ships with a pilot 2012 | 14 | 210 | less than half 2013 | 19 | 230 | most of them';

describe('a block under a caption', () => {
  it.each([
    ['What is in Box 2?', ENTRY],
    ['box 2', ENTRY],
    ['What does Box 1 list?', ...FIRST_BOX, EARNINGS],
    ['What is in box 1 in chapter 2?', EARNINGS],
    ['chapter 2, box 1', EARNINGS],
    ['box 1 on page 1', ...FIRST_BOX],
    ['Box 1 on the measures of the board', ...FIRST_BOX],
    ['What does Table 1 show?', TABLE],
    ['show table 1', TABLE],
    ['Figure 1', 'Figure 1. Wages of pilots, 2010-2014'],
    ['recommendation 2', 'Towns should pay what pilots cost.'],
    ['Que contient l’encadré 2 ?', ENTRY],
    ['Que montre le tableau 1 du chapitre 2 ?', TABLE],
    ['Wat staat er in kader 2?', ENTRY],
    ['wat toont tabel 1', TABLE],
    ['Was steht im Kasten 2?', ENTRY],
    ['Was zeigt Tabelle 1?', TABLE],
    ['Abbildung 1', 'Figure 1. Wages of pilots, 2010-2014'],
  ])('%s', (question, ...texts) => {
    expect(found(question)).toEqual(texts);
  });

  it('is that of where it is asked', () => {
    expect(found('What does box 1 say?', { chapterId: 'pilots' })).toEqual([EARNINGS]);
    expect(found('table 1', { chapterId: 'safety' })).toEqual([]);
    expect(found('box 2', { documentId: 'another' })).toEqual([]);
  });

  it('is introduced by its caption where that is no part of it', () => {
    const [{ quotation } = { quotation: null }] = notedQuotations('box 1 in chapter 1', corpus, {});
    expect(quotation?.leadIn?.text).toBe('Four measures announced in May:');
    expect(quotation?.pages).toEqual(['1']);
  });

  it('is quoted in several pieces where it is long', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `- Item ${at} ${'is one of very many things '.repeat(5)}`);
    const long = markdownDocument('long', `# Long\n\n**Box 1: Much**\n\n${rows.join('\n')}\n`);
    const pieces = notedQuotations('box 1', { documents: [long] }, {}).map(({ quotation }) => quotation.text);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('\n').match(/Item \d+ /g)).toHaveLength(60);
    expect(pieces.every((text) => text.length <= 3500 && text.startsWith('• Item'))).toBe(true);
  });

  it.each([
    'box 3',
    'table 2',
    'What does Box 2 of the decision say?',
    'Which box has 2 lamps?',
    'Table 1 shows how the pilots fared',
    'Who drew figure 1?',
    'figure 1 million',
    'Why is the lamp in box 1 so dear?',
    'page 2',
    'p. 2',
    'chapter 2',
  ])('is none for %s', (question) => {
    expect(found(question)).toEqual([]);
  });
});

describe('an item of a numbered list', () => {
  it.each([
    ['What is measure 2?', '2. A guard at every gate', '2. A second guard'],
    ['measure 3', '3. New fences. They are two metres high'],
    ['measure 2 announced in June', '2. A second guard'],
    ['What does rule 2 say?', '2. Every ship has a pilot. • Small ships may do without.'],
    ['rules 1 and 3', '1. Every pilot has a licence.', '3. No ship leaves at night.'],
    ['item 3', '3. No ship leaves at night.', '3. New fences. They are two metres high'],
    ['mesure 4', '4. A night watch'],
    ['Wat is maatregel 4?', '4. A night watch'],
    ['Was ist Maßnahme 4?', '4. A night watch'],
    ['punt 4', '4. A night watch'],
  ])('%s', (question, ...texts) => {
    expect(found(question)).toEqual(texts);
  });

  it.each([
    'measure 9',
    'measure 2 of the law',
    'article 2',
    'resolution 1373',
    'Who announced measure 2?',
    'Did measure 2 help?',
    'measure 2 in chapter 2',
    'board 2',
  ])('is none for %s', (question) => {
    expect(found(question)).toEqual([]);
  });
});

describe('a list that is asked for by its length', () => {
  it.each([
    ['List the 4 measures', FIRST_BOX[0]],
    ['What are the four measures announced in May?', FIRST_BOX[0]],
    ['What are the six measures?', ...FIRST_BOX],
    [
      'What are the three following rules?',
      '1. Every pilot has a licence. 2. Every ship has a pilot. • Small ships may do without. 3. No ship leaves at night.',
    ],
    ['Quelles sont les quatre mesures ?', FIRST_BOX[0]],
    ['Wat zijn de vier maatregelen?', FIRST_BOX[0]],
    ['Nenne die vier Maßnahmen', FIRST_BOX[0]],
  ])('%s', (question, ...texts) => {
    expect(found(question)).toEqual(texts);
  });

  it.each([
    'List the 5 measures',
    'List the measures',
    'What are the four measures announced in July?',
    'What are the four winds?',
    'Who announced the four measures?',
  ])('is none for %s', (question) => {
    expect(found(question)).toEqual([]);
  });
});
