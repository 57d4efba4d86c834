import { uploaded } from './command-actors.js';
import { FakeUsageError } from './errors.js';
import type { FakeInteraction } from './fake-interaction.js';
import { interactionType } from './interactions.js';
import { isObject, type JsonObject, numberAt, objectsIn, stringAt } from './json.js';
import { buttonsOf, componentsOf, type FakeMessage } from './message.js';
import type { FakeFile } from './option-values.js';
import { withReaction } from './routes-messages.js';
import { interact, placeOf, type Stage, type Where } from './stage.js';
import type { StoredMessage } from './store.js';
import { type FakeUser, memberPayload } from './world.js';

export interface Saying extends Where {
  readonly content: string;
  readonly replyTo?: FakeMessage;
  readonly files?: readonly FakeFile[];
}

/** A click on a button, which is named by its custom id or by what is written on it. */
export interface Click {
  readonly message: FakeMessage;
  readonly user: FakeUser;
  readonly customId?: string;
  readonly label?: string;
  readonly locale?: string;
}

export interface Selection {
  readonly message: FakeMessage;
  readonly user: FakeUser;
  readonly customId: string;
  readonly values: readonly string[];
}

export interface ModalSubmission {
  /** The interaction to which the bot answered with the modal. */
  readonly interaction: FakeInteraction;
  /** What is entered, by the custom ids of the inputs. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Reacting {
  readonly message: FakeMessage;
  readonly user: FakeUser;
  readonly emoji: string;
  readonly remove?: boolean;
}

/** Users who write, click and react. */
export class MessageActors {
  constructor(private readonly stage: Stage) {}

  say(saying: Saying): FakeMessage {
    const reference = saying.replyTo === undefined ? {} : { message_reference: { message_id: saying.replyTo.id } };
    return this.stage.messages.create({
      channel: placeOf(this.stage, saying),
      author: saying.user,
      body: { content: saying.content, ...reference },
      files: (saying.files ?? []).map(uploaded),
    }).current;
  }

  edit(message: FakeMessage, content: string): FakeMessage {
    return this.stage.messages.edit(this.stage.messages.get(message.id), { content }).current;
  }

  delete(message: FakeMessage): void {
    this.stage.messages.delete(this.stage.messages.get(message.id));
  }

  click(click: Click): FakeInteraction {
    const stored = this.#seen(click.message, click.user);
    const buttons = buttonsOf(stored.current);
    const found = buttons.filter((button) =>
      click.customId === undefined ? button.label === click.label : button.customId === click.customId,
    );
    const [button] = found;
    const wanted = click.customId ?? click.label ?? '';
    const labels = buttons.map(({ label, customId }) => `${label} (${customId})`).join(', ');
    if (button === undefined)
      throw new FakeUsageError(`There is no button "${wanted}"; there are: ${labels || 'none'}`);
    if (found.length > 1) throw new FakeUsageError(`There are ${found.length} buttons "${wanted}"`);
    if (button.disabled) throw new FakeUsageError(`The button "${wanted}" is disabled`);
    if (button.customId === '') throw new FakeUsageError(`The button "${wanted}" is a link`);
    return interact(this.stage, {
      type: interactionType.component,
      where: { user: click.user, ...(click.locale === undefined ? {} : { locale: click.locale }) },
      data: { component_type: 2, custom_id: button.customId, id: this.#component(stored, button.customId)['id'] },
      metadata: { interacted_message_id: stored.current.id },
      source: stored,
    });
  }

  select(selection: Selection): FakeInteraction {
    const stored = this.#seen(selection.message, selection.user);
    const menu = this.#component(stored, selection.customId);
    const offered = objectsIn(menu['options']).map((option) => stringAt(option, 'value'));
    for (const value of selection.values)
      if (!offered.includes(value))
        throw new FakeUsageError(`The menu does not offer "${value}"; it offers ${offered.join(', ')}`);
    const least = typeof menu['min_values'] === 'number' ? menu['min_values'] : 1;
    const most = typeof menu['max_values'] === 'number' ? menu['max_values'] : 1;
    if (selection.values.length < least || selection.values.length > most)
      throw new FakeUsageError(`The menu takes ${least} to ${most} values`);
    return interact(this.stage, {
      type: interactionType.component,
      where: { user: selection.user },
      data: {
        component_type: menu['type'],
        custom_id: selection.customId,
        id: menu['id'],
        values: [...selection.values],
      },
      metadata: { interacted_message_id: stored.current.id },
      source: stored,
    });
  }

  modalSubmit({ interaction, values }: ModalSubmission): FakeInteraction {
    const { modal, user, channel, source } = interaction.record;
    if (modal === undefined) throw new FakeUsageError('The bot did not answer that interaction with a modal');
    const left = new Set(Object.keys(values));
    const fill = (component: JsonObject): JsonObject => {
      const { component: inner, components } = component;
      const common = { type: component['type'], id: component['id'] ?? 0 };
      if (Array.isArray(components)) return { ...common, components: objectsIn(components).map(fill) };
      if (isObject(inner)) return { ...common, component: fill(inner) };
      const customId = component['custom_id'];
      if (typeof customId !== 'string') return common;
      left.delete(customId);
      return { ...common, custom_id: customId, value: entered(component, values[customId] ?? '') };
    };
    const components = objectsIn(modal['components']).map(fill);
    if (left.size > 0) throw new FakeUsageError(`The modal has no input ${[...left].join(', ')}`);
    return interact(this.stage, {
      type: interactionType.modal,
      where: { user, channel },
      data: { custom_id: modal['custom_id'], components },
      metadata: { triggering_interaction_metadata: interaction.record.metadata },
      ...(source === undefined ? {} : { source }),
    });
  }

  react({ message, user, emoji, remove = false }: Reacting): void {
    const stored = this.#seen(message, user);
    stored.current = {
      ...stored.current,
      reactions: withReaction(stored.current.reactions ?? [], emoji, !remove, false),
    };
    const { guildId } = stored.channel;
    this.stage.gateway.dispatch({
      type: remove ? 'MESSAGE_REACTION_REMOVE' : 'MESSAGE_REACTION_ADD',
      guildId,
      data: {
        user_id: user.id,
        channel_id: stored.channel.id,
        message_id: stored.current.id,
        ...(guildId === undefined ? {} : { guild_id: guildId, member: memberPayload(user) }),
        emoji: { id: null, name: emoji },
        message_author_id: stored.current.author.id,
        burst: false,
        type: 0,
      },
    });
  }

  /** A message that this user sees: an ephemeral one is seen by one user only. */
  #seen(message: FakeMessage, user: FakeUser): StoredMessage {
    const stored = this.stage.messages.get(message.id);
    if (stored.seenOnlyBy !== undefined && stored.seenOnlyBy.id !== user.id)
      throw new FakeUsageError(`${user.name} does not see that message: it is ephemeral`);
    return stored;
  }

  #component(stored: StoredMessage, customId: string): JsonObject {
    const found = componentsOf(stored.current).find((component) => component['custom_id'] === customId);
    if (found === undefined) throw new FakeUsageError(`There is no component "${customId}" on that message`);
    return found;
  }
}

function entered(input: JsonObject, value: string): string {
  const name = stringAt(input, 'custom_id');
  const most = typeof input['max_length'] === 'number' ? input['max_length'] : 4000;
  if (value === '' && input['required'] !== false) throw new FakeUsageError(`The input "${name}" is required`);
  if (value !== '' && value.length < numberAt(input, 'min_length')) throw new FakeUsageError(`"${name}": too short`);
  if (value.length > most) throw new FakeUsageError(`"${name}": longer than ${most}`);
  return value;
}
