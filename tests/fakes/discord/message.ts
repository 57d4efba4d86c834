import type { APIUser } from 'discord.js';
import { z } from 'zod';
import { isObject, type JsonObject, objectsIn, stringAt } from './json.js';

export const flags = { crossposted: 1, suppressEmbeds: 4, ephemeral: 64, loading: 128, componentsV2: 32_768 } as const;

const embed = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  url: z.string().nullish(),
  color: z.number().nullish(),
  timestamp: z.string().nullish(),
  author: z.looseObject({ name: z.string(), url: z.string().nullish() }).nullish(),
  footer: z.looseObject({ text: z.string() }).nullish(),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string(), inline: z.boolean().nullish() })).nullish(),
});
export type FakeEmbed = z.infer<typeof embed>;

/** What the bot may send as a message, in any of the ways to send one. */
export const messageBody = z.looseObject({
  content: z.union([z.string(), z.number()]).nullish(),
  embeds: z.array(embed).nullish(),
  components: z.array(z.looseObject({ type: z.number() })).nullish(),
  flags: z.number().nullish(),
  tts: z.boolean().nullish(),
  attachments: z
    .array(
      z.looseObject({
        id: z.union([z.string(), z.number()]),
        filename: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .nullish(),
  allowed_mentions: z
    .looseObject({
      parse: z.array(z.string()).nullish(),
      users: z.array(z.string()).nullish(),
      replied_user: z.boolean().nullish(),
    })
    .nullish(),
  message_reference: z.looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() }).nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  sticker_ids: z.array(z.string()).nullish(),
  poll: z.looseObject({}).nullish(),
});
export type MessageBody = z.infer<typeof messageBody>;

/** A file that hangs on a message. */
export interface FakeAttachment {
  readonly id: string;
  readonly filename: string;
  readonly description?: string;
  readonly content_type: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
}

export interface FakeReaction {
  readonly count: number;
  readonly me: boolean;
  readonly me_burst: false;
  readonly count_details: { readonly burst: 0; readonly normal: number };
  readonly burst_colors: readonly string[];
  readonly emoji: { readonly id: string | null; readonly name: string };
}

/** A message as it goes over the wire. An edit makes a new one, so that a message once read is a snapshot. */
export interface FakeMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: APIUser;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: boolean;
  readonly mention_everyone: boolean;
  readonly mentions: readonly APIUser[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly FakeAttachment[];
  readonly embeds: readonly FakeEmbed[];
  readonly components: readonly JsonObject[];
  readonly reactions?: readonly FakeReaction[];
  readonly flags: number;
  readonly pinned: boolean;
  readonly nonce?: string | number;
  readonly application_id?: string;
  readonly webhook_id?: string;
  readonly interaction_metadata?: JsonObject;
  readonly message_reference?: { readonly type: 0; readonly message_id: string; readonly channel_id: string };
  readonly referenced_message?: FakeMessage | null;
}

/** Whether only the one who asked sees the message. */
export function isEphemeral(message: FakeMessage): boolean {
  return (message.flags & flags.ephemeral) !== 0;
}

/** Whether the message still shows "… is thinking". */
export function isLoading(message: FakeMessage): boolean {
  return (message.flags & flags.loading) !== 0;
}

/** All components of a message, those inside rows, sections and containers included. */
export function componentsOf(message: { readonly components: readonly JsonObject[] }): JsonObject[] {
  return message.components.flatMap(flattened);
}

function flattened(component: JsonObject): JsonObject[] {
  const { accessory, component: inner } = component;
  return [
    component,
    ...objectsIn(component['components']).flatMap(flattened),
    ...(isObject(accessory) ? flattened(accessory) : []),
    ...(isObject(inner) ? flattened(inner) : []),
  ];
}

/** A button as a user sees it. */
export interface FakeButton {
  readonly label: string;
  readonly customId: string;
  readonly url: string;
  readonly disabled: boolean;
}

/** The buttons of a message, in reading order. */
export function buttonsOf(message: FakeMessage): FakeButton[] {
  return componentsOf(message)
    .filter((component) => component['type'] === 2)
    .map((component) => ({
      label: stringAt(component, 'label'),
      customId: stringAt(component, 'custom_id'),
      url: stringAt(component, 'url'),
      disabled: component['disabled'] === true,
    }));
}

/** Everything that can be read in a message, in reading order, a line each: content, embeds, text components, labels. */
export function textOf(message: FakeMessage): string {
  const lines = [message.content];
  for (const part of message.embeds) {
    lines.push(part.author?.name ?? '', part.title ?? '', part.description ?? '');
    for (const field of part.fields ?? []) lines.push(field.name, field.value);
    lines.push(part.footer?.text ?? '');
  }
  for (const component of componentsOf(message))
    lines.push(stringAt(component, 'content'), stringAt(component, 'label'));
  return lines.filter((line) => line !== '').join('\n');
}
