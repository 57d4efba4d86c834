import type { Call, Services } from '../requests/services.js';
import type { Reply, Visibility } from '../show/reply.js';

/** What was typed into a form, by the ids of its fields. discord.js's resolver is one. */
export interface FormFields {
  getTextInputValue(id: string): string;
}

/** What sending a form will do. */
export interface PreparedForm {
  readonly visibility: Visibility;
  readonly run: (fields: FormFields, call: Call, services: Services) => Promise<Reply> | Reply;
}

/** A kind of form (a modal of Discord's), in one object: found by the name in its custom id. */
export interface Form {
  readonly name: string;
  /** @returns null when the id is malformed or refers to nothing that this person may see */
  readonly prepare: (
    parts: readonly string[],
    userId: string,
    services: Services,
  ) => Promise<PreparedForm | null> | PreparedForm | null;
}
