import { DiscordAPIError, REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Config } from '../../config.js';
import { unreachable, wrongToken } from './login.js';

const application = z.object({ id: z.string(), name: z.string() });

/** The application that a token belongs to, and a line to Discord with that token. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly rest: REST;
}

/** Asks Discord whose token it is. @throws PinciteError configuration (the token) or discord, never with the token in it */
export async function applicationOf(token: string, { api }: Pick<Config['discord'], 'api'>): Promise<Application> {
  const rest = new REST({ api, version: '10' }).setToken(token);
  try {
    const found: unknown = await rest.get(Routes.currentApplication());
    return { ...application.parse(found), rest };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) throw wrongToken();
    throw unreachable(error, token);
  }
}
