import { expect } from 'vitest';
import { z } from 'zod';
import { stringAt } from '../../fakes/discord/json.js';
import { componentsOf, type FakeMessage, flags, messageBody } from '../../fakes/discord/message.js';
import type { FakeDiscord } from '../../fakes/discord/server.js';
import { unescapedRest } from '../markdown.js';
import { PLANTED } from './attacks.js';

const UNSEEN = /(?![\n\t])\p{Cc}|\p{Cs}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
/** What the harness posts in the bot's name, to have buttons of any id. */
const POSTED = 'buttons';
const sent = z.union([z.object({ type: z.number(), data: messageBody }).transform(({ data }) => data), messageBody]);

/** What of a text is still Markdown to Discord and could only be a text's own. Code blocks show what they hold as it is. */
function harmIn(markdown: string): string[] {
  const pieces = markdown.split('```');
  const outside = pieces.filter((_, at) => at % 2 === 0).join('\n');
  // Times of Pincite's own: none of the attacks has one of this century.
  const rest = unescapedRest(outside).replace(/<t:\d{10}:[a-zA-Z]>/gu, '');
  const found = [
    ...(pieces.length % 2 === 0 ? ['a block of code that stays open'] : []),
    ...(UNSEEN.exec(rest) ?? []).map((one) => `unseen ${one.codePointAt(0)?.toString(16)}`),
    ...(rest.match(/@(?:everyone|here)|<(?:@|#|a?:|t:|\/|id:)|\]\(|:\/\/|\|\||:[a-z]\w+:|javascript:/gu) ?? []),
    ...(rest.match(/^(?:> )*(?:#{1,3}|-#|-|1\.|>>>) Planted/gmu) ?? []),
    ...PLANTED.filter((planted) => rest.includes(planted)),
  ];
  return found;
}

/** Everything in a message that Discord reads as Markdown. */
function markdownOf({ content, embeds, components }: z.infer<typeof messageBody>): string[] {
  const inEmbeds = (embeds ?? []).flatMap(({ title, description, fields }) => [
    title ?? '',
    description ?? '',
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  const displayed = componentsOf({ components: components ?? [] }).map((component) => stringAt(component, 'content'));
  return [String(content ?? ''), ...inEmbeds, ...displayed];
}

/** What is shown as it is: it needs no backslashes, and must hold nothing unseen. */
function plainOf({ embeds, components }: z.infer<typeof messageBody>): string[] {
  return [
    ...(embeds ?? []).flatMap(({ author, footer }) => [author?.name ?? '', footer?.text ?? '']),
    ...componentsOf({ components: components ?? [] }).flatMap(({ label }) =>
      typeof label === 'string' ? [label] : [],
    ),
  ];
}

/**
 * Checks all that the bot has sent: it notifies nobody, and no text of a person or a document formats, links or mentions.
 * @param but Markdown that is Pincite's own and right there
 */
export function expectHarmless(fake: FakeDiscord, but: readonly string[] = []): void {
  for (const { method, path, body } of fake.requests) {
    if (body === null || typeof body !== 'object' || method === 'PUT') continue;
    const { data } = sent.safeParse(body);
    const isLaidOut = ((data?.flags ?? 0) & flags.componentsV2) !== 0;
    if (data === undefined || (!isLaidOut && data.content === undefined && data.embeds === undefined)) continue;
    if (data.content === POSTED) continue;
    const where = `${method} ${path}`;
    expect(data.allowed_mentions, where).toMatchObject({ parse: [] });
    expect(data.allowed_mentions?.users ?? [], where).toEqual([]);
    expect(data.allowed_mentions?.replied_user ?? false, where).toBe(false);
    for (const text of markdownOf(data)) {
      const own = but.reduce((rest, one) => rest.replaceAll(one, ''), text);
      expect(harmIn(own), `${where}\n${JSON.stringify(text)}`).toEqual([]);
    }
    for (const text of plainOf(data)) expect(UNSEEN.test(text), `${where}\n${JSON.stringify(text)}`).toBe(false);
    for (const { url, author } of data.embeds ?? []) expect([url, author?.url].filter(Boolean), where).toEqual([]);
  }
}

/** The buttons that can be pressed, links left out. */
export function buttonsToPress(message: FakeMessage): string[] {
  return componentsOf(message).flatMap(({ type, custom_id: id, disabled }) =>
    type === 2 && typeof id === 'string' && disabled !== true ? [id] : [],
  );
}
