import { ApplicationCommandOptionType } from 'discord.js';
import { expect, test } from 'vitest';
import { CHAPTER_PREFIX } from '../../src/discord/commands/chapter-commands.js';
import { commandsFor, MESSAGE_COMMANDS } from '../../src/discord/commands/command-list.js';
import { volume } from './harness.js';

/** What Discord allows, written out here so that a wrong limit of ours does not pass. */
const MOST_CHARACTERS = 100;

interface Described {
  readonly path: string;
  readonly texts: readonly unknown[];
}

/** Every description in a command, its subcommands and options, in English, French, Dutch and German. */
function descriptionsIn(value: unknown, path: string): Described[] {
  if (Array.isArray(value)) return value.flatMap((item) => descriptionsIn(item, path));
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const own = `${path}/${String(fields.get('name'))}`;
  const within = descriptionsIn(fields.get('options'), own);
  if (!fields.has('description')) return within;
  const others = new Map<string, unknown>(Object.entries(fields.get('description_localizations') ?? {}));
  return [
    { path: own, texts: [fields.get('description'), ...['fr', 'nl', 'de'].map((language) => others.get(language))] },
    ...within,
  ];
}

test('every description is in four languages and fits', () => {
  const commands = [...commandsFor({ documents: [volume] }), ...MESSAGE_COMMANDS];
  const found = commands.flatMap(({ data }) => descriptionsIn(data, ''));
  // A chapter's command is described by its title, which is in the document's own language for everybody.
  const ours = found.filter(({ path }) => path.lastIndexOf('/') > 0 || !path.startsWith(`/${CHAPTER_PREFIX}`));
  expect(ours.length).toBeGreaterThan(commands.length);
  const fits = (text: unknown) => typeof text === 'string' && text !== '' && text.length <= MOST_CHARACTERS;
  expect(ours.filter(({ texts }) => !texts.every(fits))).toEqual([]);
});

/** The names of all options of a command and its subcommands, in English, French, Dutch and German. */
function optionNamesIn(value: unknown): unknown[][] {
  if (Array.isArray(value)) return value.flatMap(optionNamesIn);
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const within = optionNamesIn(fields.get('options'));
  if (fields.get('type') === ApplicationCommandOptionType.Subcommand) return within;
  const others = new Map<string, unknown>(Object.entries(fields.get('name_localizations') ?? {}));
  return [[fields.get('name'), ...['fr', 'nl', 'de'].map((language) => others.get(language))], ...within];
}

test('every option has a name in four languages, as Discord takes names', () => {
  const found = commandsFor({ documents: [volume] }).flatMap(({ data }) =>
    optionNamesIn('options' in data ? data.options : []),
  );
  expect(found.length).toBeGreaterThan(30);
  const fits = (name: unknown) =>
    typeof name === 'string' && /^[-_\p{L}\p{N}]{1,32}$/u.test(name) && name === name.toLowerCase();
  expect(found.filter((names) => !names.every(fits))).toEqual([]);
});
