import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JsonObject } from './json.js';

const maxBodyBytes = 30 * 1024 * 1024;

/** A file as it was uploaded. */
export interface UploadedFile {
  /** The name of the form's field, such as `files[0]`. */
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A request as it came in. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path below `/api/v10`, or the whole path when it is not below it. */
  readonly path: string;
  readonly inApi: boolean;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  /** The JSON body, or the `payload_json` of a form; undefined when there is none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** What was wrong with the body, when it could not be read. */
  readonly unreadable: string | undefined;
}

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonObject | readonly unknown[] | Buffer;
}

/** Reads a request to its end and decodes its body. */
export async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const inApi = url.pathname.startsWith('/api/v10/');
  const common = {
    method: incoming.method ?? 'GET',
    path: inApi ? url.pathname.slice('/api/v10'.length) : url.pathname,
    inApi,
    query: url.searchParams,
    authorization: incoming.headers.authorization,
  };
  const bytes = await read(incoming);
  const none = { ...common, body: undefined, files: [], unreadable: undefined };
  if (bytes.length === 0) return none;
  const type = incoming.headers['content-type'] ?? '';
  try {
    if (type.startsWith('multipart/form-data')) return { ...none, ...(await formOf(bytes, type)) };
    if (type.startsWith('application/json')) return { ...none, body: JSON.parse(bytes.toString('utf8')) };
    return { ...none, unreadable: `a body of type "${type}"` };
  } catch (error) {
    return { ...none, unreadable: error instanceof Error ? error.message : String(error) };
  }
}

/** Sends an answer, unless the connection has gone. */
export function answer(response: ServerResponse, given: Answer): void {
  if (response.destroyed) return;
  const { body } = given;
  const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
  response.writeHead(given.status, {
    ...(bytes === undefined ? {} : { 'content-type': type, 'content-length': String(bytes.length) }),
    ...given.headers,
  });
  response.end(bytes);
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBodyBytes) throw new Error('The body of a request is larger than Discord takes');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function formOf(bytes: Buffer, type: string): Promise<{ body: unknown; files: UploadedFile[] }> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  let body: unknown;
  for (const [field, value] of form.entries()) {
    if (typeof value === 'string') {
      if (field === 'payload_json') body = JSON.parse(value);
    } else {
      files.push({ field, name: value.name, type: value.type, content: Buffer.from(await value.arrayBuffer()) });
    }
  }
  return { body, files };
}
