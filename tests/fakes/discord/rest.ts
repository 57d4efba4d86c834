import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DiscordError, invalidForm, notFound } from './errors.js';
import { type Faults, faultAnswer } from './faults.js';
import { type Answer, answer, type ReceivedRequest, receive, type UploadedFile } from './http.js';
import { objectsIn, stringAt } from './json.js';
import type { OpenApi } from './openapi.js';
import type { Route, Router } from './router.js';

const maxRecorded = 10_000;

/** A request that the bot made, and what it got. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** The route's template, when the fake knows the route. */
  readonly template: string | undefined;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** The answer's status; undefined while there is none. */
  status: number | undefined;
}

/** What the REST side needs to know of the rest of the fake. */
export interface RestHost {
  readonly token: string;
  readonly openApi: OpenApi | undefined;
  /** Files for download, outside the API. */
  download(path: string): Buffer | undefined;
}

/** The HTTP API: checks each request, makes it fail where a test wants that, and answers it. */
export class Rest {
  readonly requests: RecordedRequest[] = [];
  /** Requests for routes that the fake does not have. */
  readonly unexpected: string[] = [];
  /** What Discord would not take, in the bot's requests. */
  readonly violations: string[] = [];
  readonly #hanging = new Set<ServerResponse>();
  readonly #reported = new WeakSet<ReceivedRequest>();

  constructor(
    private readonly router: Router,
    private readonly faults: Faults,
    private readonly host: RestHost,
  ) {}

  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    let request: ReceivedRequest;
    try {
      request = await receive(incoming);
    } catch {
      // The client went away in the middle of its request.
      response.destroy();
      return;
    }
    const file = request.inApi ? undefined : this.host.download(request.path);
    if (file !== undefined) return answer(response, { status: 200, body: file });
    const found = request.inApi ? this.router.find(request.method, request.path) : undefined;
    const recorded = this.#record(request, found?.route);
    const fault = this.faults.take(request);
    if (fault?.kind === 'hang') {
      this.#hanging.add(response);
      return;
    }
    if (fault?.kind === 'drop' || fault?.kind === 'reset') {
      if (fault.kind === 'drop') incoming.socket.destroy();
      else incoming.socket.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'answer-lost') this.#answer(request, found);
    const given = fault === undefined ? this.#answer(request, found) : faultAnswer(fault);
    recorded.status = given.status;
    answer(response, { ...given, headers: { ...rateLimitHeaders(found?.route), ...given.headers } });
  }

  stop(): void {
    for (const response of this.#hanging) response.destroy();
    this.#hanging.clear();
  }

  #answer(request: ReceivedRequest, found: ReturnType<Router['find']>): Answer {
    const called = `${request.method} ${request.path}`;
    try {
      if (found === undefined) {
        this.unexpected.push(called);
        throw notFound.route();
      }
      if (found.route.authorized && request.authorization !== `Bot ${this.host.token}`)
        throw new DiscordError(401, 0, '401: Unauthorized');
      this.#validate(request);
      return found.route.handle({ request, params: found.params });
    } catch (error) {
      if (error instanceof DiscordError) {
        if (error.code === 50035 && !this.#reported.has(request)) this.#report(request, problemsIn(error));
        return { status: error.status, body: error.body() };
      }
      // A fault of the fake itself must not pass for one of Discord's.
      this.unexpected.push(`${called}: the fake failed: ${error instanceof Error ? error.stack : String(error)}`);
      return { status: 500, body: { message: 'The fake Discord failed', code: 0 } };
    }
  }

  #report(request: ReceivedRequest, problems: readonly string[]): void {
    this.#reported.add(request);
    for (const problem of problems) this.violations.push(`${request.method} ${request.path}: ${problem}`);
  }

  #validate(request: ReceivedRequest): void {
    if (request.unreadable !== undefined) {
      this.#report(request, [`unreadable body: ${request.unreadable}`]);
      throw new DiscordError(400, 50109, 'The request body contains invalid JSON.');
    }
    const problems = this.host.openApi?.check(request) ?? [];
    if (problems.length === 0) return;
    this.#report(request, problems);
    throw invalidForm(problems);
  }

  #record(request: ReceivedRequest, route: Route | undefined): RecordedRequest {
    const { method, path, query, body, files } = request;
    const recorded: RecordedRequest = {
      method,
      path,
      template: route?.template,
      query,
      body,
      files,
      status: undefined,
    };
    if (this.requests.length < maxRecorded) this.requests.push(recorded);
    return recorded;
  }
}

function problemsIn(error: DiscordError): string[] {
  const listed = error.details?.['_errors'];
  const messages = objectsIn(listed).map((item) => stringAt(item, 'message'));
  return messages.length > 0 ? messages : [JSON.stringify(error.details ?? error.message)];
}

/** Headers of a bucket that never runs out: only a test's own wish makes the bot wait. */
function rateLimitHeaders(route: Route | undefined): Record<string, string> {
  return {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 1),
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': createHash('sha1').update(`${route?.method} ${route?.template}`).digest('hex'),
  };
}
