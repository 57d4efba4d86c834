import type { Button } from './button.js';
import { cite } from './buttons/cite.js';
import { context } from './buttons/context.js';
import { more } from './buttons/more.js';
import { notes } from './buttons/notes.js';
import { turnPage } from './buttons/page.js';
import { moreSources } from './buttons/sources.js';

/** Every kind of button, by the name in custom ids. */
export const BUTTONS: ReadonlyMap<string, Button> = new Map(
  [more, context, notes, cite, turnPage, moreSources].map((button: Button) => [button.name, button]),
);
