import { isObject, type JsonObject, objectsIn, stringAt } from './json.js';

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const maxOptions = 25;
const maxText = 100;
const maxCommand = 8000;
const chatInput = 1;
const subcommandTypes = [1, 2];

/** What in the registration of commands goes beyond Discord's documented limits. */
export function commandProblems(body: unknown): string[] {
  if (Array.isArray(body)) {
    const commands = objectsIn(body);
    const keys = commands.map((command) => `${command['type'] ?? chatInput} ${stringAt(command, 'name')}`);
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    return [
      ...commands.flatMap(problemsOfCommand),
      ...twice.map((key) => `two commands of the type and name "${key}"`),
    ];
  }
  return isObject(body) ? problemsOfCommand(body) : [];
}

/** What in the choices offered for an option goes beyond Discord's documented limits. */
export function choiceProblems(choices: readonly JsonObject[]): string[] {
  const problems: string[] = [];
  if (choices.length > maxOptions) problems.push(`${choices.length} choices, at most ${maxOptions}`);
  for (const choice of choices) {
    const name = stringAt(choice, 'name');
    const { value } = choice;
    if (name.length === 0 || name.length > maxText)
      problems.push(`choice name of ${name.length} characters, 1 to ${maxText}`);
    if (typeof value === 'string' && value.length > maxText)
      problems.push(`choice value of ${value.length} characters, at most ${maxText}`);
    if (value === undefined) problems.push(`choice "${name}" has no value`);
  }
  return problems;
}

function problemsOfCommand(command: JsonObject): string[] {
  const problems: string[] = [];
  const name = stringAt(command, 'name');
  const type = command['type'] ?? chatInput;
  if (type === chatInput) {
    problems.push(...problemsOfName(`command "${name}"`, command));
    problems.push(...problemsOfOptions(`command "${name}"`, command, 0));
  } else {
    if (name.length < 1 || name.length > 32) problems.push(`command name "${name}" is not 1 to 32 characters`);
    if (stringAt(command, 'description') !== '') problems.push(`context menu command "${name}" has a description`);
  }
  const size = sizeOf(command);
  if (size > maxCommand) problems.push(`command "${name}" has ${size} characters, at most ${maxCommand}`);
  return problems;
}

function problemsOfName(what: string, named: JsonObject): string[] {
  const problems: string[] = [];
  const names = [stringAt(named, 'name'), ...translations(named, 'name_localizations')];
  for (const name of names) {
    if (!namePattern.test(name) || name !== name.toLowerCase()) problems.push(`${what}: "${name}" is not a valid name`);
  }
  const descriptions = [stringAt(named, 'description'), ...translations(named, 'description_localizations')];
  for (const description of descriptions) {
    if (description.length < 1 || description.length > maxText)
      problems.push(`${what}: description of ${description.length} characters, 1 to ${maxText}`);
  }
  return problems;
}

function problemsOfOptions(what: string, parent: JsonObject, depth: number): string[] {
  const problems: string[] = [];
  const options = objectsIn(parent['options']);
  if (options.length > maxOptions) problems.push(`${what}: ${options.length} options, at most ${maxOptions}`);
  const names = options.map((option) => stringAt(option, 'name'));
  if (new Set(names).size !== names.length) problems.push(`${what}: two options have the same name`);
  let optionalSeen = false;
  for (const option of options) {
    const inner = `${what}, option "${stringAt(option, 'name')}"`;
    problems.push(...problemsOfName(inner, option), ...choiceProblems(objectsIn(option['choices'])));
    if (option['autocomplete'] === true && objectsIn(option['choices']).length > 0)
      problems.push(`${inner}: has choices and autocomplete`);
    if (option['required'] === true && optionalSeen) problems.push(`${inner}: required, but follows an optional one`);
    if (option['required'] !== true) optionalSeen = true;
    if (subcommandTypes.includes(Number(option['type']))) {
      if (depth >= 2) problems.push(`${inner}: nested too deeply`);
      problems.push(...problemsOfOptions(inner, option, depth + 1));
    }
  }
  const subcommands = options.filter((option) => subcommandTypes.includes(Number(option['type']))).length;
  if (subcommands !== 0 && subcommands !== options.length) problems.push(`${what}: subcommands beside other options`);
  return problems;
}

function translations(named: JsonObject, key: string): string[] {
  const value = named[key];
  return isObject(value) ? Object.values(value).filter((text) => typeof text === 'string') : [];
}

/** Discord counts names, descriptions and values; of translations, the longest of each text. */
function sizeOf(named: JsonObject): number {
  const longest = (key: string) =>
    Math.max(stringAt(named, key).length, ...translations(named, `${key}_localizations`).map((text) => text.length));
  const choices = objectsIn(named['choices']).reduce(
    (sum, choice) => sum + stringAt(choice, 'name').length + stringAt(choice, 'value').length,
    0,
  );
  const options = objectsIn(named['options']).reduce((sum, option) => sum + sizeOf(option), 0);
  return longest('name') + longest('description') + choices + options;
}
