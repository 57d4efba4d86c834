import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Logger } from 'pino';
import type { Health } from './health.js';

/** What the endpoint tells. */
export interface Told {
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<{ readonly type: string; readonly body: string }>;
}

/** An HTTP server for health and metrics. */
export interface Endpoint {
  /** `http://127.0.0.1:9464` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Listens. A bot without its figures is better than none: an address that can't be had is logged, and there is no endpoint.
 * @param port 0 for any that is free
 */
export async function openEndpoint(
  { host, port }: { readonly host: string; readonly port: number },
  told: Told,
  log: Logger,
): Promise<Endpoint | null> {
  const server = createServer((request, response) => void answer(request, response, told, log));
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    log.error(
      {
        err: error,
        host,
        port,
        remedy:
          'Another program uses this port, or the address is not one of this machine: set PINCITE_METRICS_PORT or PINCITE_METRICS_HOST otherwise.',
      },
      'health and metrics can’t be offered; the bot runs without',
    );
    return null;
  }
  server.on('error', (error) => log.warn({ err: error }, 'the endpoint of health and metrics reports an error'));
  const url = urlOf(server, host);
  log.info({ url }, 'health and metrics are at /healthz and /metrics');
  if (!isLoopback(host)) log.warn({ url }, 'whoever reaches this address can read the metrics');
  return {
    url,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, told: Told, log: Logger): Promise<void> {
  const send = (status: number, type: string, body: string): void => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, TEXT, 'Only GET and HEAD.\n');
    const [path] = (request.url ?? '').split('?');
    if (path === '/healthz') {
      const health = await told.health();
      return send(health.status === 'ok' ? 200 : 503, 'application/json', `${JSON.stringify(health)}\n`);
    }
    if (path === '/metrics') {
      const { type, body } = await told.metrics();
      return send(200, type, body);
    }
    return send(404, TEXT, 'There are /healthz and /metrics.\n');
  } catch (error) {
    log.error({ err: error }, 'health or metrics could not be read');
    if (!response.headersSent) send(500, TEXT, 'Not now.\n');
  }
}

const TEXT = 'text/plain; charset=utf-8';

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
