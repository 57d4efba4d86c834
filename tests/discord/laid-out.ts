import { isObject, type JsonObject, objectsIn, stringAt } from '../fakes/discord/json.js';
import type { FakeMessage } from '../fakes/discord/message.js';

/** A message that is laid out in one container, as it is read: its texts in order, and the button beside each. */
export interface LaidOut {
  readonly head: string;
  readonly entries: readonly { readonly text: string; readonly button: string | null }[];
  /** Empty where the last text is an entry's. */
  readonly foot: string;
  /** All texts. */
  readonly text: string;
}

const [SECTION, TEXT, CONTAINER] = [9, 10, 17];

export function laidOut(message: FakeMessage): LaidOut {
  const [container, ...others] = message.components;
  if (container === undefined || others.length > 0 || container['type'] !== CONTAINER) {
    throw new Error('the message is not laid out in one container');
  }
  const parts = objectsIn(container['components']).flatMap((part) => {
    if (part['type'] === TEXT) return [{ text: stringAt(part, 'content'), button: null }];
    if (part['type'] !== SECTION) return [];
    return [{ text: objectsIn(part['components']).map(contentOf).join('\n'), button: labelOf(part['accessory']) }];
  });
  const [head, ...rest] = parts;
  const last = rest.at(-1);
  const hasFoot = last?.button === null && last.text.startsWith('-# ');
  return {
    head: head?.text ?? '',
    entries: hasFoot ? rest.slice(0, -1) : rest,
    foot: hasFoot ? last.text : '',
    text: parts.map(({ text }) => text).join('\n'),
  };
}

function contentOf(display: JsonObject): string {
  return stringAt(display, 'content');
}

function labelOf(accessory: unknown): string | null {
  return isObject(accessory) ? stringAt(accessory, 'label') : null;
}
