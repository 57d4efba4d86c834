import type { ClientOptions } from 'discord.js';
import { assemble, originOf } from './assembly.js';
import type { Clock } from './clock.js';
import type { AutocompleteEntry, ContextMenuEntry, SlashEntry } from './command-actors.js';
import type { RegisteredCommand } from './commands.js';
import { FakeUsageError } from './errors.js';
import { FakeInteraction } from './fake-interaction.js';
import type { Fault, RequestMatch } from './faults.js';
import type { Gateway } from './gateway.js';
import type { FakeChoice } from './interactions.js';
import type { FakeMessage } from './message.js';
import type { Click, ModalSubmission, Reacting, Saying, Selection } from './message-actors.js';
import { openApiPath } from './openapi.js';
import type { FakeDiscordOptions } from './options.js';
import type { RecordedRequest } from './rest.js';
import type { WaitOptions } from './waiting.js';
import { allPermissions, type FakeChannel, type FakeGuild, type FakeUser, type World } from './world.js';

let warned = false;

/**
 * A Discord on the loopback interface, for the real discord.js client: HTTP API, gateway, and users who act. It checks
 * every request of the bot against Discord's own description, and keeps Discord's rules on interactions.
 */
export class FakeDiscord {
  readonly #parts: ReturnType<typeof assemble>;
  readonly clock: Clock;
  readonly world: World;
  readonly gateway: Gateway;
  /** Whether requests are checked against Discord's OpenAPI description; that needs the file. */
  readonly validation: 'on' | 'off';
  /** The ids of the channels in which the bot has shown that it is typing, in order. */
  readonly typing: readonly string[];

  private constructor(options: FakeDiscordOptions) {
    this.#parts = assemble(options);
    this.clock = this.#parts.clock;
    this.world = this.#parts.world;
    this.gateway = this.#parts.gateway;
    this.typing = this.#parts.typing;
    this.validation = this.#parts.openApi === undefined ? 'off' : 'on';
    if (this.validation === 'off' && !warned) {
      warned = true;
      console.warn(`The fake Discord does not check requests against Discord's description: no ${openApiPath}`);
    }
  }

  /** Starts a fake on a free port of the loopback interface. */
  static async start(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
    const fake = new FakeDiscord(options);
    const { server } = fake.#parts;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return fake;
  }

