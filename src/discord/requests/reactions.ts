import {
  type Client,
  type MessageReaction,
  type PartialMessageReaction,
  type PartialUser,
  Routes,
  type User,
} from 'discord.js';
import type { Logger } from 'pino';
import { savedQuotation } from '../../desk/notebook/standing.js';
import type { Work } from '../connection/work.js';
import { currentText } from '../show/show-passages.js';
import { threadOf } from './caller.js';
import { InTurn } from './in-turn.js';
import { notebookOf, type Place } from './notebook-owner.js';
import type { Services } from './services.js';

/** The reaction that saves; and the bot's own, which says that it is saved. */
const SAVE = '🔖';
const SAVED = '✅';

/** Somebody's reaction to a message: only ids, for Discord says no more of old messages. */
interface Reacted extends Place {
  readonly messageId: string;
}

/**
 * Takes reactions with 🔖 to messages that show an answer: the first passage shown goes into the channel's notebook, in
 * direct messages into one's own, and the bot reacts with ✅. Taking the reaction back takes out what it saved. Nobody
 * can be told in private about a reaction, so whatever saves nothing is passed over: without ✅ nothing was saved. What is
 * shown only as nearest is never saved so.
 */
export class Reactions {
  /** By message: a reaction that is taken back must find what it saved. */
  readonly #inTurn = new InTurn();
  /** By message too, so that the last mark that is set is the one that holds. */
  readonly #marking = new InTurn();

  constructor(
    private readonly services: Services,
    private readonly work: Work,
    private readonly logger: Logger,
  ) {}

  /** Returns at once; what it begins is kept by `work`. */
  take(
    { emoji, message, client }: MessageReaction | PartialMessageReaction,
    user: User | PartialUser,
    change: 'added' | 'removed',
  ): void {
    if (emoji.id !== null || emoji.name !== SAVE || user.bot === true || user.id === client.user.id) return;
    if (this.work.closing) return;
    const log = this.logger.child({ request: message.id });
    const { channelId, guildId } = message;
    const inThread = threadOf(client.channels.cache.get(channelId));
    const reacted = { messageId: message.id, userId: user.id, channelId, threadOf: inThread, guildId };
    this.work.add(
      this.#inTurn.run(message.id, async () => {
        try {
          const isOurs = change === 'added' ? await this.#save(reacted, log) : await this.#takeBack(reacted);
          // Not waited for: the next reaction need not wait for Discord.
          if (isOurs) this.work.add(this.#mark(reacted, client, log));
        } catch (error) {
          log.warn({ err: error, change }, 'a reaction could not be carried out');
        }
      }),
    );
  }

  /** Whether the message shows a passage that is now in the notebook. */
  async #save(reacted: Reacted, log: Logger): Promise<boolean> {
    const { store, notebooks, engine } = this.services;
    const { messageId, userId } = reacted;
    const answer = await store.answerOfMessage(messageId);
    const position = await store.firstPassageOf(messageId);
    const passage = position === null ? undefined : answer?.passages[position];
    if (answer === null || passage === undefined || (answer.private && answer.askerId !== userId)) return false;
    // Shown as what is near only: nobody who reacts could be told that it neither answers nor is the source.
    if (passage.role === 'nearest') return false;
    const verified = currentText(passage, engine, { log });
    if (typeof verified === 'string') return false;
    const kept = savedQuotation(verified.quotation, verified.document);
    const actor = { id: userId, moderates: false };
    const { entry, isNew } = await notebooks.add(notebookOf('channel', reacted), actor, kept);
    try {
      await store.noteReaction(messageId, userId, isNew ? entry.id : null);
    } catch (error) {
      // Nobody could take back what is not noted.
      if (isNew) await notebooks.remove(notebookOf('channel', reacted), actor, [entry.id]);
      throw error;
    }
    log.info({ isNew }, 'a reaction saved a quotation');
    return true;
  }

  /** Whether the message is one that was saved from. What was there before the reaction stays. */
  async #takeBack(reacted: Reacted): Promise<boolean> {
    const { store, notebooks } = this.services;
    const { messageId, userId } = reacted;
    if (!(await store.hasReactions(messageId))) return false;
    const entryId = await store.takeReaction(messageId, userId);
    const owner = notebookOf('channel', reacted);
    const entry = entryId === null ? null : await notebooks.entry(owner, entryId);
    if (entry?.savedBy === userId) await notebooks.remove(owner, { id: userId, moderates: false }, [entry.id]);
    return true;
  }

  /** ✅ as long as anybody's reaction stands. Where the bot may not react, nobody misses more than that. */
  #mark({ channelId, messageId }: Reacted, { rest }: Client<true>, log: Logger): Promise<void> {
    return this.#marking.run(messageId, async () => {
      const route = Routes.channelMessageOwnReaction(channelId, messageId, encodeURIComponent(SAVED));
      try {
        if (await this.services.store.hasReactions(messageId)) await rest.put(route);
        else await rest.delete(route);
      } catch (error) {
        log.info({ err: error, channelId }, 'a message could not be marked as saved');
      }
    });
  }
}
