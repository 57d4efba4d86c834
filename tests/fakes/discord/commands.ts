import type { Snowflakes } from './clock.js';
import { FakeUsageError, notFound } from './errors.js';
import { isObject, type JsonObject, objectsIn, stringAt } from './json.js';

const chatInput = 1;

/** A command as it is registered: what the bot sent, with what Discord adds. */
export type RegisteredCommand = JsonObject & { readonly id: string; readonly name: string; readonly type: number };

/** The commands that the bot has registered: globally, or for one server. */
export class CommandRegistry {
  readonly #scopes = new Map<string, RegisteredCommand[]>();

  constructor(
    private readonly applicationId: string,
    private readonly ids: Snowflakes,
  ) {}

  /** The commands of a server, or the global ones. */
  in(guildId: string | undefined): readonly RegisteredCommand[] {
    return this.#scopes.get(guildId ?? '') ?? [];
  }

  /** Puts a whole list in the place of the present one; a command that keeps its type and name keeps its id. */
  replaceAll(guildId: string | undefined, wanted: readonly JsonObject[]): readonly RegisteredCommand[] {
    const old = this.in(guildId);
    const made = wanted.map((command) => this.#registered(guildId, command, sameIn(old, command)?.id));
    this.#scopes.set(guildId ?? '', made);
    return made;
  }

  /** Adds a command, or replaces the one of its type and name. */
  upsert(guildId: string | undefined, wanted: JsonObject): { command: RegisteredCommand; isNew: boolean } {
    const old = this.in(guildId);
    const same = sameIn(old, wanted);
    const command = this.#registered(guildId, wanted, same?.id);
    this.#scopes.set(guildId ?? '', [...old.filter((other) => other !== same), command]);
    return { command, isNew: same === undefined };
  }

  get(guildId: string | undefined, id: string): RegisteredCommand {
    const found = this.in(guildId).find((command) => command.id === id);
    if (found === undefined) throw notFound.command();
    return found;
  }

  edit(guildId: string | undefined, id: string, changes: JsonObject): RegisteredCommand {
    const old = this.get(guildId, id);
    const changed = this.#registered(guildId, { ...old, ...changes }, id);
    this.#scopes.set(
      guildId ?? '',
      this.in(guildId).map((command) => (command === old ? changed : command)),
    );
    return changed;
  }

  delete(guildId: string | undefined, id: string): void {
    const old = this.get(guildId, id);
    this.#scopes.set(
      guildId ?? '',
      this.in(guildId).filter((command) => command !== old),
    );
  }

  /** The command that a user in a server (or in direct messages) gets to choose: the server's own come first. */
  find(type: number, name: string, guildId: string | undefined): RegisteredCommand {
    const offered = guildId === undefined ? this.in(undefined) : [...this.in(guildId), ...this.in(undefined)];
    const found = offered.find((command) => command.type === type && command.name === name);
    if (found !== undefined) return found;
    const names = offered.filter((command) => command.type === type).map((command) => command.name);
    throw new FakeUsageError(`The bot has not registered "${name}" here; it has: ${names.join(', ') || 'nothing'}`);
  }

  #registered(guildId: string | undefined, wanted: JsonObject, id: string | undefined): RegisteredCommand {
    const permissions = wanted['default_member_permissions'];
    return {
      description: '',
      name_localizations: null,
      description_localizations: null,
      dm_permission: true,
      contexts: guildId === undefined ? null : [0],
      integration_types: [0],
      nsfw: false,
      ...wanted,
      default_member_permissions: permissions === undefined || permissions === null ? null : String(permissions),
      options: objectsIn(wanted['options']),
      id: id ?? this.ids.next(),
      name: stringAt(wanted, 'name'),
      type: typeof wanted['type'] === 'number' ? wanted['type'] : chatInput,
      application_id: this.applicationId,
      version: this.ids.next(),
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    };
  }
}

function sameIn(commands: readonly RegisteredCommand[], wanted: JsonObject): RegisteredCommand | undefined {
  const type = wanted['type'] ?? chatInput;
  return commands.find((command) => command.type === type && command.name === wanted['name']);
}

/** A command without its translations, as Discord lists it unless they are asked for. */
export function untranslated(command: RegisteredCommand): JsonObject {
  const strip = (named: JsonObject): JsonObject => {
    const { name_localizations: _names, description_localizations: _descriptions, ...rest } = named;
    return Array.isArray(rest['options']) ? { ...rest, options: objectsIn(rest['options']).map(strip) } : rest;
  };
  return isObject(command) ? strip(command) : command;
}
