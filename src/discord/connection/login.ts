import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes } from 'discord.js';
import { PinciteError } from '../../errors.js';
import { unlessAborted } from '../requests/unless-aborted.js';

/**
 * Logs in and waits until the bot can work.
 * @throws PinciteError configuration (the token, the intents) or discord, which say what to change, never with the token in
 * it; cancelled, by the signal
 */
export async function logIn(client: Client, token: string, signal?: AbortSignal): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const refused = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(disconnection(code)));
  });
  const loggedIn = client.login(token).then(() => ready);
  try {
    const connected = Promise.race([loggedIn, refused]);
    return await (signal === undefined ? connected : unlessAborted(connected, signal, cancelled));
  } catch (error) {
    // Whichever of the two comes later has nobody who waits for it.
    loggedIn.catch(() => undefined);
    refused.catch(() => undefined);
    await client.destroy().catch(() => undefined);
    throw error instanceof PinciteError ? error : loginFailure(error, token);
  }
}

/** Why Discord ended the connection for good. */
export function disconnection(code: number): PinciteError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return wrongToken();
  if (code === GatewayCloseCodes.DisallowedIntents) {
    return new PinciteError(
      'configuration',
      'Discord refused the privileged intent "Message Content" (close code 4014).',
      'Switch it on in the Discord developer portal (your application, Bot, Privileged Gateway Intents), or set DISCORD_MESSAGE_CONTENT=false.',
      { context: { code } },
    );
  }
  return new PinciteError(
    'discord',
    `Discord closed the connection and will not take it up again (close code ${code}).`,
    'Restart Pincite; if it happens again, look up the code in Discord’s documentation.',
    { context: { code } },
  );
}

function loginFailure(error: unknown, token: string): PinciteError {
  const isRefused = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  return isRefused ? wrongToken() : unreachable(error, token);
}

/** Discord could not be asked. The token is taken out of the cause. */
export function unreachable(error: unknown, token: string): PinciteError {
  return new PinciteError(
    'discord',
    'Discord could not be reached.',
    'Check the network of this machine, and DISCORD_API if you have changed it; then start Pincite again.',
    { cause: withoutToken(error, token) },
  );
}

function cancelled(): PinciteError {
  return new PinciteError('cancelled', 'Pincite was stopped while it connected to Discord.', 'Start it again.');
}

/** Discord does not know the token. */
export function wrongToken(): PinciteError {
  return new PinciteError(
    'configuration',
    'Discord does not accept the token.',
    'Copy the token again from the Discord developer portal (your application, Bot, Reset Token) into DISCORD_TOKEN.',
  );
}

/** The cause may go to a log; a token in it must not. */
function withoutToken(error: unknown, token: string): Error {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Error(text.replaceAll(token, '[token]'));
}
