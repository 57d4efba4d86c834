import { cleanContent, type Message } from 'discord.js';
import type { Logger } from 'pino';
import { PinciteError } from '../../errors.js';
import { GENERAL_TEXTS } from '../../language/discord/general-texts.js';
import { asksWhoSaid } from '../../language/follow-up.js';
import { whileTyping } from '../connection/typing.js';
import type { Work } from '../connection/work.js';
import { helpReply } from '../show/help-reply.js';
import type { Reply } from '../show/reply.js';
import { whoSaidReply } from '../show/who-said-reply.js';
import { type Addressed, addressed } from './addressed.js';
import { askerOfMessage } from './caller.js';
import { askedAfter, isConversation, whatCameBefore } from './conversation.js';
import { InTurn } from './in-turn.js';
import { deliverText, deliverTo } from './message-delivery.js';
import { isOwnThread } from './own-thread.js';
import { putQuestion } from './put-question.js';
import { RecentIds } from './recent-ids.js';
import { replyTo } from './request.js';
import type { ServerRules } from './server-rules.js';
import { type Call, type Services, servicesOf } from './services.js';

const INTENT_REMEDY =
  'To let Pincite read replies that do not mention it, switch on the privileged intent "Message Content" (Discord developer portal: your application, Bot, Privileged Gateway Intents) and set DISCORD_MESSAGE_CONTENT=true. Mentions, direct messages and /ask work without.';

/** So many messages of a person's wait for one another; one that comes then is told when to come back. */
const MOST_IN_TURN = 16;
/** What each of them is taken to need, in seconds, besides the wait for others. */
const SECONDS_EACH = 1;

/** A reply that is being made. */
interface Begun {
  readonly started: number;
  readonly reply: Promise<Reply>;
}

/** Takes mentions, direct messages and replies to answers. */
export class Messages {
  readonly #seen = new RecentIds();
  readonly #told = new RecentIds();
  /** By place and person: what somebody asks next goes on from what they asked before, also before that is answered. */
  readonly #inTurn = new InTurn();
  #hasWarned = false;

  constructor(
    private readonly services: Services,
    private readonly rules: ServerRules,
    private readonly work: Work,
    private readonly logger: Logger,
  ) {}

  /** Returns at once; what it begins is kept by `work`. */
  take(message: Message): void {
    if (message.author.bot || message.system || message.webhookId !== null) return;
    // Before anything is waited for: the same message may come a second time meanwhile.
    if (!mayBeMeant(message) || !this.#seen.isNew(message.id)) return;
    this.work.add(this.#take(message, this.work.closing, this.logger.child({ request: message.id })));
  }

  async #take(message: Message, isClosing: boolean, log: Logger): Promise<void> {
    const key = `${message.channelId} ${message.author.id}`;
    const waiting = this.#inTurn.length(key);
    const isTooMany = waiting >= MOST_IN_TURN;
    const begin = async () => {
      const what = await this.#read(message, log);
      if (what === null || (await this.#ignores(message, log))) return null;
      if (isClosing || what.kind === 'withheld') return { what };
      const begun = this.#begin(message, log, (call) => {
        if (isTooMany) throw this.#tooMany(waiting);
        return this.#reply(message, what, call);
      });
      // Only then is its answer kept, from which the next one goes on.
      if (isConversation(message) && !isTooMany) await begun.reply;
      return { what, begun };
    };
    const taken = isTooMany ? await begin() : await this.#inTurn.run(key, begin);
    if (taken === null) return;
    const { what, begun } = taken;
    if (isClosing) await deliverText(message, GENERAL_TEXTS[askerOfMessage(message).language].restarting, log);
    else if (begun === undefined) await this.#withheld(message, log);
    else await this.#answer(message, what, begun, log);
  }

  async #read(message: Message, log: Logger): Promise<Addressed | null> {
    const botId = message.client.user.id;
    return addressed(
      {
        content: message.content,
        isDirect: message.channel.isDMBased(),
        mentionsBot: message.mentions.users.has(botId),
        before: await whatCameBefore(message, this.services.store, log),
        isOwnThread: isOwnThread(message),
        isToOthers: isToOthers(message),
        hasAttachments: message.attachments.size + message.stickers.size > 0,
      },
      botId,
    );
  }

