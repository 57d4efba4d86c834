import { cleanContent, type Message, MessageReferenceType } from 'discord.js';
import type { Logger } from 'pino';
import { whileTyping } from '../connection/typing.js';
import type { Work } from '../connection/work.js';
import { helpReply } from '../show/help-reply.js';
import type { Reply } from '../show/reply.js';
import type { KeptAnswer } from '../state/answer-store.js';
import { type Addressed, addressed } from './addressed.js';
import { askerOfMessage } from './caller.js';
import { RESTARTING } from './failure-reply.js';
import { deliverText, deliverTo } from './message-delivery.js';
import { putQuestion } from './put-question.js';
import { RecentIds } from './recent-ids.js';
import { replyTo } from './request.js';
import { type Call, type Services, servicesOf } from './services.js';

const WITHHELD =
  'I cannot see the text of a message that does not mention me. Mention me in your reply (the @ beside it must be on), or use /ask.';

const INTENT_REMEDY =
  'To let Pincite read replies that do not mention it, switch on the privileged intent "Message Content" (Discord developer portal: your application, Bot, Privileged Gateway Intents) and set DISCORD_MESSAGE_CONTENT=true. Mentions, direct messages and /ask work without.';

/** Takes mentions, direct messages and replies to answers. */
export class Messages {
  readonly #seen = new RecentIds();
  readonly #told = new RecentIds();
  #hasWarned = false;

  constructor(
    private readonly services: Services,
    private readonly work: Work,
    private readonly logger: Logger,
  ) {}

  /** Returns at once; what it begins is kept by `work`. */
  take(message: Message): void {
    if (message.author.bot || message.system || message.webhookId !== null) return;
    const log = this.logger.child({ request: message.id });
    const what = this.#read(message, log);
    if (what === null || !this.#seen.isNew(message.id)) return;
    if (this.work.closing) this.work.add(deliverText(message, RESTARTING, log));
    else if (what.kind === 'withheld') this.#withheld(message, log);
    else this.work.add(this.#answer(message, what, log));
  }

  #read(message: Message, log: Logger): Addressed | null {
    const botId = message.client.user.id;
    return addressed(
      {
        content: message.content,
        isDirect: message.channel.isDMBased(),
        mentionsBot: message.mentions.users.has(botId),
        repliesTo: this.#repliedTo(message, log),
        hasAttachments: message.attachments.size + message.stickers.size > 0,
      },
      botId,
    );
  }

  #repliedTo({ reference }: Message, log: Logger): KeptAnswer | null {
    const id = reference?.type === MessageReferenceType.Default ? reference.messageId : undefined;
    try {
      return id === undefined ? null : this.services.store.answerOfMessage(id);
    } catch (error) {
      log.error({ err: error }, 'the answer that a message replies to could not be looked up');
      return null;
    }
  }

  async #answer(message: Message, what: Exclude<Addressed, { kind: 'withheld' }>, log: Logger): Promise<void> {
    const started = performance.now();
    const reply = replyTo(
      (call) => this.#reply(message, what, call),
      { ...askerOfMessage(message), log, progress: () => undefined },
      this.work,
    );
    await deliverTo(message, await whileTyping(message.channel, log, reply), this.services, log);
    log.info({ what: what.kind, ms: Math.round(performance.now() - started) }, 'replied to a message');
  }

  #reply(message: Message, what: Exclude<Addressed, { kind: 'withheld' }>, call: Call): Promise<Reply> | Reply {
    if (what.kind === 'help') return helpReply();
    const { earlier } = what;
    const question = {
      // Names in the place of the ids of people, channels and roles.
      text: cleanContent(what.text, message.channel),
      // A question that follows up an answer stays where that one was asked.
      ...(earlier !== null && { earlier: earlier.question }),
      ...(earlier?.documentId != null && { documentId: earlier.documentId }),
      ...(earlier?.chapterId != null && { chapterId: earlier.chapterId }),
    };
    return putQuestion({ question, private: false, showQuestion: false }, call, servicesOf(call, this.services));
  }

  /** Says so once in the log, and once to each person. */
  #withheld(message: Message, log: Logger): void {
    if (!this.#hasWarned) log.warn({ remedy: INTENT_REMEDY }, 'Discord withholds the text of messages to Pincite');
    this.#hasWarned = true;
    if (this.#told.isNew(message.author.id)) this.work.add(deliverText(message, WITHHELD, log));
  }
}
