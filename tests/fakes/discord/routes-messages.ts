import { DiscordError, notFound } from './errors.js';
import type { Answer } from './http.js';
import { isObject, stringAt } from './json.js';
import { type FakeMessage, type FakeReaction, isEphemeral } from './message.js';
import { readMessage } from './message-making.js';
import type { Call, Route } from './router.js';
import type { MessageStore, StoredMessage } from './store.js';
import type { FakeChannel, World } from './world.js';
import { channelPayload } from './world-payloads.js';

/** What the routes of channels tell the rest of the fake. */
export interface ChannelEvents {
  /** A message as the bot may see it. */
  shown(message: FakeMessage, channel: FakeChannel): FakeMessage;
  threadCreated(thread: FakeChannel): void;
  typing(channel: FakeChannel): void;
}

/** The routes of channels: messages, reactions, typing, threads. */
export function messageRoutes(world: World, messages: MessageStore, events: ChannelEvents): Route[] {
  const route = (method: Route['method'], template: string, handle: Route['handle']): Route => ({
    method,
    template,
    authorized: true,
    handle,
  });
  const channelOf = ({ params }: Call): FakeChannel => {
    const channel = world.channels.get(params['channel_id'] ?? '');
    if (channel === undefined) throw notFound.channel();
    return channel;
  };
  const messageOf = (call: Call): StoredMessage => {
    const stored = messages.get(call.params['message_id'] ?? '', channelOf(call).id);
    // An ephemeral message exists only for its interaction.
    if (isEphemeral(stored.current)) throw notFound.message();
    return stored;
  };
  const send = (call: Call): Answer => {
    const channel = channelOf(call);
    const body = readMessage(call.request.body);
    const same = messages
      .in(channel.id)
      .find((stored) => body.enforce_nonce === true && stored.current.nonce === body.nonce);
    const stored = same ?? messages.create({ channel, author: world.bot, body, files: call.request.files });
    return { status: 200, body: { ...stored.current } };
  };
  const list = (call: Call): Answer => {
    const channel = channelOf(call);
    const { query } = call.request;
    const limit = Number(query.get('limit') ?? 50);
    const before = BigInt(query.get('before') ?? '18446744073709551615');
    const after = BigInt(query.get('after') ?? 0);
    const found = messages
      .in(channel.id)
      .filter(({ current }) => !isEphemeral(current) && BigInt(current.id) < before && BigInt(current.id) > after);
    const wanted = query.has('after') ? found.slice(0, limit) : found.slice(-limit);
    return { status: 200, body: wanted.reverse().map(({ current }) => events.shown(current, channel)) };
  };
  const edit = (call: Call): Answer => {
    const stored = messageOf(call);
    if (stored.current.author.id !== world.bot.id)
      throw new DiscordError(403, 50005, 'Cannot edit a message authored by another user');
    messages.edit(stored, readMessage(call.request.body), call.request.files);
    return { status: 200, body: { ...stored.current } };
  };
  const react =
    (add: boolean) =>
    (call: Call): Answer => {
      const stored = messageOf(call);
      const reactions = withReaction(stored.current.reactions ?? [], call.params['emoji_name'] ?? '', add, true);
      // A reaction is an event of its own, so the message is changed without one.
      stored.current = { ...stored.current, reactions };
      return { status: 204 };
    };
  const thread = (call: Call, id: string | undefined): Answer => {
    const { body } = call.request;
    const name = isObject(body) ? stringAt(body, 'name') : '';
    const made = world.addThread(channelOf(call), name, id, world.bot.id);
    events.threadCreated(made);
    return { status: 201, body: channelPayload(made) };
  };

  return [
    route('GET', '/channels/{channel_id}', (call) => ({ status: 200, body: channelPayload(channelOf(call)) })),
    route('POST', '/channels/{channel_id}/messages', send),
    route('GET', '/channels/{channel_id}/messages', list),
    route('GET', '/channels/{channel_id}/messages/{message_id}', (call) => ({
      status: 200,
      body: { ...events.shown(messageOf(call).current, channelOf(call)) },
    })),
    route('PATCH', '/channels/{channel_id}/messages/{message_id}', edit),
    route('DELETE', '/channels/{channel_id}/messages/{message_id}', (call) => {
      messages.delete(messageOf(call));
      return { status: 204 };
    }),
    route('POST', '/channels/{channel_id}/typing', (call) => {
      events.typing(channelOf(call));
      return { status: 204 };
    }),
    route('PUT', '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me', react(true)),
    route('DELETE', '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me', react(false)),
    route('POST', '/channels/{channel_id}/threads', (call) => thread(call, undefined)),
    route('POST', '/channels/{channel_id}/messages/{message_id}/threads', (call) =>
      thread(call, messageOf(call).current.id),
    ),
  ];
}

/** The reactions of a message with one more or one less; `mine` when the bot is the one who reacts. */
export function withReaction(
  reactions: readonly FakeReaction[],
  emoji: string,
  add: boolean,
  mine: boolean,
): FakeReaction[] {
  const old = reactions.find((reaction) => reaction.emoji.name === emoji);
  const others = reactions.filter((reaction) => reaction !== old);
  if (mine && (old?.me ?? false) === add) return [...reactions];
  const count = Math.max(0, (old?.count ?? 0) + (add ? 1 : -1));
  if (count === 0) return others;
  const me = mine ? add : (old?.me ?? false);
  const changed: FakeReaction = {
    count,
    me,
    me_burst: false,
    count_details: { burst: 0, normal: count },
    burst_colors: [],
    emoji: { id: null, name: emoji },
  };
  return [...others, changed];
}