  /** Where that can't be known, the reply says what failed. */
  async #ignores(message: Message, log: Logger): Promise<boolean> {
    try {
      return await this.rules.ignores(message);
    } catch (error) {
      log.error({ err: error }, 'the settings of a server could not be read');
      return false;
    }
  }

  #begin(message: Message, log: Logger, run: (call: Call) => Promise<Reply> | Reply): Begun {
    const started = performance.now();
    const reply = replyTo(
      (call) => this.rules.forMessage(call, run),
      { ...askerOfMessage(message), visibility: 'public', log, progress: () => undefined },
      this.work,
    );
    return { started, reply: whileTyping(message.channel, log, reply) };
  }

  #tooMany(waiting: number): PinciteError {
    const others = this.services.engines.queue().expectedWaitMs / 1000;
    const seconds = Math.ceil((others + waiting * SECONDS_EACH) / 5) * 5;
    const [message, remedy] = [
      `${waiting} of your requests are waiting already.`,
      `Try again in about ${seconds} seconds.`,
    ];
    const context = { count: waiting, seconds };
    return new PinciteError('overloaded', message, remedy, { context, problem: 'queue-person' });
  }

  async #answer(message: Message, { kind }: Addressed, { started, reply }: Begun, log: Logger): Promise<void> {
    const answered = await reply;
    const isDelivered = await deliverTo(message, answered, this.services, log);
    if (isDelivered && answered.answerId !== undefined) await this.#keepForThread(message, answered.answerId, log);
    const outcome = isDelivered ? (answered.failure ?? 'answered') : 'undelivered';
    this.services.observer.note({ what: 'request', request: 'message', outcome, ms: performance.now() - started });
    log.info({ what: kind, ms: Math.round(performance.now() - started) }, 'replied to a message');
  }

  /** A thread that is opened on a question has that message's id, and goes on from its answer. */
  async #keepForThread(message: Message, answerId: string, log: Logger): Promise<void> {
    if (isConversation(message)) return;
    try {
      await this.services.store.continueConversation(message.id, answerId);
    } catch (error) {
      log.error({ err: error }, 'a thread on this question will not know its answer');
    }
  }

  #reply(message: Message, what: Exclude<Addressed, { kind: 'withheld' }>, call: Call): Promise<Reply> | Reply {
    if (what.kind === 'help') return helpReply(call.language);
    // Names in the place of the ids of people, channels and roles.
    const text = cleanContent(what.text, message.channel);
    const services = servicesOf(call, this.services);
    const said =
      what.before !== null && asksWhoSaid(text) ? whoSaidReply(what.before.answer, text, call, services) : null;
    if (said !== null) return said;
    const question = askedAfter(text, what.before);
    return putQuestion(
      { question, private: false, showQuestion: false, goesOn: isConversation(message) },
      call,
      services,
    );
  }

  /** Says so once in the log, and once to each person. */
  async #withheld(message: Message, log: Logger): Promise<void> {
    if (!this.#hasWarned) log.warn({ remedy: INTENT_REMEDY }, 'Discord withholds the text of messages to Pincite');
    this.#hasWarned = true;
    if (this.#told.isNew(message.author.id))
      await deliverText(message, GENERAL_TEXTS[askerOfMessage(message).language].withheld, log);
  }
}

/** Whether a message could be for the bot, as far as it says so itself: what it comes after need only then be looked up. */
function mayBeMeant(message: Message): boolean {
  const { channel, mentions, reference, client } = message;
  return channel.isDMBased() || mentions.users.has(client.user.id) || reference !== null || isOwnThread(message);
}

/** Whether people talk to each other: a message that mentions or replies to another person, and not to the bot. */
function isToOthers({ mentions, author, client }: Message): boolean {
  const isOther = (id: string): boolean => id !== author.id && id !== client.user.id;
  const { repliedUser } = mentions;
  return mentions.users.some(({ id }) => isOther(id)) || (repliedUser !== null && isOther(repliedUser.id));
}
