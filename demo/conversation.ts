import type { FakeInteraction } from '../tests/fakes/discord/fake-interaction.js';
import type { JsonObject } from '../tests/fakes/discord/json.js';
import { type FakeMessage, isEphemeral, isLoading } from '../tests/fakes/discord/message.js';
import type { FakeFile, OptionValues } from '../tests/fakes/discord/option-values.js';
import type { FakeDiscord } from '../tests/fakes/discord/server.js';
import type { FakeChannel, FakeUser } from '../tests/fakes/discord/world.js';
import type { BotProcess } from './bot-process.js';
import { readableText } from './page/html.js';
import type { Names } from './page/inline-markdown.js';
import { messageHtml } from './page/message.js';
import type { Event, Shown } from './transcript.js';

/** What a person does with a slash command. */
interface Command {
  readonly user: FakeUser;
  readonly channel?: FakeChannel;
  readonly command: string;
  readonly options?: OptionValues;
}

/** The longest that anything may take, in milliseconds: on a busy machine the first question waits for the model. */
const PATIENCE_MS = 240_000;

/**
 * People and the bot in the fake Discord. Each thing that somebody does returns what came of it: the messages that are
 * new or have changed. All of it is noted down, for the page.
 */
export class Conversation {
  events: Event[] = [];
  failures: string[] = [];
  expectations = 0;
  /** Every message, as it stood when it was last looked at. */
  readonly #known = new Map<string, FakeMessage>();
  readonly #threads = new Set<string>();
  #last: readonly Shown[] = [];

  constructor(
    readonly fake: FakeDiscord,
    private readonly bot: BotProcess,
    readonly channel: FakeChannel,
  ) {}

  /** Begins the notes of another exchange. */
  begin(): void {
    this.events = [];
    this.failures = [];
    this.expectations = 0;
    this.#look();
  }

