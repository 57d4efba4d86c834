import { describe, expect, it } from 'vitest';
import { draftOf, readDraft } from '../../../src/desk/draft/read-draft.js';
import { checkQuotation, checkText } from '../../../src/desk/reports/check-text.js';
import { checkDraft, isWrong } from '../../../src/desk/reports/checked-draft.js';
import { draftClaims, typedClaims } from '../../../src/desk/reports/draft-claims.js';
import { openChecker } from '../../../src/desk/verify/checker.js';
import { PinciteError } from '../../../src/errors.js';
import { docxOf, wordParagraph, wordRun } from '../../fakes/docx.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const checker = openChecker({
  documents: [
    markdownDocument(
      'mills',
      '<!-- page: 3 -->\n\n# Mills\n\nThe old mill of Delft burned down twice in one century. People call it the “mill that never was” today.',
    ),
  ],
});
const NOTHING = { pages: null, source: null };
const check = (text: string) => checkText(text, NOTHING, checker);

describe('a text to check', () => {
  it.each([
    'The old mill of Delft burned down twice',
    '“The old mill of Delft burned down twice”',
    '“The old mill of Delft burned down twice” (Mills, p. 3).',
    '« The old mill of Delft burned down twice »',
    'People call it the “mill that never was” today.',
    '"People call it the \'mill that never was\' today."',
  ])('is one quotation: %s', async (text) => {
    expect(await check(text)).toMatchObject({ kind: 'quotation', check: { verdict: 'exact' } });
  });

  it('is one quotation when it is altered, whatever it quotes itself', async () => {
    expect(await check('People never call it the “mill that never was” today.')).toMatchObject({
      kind: 'quotation',
      check: { verdict: 'altered' },
    });
  });

  it('is a paragraph where the words around the marks are the writer’s own', async () => {
    const found = await check('Its own inhabitants, as far as one knows, speak of a “mill that never was” (p. 4).');
    expect(found).toMatchObject({
      kind: 'paragraph',
      checked: [{ check: { verdict: 'exact', misplaced: [{ kind: 'page' }] } }],
    });
  });

  it('is what is said of it rather than what stands in it', () => {
    const given = { pages: '3', source: 'mills' };
    const found = checkQuotation('“The old mill of Delft” (p. 9)', given, checker);
    expect(found).toMatchObject({ given: { text: 'The old mill of Delft', ...given }, misplaced: [] });
    expect(checkQuotation('“The old mill of Delft” (p. 9)', NOTHING, checker).misplaced).toHaveLength(1);
  });

  it('is refused with a page that is not understood, rather than left unchecked', async () => {
    await expect(checkText('The old mill of Delft', { pages: 'chapter one', source: null }, checker)).rejects.toThrow(
      '“chapter one” is no page',
    );
    const found = checkQuotation('The old mill of Delft', { pages: '9, emphasis added', source: null }, checker);
    expect(found.misplaced).toMatchObject([{ kind: 'page', actual: 'p. 3' }]);
  });

  it.each(['', '?!', '“ ”', '—'])('without words is refused: %j', async (text) => {
    await expect(check(text)).rejects.toThrow(PinciteError);
    expect(() => checkQuotation(text, NOTHING, checker)).toThrow(PinciteError);
  });

  it('of ten thousand words is refused, or gone through by its marks', async () => {
    const long = 'mill '.repeat(10_000);
    await expect(check(long)).rejects.toThrow(PinciteError);
    expect(await check(`${long} “The old mill of Delft”`)).toMatchObject({
      kind: 'paragraph',
      checked: [{ check: { verdict: 'exact' } }],
    });
  });
});

describe('a reference', () => {
  it.each([
    '“The old mill of Delft burned down twice” (Mills 9).',
    'Mills (2016, p. 9) writes “The old mill of Delft burned down twice”.',
    'On p. 9 one reads: “The old mill of Delft burned down twice”.',
    'It is said (p. 9) that “The old mill of Delft burned down twice”.',
  ])('gives the page: %s', async (text) => {
    const { checked } = await checkDraft(draftOf(text), checker);
    const [one] = checked;
    expect(one?.check).toMatchObject({ verdict: 'exact', misplaced: [{ kind: 'page', actual: 'p. 3' }] });
  });

  it.each([
    '“The old mill of Delft burned down twice” (Article 9).',
    '“The old mill of Delft burned down twice” (March 9).',
    'Smith (2010, p. 9) denies what Mills says: “The old mill of Delft burned down twice”.',
    'It stands on p. 9 of that. “The old mill of Delft burned down twice”.',
  ])('gives none: %s', async (text) => {
    const { checked } = await checkDraft(draftOf(text), checker);
    const [one] = checked;
    expect(one?.check).toMatchObject({ verdict: 'exact', misplaced: [] });
  });
});

