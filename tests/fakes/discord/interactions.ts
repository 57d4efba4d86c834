import { randomUUID } from 'node:crypto';
import type { Clock, Snowflakes } from './clock.js';
import { DiscordError, notFound } from './errors.js';
import type { JsonObject } from './json.js';
import { isLoading } from './message.js';
import type { StoredMessage } from './store.js';
import type { FakeChannel, FakeUser } from './world.js';

const acknowledgeWithinMs = 3000;
const tokenLastsMs = 15 * 60 * 1000;

/** The kinds of interaction, by Discord's numbers. */
export const interactionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
/** The kinds of answer, by Discord's numbers. */
export const callbackType = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** A choice that the bot offers. */
export interface FakeChoice {
  readonly name: string;
  readonly value: string | number;
}

/** All that is known of one interaction. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channel: FakeChannel;
  readonly user: FakeUser;
  readonly createdAt: number;
  /** The message that a component or a modal belongs to. */
  readonly source: StoredMessage | undefined;
  readonly metadata: JsonObject;
  /** The number of the callback, once there was one. */
  callback: number | undefined;
  acknowledgedAfterMs: number | undefined;
  ephemeral: boolean;
  original: StoredMessage | undefined;
  /** Whether a deferred answer has been given. */
  settled: boolean;
  readonly followUps: StoredMessage[];
  choices: readonly FakeChoice[] | undefined;
  modal: JsonObject | undefined;
}

/** The interactions there have been, and Discord's rules on acknowledging them. */
export class InteractionStore {
  readonly #byId = new Map<string, InteractionRecord>();
  readonly #byToken = new Map<string, InteractionRecord>();

  constructor(
    private readonly ids: Snowflakes,
    private readonly clock: Clock,
  ) {}

  create(made: {
    type: number;
    channel: FakeChannel;
    user: FakeUser;
    source?: StoredMessage;
    metadata: JsonObject;
  }): InteractionRecord {
    const id = this.ids.next();
    const record: InteractionRecord = {
      id,
      token: Buffer.from(`interaction:${id}:${randomUUID()}`).toString('base64url'),
      type: made.type,
      channel: made.channel,
      user: made.user,
      createdAt: this.clock.now(),
      source: made.source,
      metadata: { id, type: made.type, user: made.user.api, ...made.metadata },
      callback: undefined,
      acknowledgedAfterMs: undefined,
      ephemeral: false,
      original: undefined,
      settled: false,
      followUps: [],
      choices: undefined,
      modal: undefined,
    };
    this.#byId.set(record.id, record);
    this.#byToken.set(record.token, record);
    return record;
  }

  get(id: string): InteractionRecord {
    const record = this.#byId.get(id);
    if (record === undefined) throw new Error(`There is no interaction ${id}`);
    return record;
  }

  all(): InteractionRecord[] {
    return [...this.#byId.values()];
  }

  /** Takes the first answer to an interaction: in time, once, and of a kind that suits it. */
  acknowledge(id: string, token: string, callback: number): InteractionRecord {
    const record = this.#byId.get(id);
    if (record === undefined || record.token !== token) throw notFound.interaction();
    if (record.callback !== undefined) throw new DiscordError(400, 40060, 'Interaction has already been acknowledged.');
    const after = this.clock.now() - record.createdAt;
    if (after > acknowledgeWithinMs) throw notFound.interaction();
    if (!suits(record, callback))
      throw new DiscordError(400, 50035, 'Invalid Form Body', {
        type: {
          _errors: [{ code: 'INTERACTION_TYPE', message: `callback ${callback} for interaction ${record.type}` }],
        },
      });
    record.callback = callback;
    record.acknowledgedAfterMs = after;
    return record;
  }

  /** The interaction whose webhook this is: acknowledged, and not too old. */
  byWebhook(applicationId: string, webhookId: string, token: string): InteractionRecord {
    const record = this.#byToken.get(token);
    if (record === undefined || webhookId !== applicationId || record.callback === undefined) throw notFound.webhook();
    if (this.clock.now() - record.createdAt > tokenLastsMs) throw new DiscordError(401, 50027, 'Invalid Webhook Token');
    return record;
  }
}

function suits(record: InteractionRecord, callback: number): boolean {
  if (record.type === interactionType.autocomplete) return callback === callbackType.choices;
  switch (callback) {
    case callbackType.message:
    case callbackType.deferredMessage:
      return true;
    case callbackType.deferredUpdate:
    case callbackType.update:
      return record.source !== undefined;
    case callbackType.modal:
      return record.type !== interactionType.modal;
    default:
      return false;
  }
}

/** Whether the user sees the answer and no longer "is thinking". */
export function isAnswered(record: InteractionRecord): boolean {
  if (record.callback === undefined) return false;
  if (record.callback === callbackType.deferredUpdate) return record.settled;
  return record.original === undefined || !isLoading(record.original.current);
}
