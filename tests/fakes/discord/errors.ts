import type { JsonObject } from './json.js';

/** An answer that Discord gives instead of a result: an HTTP status and its JSON error. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';

  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly details?: JsonObject,
  ) {
    super(message);
  }

  /** The body as Discord words it. */
  body(): JsonObject {
    return { message: this.message, code: this.code, ...(this.details === undefined ? {} : { errors: this.details }) };
  }
}

/** A mistake in a test, such as invoking a command that the bot has not registered. */
export class FakeUsageError extends Error {
  override readonly name = 'FakeUsageError';
}

/** Discord's refusal of a body that does not have the documented form. */
export function invalidForm(problems: readonly string[]): DiscordError {
  return new DiscordError(400, 50035, 'Invalid Form Body', {
    _errors: problems.map((message) => ({ code: 'INVALID', message })),
  });
}

export const notFound = {
  route: () => new DiscordError(404, 0, '404: Not Found'),
  channel: () => new DiscordError(404, 10003, 'Unknown Channel'),
  guild: () => new DiscordError(404, 10004, 'Unknown Guild'),
  member: () => new DiscordError(404, 10007, 'Unknown Member'),
  message: () => new DiscordError(404, 10008, 'Unknown Message'),
  user: () => new DiscordError(404, 10013, 'Unknown User'),
  webhook: () => new DiscordError(404, 10015, 'Unknown Webhook'),
  interaction: () => new DiscordError(404, 10062, 'Unknown interaction'),
  command: () => new DiscordError(404, 10063, 'Unknown application command'),
} as const;
