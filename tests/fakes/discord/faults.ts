import type { Answer, ReceivedRequest } from './http.js';

/** A way for a request to fail. */
export type Fault =
  /** 429: for the bot's own use of a route, a resource shared with others, or all routes. Seconds, as Discord counts. */
  | { readonly kind: 'rate-limit'; readonly scope?: 'user' | 'shared' | 'global'; readonly retryAfter: number }
  /** A status without Discord's JSON, as its proxies answer. */
  | { readonly kind: 'server-error'; readonly status?: number }
  /** The same of a request that Discord carries out all the same: only its answer is lost on the way. */
  | { readonly kind: 'answer-lost' }
  /** A refusal in Discord's words, such as 403 with code 50001 (Missing Access). */
  | { readonly kind: 'refuse'; readonly status: number; readonly code: number; readonly message: string }
  /** No answer until the fake stops. */
  | { readonly kind: 'hang' }
  /** The connection is closed without an answer, which discord.js hands on to the caller. */
  | { readonly kind: 'drop' }
  /** The connection is reset (ECONNRESET), after which discord.js tries again. */
  | { readonly kind: 'reset' };

/** Which requests fail; without a condition, all do. */
export type RequestMatch = (request: {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}) => boolean;

interface Planned {
  left: number;
  readonly matches: RequestMatch;
  readonly fault: Fault;
}

/** The failures that tests have asked for. */
export class Faults {
  #planned: Planned[] = [];

  /** Makes the next `times` requests that match fail. */
  plan(times: number, fault: Fault, matches: RequestMatch): void {
    this.#planned.push({ left: times, matches, fault });
  }

  /** The fault for this request, which is thereby used up. */
  take(request: ReceivedRequest): Fault | undefined {
    const planned = this.#planned.find((candidate) => candidate.left > 0 && candidate.matches(request));
    if (planned === undefined) return undefined;
    planned.left -= 1;
    this.#planned = this.#planned.filter((candidate) => candidate.left > 0);
    return planned.fault;
  }

  clear(): void {
    this.#planned = [];
  }
}

/** The answer of a fault that answers at all. */
export function faultAnswer(fault: Exclude<Fault, { kind: 'hang' | 'drop' | 'reset' }>): Answer {
  switch (fault.kind) {
    case 'rate-limit': {
      const scope = fault.scope ?? 'user';
      const global = scope === 'global';
      return {
        status: 429,
        headers: {
          // Discord rounds this header up to whole seconds; fractions keep tests short.
          'retry-after': String(fault.retryAfter),
          'x-ratelimit-scope': scope,
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset-after': String(fault.retryAfter),
          ...(global ? { 'x-ratelimit-global': 'true' } : {}),
        },
        body: { message: 'You are being rate limited.', retry_after: fault.retryAfter, global },
      };
    }
    case 'server-error':
      return { status: fault.status ?? 503, body: Buffer.from('upstream connect error') };
    case 'answer-lost':
      return { status: 502, body: Buffer.from('upstream connect error') };
    case 'refuse':
      return { status: fault.status, body: { message: fault.message, code: fault.code } };
  }
}
