import type { Language } from '../../language/languages.js';
import { cuesOf } from './negations.js';
import { isContent, type Token } from './words.js';

/** A word that denies, and the words that it denies: both are places in the text's tokens. */
export interface Denial {
  readonly cue: number;
  readonly targets: readonly number[];
}

/** What denies without a "not": the word, and what must come after it. */
const DENIERS: { readonly [L in Language]: readonly (readonly [word: RegExp, follows: RegExp])[] } = {
  en: [
    [
      /^(?:unable|fail|fails|failed|failing|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|neglect(?:ed|s)?|powerless|impossible)$/u,
      /^to$/u,
    ],
    [/^(?:incapable|devoid|absence|lack|refusal)$/u, /^(?:of|to)$/u],
    [/^failure$/u, /^to$/u],
    [/^(?:lack|lacks|lacked|lacking)$/u, /./u],
  ],
  fr: [
    [
      /^(?:incapables?|refus\p{L}*|echou\p{L}+|omet\p{L}*|omis\p{L}*|renonc\p{L}+|manqu\p{L}+|absence|faute|impossible)$/u,
      /^(?:de|d'|a)$/u,
    ],
  ],
  nl: [
    [/^(?:weiger\p{L}+|verzuim\p{L}+|onmogelijk)$/u, /./u],
    [/^(?:gebrek)$/u, /^aan$/u],
  ],
  de: [
    [/^(?:unfahig|weiger\p{L}+|versaum\p{L}+|unmoglich)$/u, /./u],
    [/^mangels$/u, /./u],
  ],
};
/** "Not all" denies no more than that it is all. */
export const ALL = /^(?:all|every|everyone|everybody|tous|toutes|chaque|alle|iedereen|elke|ieder|jeder|jede|jedes)$/u;
/** After a "not", these turn it into a time: "did not open until May" says that it opened. */
const UNTIL: ReadonlySet<string> = new Set('until till before avant qu que voor tot pas vor bis bevor erst'.split(' '));
/** Words of degree and time between a "not" and what it denies. */
const DEGREES: ReadonlySet<string> = new Set(
  `longer really fully yet always enough necessarily simply entirely all very completely quite even ever actually merely
  vraiment toujours entierement completement necessairement tout echt helemaal altijd volledig noodzakelijk immer ganz vollig
  wirklich unbedingt mehr sehr`.split(/\s+/u),
);
/** Who is not able to do a thing does not do it. */
const POWERS: ReadonlySet<string> = new Set(
  'able capable possible manage managed succeed succeeded mesure parvenu reussi staat mogelijk fahig moglich'.split(
    ' ',
  ),
);
const LAST_WORDS = 3;

/** Where a clause ends for a word that denies. */
function ends(token: Token): boolean {
  return /^[;:.!?–—]$/u.test(token.text) || /^(?:but|mais|maar|aber|sondern|while|whereas|although)$/u.test(token.key);
}

/** The denials of a text. "Not … until" is none. */
export function denialsOf(tokens: readonly Token[], language: Language): readonly Denial[] {
  const plain = cuesOf(tokens, language).filter((at) => !ALL.test(tokens[at + 1]?.key ?? ''));
  const cues = [...plain, ...deniersOf(tokens, language), ...prefixesOf(tokens)];
  return [...new Set(cues)]
    .sort((a, b) => a - b)
    .flatMap((cue): Denial[] => {
      const targets = targetsOf(tokens, cue, language, plain.includes(cue));
      return targets.length === 0 ? [] : [{ cue, targets }];
    });
}

function deniersOf(tokens: readonly Token[], language: Language): readonly number[] {
  return tokens.flatMap((token, at) => {
    const follows = tokens[at + 1]?.key ?? '';
    return DENIERS[language].some(([word, after]) => word.test(token.key) && after.test(follows)) ? [at] : [];
  });
}

/** "Non-permanent", "niet-bindend": the word after the hyphen is denied. */
function prefixesOf(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap(({ key }, at) =>
    /^(?:non|niet|nicht)$/u.test(key) && /^[-‐‑]$/u.test(tokens[at + 1]?.text ?? '') ? [at] : [],
  );
}

function targetsOf(tokens: readonly Token[], cue: number, language: Language, isPlain: boolean): readonly number[] {
  const limit = tokens.findIndex((token, at) => at > cue && ends(token));
  const after = tokens.slice(cue + 1, limit === -1 ? tokens.length : limit);
  if (isPlain && after.some(({ key }) => UNTIL.has(key) && !DEGREES.has(key))) return [];
  const between = language === 'fr' ? betweenNeAnd(tokens, cue) : [];
  if (between.length > 0) return between;
  // "weigerde de brief te lezen": what is refused stands after "te".
  const infinitive = /^(?:nl|de)$/u.test(language) ? after.findIndex(({ key }) => /^(?:te|zu)$/u.test(key)) : -1;
  const from = infinitive >= 0 && infinitive < 8 ? infinitive : 0;
  const next = after.findIndex((token, at) => at >= from && isContent(token) && !DEGREES.has(token.key));
  if (next >= 0) {
    const first = after[next];
    const goesOn = first !== undefined && POWERS.has(first.key);
    const second = goesOn ? after.findIndex((token, at) => at > next && isContent(token)) : -1;
    return second < 0 ? [cue + 1 + next] : [cue + 1 + next, cue + 1 + second];
  }
  // "Der Rat antwortete nicht": nothing comes after it.
  const before: number[] = [];
  for (let at = cue - 1; at >= 0 && before.length < LAST_WORDS; at -= 1) {
    const token = tokens[at];
    if (token === undefined || ends(token)) break;
    if (isContent(token)) before.push(at);
  }
  return before;
}

/** "ne publie pas": the verb stands in between. */
function betweenNeAnd(tokens: readonly Token[], cue: number): readonly number[] {
  for (let at = cue - 1; at >= Math.max(0, cue - 6); at -= 1) {
    if (/^(?:ne|n')$/u.test(tokens[at]?.key ?? '')) {
      return tokens.slice(at + 1, cue).flatMap((token, index) => (isContent(token) ? [at + 1 + index] : []));
    }
  }
  return [];
}
