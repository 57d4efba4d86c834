import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Logger } from 'pino';
import { GENERAL_TEXTS } from '../../language/discord/general-texts.js';
import { parseComponentId } from '../buttons/component-id.js';
import type { Command } from '../commands/command.js';
import { NO_MENTIONS } from '../connection/no-mentions.js';
import type { Work } from '../connection/work.js';
import type { Outcome } from '../monitoring/observer.js';
import { requestName } from '../monitoring/request-name.js';
import { askerOf } from './caller.js';
import { deleteMessages } from './delete-messages.js';
import { failureReply } from './failure-reply.js';
import { deliver, type Repliable, showProgress } from './interaction-delivery.js';
import { type Planned, planFor } from './plan.js';
import { ProgressLine } from './progress.js';
import { RecentIds } from './recent-ids.js';
import { replyTo } from './request.js';
import type { ServerRules } from './server-rules.js';
import { type Services, servicesOf } from './services.js';

/** Takes commands, buttons, forms and autocompletion. The one place where they are acknowledged, shown and finished. */
export class Dispatch {
  readonly #seen = new RecentIds();

  constructor(
    private readonly commands: readonly Command[],
    private readonly services: Services,
    private readonly rules: ServerRules,
    private readonly work: Work,
    private readonly logger: Logger,
  ) {}

  /** Returns at once; what it begins is kept by `work`. */
  take(interaction: Interaction): void {
    if (!this.#seen.isNew(interaction.id)) return;
    const log = this.logger.child({ request: interaction.id });
    if (interaction.isAutocomplete()) {
      this.work.add(this.#complete(interaction, log));
    } else if (isRepliable(interaction)) {
      this.work.add(this.work.closing ? this.#turnAway(interaction, log) : this.#answer(interaction, log));
    }
  }

  async #answer(interaction: Repliable, log: Logger): Promise<void> {
    const started = performance.now();
    const ended = (outcome: Outcome): void => this.#note(requestName(interaction, this.commands), outcome, started);
    const planned = this.#plan(interaction, log);
    try {
      await acknowledge(interaction, planned);
    } catch (error) {
      ended('unacknowledged');
      return logUnacknowledged(error, log);
    }
    this.services.observer.note({ what: 'acknowledged', ms: performance.now() - started });
    if ('form' in planned) return ended('answered');
    if ('deletes' in planned) {
      await deleteMessages(interaction, planned.deletes, log);
      return ended('answered');
    }
    const { visibility, inPlace = false, run } = planned;
    const line = new ProgressLine((text) => showProgress(interaction, text, log));
    const progress = (text: string): void => (inPlace ? undefined : line.say(text));
    const reply = await replyTo(run, { ...askerOf(interaction), visibility, log, progress }, this.work);
    await line.end();
    const isDelivered = await deliver(interaction, reply, visibility, this.services, log);
    ended(isDelivered ? (reply.failure ?? 'answered') : 'undelivered');
    log.info({ what: nameOf(interaction), visibility, ms: Math.round(performance.now() - started) }, 'replied');
  }

  #note(request: string, outcome: Outcome, started: number): void {
    this.services.observer.note({ what: 'request', request, outcome, ms: performance.now() - started });
  }

  #plan(interaction: Repliable, log: Logger): Planned {
    try {
      const asker = askerOf(interaction);
      const planned = planFor(interaction, this.commands, servicesOf(asker, this.services));
      return this.rules.forInteraction(interaction, planned, asker);
    } catch (error) {
      log.error({ err: error }, 'a request could not be prepared');
      return {
        visibility: 'private',
        run: ({ language }) => ({ ...failureReply(error, language), failure: 'failed' }),
      };
    }
  }

  async #complete(interaction: AutocompleteInteraction, log: Logger): Promise<void> {
    const started = performance.now();
    try {
      const command = this.commands.find(({ data }) => data.name === interaction.commandName);
      const { options } = interaction;
      const choices = command?.complete?.(options.getFocused(true), options, this.services, askerOf(interaction)) ?? [];
      await interaction.respond(choices);
      this.#note('autocomplete', 'answered', started);
    } catch (error) {
      this.#note('autocomplete', 'failed', started);
      // The next letter typed asks again.
      log.warn({ err: error }, 'suggestions could not be shown');
    }
  }

  async #turnAway(interaction: Repliable, log: Logger): Promise<void> {
    this.#note(requestName(interaction, this.commands), 'turned-away', performance.now());
    await interaction
      .reply({
        content: GENERAL_TEXTS[askerOf(interaction).language].restarting,
        flags: MessageFlags.Ephemeral,
        allowedMentions: NO_MENTIONS,
      })
      .catch((error: unknown) => log.warn({ err: error }, 'a request during the stop could not be turned away'));
  }
}

function isRepliable(interaction: Interaction): interaction is Repliable {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isModalSubmit()
  );
}

async function acknowledge(interaction: Repliable, planned: Planned): Promise<void> {
  if ('form' in planned) {
    // A form can't open another; none of ours does.
    if (!interaction.isModalSubmit()) await interaction.showModal(planned.form);
  } else if (('deletes' in planned || planned.inPlace === true) && interaction.isButton()) {
    await interaction.deferUpdate();
  } else {
    const isPrivate = 'deletes' in planned || planned.visibility === 'private';
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  }
}

function nameOf(interaction: Repliable): string {
  if (interaction.isCommand()) return `/${interaction.commandName}`;
  const name = parseComponentId(interaction.customId)?.name ?? 'unknown';
  return `${interaction.isButton() ? 'button' : 'form'} ${name}`;
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
