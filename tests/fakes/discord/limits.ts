import { isObject, type JsonObject, objectsIn, stringAt } from './json.js';
import { componentsOf, flags } from './message.js';

/**
 * Discord's documented limits on messages, which its description states only in part. Written out here on their own,
 * and not shared with the bot: a limit that the bot has wrong is to be noticed.
 */
const limits = {
  content: 2000,
  embeds: 10,
  embedTotal: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFooter: 2048,
  embedAuthor: 256,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  rows: 5,
  buttonsInRow: 5,
  customId: 100,
  label: 80,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  componentsV2: 40,
  textV2: 4000,
} as const;

/** What in a message goes beyond Discord's limits. */
export function messageProblems(body: JsonObject): string[] {
  const problems: string[] = [];
  const most = (what: string, size: number, limit: number) => {
    if (size > limit) problems.push(`${what} is ${size}, at most ${limit} allowed`);
  };
  most('content length', stringAt(body, 'content').length, limits.content);
  const embeds = objectsIn(body['embeds']);
  most('number of embeds', embeds.length, limits.embeds);
  let total = 0;
  for (const [index, embed] of embeds.entries()) {
    for (const [what, text, limit] of textsOf(embed)) {
      most(`embeds/${index} ${what} length`, text.length, limit);
      total += text.length;
    }
    const fields = objectsIn(embed['fields']);
    most(`embeds/${index} number of fields`, fields.length, limits.fields);
    for (const field of fields) {
      if (stringAt(field, 'name').trim() === '' || stringAt(field, 'value').trim() === '')
        problems.push(`embeds/${index} has a field without name or value`);
    }
  }
  most('total length of the embeds', total, limits.embedTotal);
  problems.push(...componentProblems(body));
  return problems;
}

function textsOf(embed: JsonObject): [what: string, text: string, limit: number][] {
  const part = (key: string): JsonObject => {
    const value = embed[key];
    return isObject(value) ? value : {};
  };
  return [
    ['title', stringAt(embed, 'title'), limits.embedTitle],
    ['description', stringAt(embed, 'description'), limits.embedDescription],
    ['footer', stringAt(part('footer'), 'text'), limits.embedFooter],
    ['author name', stringAt(part('author'), 'name'), limits.embedAuthor],
    ...objectsIn(embed['fields']).flatMap((field): [string, string, number][] => [
      ['field name', stringAt(field, 'name'), limits.fieldName],
      ['field value', stringAt(field, 'value'), limits.fieldValue],
    ]),
  ];
}

function componentProblems(body: JsonObject): string[] {
  const problems: string[] = [];
  const rows = objectsIn(body['components']);
  const all = componentsOf({ components: rows });
  const v2 = (Number(body['flags'] ?? 0) & flags.componentsV2) !== 0;
  if (v2) {
    if (stringAt(body, 'content') !== '' || objectsIn(body['embeds']).length > 0)
      problems.push('content and embeds are not allowed with the flag IS_COMPONENTS_V2');
    if (all.length > limits.componentsV2) problems.push(`${all.length} components, at most ${limits.componentsV2}`);
    const text = all
      .filter((component) => component['type'] === 10)
      .reduce((sum, component) => sum + stringAt(component, 'content').length, 0);
    if (text > limits.textV2) problems.push(`text components of ${text} characters, at most ${limits.textV2}`);
  } else {
    if (rows.length > limits.rows) problems.push(`${rows.length} action rows, at most ${limits.rows}`);
    if (rows.some((row) => row['type'] !== 1))
      problems.push('without the flag IS_COMPONENTS_V2 the components of a message are action rows');
  }
  for (const row of all.filter((component) => component['type'] === 1)) {
    const inside = objectsIn(row['components']);
    const selects = inside.filter((component) => component['type'] !== 2).length;
    if (inside.length === 0) problems.push('an action row is empty');
    if (inside.length > limits.buttonsInRow)
      problems.push(`${inside.length} buttons in a row, at most ${limits.buttonsInRow}`);
    if (selects > 1 || (selects === 1 && inside.length > 1)) problems.push('a select menu shares its row');
  }
  const seen = new Set<string>();
  for (const component of all) {
    const id = component['custom_id'];
    if (typeof id === 'string') {
      if (id.length === 0 || id.length > limits.customId)
        problems.push(`custom_id of ${id.length} characters, 1 to ${limits.customId} allowed`);
      if (seen.has(id)) problems.push(`custom_id "${id}" twice in a message`);
      seen.add(id);
    }
    if (component['type'] === 2) problems.push(...buttonProblems(component));
    if (component['type'] === 3) problems.push(...selectProblems(component));
  }
  return problems;
}

function buttonProblems(button: JsonObject): string[] {
  const problems: string[] = [];
  const label = stringAt(button, 'label');
  if (label.length > limits.label) problems.push(`button label of ${label.length} characters, at most ${limits.label}`);
  if (label === '' && !isObject(button['emoji']) && button['style'] !== 6)
    problems.push('a button has neither label nor emoji');
  const isLink = button['style'] === 5;
  if (isLink && typeof button['url'] !== 'string') problems.push('a link button has no url');
  if (isLink && typeof button['custom_id'] === 'string') problems.push('a link button has a custom_id');
  if (!isLink && button['style'] !== 6 && typeof button['custom_id'] !== 'string')
    problems.push('a button has no custom_id');
  return problems;
}

function selectProblems(select: JsonObject): string[] {
  const problems: string[] = [];
  const options = objectsIn(select['options']);
  if (options.length === 0 || options.length > limits.selectOptions)
    problems.push(`select menu with ${options.length} options, 1 to ${limits.selectOptions} allowed`);
  for (const option of options) {
    for (const key of ['label', 'value', 'description'])
      if (stringAt(option, key).length > limits.optionText)
        problems.push(
          `select option ${key} of ${stringAt(option, key).length} characters, at most ${limits.optionText}`,
        );
  }
  if (stringAt(select, 'placeholder').length > limits.placeholder)
    problems.push(`placeholder longer than ${limits.placeholder}`);
  const values = options.map((option) => stringAt(option, 'value'));
  if (new Set(values).size !== values.length) problems.push('two select options have the same value');
  return problems;
}
