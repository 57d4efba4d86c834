import { describe, expect, it } from 'vitest';
import { quote } from '../../src/answer/quote.js';
import { renderQuotation } from '../../src/cli/render-quotation.js';
import { stylesFor } from '../../src/cli/styles.js';
import { checkedAnswer, standsInSource } from '../../src/desk/verbatim/checked-quotations.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { memoryStream, sampleEngine } from './run.js';

const plainView = { width: 60, styles: stylesFor(memoryStream(), {}), titleOf: () => 'Counterterrorism in Belgium' };
const colourView = { ...plainView, styles: stylesFor(memoryStream(), { FORCE_COLOR: '1' }) };

function sampleQuotation() {
  const [volume] = sampleEngine().corpus.documents;
  if (volume === undefined) throw new Error('The sample has a volume.');
  return quote(volume, { first: 1, last: 3 }, 2);
}

describe('a quotation on a plain terminal', () => {
  it('marks the answering sentence in the margin, and names its source', () => {
    expect(renderQuotation(sampleQuotation(), 1, plainView).split('\n')).toEqual([
      '[1]    Money moves in many ways.',
      '     » Hawala leaves no trace in any bank.',
      '       The treasury freezes assets by royal decree.',
      '       — Lemeunier, in Renard (ed.) 2016, pp. 45–46',
      '       (»\u00a0p.\u00a045)',
      '       Counterterrorism in Belgium › The financing of',
      '       terrorism',
      '       12:  See the FATF report of 2013.',
      `       ${sampleQuotation().id}`,
      '',
    ]);
  });

  it('says what introduces a list, and which note it is', () => {
    const quotation = {
      ...sampleQuotation(),
      leadIn: { text: 'These are:', span: { start: 0, end: 10 }, pages: ['44'] },
      note: { marker: '7', callingSentence: null, refersTo: [] },
    };
    const shown = renderQuotation(quotation, null, plainView);
    expect(shown).toContain('From a list, introduced on p. 44 by:\n       These are:\n');
    expect(shown.replace(/\s+/g, ' ')).toContain('› The financing of terrorism › note 7');
  });
});

describe('a quotation on a terminal with colours', () => {
  it('paints exactly the answering sentence', () => {
    const shown = renderQuotation(sampleQuotation(), 1, colourView);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked for
    const painted = [...shown.matchAll(/\u001b\[1m\u001b\[33m([^\u001b]*)/g)].map((found) => found[1]);
    expect(painted.filter((text) => text !== '»').join(' ')).toBe('Hawala leaves no trace in any bank.');
  });
});

describe('a hostile document', () => {
  const hostile = plannedDocument('hostile', 'Title\u001b]0;owned\u0007', [
    {
      id: 'a',
      title: 'Chapter\u202e',
      authors: [{ family: 'Eve\u001b[2J' }],
      pages: [
        {
          label: '1\u0007',
          sentences: [{ text: 'Look\u001b[31m here\u202e.', note: { marker: '1\u0000', text: '\u009bnote' } }],
        },
      ],
    },
  ]);

  it('can do nothing to the terminal, and every character of it is shown', () => {
    const quotation = quote(hostile, { first: 1, last: 1 }, 1);
    const shown = renderQuotation(quotation, 1, { ...plainView, titleOf: () => hostile.item.title });
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    for (const part of [
      'Look␛[31m here<U+202E>.',
      '␛]0;owned␇',
      'Chapter<U+202E>',
      'Eve␛[2J',
      'p. 1␇',
      '1␀:',
      '<U+009B>note',
    ]) {
      expect(shown).toContain(part);
    }
  });
});

describe('the last look at a quotation', () => {
  const { corpus } = sampleEngine();

  it('lets pass what stands in its document', () => {
    expect(standsInSource(sampleQuotation(), corpus)).toBe(true);
  });

  it.each([
    ['another word', { text: 'Money moves in most ways.' }],
    ['another place', { span: { start: 0, end: 5 } }],
    ['an unknown document', { documentId: 'elsewhere' }],
    ['another lead-in', { leadIn: { text: 'These are:', span: { start: 0, end: 10 }, pages: [] } }],
    [
      'another note',
      {
        footnotes: [{ marker: '1', text: 'Ibid.', pages: [], span: { start: 0, end: 5 }, calledAt: 1, refersTo: [] }],
      },
    ],
    [
      'another calling sentence',
      { note: { marker: '1', callingSentence: { start: 0, end: 5, text: 'Money', pages: [] }, refersTo: [] } },
    ],
    [
      'another note referred to',
      {
        note: {
          marker: '2',
          callingSentence: null,
          refersTo: [{ marker: '1', text: 'A book.', span: { start: 0, end: 7 }, pages: [] }],
        },
      },
    ],
  ])('stops %s', (_, change) => {
    const altered = { ...sampleQuotation(), ...change };
    expect(standsInSource(altered, corpus)).toBe(false);
    const logged: unknown[] = [];
    const scores = {
      denseSentence: 0,
      denseWindow: 0,
      denseContext: 0,
      maxSimWindow: 0,
      maxSimSentence: 0,
      fused: 0,
      foundBy: [],
      reads: null,
    };
    const ranked = { quotation: altered, probability: 1, scores, stance: 'answers', part: 0 } as const;
    const answer = {
      kind: 'answered',
      language: 'en',
      clear: true,
      parts: [],
      partBands: [],
      partFirsts: [],
      facts: [],
      quotations: [ranked],
      related: [],
      timingMs: 1,
    } as const;
    expect(checkedAnswer(answer, corpus, (error) => logged.push(error))).toEqual({
      kind: 'not-found',
      language: 'en',
      nearest: [],
      timingMs: 1,
    });
    expect(logged).toHaveLength(1);
  });
});

describe('colours', () => {
  it.each([
    [false, {}, false],
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('terminal %s with %j: %s', (tty, environment, enabled) => {
    expect(stylesFor(memoryStream(tty), environment).enabled).toBe(enabled);
  });
});
