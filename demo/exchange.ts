import type { FakeMessage } from '../tests/fakes/discord/message.js';
import type { FakeChannel, FakeUser } from '../tests/fakes/discord/world.js';
import type { Conversation } from './conversation.js';

/** Who takes part. */
export interface People {
  /** Looks after the server. */
  readonly ann: FakeUser;
  readonly bob: FakeUser;
  /** Has Discord in French. */
  readonly chloe: FakeUser;
  /** Means harm. */
  readonly mallory: FakeUser;
}

/** What an exchange can use: the people, the channels, and what earlier exchanges have left. */
export interface Scene extends People {
  readonly talk: Conversation;
  readonly general: FakeChannel;
  readonly drafts: FakeChannel;
  readonly botId: string;
  /** Answers that later exchanges go back to, by name. */
  readonly answers: Map<string, FakeMessage>;
  /** The thread of a name. @throws Error when there is none */
  readonly threadNamed: (name: string) => FakeChannel;
}

/** An exchange: what it shows, and how it goes; it says itself what must come of it. */
export interface Exchange {
  readonly title: string;
  readonly about: string;
  readonly play: (scene: Scene) => Promise<void>;
}

/** An answer that an earlier exchange left. @throws Error when it left none */
export function kept(answers: Scene['answers'], name: string): FakeMessage {
  const message = answers.get(name);
  if (message === undefined) throw new Error(`No earlier exchange left the answer “${name}”.`);
  return message;
}

/** The first message with a button whose label ends so. @throws Error when there is none */
export function withButton(messages: readonly FakeMessage[], label: string): FakeMessage {
  const found = messages.find((message) =>
    JSON.stringify(message.components).includes(`${JSON.stringify(label).slice(1, -1)}"`),
  );
  if (found === undefined) throw new Error(`No message has a button “${label}”.`);
  return found;
}
