import { ApplicationCommandType } from 'discord.js';
import type { CommandRegistry, RegisteredCommand } from './commands.js';
import { FakeUsageError } from './errors.js';
import type { FakeInteraction } from './fake-interaction.js';
import { type FakeChoice, interactionType } from './interactions.js';
import type { FakeMessage } from './message.js';
import { enter, type FakeFile, type OptionValues } from './option-values.js';
import { interact, placeOf, type Stage, type Where } from './stage.js';
import type { FakeUser } from './world.js';

/** A slash command as a user enters it; subcommands follow the name, as in `notes add`. */
export interface SlashEntry extends Where {
  readonly command: string;
  readonly options?: OptionValues;
}

/** A slash command that is still being typed. */
export interface AutocompleteEntry extends SlashEntry {
  readonly focused: string;
}

export interface ContextMenuEntry {
  readonly command: string;
  readonly message: FakeMessage;
  readonly user: FakeUser;
  readonly locale?: string;
}

/** Users who use the bot's commands. */
export class CommandActors {
  constructor(
    private readonly stage: Stage,
    private readonly commands: CommandRegistry,
  ) {}

  slash(entry: SlashEntry): FakeInteraction {
    return this.#enter(entry, interactionType.command, undefined);
  }

  async autocomplete(entry: AutocompleteEntry): Promise<readonly FakeChoice[]> {
    return this.#enter(entry, interactionType.autocomplete, entry.focused).choices();
  }

  contextMenu(entry: ContextMenuEntry): FakeInteraction {
    const stored = this.stage.messages.get(entry.message.id);
    const where: Where = {
      user: entry.user,
      channel: stored.channel,
      ...(entry.locale === undefined ? {} : { locale: entry.locale }),
    };
    const command = this.#find(ApplicationCommandType.Message, entry.command, where);
    return interact(this.stage, {
      type: interactionType.command,
      where,
      data: {
        ...named(command),
        target_id: stored.current.id,
        resolved: { messages: { [stored.current.id]: stored.current } },
      },
      metadata: { target_message_id: stored.current.id, name: command.name, command_type: command.type },
    });
  }

  #enter(entry: SlashEntry, type: number, focused: string | undefined): FakeInteraction {
    const [name = '', ...path] = entry.command.replace(/^\//, '').split(/\s+/);
    const command = this.#find(ApplicationCommandType.ChatInput, name, entry);
    const { options, resolved } = enter(command, path, entry.options ?? {}, {
      keep: (file) => this.stage.messages.keep(uploaded(file)),
      ...(focused === undefined ? {} : { focused }),
    });
    return interact(this.stage, {
      type,
      where: entry,
      data: { ...named(command), options, ...(Object.keys(resolved).length === 0 ? {} : { resolved }) },
      metadata: { name: command.name, command_type: command.type },
    });
  }

  #find(type: number, name: string, where: Where): RegisteredCommand {
    const channel = placeOf(this.stage, where);
    const command = this.commands.find(type, name, channel.guildId);
    const { contexts, default_member_permissions: needed, dm_permission: inDirectMessages } = command;
    const context = channel.guildId === undefined ? 1 : 0;
    const offered = Array.isArray(contexts) ? contexts.includes(context) : context === 0 || inDirectMessages !== false;
    if (!offered)
      throw new FakeUsageError(`"${name}" is not offered ${context === 0 ? 'in servers' : 'in direct messages'}`);
    if (context === 0 && typeof needed === 'string' && !permits(where.user.permissions, needed))
      throw new FakeUsageError(`${where.user.name} has not the permissions that "${name}" needs (${needed})`);
    return command;
  }
}

function named(command: RegisteredCommand) {
  const { id, name, type, guild_id: guildId } = command;
  return { id, name, type, ...(guildId === undefined ? {} : { guild_id: guildId }) };
}

/** "0" means: administrators only. */
function permits(held: string, needed: string): boolean {
  const administrator = 8n;
  if ((BigInt(held) & administrator) !== 0n) return true;
  return BigInt(needed) !== 0n && (BigInt(held) & BigInt(needed)) === BigInt(needed);
}

/** A file as if a user had uploaded it. */
export function uploaded(file: FakeFile) {
  const content = typeof file.content === 'string' ? Buffer.from(file.content) : file.content;
  return { field: 'files[0]', name: file.filename, type: file.contentType ?? 'application/octet-stream', content };
}
