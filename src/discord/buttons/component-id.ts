import { LIMITS } from '../show/limits.js';

/** Changed when ids of the old form can no longer be understood. */
const VERSION = 'p1';

/** A button's id taken apart: which button, and what it refers to. Not yet checked by the button itself. */
export interface ComponentId {
  readonly name: string;
  readonly parts: readonly string[];
}

/** `p1:context:Hk3…:0`; null when it would be longer than Discord allows (then there is no button). */
export function componentId(name: string, ...parts: readonly (string | number)[]): string | null {
  try {
    const id = [VERSION, name, ...parts.map((part) => encodeURIComponent(part))].join(':');
    return id.length <= LIMITS.customId ? id : null;
  } catch {
    return null; // half of a character pair
  }
}

/** Takes an id apart; null when it is not one of ours. Ids come from outside: anything may be in them. */
export function parseComponentId(id: string): ComponentId | null {
  if (id.length > LIMITS.customId) return null;
  const [version, name, ...encoded] = id.split(':');
  if (version !== VERSION || name === undefined || !/^[a-z]{1,20}$/.test(name)) return null;
  try {
    return { name, parts: encoded.map(decodeURIComponent) };
  } catch {
    return null; // a stray "%"
  }
}

/** A part that must be a number: a position in a list. */
export function positionOf(part: string | undefined): number | null {
  return part !== undefined && /^\d{1,4}$/.test(part) ? Number(part) : null;
}

/** A part that must be an answer's id, as the store makes them. */
export function answerIdOf(part: string | undefined): string | null {
  return part !== undefined && /^[0-9A-Za-z]{10}$/.test(part) ? part : null;
}
