import { commandProblems } from './command-limits.js';
import { type CommandRegistry, untranslated } from './commands.js';
import { invalidForm, notFound } from './errors.js';
import { isObject, type JsonObject, objectsIn } from './json.js';
import type { Call, Route } from './router.js';
import type { World } from './world.js';

/** The routes by which the bot registers its commands, globally and for a server. */
export function commandRoutes(world: World, commands: CommandRegistry): Route[] {
  return [
    ...routesUnder('/applications/{application_id}/commands', world, commands),
    ...routesUnder('/applications/{application_id}/guilds/{guild_id}/commands', world, commands),
  ];
}

function routesUnder(base: string, world: World, commands: CommandRegistry): Route[] {
  const scope = ({ params }: Call): string | undefined => {
    if (params['application_id'] !== world.applicationId) throw notFound.route();
    const guildId = params['guild_id'];
    if (guildId !== undefined && !world.guilds.has(guildId)) throw notFound.guild();
    return guildId;
  };
  const one = ({ params }: Call): string => params['command_id'] ?? '';
  const route = (method: Route['method'], template: string, handle: Route['handle']): Route => ({
    method,
    template,
    authorized: true,
    handle,
  });
  return [
    route('GET', base, (call) => {
      const translated = call.request.query.get('with_localizations') === 'true';
      const listed = commands.in(scope(call));
      return { status: 200, body: translated ? listed : listed.map(untranslated) };
    }),
    route('PUT', base, (call) => {
      const wanted = checked(call.request.body);
      return { status: 200, body: commands.replaceAll(scope(call), objectsIn(wanted)) };
    }),
    route('POST', base, (call) => {
      const { command, isNew } = commands.upsert(scope(call), objectOf(checked(call.request.body)));
      return { status: isNew ? 201 : 200, body: command };
    }),
    route('GET', `${base}/{command_id}`, (call) => ({ status: 200, body: commands.get(scope(call), one(call)) })),
    route('PATCH', `${base}/{command_id}`, (call) => {
      const changes = objectOf(call.request.body);
      checked({ ...commands.get(scope(call), one(call)), ...changes });
      return { status: 200, body: commands.edit(scope(call), one(call), changes) };
    }),
    route('DELETE', `${base}/{command_id}`, (call) => {
      commands.delete(scope(call), one(call));
      return { status: 204 };
    }),
  ];
}

function checked(body: unknown): unknown {
  const problems = commandProblems(body);
  if (problems.length > 0) throw invalidForm(problems);
  return body;
}

function objectOf(body: unknown): JsonObject {
  return isObject(body) ? body : {};
}
