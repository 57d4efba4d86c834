import { type APIApplicationCommandOption, ApplicationCommandOptionType as OptionType } from 'discord.js';
import { expect } from 'vitest';
import { parseComponentId } from '../../../src/discord/buttons/component-id.js';
import type { Command } from '../../../src/discord/commands/command.js';
import { commandsFor, MESSAGE_COMMANDS } from '../../../src/discord/commands/command-list.js';
import type { FakeInteraction } from '../../fakes/discord/fake-interaction.js';
import { objectsIn, stringAt } from '../../fakes/discord/json.js';
import { componentsOf, type FakeMessage, isEphemeral } from '../../fakes/discord/message.js';
import type { OptionValue, OptionValues } from '../../fakes/discord/option-values.js';
import type { FakeUser } from '../../fakes/discord/world.js';
import type { Scene } from '../harness.js';
import { within } from './attacks.js';
import { buttonsToPress } from './sent.js';

/** A command, or one of its subcommands, with the options that it takes. */
interface Leaf {
  readonly command: string;
  readonly options: readonly APIApplicationCommandOption[];
}

/** What changes how everything else is answered comes last. */
const LAST = ['settings', 'my-data'];
/** Presses of one kind of button. */
const PRESSES = 2;

/** Every command with every option filled: the texts with the attack, the rest with what they take. */
function leavesOf(commands: readonly Command[]): Leaf[] {
  const leaves = commands.flatMap(({ data }) => leaf(data.name, data.options ?? []));
  const rank = ({ command }: Leaf): number => LAST.indexOf(command.split(' ')[0] ?? '');
  return leaves.sort((a, b) => rank(a) - rank(b));
}

function leaf(command: string, options: readonly APIApplicationCommandOption[]): Leaf[] {
  const inner = options.flatMap((option) =>
    option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup
      ? leaf(`${command} ${option.name}`, option.options ?? [])
      : [],
  );
  return inner.length > 0 ? inner : [{ command, options }];
}

function filled(
  option: APIApplicationCommandOption,
  text: string,
  scene: Scene,
  isPrivate: boolean,
): OptionValue | null {
  switch (option.type) {
    case OptionType.String: {
      const [choice] = option.choices ?? [];
      if (choice !== undefined) return choice.value;
      const given = within(text, option.max_length ?? 6000);
      return given.length < (option.min_length ?? 0) || given === '' ? null : given;
    }
    case OptionType.Integer:
    case OptionType.Number:
      return option.choices?.[0]?.value ?? option.max_value ?? Number.MAX_SAFE_INTEGER;
    case OptionType.Boolean:
      return option.name === 'private' ? isPrivate : true;
    case OptionType.User:
    case OptionType.Mentionable:
      return scene.user;
    case OptionType.Channel:
      return scene.channel;
    case OptionType.Attachment:
      return { filename: '@everyone_x_.md', content: within(`“${text}”`, 20_000) };
    default:
      return null;
  }
}

/**
 * Somebody who puts a text into everything there is: commands and suggestions, the buttons of what comes and the forms
 * behind them, menus of messages, mentions, replies, direct messages and reactions.
 */
export class Attacker {
  readonly #pressed = new Map<string, number>();
  /** The kinds of buttons that were there to press. */
  get pressed(): readonly string[] {
    return [...this.#pressed.keys()];
  }

  constructor(
    private readonly scene: Scene,
    private readonly text: string,
    private readonly isPrivate: boolean,
    private readonly user: FakeUser = scene.user,
  ) {}

  async everything(): Promise<void> {
    for (const { command, options } of leavesOf(commandsFor(this.scene.engine.corpus))) {
      await this.#suggestions(command, options);
      // A text and a file exclude each other: each alone, then what else there is.
      const file = options.find(({ type }) => type === OptionType.Attachment);
      const text = options.find(({ name, type }) => name === 'text' && type === OptionType.String);
      const without = file === undefined || text === undefined ? [undefined] : [file, text];
      for (const left of without)
        await this.#use(
          command,
          options.filter((option) => option !== left),
        );
    }
    await this.messages();
  }

