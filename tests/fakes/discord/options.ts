/** How the fake Discord behaves; every option has a default. */
export interface FakeDiscordOptions {
  /** The only token that is let in. */
  readonly token?: string;
  readonly botName?: string;
  /** Milliseconds between heartbeats, as the gateway's HELLO says. */
  readonly heartbeatIntervalMs?: number;
  /** Privileged intents (bits) that the application has not been granted: identifying with one is refused (4014). */
  readonly disallowedIntents?: number;
  /** Whether messages arrive without their content though the client asked for it. */
  readonly messagesArriveEmpty?: boolean;
  /** The number of shards that the gateway recommends. */
  readonly shards?: number;
  /** How long the waits last by default, in milliseconds of real time. */
  readonly waitTimeoutMs?: number;
  /** The time; the machine's by default. */
  readonly now?: () => number;
}

export const defaults: Required<Omit<FakeDiscordOptions, 'now'>> = {
  token: 'fake.token.value',
  botName: 'Pincite',
  heartbeatIntervalMs: 41_250,
  disallowedIntents: 0,
  messagesArriveEmpty: false,
  shards: 1,
  waitTimeoutMs: 20_000,
};
