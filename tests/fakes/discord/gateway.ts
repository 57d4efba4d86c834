import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { GatewaySession, shardOf, wants } from './gateway-session.js';
import type { JsonObject } from './json.js';

const maxConnections = 64;
const maxPayload = 4096;

const packet = z.looseObject({ op: z.number(), d: z.unknown() });
const identify = z.looseObject({
  token: z.string(),
  intents: z.number(),
  properties: z.looseObject({}),
  shard: z.tuple([z.number(), z.number()]).default([0, 1]),
  compress: z.boolean().optional(),
});
const resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });

/** An IDENTIFY as it came. */
export type Identify = z.infer<typeof identify>;
/** A RESUME as it came. */
export type Resume = z.infer<typeof resume>;

/** What the gateway needs to know of the rest of the fake. */
export interface GatewayHost {
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  /** Privileged intents that the application has not been granted. */
  readonly disallowedIntents: number;
  readyPayload(session: GatewaySession): JsonObject;
  /** Called when a session has been told that it is ready, to show it its servers. */
  welcome(session: GatewaySession): void;
}

/** An event for the bot; a body that depends on the session's intents is given as a function. */
export interface GatewayEvent {
  readonly type: string;
  readonly guildId: string | undefined;
  readonly data: JsonObject | ((session: GatewaySession) => JsonObject);
}

/** The WebSocket gateway: what Discord pushes, and the ways in which its connections fail. */
export class Gateway {
  readonly identifies: Identify[] = [];
  readonly resumes: Resume[] = [];
  /** Heartbeats received since the start. */
  heartbeats = 0;
  /** When false, heartbeats go unanswered: to the client the connection is a zombie. */
  acknowledging = true;
  /** What the next RESUME gets: the missed events, or (once) an invalid session that may or may not be resumed again. */
  nextResume: 'replay' | 'invalid' | 'invalid-resumable' = 'replay';
  readonly #sockets: WebSocketServer;
  readonly #sessions = new Map<string, GatewaySession>();

  constructor(
    server: Server,
    private readonly host: GatewayHost,
  ) {
    this.#sockets = new WebSocketServer({ server, maxPayload });
    this.#sockets.on('connection', (socket) => this.#open(socket));
  }

  /** The sessions that have a connection. */
  get connected(): GatewaySession[] {
    return [...this.#sessions.values()].filter((session) => session.socket !== undefined);
  }

  /** Sends an event to the sessions whose shard and intents let it through. */
  dispatch(event: GatewayEvent): void {
    for (const session of this.#sessions.values()) {
      const [shard, shards] = session.identified.shard;
      if (shardOf(event.guildId, shards) !== shard) continue;
      if (!wants(session, event.type, event.guildId !== undefined)) continue;
      session.dispatch(event.type, typeof event.data === 'function' ? event.data(session) : event.data);
    }
  }

  /** Ends every connection as a failing network does: without a word. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Closes every connection with a code. */
  close(code: number, reason = ''): void {
    for (const socket of this.#sockets.clients) socket.close(code, reason);
  }

  /** Asks every client to reconnect and resume (op 7). */
  requestReconnect(): void {
    for (const session of this.connected) session.socket?.send(JSON.stringify({ op: 7, d: null }));
  }

  /** Declares the sessions invalid (op 9); those that can't be resumed are forgotten. */
  invalidate(resumable: boolean): void {
    for (const session of this.connected) {
      session.socket?.send(JSON.stringify({ op: 9, d: resumable }));
      if (!resumable) this.#sessions.delete(session.id);
    }
  }

  async stop(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => this.#sockets.close(() => resolve()));
    this.#sessions.clear();
  }

  #open(socket: WebSocket): void {
    if (this.#sockets.clients.size > maxConnections) {
      socket.close(4008, 'Too many connections to the fake');
      return;
    }
    const connection: { session: GatewaySession | undefined } = { session: undefined };
    socket.on('message', (raw) => this.#receive(socket, connection, raw));
    // A dropped socket reports an error before it closes; the close is what matters here.
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      const { session } = connection;
      if (session === undefined || session.socket !== socket) return;
      session.socket = undefined;
      // A client that closes normally gives its session up.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    });
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.host.heartbeatIntervalMs, _trace: [] } }));
  }

  #receive(socket: WebSocket, connection: { session: GatewaySession | undefined }, raw: RawData): void {
    const parsed = packet.safeParse(decode(raw));
    const { op, d } = parsed.success ? parsed.data : { op: undefined, d: undefined };
    const identified = op === 2 ? identify.safeParse(d) : undefined;
    const resumed = op === 6 ? resume.safeParse(d) : undefined;
    if (op === 1) {
      this.heartbeats += 1;
      // A client that has not taken in READY yet sends null.
      connection.session?.sawUpTo(typeof d === 'number' ? d : 0);
      if (this.acknowledging) socket.send(JSON.stringify({ op: 11 }));
    } else if (identified?.success === true) {
      if (connection.session !== undefined) socket.close(4005, 'Already authenticated');
      else connection.session = this.#identify(socket, identified.data);
    } else if (resumed?.success === true) {
      connection.session = this.#resume(socket, resumed.data);
    } else if (op === 3 || op === 4 || op === 8) {
      // Presence, voice state and member requests change nothing here.
      if (connection.session === undefined) socket.close(4003, 'Not authenticated');
    } else if (op === undefined || op === 2 || op === 6) {
      socket.close(4002, 'Decode error');
    } else {
      socket.close(4001, 'Unknown opcode');
    }
  }

  #identify(socket: WebSocket, wanted: Identify): GatewaySession | undefined {
    if (this.identifies.length < 1000) this.identifies.push(wanted);
    if (wanted.token !== this.host.token) {
      socket.close(4004, 'Authentication failed');
      return undefined;
    }
    const [shard, shards] = wanted.shard;
    if (shard < 0 || shard >= shards) {
      socket.close(4010, 'Invalid shard');
      return undefined;
    }
    if ((wanted.intents & this.host.disallowedIntents) !== 0) {
      socket.close(4014, 'Disallowed intent(s).');
      return undefined;
    }
    for (const old of this.#sessions.values()) {
      const same = old.identified.shard[0] === shard && old.identified.shard[1] === shards;
      if (same && old.socket === undefined) this.#sessions.delete(old.id);
    }
    const session = new GatewaySession(randomUUID().replaceAll('-', ''), {
      intents: wanted.intents,
      shard: wanted.shard,
    });
    session.socket = socket;
    this.#sessions.set(session.id, session);
    session.dispatch('READY', this.host.readyPayload(session));
    this.host.welcome(session);
    return session;
  }

  #resume(socket: WebSocket, wanted: Resume): GatewaySession | undefined {
    if (this.resumes.length < 1000) this.resumes.push(wanted);
    const session = this.#sessions.get(wanted.session_id);
    const outcome = this.nextResume;
    this.nextResume = 'replay';
    if (outcome === 'invalid-resumable' && session !== undefined) {
      socket.send(JSON.stringify({ op: 9, d: true }));
      return undefined;
    }
    if (outcome === 'invalid' || session === undefined || wanted.token !== this.host.token) {
      this.#sessions.delete(wanted.session_id);
      socket.send(JSON.stringify({ op: 9, d: false }));
      return undefined;
    }
    // The client's old connection, if it is still there, must not end the session when it closes.
    session.socket = socket;
    if (!session.replay(wanted.seq)) {
      socket.close(4007, 'Invalid seq');
      return undefined;
    }
    session.dispatch('RESUMED', { _trace: [] });
    return session;
  }
}

function decode(raw: RawData): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
}