  /** Ends all connections and waits, and frees the port. */
  async stop(): Promise<void> {
    this.#parts.waits.stop();
    this.#parts.rest.stop();
    await this.gateway.stop();
    this.#parts.server.closeAllConnections();
    await new Promise<void>((resolve) => this.#parts.server.close(() => resolve()));
  }

  get token(): string {
    return this.#parts.settings.token;
  }

  /** The base of the HTTP API, without its version, as discord.js's `rest.api` wants it. */
  get restUrl(): string {
    return `${originOf(this.#parts.server)}/api`;
  }

  /**
   * The options that make a discord.js client use this fake. Its pause of five seconds between two identifications is
   * left out, since nobody here is hurt by a quick one.
   */
  clientOptions(): Required<Pick<ClientOptions, 'rest' | 'ws'>> {
    return {
      rest: { api: this.restUrl, version: '10' },
      ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    };
  }

  /** All requests of the bot, oldest first. */
  get requests(): readonly RecordedRequest[] {
    return this.#parts.rest.requests;
  }

  /** Requests for routes that the fake does not have, and failures of the fake itself; tests want this empty. */
  get unexpected(): readonly string[] {
    return this.#parts.rest.unexpected;
  }

  /** What the real Discord would have refused; tests want this empty. */
  get violations(): readonly string[] {
    return this.#parts.rest.violations;
  }

  /** Makes the next requests that match fail in the given way. */
  failNext(times: number, fault: Fault, matches: RequestMatch = () => true): void {
    this.#parts.faults.plan(times, fault, matches);
  }

  /** Calls off the failures that are still to come. */
  clearFaults(): void {
    this.#parts.faults.clear();
  }

  /** A person, who has all permissions but administration unless others are given. */
  user(name: string, given: { readonly locale?: string; readonly permissions?: string } = {}): FakeUser {
    return this.world.addUser(name, given.locale ?? 'en-US', given.permissions ?? allPermissions);
  }

  /** A server with text channels, in which the bot is. */
  guild(
    given: { readonly name?: string; readonly channels?: readonly string[]; readonly locale?: string } = {},
  ): FakeGuild {
    const guild = this.world.addGuild(given.name ?? 'Library', given.channels ?? ['general'], given.locale ?? 'en-US');
    this.#parts.announcer.guild(guild);
    return guild;
  }

  /** A channel of a server by its name. */
  channel(guild: FakeGuild, name: string): FakeChannel {
    const found = guild.channels.find((channel) => channel.name === name);
    if (found === undefined) throw new FakeUsageError(`${guild.name} has no channel "${name}"`);
    return found;
  }

  /** The direct messages between a user and the bot. */
  dm(user: FakeUser): FakeChannel {
    return this.world.directMessages(user);
  }

  /** The commands that the bot has registered. */
  commands(guild?: FakeGuild): readonly RegisteredCommand[] {
    return this.#parts.commands.in(guild?.id);
  }

  slash(entry: SlashEntry): FakeInteraction {
    return this.#parts.commandActors.slash(entry);
  }

  async autocomplete(entry: AutocompleteEntry): Promise<readonly FakeChoice[]> {
    return this.#parts.commandActors.autocomplete(entry);
  }

  contextMenu(entry: ContextMenuEntry): FakeInteraction {
    return this.#parts.commandActors.contextMenu(entry);
  }

  click(click: Click): FakeInteraction {
    return this.#parts.messageActors.click(click);
  }

  select(selection: Selection): FakeInteraction {
    return this.#parts.messageActors.select(selection);
  }

  modalSubmit(submission: ModalSubmission): FakeInteraction {
    return this.#parts.messageActors.modalSubmit(submission);
  }

  say(saying: Saying): FakeMessage {
    return this.#parts.messageActors.say(saying);
  }

  /** A user edits their message. */
  editMessage(message: FakeMessage, content: string): FakeMessage {
    return this.#parts.messageActors.edit(message, content);
  }

  deleteMessage(message: FakeMessage): void {
    this.#parts.messageActors.delete(message);
  }

  react(reacting: Reacting): void {
    this.#parts.messageActors.react(reacting);
  }

  /** The messages of a channel, oldest first: all of them, or those that one user sees. */
  messages(channel: FakeChannel | string, seenBy?: FakeUser): FakeMessage[] {
    return this.#parts.messages
      .in(typeof channel === 'string' ? channel : channel.id)
      .filter(({ seenOnlyBy }) => seenBy === undefined || seenOnlyBy === undefined || seenOnlyBy.id === seenBy.id)
      .map(({ current }) => current);
  }

  /** A message as it stands now, and as it stood before each edit. */
  message(id: string): { readonly current: FakeMessage; readonly history: readonly FakeMessage[] } {
    return this.#parts.messages.get(id);
  }

  /** What was uploaded as an attachment. */
  uploaded(attachmentId: string): Buffer | undefined {
    return this.#parts.messages.upload(attachmentId)?.content;
  }

  /** An interaction by its id: the answer, the follow-ups, how soon it was acknowledged. */
  response(interactionId: string): FakeInteraction {
    return new FakeInteraction(this.#parts.interactions.get(interactionId), this.#parts.waits);
  }

  /** Waits until the probe gives something other than undefined, null or false, and returns that. */
  async waitFor<T>(probe: () => T | undefined | null | false, options: WaitOptions = {}): Promise<T> {
    return this.#parts.waits.until(probe, options);
  }

  /**
   * Waits until so many sessions are connected and have worked through all that was sent to them. To be called before
   * `client.destroy()` after a reconnection: discord.js never finishes destroying a client that is about to get READY.
   */
  async settled(sessions = 1, options: WaitOptions = {}): Promise<void> {
    const { gateway } = this;
    const isSettled = () => gateway.connected.length >= sessions && gateway.connected.every(({ caughtUp }) => caughtUp);
    await this.waitFor(isSettled, { what: `${sessions} session(s) to be connected and up to date`, ...options });
  }

  /** Waits for messages of the bot in a channel. */
  async replies(channel: FakeChannel, count = 1, options: WaitOptions = {}): Promise<FakeMessage[]> {
    return this.waitFor(
      () => {
        const own = this.messages(channel).filter((message) => message.author.id === this.world.bot.id);
        return own.length >= count ? own : undefined;
      },
      { what: `${count} message(s) of the bot in #${channel.name}`, ...options },
    );
  }
}
