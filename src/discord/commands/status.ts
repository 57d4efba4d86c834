import { InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { statusReply } from '../show/status-reply.js';
import type { Command } from './command.js';
import { described } from './localised.js';

/** `/status`: how the bot is; for those who manage a server, and whom they allow it. */
export const status = {
  data: {
    name: 'status',
    ...described({
      en: 'How this bot is: version, index, waiting questions, times',
      fr: 'L’état de ce bot : version, index, questions en attente, délais',
      nl: 'Hoe het met deze bot gaat: versie, index, wachtende vragen, tijden',
      de: 'Wie es diesem Bot geht: Version, Index, wartende Fragen, Zeiten',
    }),
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  visibility: () => 'private',
  run: (_, call, services) => statusReply(call, services),
} satisfies Command;
