import type { APIButtonComponent, APIModalInteractionResponseCallbackData } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Asker } from '../requests/caller.js';
import type { Call, Services } from '../requests/services.js';
import { plainLine } from '../show/escape.js';
import { LIMITS } from '../show/limits.js';
import type { Reply, Visibility } from '../show/reply.js';
import { componentId } from './component-id.js';

/** A press that is answered: by a message of its own, or by one that takes the place of the message pressed. */
export interface AnsweredPress {
  readonly visibility: Visibility;
  readonly inPlace?: boolean;
  /** What is done only once; it comes into play only where the reply is for all to see. */
  readonly claim?: Claim;
  readonly run: (call: Call, services: Services) => Promise<Reply> | Reply;
}

/** Something that is done once, however many presses ask for it at once. */
export interface Claim {
  /**
   * Does it, in one step, when it is settled who sees the reply and before the press is acknowledged.
   * @returns false when it was done already: then whoever pressed gets `lost`, alone
   */
  readonly take: () => Promise<boolean>;
  readonly lost: (call: Call) => Reply;
  /** Undoes it where nothing was shown for it. */
  readonly giveBack: () => Promise<void>;
}

/** A press that opens a form. */
export interface FormPress {
  readonly form: APIModalInteractionResponseCallbackData;
}

/** A press that takes messages of the bot's away, by their ids. */
export interface DeletingPress {
  readonly deletes: readonly string[];
}

/** What a press will do. */
export type PreparedPress = AnsweredPress | FormPress | DeletingPress;

/** A kind of button, in one object: found by the name in its custom id, wherever and whenever the message was sent. */
export interface Button {
  readonly name: string;
  /**
   * Reads the rest of the custom id. Only looks up what decides the visibility: the press is not yet acknowledged.
   * @returns null when the id is malformed or refers to nothing that this person may see
   */
  readonly prepare: (
    parts: readonly string[],
    userId: string,
    services: Services,
    asker: Asker,
  ) => Promise<PreparedPress | null> | PreparedPress | null;
}

/** The component for a button; nothing when its id would be too long. */
export function buttonComponent(
  label: string,
  name: string,
  parts: readonly (string | number)[],
  style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger = ButtonStyle.Secondary,
): APIButtonComponent[] {
  const custom_id = componentId(name, ...parts);
  if (custom_id === null) return [];
  return [{ type: ComponentType.Button, style, label: plainLine(label, LIMITS.buttonLabel), custom_id }];
}
