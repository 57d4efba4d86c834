import type {
  APIModalInteractionResponseCallbackData,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Claim } from '../buttons/button.js';
import { BUTTONS } from '../buttons/button-list.js';
import { parseComponentId } from '../buttons/component-id.js';
import type { ChosenMessage, Command } from '../commands/command.js';
import { MESSAGE_COMMANDS } from '../commands/command-list.js';
import { FORMS } from '../forms/form-list.js';
import type { Reply, Visibility } from '../show/reply.js';
import { isDraft } from './attached-draft.js';
import { askerOf } from './caller.js';
import { unknownButtonReply, unknownCommandReply } from './failure-reply.js';
import type { Repliable } from './interaction-delivery.js';
import type { Call, Services } from './services.js';

/** What an interaction will be answered with, and who will see it; or the form that it opens, or what it takes away. */
export type Planned =
  | {
      readonly visibility: Visibility;
      readonly inPlace?: boolean;
      readonly claim?: Claim;
      readonly run: (call: Call) => Promise<Reply> | Reply;
    }
  | { readonly form: APIModalInteractionResponseCallbackData }
  | { readonly deletes: readonly string[] };

/** Finds what an interaction asks for. Only looks up what decides how it is acknowledged. */
export async function planFor(
  interaction: Repliable,
  commands: readonly Command[],
  services: Services,
): Promise<Planned> {
  if (interaction.isButton()) return await planPress(interaction, services);
  if (interaction.isModalSubmit()) return await planForm(interaction, services);
  return interaction.isChatInputCommand()
    ? planCommand(interaction, commands, services)
    : planMenu(interaction, services);
}

function planCommand(
  { commandName, options }: ChatInputCommandInteraction,
  commands: readonly Command[],
  services: Services,
): Planned {
  const command = commands.find(({ data }) => data.name === commandName);
  if (command === undefined) return unknownCommand();
  return {
    visibility: command.visibility(options, services.engine.corpus),
    run: (call) => command.run(options, call, services),
  };
}

function planMenu(interaction: MessageContextMenuCommandInteraction, services: Services): Planned {
  const command = MESSAGE_COMMANDS.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) return unknownCommand();
  const message = chosenMessage(interaction.targetMessage);
  return { visibility: 'private', run: (call) => command.run(message, call, services) };
}

/** A message that passes another on says nothing itself. */
function chosenMessage({ content, attachments, messageSnapshots }: Message): ChosenMessage {
  const passedOn = messageSnapshots.first();
  const files = [...attachments.values(), ...(passedOn?.attachments?.values() ?? [])];
  const draft = files.find(({ name }) => isDraft(name)) ?? null;
  return { content: content === '' ? (passedOn?.content ?? '') : content, draft };
}

async function planPress(interaction: ButtonInteraction, services: Services): Promise<Planned> {
  const id = parseComponentId(interaction.customId);
  const asker = askerOf(interaction);
  const press = id === null ? null : await BUTTONS.get(id.name)?.prepare(id.parts, asker.userId, services, asker);
  if (!press) return { visibility: 'private', run: ({ language }) => unknownButtonReply(language) };
  return 'form' in press || 'deletes' in press ? press : { ...press, run: (call) => press.run(call, services) };
}

async function planForm({ customId, user, fields }: ModalSubmitInteraction, services: Services): Promise<Planned> {
  const id = parseComponentId(customId);
  const form = id === null ? null : await FORMS.get(id.name)?.prepare(id.parts, user.id, services);
  if (!form) return { visibility: 'private', run: ({ language }) => unknownButtonReply(language) };
  return { visibility: form.visibility, run: (call) => form.run(fields, call, services) };
}

function unknownCommand(): Planned {
  return { visibility: 'private', run: ({ language }) => unknownCommandReply(language) };
}
