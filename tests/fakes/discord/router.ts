import type { Answer, ReceivedRequest } from './http.js';

/** What a route's handler gets: the request and the values of the template's `{…}` parts. */
export interface Call {
  readonly request: ReceivedRequest;
  readonly params: Readonly<Record<string, string>>;
}

export type Handler = (call: Call) => Answer;

/** A route: its template is written as in Discord's OpenAPI description. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly template: string;
  /** Whether the bot's token is needed; interactions and webhooks carry their own. */
  readonly authorized: boolean;
  readonly handle: Handler;
}

/** The parameters of a path that fits a template, or undefined. */
export function matchTemplate(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? '');
    if (part.startsWith('{') && part.endsWith('}')) {
      if (value === '') return undefined;
      params[part.slice(1, -1)] = value;
    } else if (part !== value) {
      return undefined;
    }
  }
  return params;
}

/** Orders templates so that a literal part is tried before a parameter: `@original` before `{message_id}`. */
export function bySpecificity(left: { template: string }, right: { template: string }): number {
  const parameters = (template: string) => template.split('{').length;
  return parameters(left.template) - parameters(right.template);
}

/** Finds the route for a request. */
export class Router {
  readonly #routes: readonly Route[];

  constructor(routes: readonly Route[]) {
    this.#routes = [...routes].sort(bySpecificity);
  }

  find(method: string, path: string): { route: Route; params: Readonly<Record<string, string>> } | undefined {
    for (const route of this.#routes) {
      if (route.method !== method) continue;
      const params = matchTemplate(route.template, path);
      if (params !== undefined) return { route, params };
    }
    return undefined;
  }
}
