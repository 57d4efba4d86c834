import { type APIButtonComponent, type APIComponentInContainer, ComponentType } from 'discord.js';
import { escapeMarkdown } from './escape.js';
import { LIMITS } from './limits.js';
import { rowsOf } from './pack.js';
import type { OutgoingMessage } from './reply.js';

/** An entry of a list, as Markdown, and the button that stands beside it. */
export interface ListedEntry {
  readonly text: string;
  readonly button: APIButtonComponent | null;
}

/** A list in a frame: all texts are Markdown that is escaped where it must be, each at most 4,000 characters. */
export interface ListLayout {
  readonly head: string;
  readonly entries: readonly ListedEntry[];
  /** Nothing where it is empty. */
  readonly foot: string;
  /** Below everything. */
  readonly buttons: readonly APIButtonComponent[];
  readonly colour: number;
}

/** A part of a container, and what it takes of a message's room. */
interface Part {
  readonly component: APIComponentInContainer;
  readonly components: number;
  readonly characters: number;
}

/**
 * Lays a list out in as few messages as hold it, in order, nothing left out. Unlike under embeds, each entry has its button
 * beside it, where the eye and a screen reader come upon it.
 */
export function listMessages({ head, entries, foot, buttons, colour }: ListLayout): OutgoingMessage[] {
  const parts = [
    display(head),
    ...entries.map(({ text, button }) => (button === null ? display(text) : section(text, button))),
    ...(foot === '' ? [] : [display(foot)]),
    ...rowsOf(buttons).map((row): Part => ({ component: row, components: 1 + row.components.length, characters: 0 })),
  ];
  const containers: { inside: APIComponentInContainer[]; components: number; characters: number }[] = [];
  for (const part of parts) {
    const open = containers.at(-1);
    const fits =
      open !== undefined &&
      open.components + part.components <= LIMITS.layoutComponents &&
      open.characters + part.characters <= LIMITS.layoutTotal;
    const container = fits ? open : { inside: [], components: 1, characters: 0 };
    if (!fits) containers.push(container);
    container.inside.push(part.component);
    container.components += part.components;
    container.characters += part.characters;
  }
  return containers.map(({ inside }) => ({
    embeds: [],
    components: [],
    layout: [{ type: ComponentType.Container, accent_color: colour, components: inside }],
  }));
}

/** A message of embeds laid out, to take the place of one that is: Discord lets none go back to embeds. */
export function laidOut({ embeds, components, files }: OutgoingMessage): OutgoingMessage {
  const containers = embeds.map(({ author, title, description, footer, color }) => {
    const lines = [
      author === undefined ? '' : `-# ${escapeMarkdown(author.name)}`,
      title === undefined ? '' : `### ${title}`,
      description ?? '',
      footer === undefined ? '' : `-# ${escapeMarkdown(footer.text)}`,
    ];
    const content = lines.filter((line) => line !== '').join('\n');
    return {
      type: ComponentType.Container as const,
      ...(color !== undefined && { accent_color: color }),
      components: [{ type: ComponentType.TextDisplay as const, content }],
    };
  });
  return { embeds: [], components: [], layout: [...containers, ...components], ...(files !== undefined && { files }) };
}

function display(content: string): Part {
  return { component: { type: ComponentType.TextDisplay, content }, components: 1, characters: content.length };
}

function section(content: string, accessory: APIButtonComponent): Part {
  const component: APIComponentInContainer = {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory,
  };
  return { component, components: 3, characters: content.length };
}
