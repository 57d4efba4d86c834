import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Logger } from 'pino';
import { BUTTONS } from '../buttons/button-list.js';
import { parseComponentId } from '../buttons/component-id.js';
import { COMMANDS } from '../commands/command-list.js';
import { NO_MENTIONS } from '../connection/no-mentions.js';
import type { Work } from '../connection/work.js';
import { plainReply } from '../show/plain-reply.js';
import type { Reply, Visibility } from '../show/reply.js';
import { failureReply, RESTARTING, unknownButtonReply } from './failure-reply.js';
import { deliver, type Repliable } from './interaction-delivery.js';
import { RecentIds } from './recent-ids.js';
import { replyTo } from './request.js';
import type { Call, Services } from './services.js';

/** What an interaction will be answered with, and who will see it. */
interface Planned {
  readonly visibility: Visibility;
  readonly run: (call: Call) => Promise<Reply> | Reply;
}

/** Takes slash commands, buttons and autocompletion. The one place where they are acknowledged, shown and finished. */
export class Dispatch {
  readonly #seen = new RecentIds();

  constructor(
    private readonly services: Services,
    private readonly work: Work,
    private readonly logger: Logger,
  ) {}

  /** Returns at once; what it begins is kept by `work`. */
  take(interaction: Interaction): void {
    if (!this.#seen.isNew(interaction.id)) return;
    const log = this.logger.child({ request: interaction.id });
    if (interaction.isAutocomplete()) {
      this.work.add(this.#complete(interaction, log));
    } else if (interaction.isChatInputCommand() || interaction.isButton()) {
      this.work.add(this.work.closing ? this.#turnAway(interaction, log) : this.#answer(interaction, log));
    }
  }

  async #answer(interaction: Repliable, log: Logger): Promise<void> {
    const started = performance.now();
    const { visibility, run } = this.#plan(interaction, log);
    try {
      await interaction.deferReply(visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {});
    } catch (error) {
      return logUnacknowledged(error, log);
    }
    const reply = await replyTo(run, { userId: interaction.user.id, log }, this.work);
    await deliver(interaction, reply, visibility, this.services, log);
    log.info({ what: nameOf(interaction), visibility, ms: Math.round(performance.now() - started) }, 'replied');
  }

  #plan(interaction: Repliable, log: Logger): Planned {
    try {
      return interaction.isButton()
        ? this.#planPress(interaction.customId, interaction.user.id)
        : this.#planCommand(interaction);
    } catch (error) {
      log.error({ err: error }, 'a request could not be prepared');
      return { visibility: 'private', run: () => failureReply(error) };
    }
  }

  #planCommand(interaction: ChatInputCommandInteraction): Planned {
    const command = COMMANDS.find(({ data }) => data.name === interaction.commandName);
    if (command === undefined) {
      const text = 'This command no longer exists. /help shows those that do; they may take a minute to appear.';
      return { visibility: 'private', run: () => plainReply('Unknown command', text) };
    }
    const { options } = interaction;
    return { visibility: command.visibility(options), run: (call) => command.run(options, call, this.services) };
  }

  #planPress(customId: string, userId: string): Planned {
    const id = parseComponentId(customId);
    const press = id === null ? null : BUTTONS.get(id.name)?.prepare(id.parts, userId, this.services);
    if (!press) return { visibility: 'private', run: unknownButtonReply };
    return { visibility: press.visibility, run: (call) => press.run(call, this.services) };
  }

  async #complete(interaction: AutocompleteInteraction, log: Logger): Promise<void> {
    try {
      const command = COMMANDS.find(({ data }) => data.name === interaction.commandName);
      const { options } = interaction;
      const choices = command?.complete?.(options.getFocused(true), options, this.services) ?? [];
      await interaction.respond(choices);
    } catch (error) {
      // The next letter typed asks again.
      log.warn({ err: error }, 'suggestions could not be shown');
    }
  }

  async #turnAway(interaction: Repliable, log: Logger): Promise<void> {
    await interaction
      .reply({ content: RESTARTING, flags: MessageFlags.Ephemeral, allowedMentions: NO_MENTIONS })
      .catch((error: unknown) => log.warn({ err: error }, 'a request during the stop could not be turned away'));
  }
}

function nameOf(interaction: Repliable): string {
  if (!interaction.isButton()) return `/${interaction.commandName}`;
  return `button ${parseComponentId(interaction.customId)?.name ?? 'unknown'}`;
}

/** Nothing more can be done for it: Discord has told the person already. */
function logUnacknowledged(error: unknown, log: Logger): void {
  const code = error instanceof DiscordAPIError ? error.code : null;
  if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
    log.warn('another Pincite with the same token has answered this; run only one');
  } else if (code === RESTJSONErrorCodes.UnknownInteraction) {
    log.warn('a request was too old to be acknowledged: this machine or its connection is too slow');
  } else {
    log.error({ err: error }, 'a request could not be acknowledged');
  }
}