  async slash({ user, command, options = {}, channel = this.channel }: Command): Promise<FakeMessage[]> {
    const shownOptions = Object.entries(options).map(([name, value]) => [name, this.#optionText(value)] as const);
    const interaction = this.fake.slash({ user, command, options, channel });
    this.events.push({
      kind: 'command',
      user: user.name,
      place: this.#placeOf(channel.id),
      command,
      options: shownOptions,
    });
    for (const value of Object.values(options)) {
      if (typeof value === 'object' && 'filename' in value) this.#noteFile(value);
    }
    return this.#settled(interaction.id);
  }

  /** What the bot offers while an option is being typed. */
  async suggestions(entry: Command & { readonly focused: string }): Promise<readonly string[]> {
    const { user, command, options = {}, focused, channel = this.channel } = entry;
    const choices = await this.fake.autocomplete({ user, command, options, focused, channel });
    const names = choices.map(({ name }) => name);
    const typed = `${focused}: ${this.#optionText(options[focused] ?? '')}`;
    this.events.push({ kind: 'types', user: user.name, command, typed, choices: names });
    return names;
  }

  async say(
    user: FakeUser,
    content: string,
    given: { replyTo?: FakeMessage; channel?: FakeChannel; dm?: boolean } = {},
  ) {
    const { dm = false, channel = this.channel, replyTo } = given;
    const said = this.fake.say({ user, content, ...(dm ? { dm } : { channel }), ...(replyTo && { replyTo }) });
    this.#known.set(said.id, said);
    this.events.push({ kind: 'says', shown: this.#shown(said, 'new') });
    return { said, answered: () => this.#settled(said.id) };
  }

  async press(user: FakeUser, message: FakeMessage, label: string): Promise<FakeMessage[]> {
    const interaction = this.fake.click({ user, message: this.#now(message), label });
    this.events.push({ kind: 'presses', user: user.name, label });
    return this.#settled(interaction.id);
  }

  /** Presses a button that opens a form. */
  async open(user: FakeUser, message: FakeMessage, label: string): Promise<FakeInteraction> {
    const interaction = this.fake.click({ user, message: this.#now(message), label });
    this.events.push({ kind: 'presses', user: user.name, label });
    await interaction.opened({ timeoutMs: PATIENCE_MS });
    return interaction;
  }

  async fill(
    user: FakeUser,
    opened: FakeInteraction,
    values: Readonly<Record<string, string>>,
  ): Promise<FakeMessage[]> {
    const modal: JsonObject = opened.modal ?? {};
    this.events.push({ kind: 'form', user: user.name, modal, values });
    return this.#settled(this.fake.modalSubmit({ interaction: opened, values }).id);
  }

  async choose(user: FakeUser, message: FakeMessage, entry: string): Promise<FakeMessage[]> {
    const interaction = this.fake.contextMenu({ user, message: this.#now(message), command: entry });
    this.events.push({
      kind: 'chooses',
      user: user.name,
      entry,
      of: message.author.global_name ?? message.author.username,
    });
    return this.#settled(interaction.id);
  }

  /** Reacts, and waits until the bot has reacted too. */
  async react(user: FakeUser, message: FakeMessage, emoji: string): Promise<FakeMessage[]> {
    this.fake.react({ user, message: this.#now(message), emoji });
    this.events.push({ kind: 'reacts', user: user.name, emoji });
    const marked = () => this.#now(message).reactions?.some(({ me }) => me);
    await this.fake.waitFor(marked, { what: 'the reaction of the bot', timeoutMs: PATIENCE_MS });
    return this.#note();
  }

  /** The first file that hangs on messages, as it was uploaded; it is shown on the page. */
  file(messages: readonly FakeMessage[]): { readonly name: string; readonly content: Buffer } {
    const [attachment] = messages.flatMap(({ attachments }) => attachments);
    const content = this.fake.uploaded(attachment?.id ?? '') ?? Buffer.alloc(0);
    const name = attachment?.filename ?? '';
    if (content.length === 0) this.failures.push('no file was sent');
    else if (!name.endsWith('.docx')) this.#noteFile({ filename: name, content });
    return { name, content };
  }

  /** Each of these must be readable in what came last. */
  expect(...wanted: readonly string[]): void {
    this.#compare(wanted, true);
  }

  /** None of these may be readable in what came last. */
  expectNot(...unwanted: readonly string[]): void {
    this.#compare(unwanted, false);
  }

  /** Something that must be so. */
  expectThat(holds: boolean, what: string): void {
    this.expectations += 1;
    if (!holds) this.failures.push(`not so: ${what}`);
  }

  /** The last thing that came must be that these messages are gone. */
  expectDeleted(messages: readonly FakeMessage[]): void {
    const gone = this.#last.filter(({ change }) => change === 'deleted').map(({ message }) => message.id);
    this.expectThat(
      messages.every(({ id }) => gone.includes(id)),
      'the messages are deleted',
    );
  }

  /** While it was at work, the bot must have said so in the place of its reply. */
  expectProgress(): void {
    this.expectThat(
      this.#last.some(({ progress }) => progress.length > 0),
      'progress was shown',
    );
  }

  /** What came last, as it is drawn. */
  get drawn(): string {
    return this.#last.map(({ message }) => messageHtml(message, this.names)).join('\n');
  }

  /** What came last must be for one person alone, or for everybody. */
  expectSeenBy(who: FakeUser | 'everybody'): void {
    const name = who === 'everybody' ? null : who.name;
    const isSo = this.#last.length > 0 && this.#last.every(({ seenOnlyBy }) => seenOnlyBy === name);
    this.expectThat(isSo, `it is seen by ${name ?? 'everybody'}${name === null ? '' : ' alone'}`);
  }

  /** How mentions are shown. */
  get names(): Names {
    const { users, channels } = this.fake.world;
    return {
      people: new Map([...users.values()].map(({ id, name }) => [id, name])),
      channels: new Map([...channels.values()].map(({ id, name }) => [id, name])),
    };
  }

  #compare(texts: readonly string[], isWanted: boolean): void {
    const read = readableText(this.drawn);
    for (const text of texts) {
      this.expectations += 1;
      if (read.replace(/\s+/g, ' ').includes(text) !== isWanted)
        this.failures.push(`${isWanted ? 'does not show' : 'shows'} “${text}”; what can be read: ${read}`);
    }
  }

  async #settled(id: string): Promise<FakeMessage[]> {
    const settled = () => this.bot.hasReplied(id) || this.bot.ended !== null;
    await this.fake.waitFor(settled, { what: 'the reply of the bot', timeoutMs: PATIENCE_MS });
    if (this.bot.ended !== null) throw new Error(`The bot has ended: ${this.bot.complaints.join('\n')}`);
    return this.#note();
  }

  #note(): FakeMessage[] {
    const shown = this.#look();
    this.#last = shown;
    this.events.push({ kind: 'shows', shown });
    for (const channel of this.fake.world.channels.values()) {
      if (channel.parentId === undefined || this.#threads.has(channel.id)) continue;
      this.#threads.add(channel.id);
      this.events.push({ kind: 'thread', name: channel.name });
    }
    return shown.map(({ message }) => message);
  }

  /** What is new, changed or gone since the last look. */
  #look(): Shown[] {
    const present = [...this.fake.world.channels.values()].flatMap((channel) => this.fake.messages(channel));
    const ids = new Set(present.map(({ id }) => id));
    const gone = [...this.#known.values()].filter(({ id }) => !ids.has(id));
    const shown = [
      ...gone.map((message) => this.#shown(message, 'deleted')),
      ...present.flatMap((message) => {
        const before = this.#known.get(message.id);
        return before === message ? [] : [this.#shown(message, changeOf(before, message))];
      }),
    ];
    for (const { id } of gone) this.#known.delete(id);
    for (const message of present) this.#known.set(message.id, message);
    return shown;
  }

  #shown(message: FakeMessage, change: Shown['change']): Shown {
    const history = change === 'new' ? this.fake.message(message.id).history : [];
    const progress = history.map(({ content }) => content).filter((content) => content !== '');
    const seenOnlyBy = isEphemeral(message) ? this.#audienceOf(message) : null;
    return {
      message,
      place: this.#placeOf(message.channel_id),
      change,
      seenOnlyBy,
      progress: isLoading(message) ? [] : progress,
    };
  }

  #audienceOf(message: FakeMessage): string {
    const sees = (user: FakeUser) => this.fake.messages(message.channel_id, user).some(({ id }) => id === message.id);
    return [...this.fake.world.users.values()].find(sees)?.name ?? 'somebody';
  }

  #placeOf(channelId: string): string {
    const channel = this.fake.world.channels.get(channelId);
    if (channel === undefined) return 'an unknown channel';
    if (channel.recipient !== undefined) return `direct messages with ${channel.recipient.name}`;
    return channel.parentId === undefined ? `#${channel.name}` : `thread “${channel.name}”`;
  }

  #now(message: FakeMessage): FakeMessage {
    return this.fake.message(message.id).current;
  }

  #noteFile({ filename, content }: FakeFile): void {
    this.events.push({ kind: 'file', name: filename, text: content.toString() });
  }

  #optionText(value: OptionValues[string]): string {
    if (typeof value !== 'object') return String(value);
    return 'filename' in value ? value.filename : value.name;
  }
}

function changeOf(before: FakeMessage | undefined, after: FakeMessage): Shown['change'] {
  if (before === undefined) return 'new';
  return before.embeds === after.embeds && before.content === after.content ? 'reacted' : 'changed';
}