  async #use(command: string, options: readonly APIApplicationCommandOption[]): Promise<void> {
    const values: Record<string, OptionValue> = {};
    for (const option of options) {
      const value = filled(option, this.text, this.scene, this.isPrivate);
      if (value !== null) values[option.name] = value;
      else if (option.required === true) return;
    }
    await this.#shown(this.scene.fake.slash({ user: this.user, command, options: values }), values['private'] === true);
  }

  async #suggestions(command: string, options: readonly APIApplicationCommandOption[]): Promise<void> {
    for (const option of options) {
      if (!('autocomplete' in option) || option.autocomplete !== true) continue;
      const typed: OptionValues = { [option.name]: within(this.text, 300) };
      const offered = await this.scene.fake.autocomplete({
        user: this.user,
        command,
        options: typed,
        focused: option.name,
      });
      for (const { name } of offered) expect(name).toMatch(/^[^\p{Cc}\p{Cs}\u200b\u202a-\u202e]{1,100}$/u);
    }
  }

  /** Waits for all of a reply, checks who sees it, and presses what stands under it. */
  async #shown(interaction: FakeInteraction, isPrivate: boolean): Promise<void> {
    const { fake, log } = this.scene;
    await interaction.acknowledged();
    if (interaction.callback === 9) return this.#submit(interaction);
    await fake.waitFor(() => log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
    const messages = [await interaction.response(), ...interaction.followUps()];
    if (isPrivate) expect(messages.every(isEphemeral)).toBe(true);
    for (const message of messages) await this.#pressAll(message);
  }

  async #pressAll(message: FakeMessage): Promise<void> {
    for (const id of buttonsToPress(message)) {
      const name = parseComponentId(id)?.name ?? id;
      const times = this.#pressed.get(name) ?? 0;
      // What is deleted can't be gone on from.
      if (times >= PRESSES || name === 'delete') continue;
      this.#pressed.set(name, times + 1);
      const isPublic = name === 'publish';
      const stands = buttonsToPress(this.scene.fake.message(message.id).current).includes(id);
      if (stands)
        await this.#shown(
          this.scene.fake.click({ message, user: this.user, customId: id }),
          isEphemeral(message) && !isPublic,
        );
    }
  }

  async #submit(interaction: FakeInteraction): Promise<void> {
    const modal = await interaction.opened();
    const inputs = componentsOf({ components: objectsIn(modal['components']) }).filter(({ type }) => type === 4);
    const values = Object.fromEntries(
      inputs.map((input) => [stringAt(input, 'custom_id'), within(this.text, Number(input['max_length'] ?? 4000))]),
    );
    await this.#shown(this.scene.fake.modalSubmit({ interaction, values }), false);
  }

  /** By message: mentions, replies, direct messages; menu commands on them, and reactions to what the bot says. */
  async messages(): Promise<void> {
    const { fake, channel, user } = this.scene;
    const mention = `<@${fake.world.bot.id}> `;
    const content = within(this.text, 2000 - mention.length);
    const asked = fake.say({ user: this.user, channel, content: `${mention}${content}` });
    await this.#answered(asked);
    const public_ = fake.messages(channel).find(({ author, flags }) => author.id === fake.world.bot.id && flags === 0);
    if (public_ !== undefined) {
      await this.#answered(fake.say({ user: this.user, channel, content: `${mention}${content}`, replyTo: public_ }));
      for (const emoji of ['🔖', '💣']) fake.react({ message: public_, user, emoji });
    }
    if (content.trim() !== '') await this.#answered(fake.say({ user: this.user, dm: true, content }));
    for (const { data } of MESSAGE_COMMANDS) {
      await this.#shown(fake.contextMenu({ command: data.name, message: asked, user: this.user }), true);
    }
  }

  async #answered({ id }: FakeMessage): Promise<void> {
    const { fake, log } = this.scene;
    await fake.waitFor(() => log.some(({ request, msg }) => request === id && msg === 'replied to a message'));
  }
}
