import type { ErrorObject } from 'ajv/dist/2020.js';
import { isObject } from './json.js';

const maxShown = 120;

/**
 * The errors of a schema in a form that says what is wrong. Where a value may have one of several forms, Ajv reports
 * the failure of each of them; here those forms are left out whose `type` is not the one given, since they were not
 * meant, and so is the bare statement that no form fits, when a reason is known.
 */
export function legible(errors: readonly ErrorObject[], body: unknown): string[] {
  const otherForms = errors.filter(isOtherForm).map((error) => ({
    schema: schemaOf(error),
    base: error.instancePath.slice(0, -'/type'.length),
  }));
  const meant = errors.filter((error) => {
    if (error.keyword === 'anyOf' || isNullBranch(error) || isOtherForm(error)) return false;
    return !otherForms.some(({ schema, base }) => schema === schemaOf(error) && error.instancePath.startsWith(base));
  });
  const reasons = meant.length > 0 ? meant : deepest(errors.filter((error) => error.keyword !== 'anyOf'));
  const told = reasons.length > 0 ? reasons : errors;
  const places = [...new Set(told.map((error) => error.instancePath))];
  return places.flatMap((place) =>
    wordings(
      told.filter((error) => error.instancePath === place),
      place,
      body,
    ),
  );
}

/** The component schema that an error comes from. */
function schemaOf(error: ErrorObject): string {
  return /components\/schemas\/([^/]+)/.exec(error.schemaPath)?.[1] ?? '';
}

function isOtherForm(error: ErrorObject): boolean {
  return (error.keyword === 'enum' || error.keyword === 'const') && error.instancePath.endsWith('/type');
}

function isNullBranch(error: ErrorObject): boolean {
  return error.keyword === 'type' && error.params['type'] === 'null';
}

function deepest(errors: readonly ErrorObject[]): ErrorObject[] {
  const depth = (error: ErrorObject) => error.instancePath.split('/').length;
  const most = Math.max(0, ...errors.map(depth));
  return errors.filter((error) => depth(error) === most);
}

/** What is wrong at one place: the values it may have are put together, whichever alternatives they come from. */
function wordings(errors: readonly ErrorObject[], place: string, body: unknown): string[] {
  const where = place === '' ? 'the body' : place;
  const is = shown(valueAt(body, place));
  // An alternative's own enum is narrower than the constants of the type that it belongs to.
  const enums = errors.filter((error) => error.keyword === 'enum');
  const allowed = [...new Set((enums.length > 0 ? enums : errors).flatMap(allowedBy))].sort(
    (left, right) => Number(left) - Number(right),
  );
  const rest = errors.filter((error) => allowedBy(error).length === 0).map(ruleOf);
  const rules = allowed.length === 0 ? rest : [`must be one of ${allowed.join(', ')}`, ...rest];
  return [...new Set(rules)].map((rule) => `${where} ${rule}, but is ${is}`);
}

function allowedBy(error: ErrorObject): string[] {
  const { allowedValues, allowedValue } = error.params;
  if (error.keyword === 'enum' && Array.isArray(allowedValues)) return allowedValues.map(String);
  return error.keyword === 'const' ? [String(allowedValue)] : [];
}

function ruleOf(error: ErrorObject): string {
  const { type } = error.params;
  if (error.keyword === 'type' && Array.isArray(type)) return `must be ${type.join(' or ')}`;
  return error.message ?? error.keyword;
}

function valueAt(body: unknown, pointer: string): unknown {
  let value = body;
  for (const key of pointer.split('/').slice(1)) {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = value[Number(name)];
    else if (isObject(value)) value = value[name];
    else return undefined;
  }
  return value;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  if (text.length <= maxShown) return text;
  return `${text.slice(0, maxShown)}… (${text.length} characters of JSON)`;
}
