import type { JsonObject } from '../tests/fakes/discord/json.js';
import type { FakeMessage } from '../tests/fakes/discord/message.js';

/** A message as it stood when it was looked at. */
export interface Shown {
  readonly message: FakeMessage;
  /** The channel that it stands in, as people call it: "#general". */
  readonly place: string;
  /** Whether it is new, was there before and has changed (or only its reactions have), or is gone. */
  readonly change: 'new' | 'changed' | 'reacted' | 'deleted';
  /** The only person who sees it; null when everybody does. */
  readonly seenOnlyBy: string | null;
  /** The lines that stood in its place while the bot was at work. */
  readonly progress: readonly string[];
}

/** One thing that happens in an exchange. */
export type Event =
  | { readonly kind: 'says'; readonly shown: Shown }
  | {
      readonly kind: 'command';
      readonly user: string;
      readonly place: string;
      readonly command: string;
      readonly options: readonly (readonly [name: string, value: string])[];
    }
  | {
      readonly kind: 'types';
      readonly user: string;
      readonly command: string;
      readonly typed: string;
      readonly choices: readonly string[];
    }
  | { readonly kind: 'presses'; readonly user: string; readonly label: string }
  | { readonly kind: 'chooses'; readonly user: string; readonly entry: string; readonly of: string }
  | { readonly kind: 'reacts'; readonly user: string; readonly emoji: string }
  | {
      readonly kind: 'form';
      readonly user: string;
      readonly modal: JsonObject;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'thread'; readonly name: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'shows'; readonly shown: readonly Shown[] };

/** An exchange that was played: what happened, and what of it was not as it should be. */
export interface Played {
  readonly title: string;
  readonly about: string;
  readonly events: readonly Event[];
  readonly failures: readonly string[];
  readonly expectations: number;
}
