import { type AutocompleteInteraction, type Interaction, MessageFlags } from 'discord.js';
import type { Logger } from 'pino';
import { GENERAL_TEXTS } from '../../language/discord/general-texts.js';
import { stateFailure } from '../../state-database.js';
import type { Command } from '../commands/command.js';
import { NO_MENTIONS } from '../connection/no-mentions.js';
import type { SentCallbacks } from '../connection/sent-callbacks.js';
import type { Work } from '../connection/work.js';
import type { Outcome } from '../monitoring/observer.js';
import { requestName } from '../monitoring/request-name.js';
import { PREPARE_MS } from '../show/limits.js';
import { acknowledged } from './acknowledge.js';
import { askerOf } from './caller.js';
import { deleteMessages } from './delete-messages.js';
import { failureReply } from './failure-reply.js';
import { deliver, type Repliable, showProgress } from './interaction-delivery.js';
import { type Planned, planFor } from './plan.js';
import { ProgressLine } from './progress.js';
import { RecentIds } from './recent-ids.js';
import { replyTo, tookTooLong } from './request.js';
import type { ServerRules } from './server-rules.js';
import { type Services, servicesOf } from './services.js';
import { unlessAborted } from './unless-aborted.js';

/** Takes commands, buttons, forms and autocompletion. The one place where they are acknowledged, shown and finished. */
export class Dispatch {
  readonly #seen = new RecentIds();

  constructor(
    private readonly commands: readonly Command[],
    private readonly services: Services,
    private readonly rules: ServerRules,
    private readonly work: Work,
    private readonly callbacks: Pick<SentCallbacks, 'isRepeated'>,
    private readonly logger: Logger,
  ) {}

  /** Returns at once; what it begins is kept by `work`. */
  take(interaction: Interaction): void {
    if (!this.#seen.isNew(interaction.id)) return;
    const log = this.logger.child({ request: interaction.id });
    if (interaction.isAutocomplete()) {
      this.work.add(this.#complete(interaction, log));
    } else if (isRepliable(interaction)) {
      const work = this.work.closing ? this.#turnAway(interaction, log) : this.#answer(interaction, log);
      this.work.add(work.catch((error: unknown) => log.error({ err: error }, 'a request ended without a reply')));
    }
  }

  async #answer(interaction: Repliable, log: Logger): Promise<void> {
    const started = performance.now();
    const name = requestName(interaction, this.commands);
    const ended = (outcome: Outcome): void => this.#note(name, outcome, started);
    const planned = await this.#plan(interaction, log);
    const giveBack = givingBack(planned, log);
    if (!(await acknowledged(interaction, planned, this.callbacks, log))) {
      await giveBack();
      return ended('unacknowledged');
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
    if (reply.failure !== undefined) await giveBack();
    const sent = reply.failure === undefined ? { ...reply, undelivered: giveBack } : reply;
    const isDelivered = await deliver(interaction, sent, { visibility, inPlace }, this.services, log);
    ended(isDelivered ? (reply.failure ?? 'answered') : 'undelivered');
    log.info({ what: name, visibility, ms: Math.round(performance.now() - started) }, 'replied');
  }

  #note(request: string, outcome: Outcome, started: number): void {
    this.services.observer.note({ what: 'request', request, outcome, ms: performance.now() - started });
  }

  /** Only what decides how it is acknowledged: Discord waits no longer than three seconds. */
  async #plan(interaction: Repliable, log: Logger): Promise<Planned> {
    const planning = this.#planned(interaction);
    try {
      return await unlessAborted(planning, AbortSignal.timeout(PREPARE_MS), tookTooLong);
    } catch (thrown) {
      // What is taken after all, too late to be shown, is free again.
      planning.then((planned) => givingBack(planned, log)()).catch(() => undefined);
      const error = stateFailure(thrown);
      log.error({ err: error }, 'a request could not be prepared');
      return {
        visibility: 'private',
        run: ({ language }) => ({ ...failureReply(error, language), failure: 'failed' }),
      };
    }
  }

  async #planned(interaction: Repliable): Promise<Planned> {
    const asker = askerOf(interaction);
    const planned = await planFor(interaction, this.commands, servicesOf(asker, this.services));
    return await claimed(await this.rules.forInteraction(interaction, planned, asker));
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

/** Takes what only one request may have; where it is taken already, its asker alone is told. */
async function claimed(planned: Planned): Promise<Planned> {
  const claim = 'claim' in planned ? planned.claim : undefined;
  return claim === undefined || (await claim.take()) ? planned : { visibility: 'private', run: claim.lost };
}

/** Gives back what was taken for a request that shows nothing. Never rejects. */
function givingBack(planned: Planned, log: Logger): () => Promise<void> {
  const claim = 'claim' in planned ? planned.claim : undefined;
  return async () => {
    await claim
      ?.giveBack()
      .catch((error: unknown) => log.error({ err: error }, 'what was not shown stays noted as shown'));
  };
}

function isRepliable(interaction: Interaction): interaction is Repliable {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isModalSubmit()
  );
}