describe('what a draft’s reader does not see', () => {
  const CLAIM = 'People call it the “mill that never was” today';
  it.each([
    ['md', CLAIM.replace('never', '~~never~~')],
    ['md', CLAIM.replace('never', '<del>never</del>')],
    ['md', CLAIM.replace('never', '<s>never</s>')],
    ['md', CLAIM.replace('never', '<!-- never -->')],
    ['md', CLAIM.replace('never', '<span style="display:none">never</span>')],
    ['md', `<p>${CLAIM.replace('never', '<del>never</del>')}</p>`],
  ])('is not quoted (.%s): %s', async (kind, text) => {
    const draft = await readDraft(Buffer.from(text), `draft.${kind}`);
    const { checked } = await checkDraft(draft, checker);
    expect(checked).toMatchObject([
      { check: { verdict: 'altered', differences: [{ kind: 'dropped', source: 'never' }] } },
    ]);
  });

  it('is not quoted from Word', async () => {
    for (const property of ['<w:strike/>', '<w:dstrike w:val="1"/>', '<w:vanish/>']) {
      const hidden = `<w:r><w:rPr>${property}</w:rPr><w:t xml:space="preserve">never </w:t></w:r>`;
      const bytes = docxOf(wordParagraph(wordRun('It is the “mill that ') + hidden + wordRun('was” today.')), {});
      const { checked } = await checkDraft(await readDraft(bytes, 'x.docx'), checker);
      expect(checked).toMatchObject([{ check: { verdict: 'altered' } }]);
    }
    const shown = '<w:r><w:rPr><w:strike w:val="false"/></w:rPr><w:t xml:space="preserve">never </w:t></w:r>';
    const bytes = docxOf(wordParagraph(wordRun('It is the “mill that ') + shown + wordRun('was” today.')), {});
    const { checked } = await checkDraft(await readDraft(bytes, 'x.docx'), checker);
    expect(checked).toMatchObject([{ check: { verdict: 'exact' } }]);
  });
});

describe('what is said of the source', () => {
  const own = 'Miller holds that “The old mill of Delft burned down twice” in her time.';

  it('is said of the quotation within one’s own sentence', async () => {
    const right = await checkText(own, { pages: '3', source: null }, checker);
    expect(right).toMatchObject({ kind: 'paragraph', checked: [{ check: { verdict: 'exact', misplaced: [] } }] });
    const wrong = await checkText(own, { pages: '4', source: null }, checker);
    expect(wrong).toMatchObject({ checked: [{ check: { verdict: 'exact', misplaced: [{ kind: 'page' }] } }] });
  });

  it('is not said of one whose own reference says it', async () => {
    const two = `${own} Others say that it is the “mill that never was” (p. 3).`;
    const found = await checkText(two, { pages: '4', source: null }, checker);
    expect(found).toMatchObject({ checked: [{ check: { misplaced: [{}] } }, { check: { misplaced: [] } }] });
  });

  it.each(['3 of 12', 'page 3 of 12', 'p. 3 sur 12', ' 3 '])('is read as a page: %j', async (pages) => {
    const found = await checkText('The old mill of Delft burned down twice', { pages, source: null }, checker);
    expect(found).toMatchObject({ kind: 'quotation', check: { verdict: 'exact', misplaced: [] } });
  });

  it('is refused where it is no page', async () => {
    const asked = checkText(own, { pages: 'abc', source: null }, checker);
    await expect(asked).rejects.toMatchObject({ code: 'input', context: { problem: 'unread-pages' } });
  });
});

describe('a draft to check', () => {
  it('gives back what was checked when the time is up, and how many are left', async () => {
    const draft = draftOf('“The old mill of Delft” and “burned down twice in” and “mill that never was”');
    const ending = new AbortController();
    const found = await checkDraft(draft, checker, { until: ending.signal, onProgress: () => ending.abort() });
    expect(found.checked).toHaveLength(1);
    expect(found.left).toBe(2);
  });

  it('has every quotation checked, even next to one that can’t be', async () => {
    const { checked, short } = await checkDraft(
      draftOf(`A “burned mill” and “${'word '.repeat(3_000)}” and “The old mill of Delft burned up twice”.`),
      checker,
    );
    expect(short.map(({ text }) => text)).toEqual(['burned mill']);
    expect(checked).toMatchObject([{ check: null, problem: { code: 'input' } }, { check: { verdict: 'altered' } }]);
    expect(checked.map(isWrong)).toEqual([false, true]);
  });

  it('lets others work in between, says how far it is, and can be broken off', async () => {
    const draft = draftOf('“The old mill of Delft” and “burned down twice in” and “mill that never was”');
    const said: number[] = [];
    const others: number[] = [];
    const turn = (): void => {
      others.push(said.length);
      if (said.length < 3) setImmediate(turn);
    };
    setImmediate(turn);
    await checkDraft(draft, checker, { onProgress: ({ done, total }) => said.push(done * 10 + total) });
    expect(said).toEqual([13, 23, 33]);
    expect(others).toContain(1);
    const stopping = new AbortController();
    const going = checkDraft(draft, checker, { signal: stopping.signal, onProgress: () => stopping.abort() });
    await expect(going).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('the sentences of a draft', () => {
  it('are those that its writer states', () => {
    const draft = draftOf(
      '# A heading of words\n\nThe mill burned down. No.\n\n> It burned down twice.\n\nAgain it did.[^1]\n\n[^1]: See the mill.',
    );
    expect(draftClaims(draft).map(({ text }) => text)).toEqual(['The mill burned down.', 'Again it did.']);
  });

  it('are all that have words where a text was typed', () => {
    expect(
      typedClaims(draftOf('It did. ?! So.'))
        .map(({ text }) => text)
        .join(' '),
    ).toContain('It did.');
    expect(typedClaims(draftOf('> It burned down twice.'))).toHaveLength(1);
    expect(typedClaims(draftOf('?!'))).toEqual([]);
  });
});
