import type { Clock, Snowflakes } from './clock.js';
import { invalidForm, notFound } from './errors.js';
import type { UploadedFile } from './http.js';
import type { JsonObject } from './json.js';
import { type FakeMessage, flags, type MessageBody } from './message.js';
import {
  mentionsOf,
  refuseEmptied,
  refuseMixed,
  shownAttachments,
  shownComponents,
  shownEmbeds,
} from './message-making.js';
import type { FakeChannel, FakeUser, World } from './world.js';

const maxMessages = 10_000;

/** A message and what the fake knows beyond what goes over the wire. */
export interface StoredMessage {
  /** As it stands now. */
  current: FakeMessage;
  /** As it stood before each edit, oldest first. */
  readonly history: FakeMessage[];
  readonly channel: FakeChannel;
  /** The only user who sees it, when it is ephemeral. */
  readonly seenOnlyBy: FakeUser | undefined;
  deleted: boolean;
}

/** What makes a message, beside its body. */
export interface Making {
  readonly channel: FakeChannel;
  readonly author: FakeUser;
  readonly body: MessageBody;
  readonly files?: readonly UploadedFile[];
  /** Who sees it when it is ephemeral. */
  readonly audience?: FakeUser;
  readonly extra?: Partial<FakeMessage>;
  /** Whether a message without content is in order, as a deferred one is. */
  readonly mayBeEmpty?: boolean;
}

export type MessageEventType = 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE';

/** All messages there are. */
export class MessageStore {
  readonly #messages = new Map<string, StoredMessage>();
  readonly #uploads = new Map<string, UploadedFile>();

  constructor(
    private readonly world: World,
    private readonly ids: Snowflakes,
    private readonly clock: Clock,
    private readonly attachmentUrl: (id: string, filename: string) => string,
    private readonly changed: (type: MessageEventType, stored: StoredMessage) => void,
  ) {}

