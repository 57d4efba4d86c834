import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ReceivedRequest } from './http.js';
import { isObject, type JsonObject, objectsIn, stringAt } from './json.js';
import { legible } from './openapi-errors.js';
import { bySpecificity, matchTemplate } from './router.js';

const documentId = 'https://discord.test/openapi.json';

/** From this file to what is beside the repository; compiled, it lies one folder deeper. */
const beside = import.meta.url.endsWith('.ts') ? '../../../../' : '../../../../../';

/** Where Discord's description of its API is looked for: beside the repository, because it isn't ours to include. */
export const openApiPath = fileURLToPath(new URL(`${beside}shared/discord/openapi.json`, import.meta.url));

/** Whether requests can be checked against Discord's description here. */
export function openApiAvailable(): boolean {
  return existsSync(openApiPath);
}

interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly schema: unknown;
}

interface Operation {
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly Parameter[];
  readonly body: unknown;
  readonly bodyRequired: boolean;
}

/** Checks requests against Discord's OpenAPI description; schemas are compiled when they are first needed. */
export class OpenApi {
  readonly #ajv: Ajv2020;
  readonly #operations: readonly Operation[];
  readonly #compiled = new Map<unknown, ValidateFunction>();

  private constructor(document: JsonObject) {
    // The document has keywords of OpenAPI's own, which are notes and not rules; hence `strict: false`.
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, validateFormats: true });
    addFormats.default(this.#ajv);
    for (const format of ['snowflake', 'nonce']) this.#ajv.addFormat(format, true);
    this.#ajv.addSchema({ $id: documentId, components: document['components'] });
    this.#operations = operationsOf(document).sort(bySpecificity);
  }

  static #shared: OpenApi | undefined;

  /** The description, read once for all fakes of a process; undefined where it isn't there. */
  static load(): OpenApi | undefined {
    if (OpenApi.#shared === undefined && openApiAvailable()) {
      const document: unknown = comparable(JSON.parse(readFileSync(openApiPath, 'utf8')));
      if (!isObject(document)) throw new Error(`${openApiPath} is not an OpenAPI document`);
      OpenApi.#shared = new OpenApi(document);
    }
    return OpenApi.#shared;
  }

  /** What in a request goes against the description; empty when nothing does. */
  check(request: ReceivedRequest): string[] {
    const found = this.#find(request.method, request.path);
    if (found === undefined) return ['no such operation in the OpenAPI description'];
    const { operation, params } = found;
    const problems: string[] = [];
    for (const parameter of operation.parameters) {
      const given = parameter.place === 'path' ? params[parameter.name] : request.query.get(parameter.name);
      if (given === undefined || given === null) {
        if (parameter.required) problems.push(`${parameter.place} parameter ${parameter.name} is missing`);
        continue;
      }
      const readings = [given, ...readingsOf(given)];
      const validate = this.#validator(parameter.schema);
      if (!readings.some((reading) => validate(reading)))
        problems.push(`${parameter.place} parameter ${parameter.name} is ${JSON.stringify(given)}`);
    }
    if (operation.body === undefined) return problems;
    if (request.body === undefined) {
      if (operation.bodyRequired && request.files.length === 0) problems.push('the body is missing');
      return problems;
    }
    const validate = this.#validator(operation.body);
    if (!validate(asDiscordReads(request.body))) problems.push(...legible(errorsOf(validate), request.body));
    return problems;
  }

  #find(method: string, path: string) {
    for (const operation of this.#operations) {
      if (operation.method !== method) continue;
      const params = matchTemplate(operation.template, path);
      if (params !== undefined) return { operation, params };
    }
    return undefined;
  }

  #validator(schema: unknown): ValidateFunction {
    const known = this.#compiled.get(schema);
    if (known !== undefined) return known;
    const compiled = this.#ajv.compile(isObject(schema) ? schema : {});
    this.#compiled.set(schema, compiled);
    return compiled;
  }
}

function errorsOf(validate: ValidateFunction): ErrorObject[] {
  return validate.errors ?? [];
}

function operationsOf(document: JsonObject): Operation[] {
  const paths = isObject(document['paths']) ? document['paths'] : {};
  return Object.entries(paths).flatMap(([template, item]) => {
    if (!isObject(item)) return [];
    const shared = objectsIn(item['parameters']);
    return ['get', 'post', 'put', 'patch', 'delete'].flatMap((method) => {
      const operation = item[method];
      if (!isObject(operation)) return [];
      const body = isObject(operation['requestBody']) ? operation['requestBody'] : {};
      const content = isObject(body['content']) ? body['content'] : {};
      const json = content['application/json'] ?? content['multipart/form-data'];
      return {
        method: method.toUpperCase(),
        template,
        parameters: [...shared, ...objectsIn(operation['parameters'])].map((parameter) => ({
          name: stringAt(parameter, 'name'),
          place: stringAt(parameter, 'in'),
          required: parameter['required'] === true,
          schema: parameter['schema'],
        })),
        body: isObject(json) ? json['schema'] : undefined,
        bodyRequired: body['required'] === true,
      };
    });
  });
}

/**
 * The document with `$ref`s that name it, and with `anyOf` for `oneOf`: Discord's unions overlap (an empty list of
 * choices is a list of strings, of integers and of numbers), so "exactly one" would refuse what Discord takes.
 */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    if (key === '$ref' && typeof member === 'string') result[key] = member.replace(/^#/, `${documentId}#`);
    else if (key === 'oneOf' && Array.isArray(member)) result['anyOf'] = comparable(member);
    else result[key] = comparable(member);
  }
  return result;
}

/** What a query's text may stand for. */
function readingsOf(text: string): unknown[] {
  if (text === 'true' || text === 'false') return [text === 'true', [text]];
  const number = /^-?\d+$/.test(text) ? [Number(text)] : [];
  return [...number, [text]];
}

/** Permissions are described as integers, yet documented and taken as strings of digits. */
function asDiscordReads(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(asDiscordReads);
  if (!isObject(body)) return body;
  const permissions = body['default_member_permissions'];
  if (typeof permissions !== 'string' || !/^\d+$/.test(permissions)) return body;
  return { ...body, default_member_permissions: Number(permissions) };
}
