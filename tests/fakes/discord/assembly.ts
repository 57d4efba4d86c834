import { createServer, type Server } from 'node:http';
import { Announcer } from './announcer.js';
import { Clock, Snowflakes } from './clock.js';
import { CommandActors } from './command-actors.js';
import { CommandRegistry } from './commands.js';
import { Faults } from './faults.js';
import { Gateway } from './gateway.js';
import { InteractionStore } from './interactions.js';
import { MessageActors } from './message-actors.js';
import { OpenApi } from './openapi.js';
import { defaults, type FakeDiscordOptions } from './options.js';
import { Rest } from './rest.js';
import { Router } from './router.js';
import { commandRoutes } from './routes-commands.js';
import { interactionRoutes } from './routes-interactions.js';
import { messageRoutes } from './routes-messages.js';
import { worldRoutes } from './routes-world.js';
import type { Stage } from './stage.js';
import { MessageStore } from './store.js';
import { Waits } from './waiting.js';
import { World } from './world.js';

/** Puts the parts of a fake together; nothing listens yet. */
export function assemble(options: FakeDiscordOptions) {
  const { now, ...given } = options;
  const settings = { ...defaults, ...given };
  const clock = new Clock(now);
  const ids = new Snowflakes(clock);
  const world = new World(ids, ids.next(), settings.botName);
  const waits = new Waits(settings.waitTimeoutMs);
  const faults = new Faults();
  const openApi = OpenApi.load();
  const typing: string[] = [];

  const announcer = new Announcer(world, settings, () => gateway);
  const messages = new MessageStore(
    world,
    ids,
    clock,
    (id, filename) => `${originOf(server)}/attachments/${id}/${filename}`,
    (type, stored) => announcer.message(type, stored),
  );
  const interactions = new InteractionStore(ids, clock);
  const commands = new CommandRegistry(world.applicationId, ids);
  const router = new Router([
    ...worldRoutes(world, {
      gatewayUrl: () => gatewayUrlOf(server),
      shards: settings.shards,
      application: () => announcer.application(),
    }),
    ...commandRoutes(world, commands),
    ...interactionRoutes(world, messages, interactions),
    ...messageRoutes(world, messages, {
      shown: (message, channel) => announcer.shown(message, channel, gateway.connected[0]),
      threadCreated: (thread) => announcer.thread(thread),
      typing: (channel) => typing.push(channel.id),
    }),
  ]);
  const rest = new Rest(router, faults, {
    token: settings.token,
    openApi,
    download: (path) => messages.upload(/^\/attachments\/(\d+)\//.exec(path)?.[1] ?? '')?.content,
  });
  const server = createServer((request, response) => void rest.serve(request, response));
  const gateway = new Gateway(server, {
    ...settings,
    readyPayload: (session) => announcer.ready(session, gatewayUrlOf(server)),
    welcome: (session) => announcer.welcome(session),
  });
  const stage: Stage = { world, gateway, messages, interactions, waits };
  return {
    settings,
    clock,
    world,
    waits,
    faults,
    openApi,
    typing,
    announcer,
    messages,
    interactions,
    commands,
    rest,
    server,
    gateway,
    commandActors: new CommandActors(stage, commands),
    messageActors: new MessageActors(stage),
  };
}

/** Where a listening server is found. */
export function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake Discord does not listen');
  return `http://127.0.0.1:${address.port}`;
}

function gatewayUrlOf(server: Server): string {
  return `${originOf(server).replace('http', 'ws')}/`;
}
