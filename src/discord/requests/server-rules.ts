import type { APIApplicationCommandOption, Channel, ChatInputCommandInteraction, Message } from 'discord.js';
import { SETTINGS_TEXTS } from '../../language/discord/settings-texts.js';
import type { Language } from '../../language/languages.js';
import { parseComponentId } from '../buttons/component-id.js';
import type { Command } from '../commands/command.js';
import { ACTION_BUTTONS } from '../show/answer-actions.js';
import { COLOURS } from '../show/colours.js';
import { LIMITS } from '../show/limits.js';
import { embedLength } from '../show/pack.js';
import { plainReply } from '../show/plain-reply.js';
import { plainCard, type Reply } from '../show/reply.js';
import { channelList } from '../show/settings-reply.js';
import type { ServerSettings } from '../state/server-settings.js';
import type { Asker } from './caller.js';
import type { Repliable } from './interaction-delivery.js';
import { isOwnThread } from './own-thread.js';
import type { Planned } from './plan.js';
import { type RateLimit, RateWindow } from './rate-window.js';
import type { Call, Services } from './services.js';

/** Commands that ask the documents nothing: not counted. */
const FREE: ReadonlySet<string> = new Set([
  'footnote',
  'outline',
  'page',
  'quote',
  'search',
  'who',

  'export',
  'gaps',
  'help',
  'my-data',
  'notebook',
  'settings',
  'sources',
  'status',
  'style',
]);

/** Makes the requests of a server's members keep to what the server has settled. */
export class ServerRules {
  constructor(
    private readonly commands: readonly Command[],
    private readonly services: Pick<Services, 'settings'>,
    private readonly window: RateWindow = new RateWindow(),
  ) {}

  /**
   * What an interaction is answered with, where what it asks for would be answered with `planned`. Who sees it is settled
   * here, before it is acknowledged.
   * @throws PinciteError state
   */
  async forInteraction(interaction: Repliable, planned: Planned, asker: Asker): Promise<Planned> {
    const { guildId } = asker;
    if (guildId === null || 'form' in planned || 'deletes' in planned) return planned;
    const counts = interaction.isButton()
      ? parseComponentId(interaction.customId)?.name === ACTION_BUTTONS.widen
      : interaction.isCommand() && !FREE.has(interaction.commandName);
    const isSettled = planned.visibility === 'private' || planned.inPlace === true;
    // Before the settings are read: those that can't be read must still be to be set.
    if (isSettled && !counts) return planned;
    const server = await this.services.settings.server(guildId);
    const wait = counts ? this.#wait(server, { ...asker, guildId }) : 0;
    if (wait > 0) return { visibility: 'private', run: () => waitReply(wait, asker.language) };
    if (isSettled) return planned;
    const { run } = planned;
    if (!isAnswering(server, interaction.channel)) {
      return {
        visibility: 'private',
        run: async (call) => withNotice(await run({ ...call, visibility: 'private' }), server, call.language),
      };
    }
    if (server.privacy === 'private' && interaction.isChatInputCommand() && this.#leavesOpen(interaction)) {
      return { visibility: 'private', run: (call) => run({ ...call, visibility: 'private' }) };
    }
    return { ...planned, run: (call) => run(inPublic(call, server)) };
  }

  /** Whether a message to the bot is left without an answer. @throws PinciteError state */
  async ignores(message: Message): Promise<boolean> {
    const { guildId, channel } = message;
    const server = guildId === null ? {} : await this.services.settings.server(guildId);
    // Who opens a thread with a command means to ask on in it.
    return (server.mentions === false && !isOwnThread(message)) || !isAnswering(server, channel);
  }

  /** Answers a question that stands in a message. @throws PinciteError state */
  async forMessage(call: Call, run: (call: Call) => Promise<Reply> | Reply): Promise<Reply> {
    const { guildId } = call;
    const server = guildId === null ? {} : await this.services.settings.server(guildId);
    const ruled = inPublic(call, server);
    const wait = guildId === null ? 0 : this.#wait(server, { ...call, guildId });
    if (wait === 0) return run(ruled);
    // Said once a minute to each person in each channel: else the limit would make the noise that it is to stop.
    const isTold = this.window.take([{ key: `told ${call.channelId} ${call.userId}`, most: 1 }]) > 0;
    return isTold ? { messages: [], failure: 'refused' } : waitReply(wait, ruled.language);
  }

  /** Whether the command could have been asked to answer privately, and nothing was said. */
  #leavesOpen({ commandName, options }: ChatInputCommandInteraction): boolean {
    const declared = this.commands.find(({ data }) => data.name === commandName)?.data.options ?? [];
    const chosen = options.getSubcommand(false);
    const own = chosen === null ? declared : declared.filter(({ name }) => name === chosen).flatMap(optionsOf);
    return own.some(({ name }) => name === 'private') && options.getBoolean('private') === null;
  }

  /** Milliseconds until another question is taken. */
  #wait(
    server: ServerSettings,
    {
      guildId,
      userId,
      channelId,
      threadOf,
    }: Pick<Asker, 'userId' | 'channelId' | 'threadOf'> & {
      readonly guildId: string;
    },
  ): number {
    const limits: RateLimit[] = [];
    if (server.person !== undefined) limits.push({ key: `person ${guildId} ${userId}`, most: server.person });
    if (server.channel !== undefined) limits.push({ key: `channel ${threadOf ?? channelId}`, most: server.channel });
    return this.window.take(limits);
  }
}

function optionsOf(option: APIApplicationCommandOption): readonly APIApplicationCommandOption[] {
  return 'options' in option ? (option.options ?? []) : [];
}

/** A thread is part of its channel. */
function isAnswering({ channels }: ServerSettings, channel: Channel | null): boolean {
  if (channels === undefined || channel === null) return channels === undefined;
  const parent = channel.isThread() ? channel.parentId : null;
  return channels.includes(channel.id) || (parent !== null && channels.includes(parent));
}

function inPublic(call: Call, server: ServerSettings): Call {
  return { ...call, language: server.language ?? call.language };
}

function waitReply(ms: number, language: Language): Reply {
  const texts = SETTINGS_TEXTS[language];
  return { ...plainReply(texts.wait, texts.waitFor(Math.ceil(ms / 1000))), failure: 'refused' };
}

/** Says above a reply why it is private, in its first message where that has room. */
function withNotice(reply: Reply, { channels = [] }: ServerSettings, language: Language): Reply {
  const texts = SETTINGS_TEXTS[language];
  const { embeds } = plainCard(texts.elsewhere, texts.answersIn(channelList(channels)), COLOURS.plain);
  // A thread can't be opened on what only one person sees.
  const { thread: _, ...rest } = reply;
  const [first, ...others] = reply.messages;
  const together = [...embeds, ...(first?.embeds ?? [])];
  const length = together.reduce((sum, embed) => sum + embedLength(embed), 0);
  const hasRoom = first !== undefined && first.layout === undefined;
  if (hasRoom && together.length <= LIMITS.embedsPerMessage && length <= LIMITS.embedTotal) {
    return { ...rest, messages: [{ ...first, embeds: together }, ...others] };
  }
  return { ...rest, messages: [{ embeds, components: [] }, ...reply.messages] };
}
