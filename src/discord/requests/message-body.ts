import { MessageFlags } from 'discord.js';
import type { OutgoingFile, OutgoingMessage } from '../show/reply.js';

/** A message as discord.js takes it. */
export function bodyOf({ embeds, components, layout, files = [] }: OutgoingMessage) {
  const attached = { files: files.map(asAttachment) };
  const flags: MessageFlags.IsComponentsV2[] = layout === undefined ? [] : [MessageFlags.IsComponentsV2];
  return layout === undefined
    ? { embeds: [...embeds], components: [...components], flags, ...attached }
    : { components: [...layout], flags, ...attached };
}

function asAttachment({ name, content }: OutgoingFile) {
  return { name, attachment: content };
}
