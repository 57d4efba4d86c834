import type { REST } from 'discord.js';

/** Where to register. */
export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** One server; null for all. */
  readonly guildId: string | null;
  readonly signal: AbortSignal;
}
