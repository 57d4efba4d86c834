import type { Played } from '../transcript.js';
import { eventHtml } from './event.js';
import { escapeHtml } from './html.js';
import type { Names } from './inline-markdown.js';
import { STYLE } from './style.js';

/** All exchanges as one page that needs nothing beside itself and loads nothing. */
export function pageHtml(exchanges: readonly Played[], names: Names): string {
  const failed = exchanges.filter(({ failures }) => failures.length > 0).length;
  const list = exchanges.map(({ title, failures }, at) => {
    return `<li><a href="#exchange-${at + 1}">${escapeHtml(title)}</a>${failures.length > 0 ? ' – <b>not as expected</b>' : ''}</li>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Pincite: a conversation</title><style>${STYLE}</style></head><body>
<header><h1>Pincite: a conversation in ${exchanges.length} exchanges</h1>
<p>The real bot, with the shipped documents and models, in a Discord on this machine. Drawn like Discord; what people press, type and choose is told between the messages. ${failed === 0 ? 'Each exchange is as expected.' : `${failed} not as expected.`}</p>
<ol>${list.join('')}</ol></header>
${exchanges.map((exchange, at) => exchangeHtml(exchange, at + 1, names)).join('\n')}
</body></html>
`;
}

function exchangeHtml({ title, about, events, failures }: Played, number: number, names: Names): string {
  const failed = failures.map((failure) => `<p class="failure">${escapeHtml(failure)}</p>`).join('');
  return `<section id="exchange-${number}"><h2>${number}. ${escapeHtml(title)}</h2><p class="about">${escapeHtml(about)}</p>${failed}
<div class="window">${events.map((event) => eventHtml(event, names)).join('\n')}</div></section>`;
}
