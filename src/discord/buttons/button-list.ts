import type { Button } from './button.js';
import { cite } from './cite.js';
import { context } from './context.js';
import { more } from './more.js';
import { notes } from './notes.js';
import { turnPage } from './page.js';
import { moreSources } from './sources.js';

/** Every kind of button, by the name in custom ids. */
export const BUTTONS: ReadonlyMap<string, Button> = new Map(
  [more, context, notes, cite, turnPage, moreSources].map((button: Button) => [button.name, button]),
);
