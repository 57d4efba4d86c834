import { ApplicationCommandOptionType as OptionType } from 'discord.js';
import type { RegisteredCommand } from './commands.js';
import { FakeUsageError } from './errors.js';
import { isObject, type JsonObject, numberAt, objectsIn, stringAt } from './json.js';
import type { FakeAttachment } from './message.js';
import { type FakeChannel, type FakeUser, memberPayload } from './world.js';
import { channelPayload } from './world-payloads.js';

/** A file that a user gives to a command. */
export interface FakeFile {
  readonly filename: string;
  readonly content: string | Buffer;
  readonly contentType?: string;
}

/** What a user may enter for an option. */
export type OptionValue = string | number | boolean | FakeUser | FakeChannel | FakeFile;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** A user's entries as an interaction carries them. */
export interface Resolved {
  readonly options: JsonObject[];
  readonly resolved: Record<string, Record<string, unknown>>;
}

/** What entering values needs: a place for files, and whether the user is still typing. */
export interface Entering {
  readonly keep: (file: FakeFile) => FakeAttachment;
  /** The option that has the cursor; the others may then be missing, and values may be incomplete. */
  readonly focused?: string;
}

/** Enters values for the options of a command (or of its subcommand), as strictly as Discord's own form does. */
export function enter(
  command: RegisteredCommand,
  path: readonly string[],
  values: OptionValues,
  entering: Entering,
): Resolved {
  const [name, ...rest] = path;
  const declared = objectsIn(command['options']);
  const resolved: Resolved['resolved'] = {};
  const options =
    name === undefined ? leaf(command.name, declared, values, entering, resolved) : nested(declared, name, rest);
  return { options, resolved };

  function nested(within: readonly JsonObject[], wanted: string, further: readonly string[]): JsonObject[] {
    const found = within.find((option) => option['name'] === wanted && isNesting(option));
    if (found === undefined) throw new FakeUsageError(`"${command.name}" has no subcommand "${wanted}"`);
    const [next, ...beyond] = further;
    const inner = objectsIn(found['options']);
    return [
      {
        type: found['type'],
        name: wanted,
        options: next === undefined ? leaf(wanted, inner, values, entering, resolved) : nested(inner, next, beyond),
      },
    ];
  }
}

function isNesting(option: JsonObject): boolean {
  return option['type'] === OptionType.Subcommand || option['type'] === OptionType.SubcommandGroup;
}

function leaf(
  where: string,
  declared: readonly JsonObject[],
  values: OptionValues,
  entering: Entering,
  resolved: Resolved['resolved'],
): JsonObject[] {
  if (declared.some(isNesting)) throw new FakeUsageError(`"${where}" needs one of its subcommands`);
  const names = declared.map((option) => stringAt(option, 'name'));
  for (const name of Object.keys(values))
    if (!names.includes(name))
      throw new FakeUsageError(`"${where}" has no option "${name}"; it has: ${names.join(', ')}`);
  return declared.flatMap((option) => {
    const name = stringAt(option, 'name');
    const value = values[name];
    const focused = entering.focused === name;
    if (focused && option['autocomplete'] !== true) throw new FakeUsageError(`"${name}" has no autocomplete`);
    if (value === undefined) {
      if (option['required'] === true && entering.focused === undefined)
        throw new FakeUsageError(`"${where}" needs the option "${name}"`);
      return focused ? [{ type: option['type'], name, value: '', focused: true }] : [];
    }
    if (entering.focused !== undefined && !isObject(value)) {
      return [
        { type: option['type'], name, value: focused ? String(value) : value, ...(focused ? { focused: true } : {}) },
      ];
    }
    return [{ type: option['type'], name, value: wireValue(option, value, entering, resolved) }];
  });
}

function wireValue(
  option: JsonObject,
  value: OptionValue,
  entering: Entering,
  resolved: Resolved['resolved'],
): string | number | boolean {
  const name = stringAt(option, 'name');
  const wrong = (wanted: string) => new FakeUsageError(`"${name}" takes ${wanted}, not ${JSON.stringify(value)}`);
  const put = (kind: string, id: string, what: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: what };
    return id;
  };
  switch (option['type']) {
    case OptionType.String: {
      if (typeof value !== 'string') throw wrong('text');
      const least = numberAt(option, 'min_length');
      const most = typeof option['max_length'] === 'number' ? option['max_length'] : 6000;
      if (value.length < least || value.length > most) throw wrong(`${least} to ${most} characters`);
      return chosen(option, value);
    }
    case OptionType.Integer:
    case OptionType.Number: {
      if (typeof value !== 'number') throw wrong('a number');
      if (option['type'] === OptionType.Integer && !Number.isInteger(value)) throw wrong('a whole number');
      const { min_value: least, max_value: most } = option;
      if (typeof least === 'number' && value < least) throw wrong(`${least} or more`);
      if (typeof most === 'number' && value > most) throw wrong(`${most} or less`);
      return chosen(option, value);
    }
    case OptionType.Boolean:
      if (typeof value !== 'boolean') throw wrong('yes or no');
      return value;
    case OptionType.User:
    case OptionType.Mentionable: {
      if (typeof value !== 'object' || !('api' in value)) throw wrong('a user');
      const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberPayload(value);
      put('members', value.id, { ...member, permissions: value.permissions });
      return put('users', value.id, value.api);
    }
    case OptionType.Channel:
      if (typeof value !== 'object' || !('guildId' in value)) throw wrong('a channel');
      return put('channels', value.id, { ...channelPayload(value), permissions: '0' });
    case OptionType.Attachment: {
      if (typeof value !== 'object' || !('filename' in value)) throw wrong('a file');
      const attachment = entering.keep(value);
      return put('attachments', attachment.id, attachment);
    }
    default:
      throw new FakeUsageError(`The fake can't enter an option of type ${option['type']}`);
  }
}

/** The value, which must be one of the choices where there are any. */
function chosen<T extends string | number>(option: JsonObject, value: T): T {
  const choices = objectsIn(option['choices']).map((choice) => choice['value']);
  if (choices.length > 0 && !choices.includes(value))
    throw new FakeUsageError(`"${stringAt(option, 'name')}" takes one of ${choices.join(', ')}, not ${value}`);
  return value;
}
