import { LANGUAGES, type Language } from '../../language/languages.js';
import { folded } from './words.js';

/** Countries by their names in the four languages, and the peoples' adjectives that are also names of languages. */
interface Regions {
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

const UNIONS: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN']);

let regions: Regions | null = null;

/** From the tables of the runtime itself (CLDR): no list of ours. Built when first asked for. */
function known(): Regions {
  if (regions !== null) return regions;
  const codes = new Map<string, string[]>();
  const add = (name: string | undefined, code: string): void => {
    if (name === undefined) return;
    const key = folded(name);
    codes.set(key, [...(codes.get(key) ?? []), code]);
  };
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const displays = LANGUAGES.map((language: Language) => ({
    region: new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
    short: new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style: 'short' }),
    language: new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }),
  }));
  for (const code of alphabet.flatMap((first) => alphabet.map((second) => first + second))) {
    for (const display of displays) {
      const name = display.region.of(code);
      if (name === undefined) continue;
      add(name, code);
      // What a union of states is called in short, the documents must say.
      if (!UNIONS.has(code)) add(display.short.of(code), code);
      const spoken = new Intl.Locale(`und-${code}`).maximize();
      // Only where the language's own home is that country: English is no name for every place that speaks it.
      if (new Intl.Locale(spoken.language).maximize().region === code) add(display.language.of(spoken.language), code);
    }
  }
  regions = { codes };
  return regions;
}

/** The countries that a name or an adjective may stand for. */
export function regionCodes(name: string): readonly string[] {
  return known().codes.get(folded(name)) ?? [];
}
