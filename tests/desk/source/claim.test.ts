import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../src/desk/source/claim.js';
import { sourceSentence } from '../../../src/desk/source/source-sentence.js';
import { FakeEngine } from '../../fakes/engine.js';
import { plannedDocument } from '../../fakes/planned-document.js';

const said = 'The harbour council is chaired by the mayor of Vigo.';
const volume = plannedDocument('ports', 'Ports', [
  {
    id: 'council',
    title: 'The council',
    authors: [
      { family: 'Almeida', given: 'Ana' },
      { family: 'Brandt', given: 'Bo' },
    ],
    pages: [{ label: '14', sentences: [{ text: said }] }],
  },
  {
    id: 'law',
    title: 'The law',
    authors: [{ family: 'Castro', given: 'Cy' }],
    pages: [{ label: '30', sentences: [{ text: 'Nobody reads the old statutes.' }] }],
  },
]);
const corpus = { documents: [volume] };

describe('the claim of a sentence', () => {
  it.each([
    'The harbour council is chaired by the mayor of Vigo (p. 14).',
    'The harbour council is chaired by the mayor of Vigo (Almeida and Brandt 2016, p. 14).',
    'The harbour council is chaired by the mayor of Vigo (Almeida & Brandt, 2016).',
    'The harbour council is chaired by the mayor of Vigo (Almeida 2016, p. 14; Coolidge 1999, p. 3).',
    'The harbour council is chaired by the mayor of Vigo (see Coolidge 1999, pp. 3–5).',
    'The harbour council is chaired by the mayor of Vigo [@almeida2016, p. 14].',
    'Almeida and Brandt (p. 14) write that the harbour council is chaired by the mayor of Vigo.',
    'As Almeida and Brandt (2016) say, the harbour council is chaired by the mayor of Vigo.',
    'According to Ana Almeida, the harbour council is chaired by the mayor of Vigo (p. 14).',
  ])('has no part in its references: %s', async (sentence) => {
    const engine = new FakeEngine(corpus);
    const found = await sourceSentence(engine, sentence);
    expect(found.sentence).toBe(sentence);
    expect(found).toMatchObject({ verdict: 'supported', quotations: [{ label: 'supports', points: [] }] });
    expect(engine.asked[0]?.text).not.toMatch(/Almeida|Coolidge|14|2016/);
  });

  it.each([
    ['The harbour council is chaired by the mayor of Porto (Almeida 2016, p. 14).', 'Porto'],
    ['The harbour council is chaired by 14 mayors of Vigo (p. 14).', '14'],
    ['The harbour council (Lisbon 1999) is chaired by the mayor of Vigo.', '1999'],
    ['The harbour council is chaired by Castro (p. 14).', 'Castro'],
    ['Cy Castro writes that the harbour council is chaired by the mayor of Vigo.', 'Castro'],
  ])('keeps what it says, and who is wrongly said to say it: %s', async (sentence, differs) => {
    const { quotations } = await sourceSentence(new FakeEngine(corpus), sentence);
    const [first] = quotations;
    expect(first?.ranked.quotation.text).toContain(said);
    const points = first?.points.map(({ given }) => given && sentence.slice(given.start, given.end));
    expect(points?.join('|')).toContain(differs);
  });

  it.each([
    'The council sat for long (page 3 was lost in the great fire).',
    'It met twice (in March 2003) and then no more.',
    'An attack (Brussels 2016) came first.',
    'The [14] members of the council agreed.',
    '(p. 14)',
    'The law (Article 12) is old.',
  ])('is the whole sentence where nothing in it is a reference: %s', (sentence) => {
    expect(claimOf(sentence, corpus)).toMatchObject({ text: sentence, asked: sentence });
  });
});
