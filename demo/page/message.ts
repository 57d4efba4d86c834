import { isObject, type JsonObject, objectsIn, stringAt } from '../../tests/fakes/discord/json.js';
import type { FakeEmbed, FakeMessage } from '../../tests/fakes/discord/message.js';
import { escapeHtml } from './html.js';
import { inlineHtml, type Names } from './inline-markdown.js';
import { markdownHtml } from './markdown.js';

/** What a message says and offers, without its author: text, embeds, files, buttons, reactions. */
export function messageHtml(message: FakeMessage, names: Names): string {
  const { content, embeds, attachments, components, reactions = [] } = message;
  return [
    content === '' ? '' : `<div class="content">${markdownHtml(content, names)}</div>`,
    ...embeds.map((embed) => embedHtml(embed, names)),
    ...attachments.map(({ filename, size }) => fileHtml(filename, size)),
    ...components.map((component) => componentHtml(component, names)),
    reactions.length === 0 ? '' : `<div class="reactions">${reactions.map(reactionHtml).join('')}</div>`,
  ].join('');
}

function embedHtml(embed: FakeEmbed, names: Names): string {
  const { author, title, description, fields, footer, color } = embed;
  const stripe = `#${(color ?? 0x1e1f22).toString(16).padStart(6, '0')}`;
  const parts = [
    author ? `<div class="author">${escapeHtml(author.name)}</div>` : '',
    title ? `<div class="title">${inlineHtml(title, names)}</div>` : '',
    description ? `<div class="description">${markdownHtml(description, names)}</div>` : '',
    ...(fields ?? []).map(
      ({ name, value }) =>
        `<div class="field"><div class="name">${inlineHtml(name, names)}</div>${markdownHtml(value, names)}</div>`,
    ),
    footer ? `<footer>${escapeHtml(footer.text)}</footer>` : '',
  ];
  return `<div class="embed" style="border-color:${stripe}">${parts.join('')}</div>`;
}

function fileHtml(name: string, bytes: number): string {
  const size = bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(2)} KB`;
  return `<div class="file"><span class="icon">📄</span><div><div class="link">${escapeHtml(name)}</div><div class="size">${size}</div></div></div>`;
}

/** Discord's numbers for the kinds of component that are drawn. */
const ROW = 1;
const BUTTON = 2;
const SECTION = 9;
const TEXT = 10;
const CONTAINER = 17;

function componentHtml(component: JsonObject, names: Names): string {
  const inside = (): string =>
    objectsIn(component['components'])
      .map((one) => componentHtml(one, names))
      .join('');
  const { accessory } = component;
  switch (component['type']) {
    case ROW:
      return `<div class="row">${inside()}</div>`;
    case TEXT:
      return `<div class="description">${markdownHtml(stringAt(component, 'content'), names)}</div>`;
    case SECTION: {
      const beside = isObject(accessory) ? componentHtml(accessory, names) : '';
      return `<div class="section"><div>${inside()}</div>${beside}</div>`;
    }
    case CONTAINER: {
      const stripe = `#${Number(component['accent_color'] ?? 0x1e1f22)
        .toString(16)
        .padStart(6, '0')}`;
      return `<div class="embed laid-out" style="border-color:${stripe}">${inside()}</div>`;
    }
  }
  if (component['type'] !== BUTTON) return `<div>[component ${escapeHtml(String(component['type']))}]</div>`;
  const kind = BUTTON_STYLES[Number(component['style'])] ?? 'secondary';
  const disabled = component['disabled'] === true ? ' disabled' : '';
  const { emoji } = component;
  const sign = isObject(emoji) ? `${stringAt(emoji, 'name')} ` : '';
  return `<button type="button" class="${kind}"${disabled}>${escapeHtml(sign + stringAt(component, 'label'))}</button>`;
}

const BUTTON_STYLES: Readonly<Record<number, string>> = { 1: 'primary', 3: 'success', 4: 'danger' };

/** A reaction and how many have given it. */
export function reactionHtml({ emoji, count, me }: NonNullable<FakeMessage['reactions']>[number]): string {
  return `<span class="reaction${me ? ' own' : ''}">${escapeHtml(emoji.name)} ${count}</span>`;
}