  create(making: Making): StoredMessage {
    const { channel, author, body } = making;
    const repliesTo = this.#replied(channel, body);
    const content = String(body.content ?? '');
    const uploads = this.#upload(body, making.files ?? []);
    const message: FakeMessage = {
      id: this.ids.next(),
      channel_id: channel.id,
      type: repliesTo === undefined ? 0 : 19,
      author: author.api,
      content,
      timestamp: this.clock.iso(),
      edited_timestamp: null,
      tts: body.tts ?? false,
      ...mentionsOf(content, body, this.world, repliesTo),
      mention_roles: [],
      attachments: uploads,
      embeds: shownEmbeds(body.embeds),
      components: shownComponents(body.components),
      flags: body.flags ?? 0,
      pinned: false,
      ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
      ...(repliesTo === undefined
        ? {}
        : {
            message_reference: { type: 0, message_id: repliesTo.id, channel_id: channel.id },
            referenced_message: repliesTo,
          }),
      ...making.extra,
    };
    if (making.mayBeEmpty !== true) refuseEmptied(message, body);
    // A long run must not fill the memory: the oldest message is no longer to be found.
    const [oldest] = this.#messages.keys();
    if (this.#messages.size >= maxMessages && oldest !== undefined) this.#messages.delete(oldest);
    const seenOnlyBy = (message.flags & flags.ephemeral) === 0 ? undefined : making.audience;
    const stored: StoredMessage = { current: message, history: [], channel, seenOnlyBy, deleted: false };
    this.#messages.set(message.id, stored);
    this.changed('MESSAGE_CREATE', stored);
    return stored;
  }

  /** Changes what the body names and leaves the rest, as Discord does. */
  edit(stored: StoredMessage, body: MessageBody, files: readonly UploadedFile[] = []): StoredMessage {
    const before = stored.current;
    const content = body.content === undefined ? before.content : String(body.content ?? '');
    const kept =
      body.attachments === undefined || body.attachments === null
        ? before.attachments
        : before.attachments.filter((old) => body.attachments?.some((said) => String(said.id) === old.id));
    const after: FakeMessage = {
      ...before,
      content,
      ...(body.content === undefined ? {} : mentionsOf(content, body, this.world, undefined)),
      embeds: body.embeds === undefined ? before.embeds : shownEmbeds(body.embeds),
      components: body.components === undefined ? before.components : shownComponents(body.components),
      attachments: [...kept, ...this.#upload(body, files)],
      // Of the flags only these can be changed after the fact; an edit ends "is thinking".
      flags: (before.flags & ~flags.loading) | ((body.flags ?? 0) & (flags.suppressEmbeds | flags.componentsV2)),
      edited_timestamp: (before.flags & flags.loading) === 0 ? this.clock.iso() : null,
    };
    refuseEmptied(after, body);
    refuseMixed(after);
    return this.replace(stored, after);
  }

  /** Puts another state of a message in the place of the present one. */
  replace(stored: StoredMessage, after: FakeMessage): StoredMessage {
    stored.history.push(stored.current);
    stored.current = after;
    this.changed('MESSAGE_UPDATE', stored);
    return stored;
  }

  delete(stored: StoredMessage): void {
    stored.deleted = true;
    this.changed('MESSAGE_DELETE', stored);
  }

  /** A message that exists; otherwise Discord's "Unknown Message". */
  get(id: string, channelId?: string): StoredMessage {
    const stored = this.#messages.get(id);
    if (stored === undefined || stored.deleted) throw notFound.message();
    if (channelId !== undefined && stored.channel.id !== channelId) throw notFound.message();
    return stored;
  }

  /** The messages of a channel, oldest first, deleted ones left out. */
  in(channelId: string): StoredMessage[] {
    return [...this.#messages.values()].filter((stored) => stored.channel.id === channelId && !stored.deleted);
  }

  /** An uploaded file by its attachment's id. */
  upload(id: string): UploadedFile | undefined {
    return this.#uploads.get(id);
  }

  /** Keeps a file that is not on a message, such as a command's attachment. */
  keep(file: UploadedFile): FakeMessage['attachments'][number] {
    const [attachment] = this.#upload({}, [file]);
    if (attachment === undefined) throw new Error('The file was not kept');
    return attachment;
  }

  #upload(body: MessageBody, files: readonly UploadedFile[]) {
    return shownAttachments(body, files, () => this.ids.next(), this.attachmentUrl).map(({ attachment, file }) => {
      this.#uploads.set(attachment.id, file);
      return attachment;
    });
  }

  #replied(channel: FakeChannel, body: MessageBody): FakeMessage | undefined {
    const reference = body.message_reference;
    if (reference === undefined || reference === null) return undefined;
    const stored = this.#messages.get(reference.message_id);
    if (stored !== undefined && !stored.deleted && stored.channel.id === channel.id) {
      // Discord shows the message replied to, but not in turn what that one replied to.
      const { referenced_message: _nested, ...shown } = stored.current;
      return shown;
    }
    if (reference.fail_if_not_exists === false) return undefined;
    throw invalidForm(['message_reference: Unknown message']);
  }
}

/** What of a message the bot gets to see without the MESSAGE_CONTENT intent. */
export function withoutContent(message: FakeMessage, botId: string): FakeMessage {
  const referenced = message.referenced_message;
  const entitled = message.author.id === botId || message.mentions.some((user) => user.id === botId);
  return {
    ...message,
    ...(entitled ? {} : { content: '', embeds: [], attachments: [], components: [] }),
    ...(referenced === undefined || referenced === null
      ? {}
      : { referenced_message: withoutContent(referenced, botId) }),
  };
}

/** The body of a message event. */
export function messageEvent(
  type: MessageEventType,
  shown: FakeMessage,
  guildId: string | undefined,
  member: JsonObject | undefined,
): JsonObject {
  const guild = guildId === undefined ? {} : { guild_id: guildId };
  if (type === 'MESSAGE_DELETE') return { id: shown.id, channel_id: shown.channel_id, ...guild };
  return { ...shown, ...guild, ...(member === undefined ? {} : { member }) };
}
