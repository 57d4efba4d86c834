import { PermissionFlagsBits } from 'discord.js';
import type { JsonObject } from '../fakes/discord/json.js';
import type { FakeMessage } from '../fakes/discord/message.js';
import type { OptionValues } from '../fakes/discord/option-values.js';
import { allPermissions, type FakeUser } from '../fakes/discord/world.js';
import { plannedDocument } from '../fakes/planned-document.js';
import type { Scene } from './harness.js';

/** A document whose every sentence is another quotation: enough for several pages of a list. */
export const long = plannedDocument('long', 'Long', [
  {
    id: 'one',
    title: 'One',
    authors: [],
    pages: [{ label: '1', sentences: Array.from({ length: 14 }, (_, n) => ({ text: `Gold number ${n}.` })) }],
  },
]);

/** The same words at the same place as in `volume`, in a document that says something else otherwise. */
export const changed = plannedDocument('belgium', 'Counterterrorism in Belgium', [
  { id: 'x', title: 'X', authors: [], pages: [{ label: '1', sentences: [{ text: 'Another text.' }] }] },
]);

/** Somebody who may do everything here except manage messages. */
export function ordinaryUser(scene: Scene, name: string, locale = 'en-US'): FakeUser {
  const permissions = String(
    BigInt(allPermissions) & ~PermissionFlagsBits.ManageMessages & ~PermissionFlagsBits.Administrator,
  );
  return scene.fake.user(name, { permissions, locale });
}

/** Uses a command and waits for its answer. */
export async function use(
  scene: Scene,
  command: string,
  options: OptionValues = {},
  given: { readonly user?: FakeUser; readonly dm?: boolean } = {},
): Promise<FakeMessage> {
  const { user = scene.user, dm = false } = given;
  const interaction = scene.fake.slash({ user, command, options, ...(dm && { dm }) });
  // The first answer may only say how far it is.
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
  return interaction.response();
}

/** The values with which a form opens, by the ids of its fields. */
export function fieldsOf(modal: JsonObject): Record<string, unknown> {
  const components = Array.isArray(modal['components']) ? modal['components'] : [];
  return Object.fromEntries(components.map(({ component }) => [component.custom_id, component.value ?? '']));
}
