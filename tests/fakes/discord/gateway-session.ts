import { GatewayIntentBits } from 'discord.js';
import type { WebSocket } from 'ws';
import type { JsonObject } from './json.js';

const replayLimit = 1000;

/** What a client said of itself when it identified. */
export interface Identified {
  readonly intents: number;
  readonly shard: readonly [number, number];
}

interface Sent {
  readonly s: number;
  readonly text: string;
}

/** A gateway session: it outlives its connection, and keeps what it sent so that a client can resume. */
export class GatewaySession {
  /** The connection, while there is one. */
  socket: WebSocket | undefined;
  #sequence = 0;
  #seen = 0;
  /** The connections that a heartbeat came from last, and that was asked for one. */
  #answered: WebSocket | undefined;
  #asked: WebSocket | undefined;
  #sent: Sent[] = [];

  constructor(
    readonly id: string,
    readonly identified: Identified,
  ) {}

  has(intent: number): boolean {
    return (this.identified.intents & intent) !== 0;
  }

  /** Sends an event, or keeps it for a client that is away. */
  dispatch(type: string, data: JsonObject): void {
    this.#sequence += 1;
    const text = JSON.stringify({ op: 0, t: type, s: this.#sequence, d: data });
    this.#sent.push({ s: this.#sequence, text });
    if (this.#sent.length > replayLimit) this.#sent = this.#sent.slice(-replayLimit);
    this.socket?.send(text);
  }

  /** Takes note of the sequence number that a heartbeat brings. */
  sawUpTo(sequence: number): void {
    this.#seen = sequence;
    this.#answered = this.socket;
    this.#asked = undefined;
  }

  /**
   * Whether the client has worked through all that was sent on this connection. A heartbeat (op 1) is asked for to
   * learn of it, and again as long as the answer is behind: a client may answer before it has done with an event.
   */
  get caughtUp(): boolean {
    const { socket } = this;
    if (socket === undefined) return false;
    if (this.#answered === socket && this.#seen >= this.#sequence) return true;
    if (this.#asked !== socket) {
      this.#asked = socket;
      socket.send(JSON.stringify({ op: 1, d: null }));
    }
    return false;
  }

  /** Sends again what the client has not seen; false when that is no longer known. */
  replay(after: number): boolean {
    if (after > this.#sequence) return false;
    const missed = this.#sent.filter((sent) => sent.s > after);
    if (missed.length !== this.#sequence - after) return false;
    for (const sent of missed) this.socket?.send(sent.text);
    return true;
  }
}

/** Which intents let an event through, in a server and in direct messages; an event not named needs none. */
const intentsOf: Readonly<Record<string, readonly [inGuild: number, inDirectMessages: number]>> = {
  GUILD_CREATE: [GatewayIntentBits.Guilds, 0],
  GUILD_DELETE: [GatewayIntentBits.Guilds, 0],
  CHANNEL_CREATE: [GatewayIntentBits.Guilds, 0],
  THREAD_CREATE: [GatewayIntentBits.Guilds, 0],
  MESSAGE_CREATE: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  MESSAGE_UPDATE: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  MESSAGE_DELETE: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  MESSAGE_REACTION_ADD: [GatewayIntentBits.GuildMessageReactions, GatewayIntentBits.DirectMessageReactions],
  MESSAGE_REACTION_REMOVE: [GatewayIntentBits.GuildMessageReactions, GatewayIntentBits.DirectMessageReactions],
  TYPING_START: [GatewayIntentBits.GuildMessageTyping, GatewayIntentBits.DirectMessageTyping],
};

/** Whether a session gets an event, by its intents. */
export function wants(session: GatewaySession, type: string, inGuild: boolean): boolean {
  const intents = intentsOf[type];
  if (intents === undefined) return true;
  return session.has(inGuild ? intents[0] : intents[1]);
}

/** The shard that a server belongs to; direct messages belong to the first. */
export function shardOf(guildId: string | undefined, shards: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
