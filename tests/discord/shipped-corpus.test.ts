import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageLabels, pageText } from '../../src/answer/page.js';
import { quote } from '../../src/answer/quote.js';
import type { Corpus } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { textBlocks } from '../../src/discord/show/blocks.js';
import { LIMITS } from '../../src/discord/show/limits.js';
import { embedLength, packCards } from '../../src/discord/show/pack.js';
import { quotationCard } from '../../src/discord/show/quotation-card.js';
import { verifiedPage, verifiedQuotation } from '../../src/discord/show/verify.js';
import { visibleText } from '../../src/discord/show/visible-text.js';
import { seenInQuote } from './markdown.js';

const silent = pino({ level: 'silent' });
let corpus: Corpus = { documents: [] };
beforeAll(async () => {
  corpus = await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
});

const words = (text: string) => visibleText(text).replace(/\s+/g, ' ').trim();

describe('the documents that ship with Pincite', () => {
  test('every sentence is shown as it stands, within the limits', () => {
    let shown = 0;
    for (const document of corpus.documents) {
      for (const { ordinal, kind } of document.sentences) {
        if (kind !== 'body' && kind !== 'note') continue;
        const quotation = quote(document, { first: ordinal, last: ordinal }, ordinal);
        const verified = verifiedQuotation(quotation, corpus, silent);
        if (verified === null) throw new Error(`not verified: ${quotation.id}`);
        const card = quotationCard(verified, { heading: '1 of 1', colour: 0, buttons: [] });
        const own = card.embeds.filter(({ author }) => !/^(?:Called by|Refers to) /.test(author?.name ?? ''));
        const described = own.map(({ description }) => description ?? '').join('\n');
        const seen = described.split(/^An item of that list:$/m).at(-1) ?? '';
        if (words(seenInQuote(seen)) !== words(quotation.text)) throw new Error(`${seen} is not ${quotation.text}`);
        expect(card.embeds.every((embed) => embedLength(embed) <= LIMITS.embedTotal)).toBe(true);
        shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(100);
  });

  test('every page is shown as it stands', () => {
    for (const document of corpus.documents) {
      for (const label of pageLabels(document)) {
        const page = pageText(corpus, document.id, label);
        expect(verifiedPage(page, corpus, silent), label).toBe(document);
        const blocks = textBlocks(page.body);
        expect(words(blocks.map(seenInQuote).join('\n'))).toBe(words(page.body));
        const messages = packCards([{ embeds: blocks.map((description) => ({ description })), buttons: [] }]);
        expect(messages.length).toBeLessThanOrEqual(3);
      }
    }
  });
});
