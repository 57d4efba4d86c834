import { notFound } from './errors.js';
import { isObject, type JsonObject, stringAt } from './json.js';
import type { Call, Route } from './router.js';
import { type FakeGuild, memberPayload, type World } from './world.js';
import { channelPayload, everyoneRole, guildPayload } from './world-payloads.js';

/** What the gateway's and the application's routes tell. */
export interface Identity {
  gatewayUrl(): string;
  readonly shards: number;
  application(): JsonObject;
}

/** The routes that tell who and what there is: gateway, bot, users, servers, members. */
export function worldRoutes(world: World, identity: Identity): Route[] {
  const get = (template: string, body: (call: Call) => JsonObject | readonly unknown[]): Route => ({
    method: 'GET',
    template,
    authorized: true,
    handle: (call) => ({ status: 200, body: body(call) }),
  });
  const guildOf = ({ params }: Call): FakeGuild => {
    const guild = world.guilds.get(params['guild_id'] ?? '');
    if (guild === undefined) throw notFound.guild();
    return guild;
  };
  const directMessages: Route = {
    method: 'POST',
    template: '/users/@me/channels',
    authorized: true,
    handle: ({ request }) => {
      const id = isObject(request.body) ? stringAt(request.body, 'recipient_id') : '';
      const user = world.users.get(id);
      if (user === undefined || user === world.bot) throw notFound.user();
      return { status: 200, body: channelPayload(world.directMessages(user)) };
    },
  };
  return [
    get('/gateway', () => ({ url: identity.gatewayUrl() })),
    get('/gateway/bot', () => ({
      url: identity.gatewayUrl(),
      shards: identity.shards,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 16 },
    })),
    get('/users/@me', () => ({ ...world.bot.api })),
    get('/applications/@me', () => identity.application()),
    get('/oauth2/applications/@me', () => identity.application()),
    get('/users/@me/guilds', () => [...world.guilds.values()].map(guildPayload)),
    get('/users/{user_id}', ({ params }) => {
      const user = world.users.get(params['user_id'] ?? '');
      if (user === undefined) throw notFound.user();
      return { ...user.api };
    }),
    get('/guilds/{guild_id}', (call) => guildPayload(guildOf(call))),
    get('/guilds/{guild_id}/channels', (call) => guildOf(call).channels.map(channelPayload)),
    get('/guilds/{guild_id}/roles', (call) => [everyoneRole(guildOf(call))]),
    get('/guilds/{guild_id}/members', (call) => {
      guildOf(call);
      return [...world.users.values()].map(memberPayload);
    }),
    get('/guilds/{guild_id}/members/{user_id}', (call) => {
      guildOf(call);
      const user = world.users.get(call.params['user_id'] ?? '');
      if (user === undefined) throw notFound.member();
      return memberPayload(user);
    }),
    directMessages,
  ];
}
