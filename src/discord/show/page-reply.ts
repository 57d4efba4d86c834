import type { Engine, PageText } from '../../answer/engine.js';
import type { Document } from '../../corpus/document.js';
import { PinciteError } from '../../errors.js';
import { buttonComponent } from '../buttons/button.js';
import type { Call, Services } from '../requests/services.js';
import { blockEmbeds, textBlocks } from './blocks.js';
import { COLOURS } from './colours.js';
import { escapeMarkdown } from './escape.js';
import { packCards } from './pack.js';
import type { Card, Reply } from './reply.js';
import { verifiedPage } from './verify.js';

/** The name of the buttons that turn the page, as it stands in custom ids. */
export const PAGE_BUTTON = 'page';

/**
 * A page as it is printed, with its notes below and buttons to the pages before and after.
 * @throws PinciteError unknown-document, unknown-page
 */
export function pageReply(documentId: string, label: string, call: Call, { engine }: Services): Reply {
  const page = engine.page(documentId, label);
  const document = verifiedPage(page, engine.corpus, call.log);
  if (document === null) {
    throw new PinciteError(
      'corpus',
      'This page did not match its document, so it is not shown.',
      'Whoever runs this bot finds it in the log.',
    );
  }
  return { messages: packCards(pageCards(page, document, engine)) };
}

function pageCards(page: PageText, document: Document, engine: Engine): Card[] {
  const title = `Page ${page.label}`;
  const citation = engine.status().documents.find(({ id }) => id === document.id)?.citation;
  const body = blockEmbeds(textBlocks(page.body), {
    title,
    author: document.item.title,
    colour: COLOURS.plain,
    ...(citation !== undefined && { footer: citation }),
  });
  const notes = blockEmbeds(
    page.notes.flatMap(({ marker, text }) => textBlocks(text, `**${escapeMarkdown(marker)}**\n`)),
    { title: `Footnotes on page ${page.label}`, colour: COLOURS.plain },
  );
  const empty = { title, description: 'Nothing is printed on this page.', color: COLOURS.plain };
  const embeds = [...body, ...notes];
  return [
    {
      embeds: embeds.length === 0 ? [empty] : embeds,
      buttons: [...turn('◀ Page', page.previous), ...turn('▶ Page', page.next)],
    },
  ];

  function turn(word: string, to: string | null) {
    return to === null ? [] : buttonComponent(`${word} ${to}`, PAGE_BUTTON, [document.id, to]);
  }
}
