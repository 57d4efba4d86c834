import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import type { SentCallbacks } from '../connection/sent-callbacks.js';
import type { Repliable } from './interaction-delivery.js';
import type { Planned } from './plan.js';

/**
 * Acknowledges an interaction, once more where nobody knows whether the first time has arrived.
 * @returns false when that failed, and the log says why: then Discord tells the person that there is no answer
 */
export async function acknowledged(
  interaction: Repliable,
  planned: Planned,
  callbacks: Pick<SentCallbacks, 'isRepeated'>,
  log: Logger,
): Promise<boolean> {
  for (const isLast of [false, true]) {
    try {
      await acknowledge(interaction, planned);
      return true;
    } catch (error) {
      if (codeOf(error) === ALREADY && callbacks.isRepeated(interaction.id)) {
        log.info('an acknowledgement had arrived the first time');
        // As discord.js notes it of one that succeeds.
        if (!('form' in planned)) interaction.deferred = true;
        return true;
      }
      if (error instanceof DiscordAPIError || isLast) {
        logUnacknowledged(error, log);
        return false;
      }
      log.warn({ err: error }, 'a request could not be acknowledged; trying once more');
    }
  }
  return false;
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

const ALREADY = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

function codeOf(error: unknown): number | string | null {
  return error instanceof DiscordAPIError ? error.code : null;
}

/** Nothing more can be done for it: Discord has told the person already. */
function logUnacknowledged(error: unknown, log: Logger): void {
  const code = codeOf(error);
  if (code === ALREADY) {
    log.warn('another Pincite with the same token has answered this; run only one');
  } else if (code === RESTJSONErrorCodes.UnknownInteraction) {
    log.warn('a request was too old to be acknowledged: this machine or its connection is too slow');
  } else {
    log.error({ err: error }, 'a request could not be acknowledged');
  }
}
