import { type FakeChoice, type InteractionRecord, isAnswered } from './interactions.js';
import type { JsonObject } from './json.js';
import type { FakeMessage } from './message.js';
import type { WaitOptions, Waits } from './waiting.js';

/** An interaction that a test has started, seen from the user's side. */
export class FakeInteraction {
  constructor(
    readonly record: InteractionRecord,
    private readonly waits: Waits,
  ) {}

  get id(): string {
    return this.record.id;
  }

  /** How long the bot took to acknowledge, by the fake's clock; undefined while it hasn't. */
  get acknowledgedAfterMs(): number | undefined {
    return this.record.acknowledgedAfterMs;
  }

  /** Whether the answer is for the user's eyes only. */
  get ephemeral(): boolean {
    return this.record.ephemeral;
  }

  /** The number of the callback (4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal). */
  get callback(): number | undefined {
    return this.record.callback;
  }

  /** The modal that the bot opened. */
  get modal(): JsonObject | undefined {
    return this.record.modal;
  }

  /** The follow-ups as they stand, deleted ones left out. */
  followUps(): FakeMessage[] {
    return this.record.followUps.filter((stored) => !stored.deleted).map((stored) => stored.current);
  }

  /** Waits until the bot has acknowledged in any way. */
  async acknowledged(options: WaitOptions = {}): Promise<void> {
    await this.waits.until(() => this.record.callback !== undefined, { what: 'an acknowledgement', ...options });
  }

  /** Waits for the answer: for a deferred one, until it is no longer "thinking". */
  async response(options: WaitOptions = {}): Promise<FakeMessage> {
    return this.waits.until(() => (isAnswered(this.record) ? this.record.original?.current : undefined), {
      what: 'the response to an interaction',
      ...options,
    });
  }

  /** Waits for follow-ups. */
  async followedUp(count = 1, options: WaitOptions = {}): Promise<FakeMessage[]> {
    return this.waits.until(() => (this.followUps().length >= count ? this.followUps() : undefined), {
      what: `${count} follow-up(s)`,
      ...options,
    });
  }

  /** Waits for the choices that the bot offers. */
  async choices(options: WaitOptions = {}): Promise<readonly FakeChoice[]> {
    return this.waits.until(() => this.record.choices, { what: 'the choices of an option', ...options });
  }

  /** Waits for the modal that the bot opens. */
  async opened(options: WaitOptions = {}): Promise<JsonObject> {
    return this.waits.until(() => this.record.modal, { what: 'a modal', ...options });
  }
}
