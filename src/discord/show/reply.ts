import type { APIActionRowComponent, APIButtonComponent, APIEmbed, APIMessageTopLevelComponent } from 'discord.js';

/** Who sees a reply: everybody in the channel, or only the one who asked. */
export type Visibility = 'public' | 'private';

/** A file that is sent with a message. */
export interface OutgoingFile {
  readonly name: string;
  readonly content: Buffer;
}

/** One message, in Discord's own terms. */
export interface OutgoingMessage {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIButtonComponent>[];
  /**
   * Containers, sections and text displays, where embeds and rows under them serve less well: those are then empty. A message
   * that has been laid out so can't be anything else afterwards: whatever takes its place is laid out as well.
   */
  readonly layout?: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly OutgoingFile[];
}

/** What a command, a button or a message is answered with: one message or more, sent in order. */
export interface Reply {
  readonly messages: readonly OutgoingMessage[];
  /** The stored answer that the messages show: a reply to one of them follows it up. */
  readonly answerId?: string;
  /** Opens a thread of this name on the first message; where that may not be, its asker is told so. */
  readonly thread?: { readonly name: string; readonly refused: string };
  /** Takes back what was done for it; called where nothing of it was shown. Never rejects. */
  readonly undelivered?: () => Promise<void>;
  /** It says why there is no answer: one that is the person's or the moment's, or a fault of Pincite. */
  readonly failure?: 'refused' | 'failed';
}

/** Embeds that belong together, and the buttons under the last of them. */
export interface Card {
  readonly embeds: readonly APIEmbed[];
  readonly buttons: readonly APIButtonComponent[];
}

/** A card of fixed text, without buttons. */
export function plainCard(title: string, description: string, colour: number): Card {
  return { embeds: [{ title, description, color: colour }], buttons: [] };
}
