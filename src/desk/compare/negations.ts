import type { Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { isContent, stemOf, type Token } from './words.js';

/** A stretch of a text that one negation rules, with what it says. */
export interface Clause {
  readonly span: Span;
  /** Its negating words, in order. An even number of them negates nothing. */
  readonly cues: readonly Span[];
  /** Stems of its content words. */
  readonly stems: readonly string[];
  /** Stems of the content words nearest to its negations; all of its content words where it has none. */
  readonly focus: readonly string[];
  /** Whether it says a "no" in another word: "fail", "lack", "unable", "rarely". */
  readonly soft: boolean;
  /** Stems of its words that begin with a syllable that may deny: "invisible". */
  readonly contraries: readonly string[];
}

const CUES: { readonly [L in Language]: ReadonlySet<string> } = {
  en: new Set(
    `not no never none nobody nothing neither nor without nowhere hardly scarcely barely cannot don't doesn't didn't isn't aren't
    wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't needn't ain't`.split(/\s+/u),
  ),
  fr: new Set('pas jamais aucun aucune guere nullement sans non ni nul nulle'.split(' ')),
  nl: new Set('niet geen nooit niemand niets noch zonder nauwelijks amper nergens nimmer'.split(' ')),
  de: new Set(
    'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts weder ohne kaum nirgends'.split(
      ' ',
    ),
  ),
};
/** French words that negate only beside "ne". */
const WITH_NE: ReadonlySet<string> = new Set(['rien', 'personne', 'plus', 'point']);
/** What looks like a negation and is none. */
const NO_NEGATION: { readonly [L in Language]: readonly string[] } = {
  en: [
    ...[
      'not only',
      'not just',
      'not merely',
      'not simply',
      'not least',
      'no doubt',
      'without doubt',
      'no less',
      'no fewer',
      'no more than',
    ],
    ...[
      'not more than',
      'not less than',
      'whether or not',
      'nothing but',
      'none other',
      'not to mention',
      'no wonder',
      'no later than',
    ],
    ...['no sooner', 'no matter', 'without question', 'not to say', 'if not'],
  ],
  fr: [
    'non seulement',
    'pas seulement',
    'sans doute',
    'non plus',
    'pas mal',
    'sans aucun doute',
    'pas moins',
    'sans nul doute',
    'ni plus ni',
  ],
  nl: [
    'niet alleen',
    'niet enkel',
    'niet minder dan',
    'niet in de laatste',
    'zonder twijfel',
    'niet te vergeten',
    'niets anders dan',
  ],
  de: [
    'nicht nur',
    'nicht zuletzt',
    'ohne zweifel',
    'nicht weniger als',
    'kein geringerer',
    'nichts anderes als',
    'nicht allein',
  ],
};
/** Words that deny by what they mean: with one of them a sentence can say the same as another with a "not". */
const SOFT = new RegExp(
  `^(?:${`fail lack unab imposs absen deni deny declin prevent avoid ceas contrar alternativ oppos reject neglect exclud unlik
  hinder forbid forbad prohib abolish cancel withdr refus exempt echou manqu empech interdi incap evit weiger ontbre gebrek onmoge
  verbod verbied gestopt gestaakt opgehou misluk uitgeslot voorkom afgewez verhind scheiter mangel fehl unmogl verweig verbot
  verbiet aufgehor ausgeschlos abgelehn gestopp unterlass versaum untouch exclu`
    .split(/\s+/u)
    .join(
      '|',
    )})\\p{L}*$|^(?:${`rare rarely seldom few fewer little missing miss missed stop stops stopped end ends ended far instead
  rather except unless short false wrong ban bans banned leave leaves left lose loses lost free only too before until zero rares
  rarement peu seul seule seulement cesse cessa faute avant trop zelden weinig alleen slechts voordat selten wenig wenige nur
  bevor statt anstatt`
    .split(/\s+/u)
    .join('|')})$`,
  'u',
);
/** Whether a word denies by what it means. */
export function isSoft(key: string): boolean {
  return SOFT.test(key);
}

const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  `but while whereas although though because since which who whose unless if when mais tandis alors car lorsque puisque qui maar terwijl
  omdat hoewel aangezien wanneer aber sondern wahrend weil obwohl wenn dass that`.split(/\s+/u),
);

/** The negating words of a text: indices of tokens. */
export function cuesOf(tokens: readonly Token[], language: Language): readonly number[] {
  const found: number[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const window = (from: number, to: number): readonly Token[] => tokens.slice(Math.max(0, at + from), at + to);
    const beside = (): boolean => window(-7, 5).some(({ key }) => key === 'ne' || key === "n'");
    if (!CUES[language].has(token.key) && !(language === 'fr' && WITH_NE.has(token.key) && beside())) return;
    const phrase = window(0, 4)
      .map(({ key }) => key)
      .join(' ');
    const behind = window(-3, 1)
      .map(({ key }) => key)
      .join(' ');
    const fixed = NO_NEGATION[language].some(
      (words) =>
        phrase === words ||
        phrase.startsWith(`${words} `) ||
        behind.endsWith(words) ||
        phrase.replace(/^(\S+) \S+/u, '$1').startsWith(`${words} `),
    );
    // "plus de trois", "neither … nor": one of them is no negation, two of them are one.
    if (fixed || (token.key === 'plus' && /^(?:de|d'|que|qu')$/u.test(tokens[at + 1]?.key ?? '') && !beside())) return;
    if (
      pairs(
        token.key,
        found.map((index) => tokens[index]?.key ?? ''),
      )
    )
      return;
    found.push(at);
  });
  return found;
}

/** "neither … nor", "ni … ni", "weder … noch", "ne … jamais rien", "no … nor": the second only goes on. */
function pairs(key: string, before: readonly string[]): boolean {
  return (key === 'nor' || key === 'ni' || key === 'noch') && before.length > 0;
}

/** The clauses of a sentence, split where another statement begins. */
export function clausesOf(tokens: readonly Token[], language: Language): readonly Clause[] {
  const bounds: number[] = [0];
  tokens.forEach((token, at) => {
    if (/^[;:–—.!?]$/u.test(token.text) && at + 1 < tokens.length) bounds.push(at + 1);
    else if (token.text === ',' && OPENS_CLAUSE.has(tokens[at + 1]?.key ?? '')) bounds.push(at + 1);
    else if (/^(?:but|whereas|although|mais|maar|aber|sondern|hoewel|obwohl)$/u.test(token.key)) bounds.push(at);
  });
  const cues = cuesOf(tokens, language);
  const clauses: Clause[] = [];
  const ends = [...new Set(bounds)].sort((a, b) => a - b);
  ends.forEach((start, order) => {
    const end = ends[order + 1] ?? tokens.length;
    const own = tokens.slice(start, end);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return;
    const inside = cues.filter((at) => at >= start && at < end);
    const content = own.map((token, at) => ({ token, at: at + start })).filter(({ token }) => isContent(token));
    const stems = content.map(({ token }) => stemOf(token.key));
    const focus = inside.flatMap((cue) =>
      [...content]
        .sort((a, b) => Math.abs(a.at - cue) - Math.abs(b.at - cue))
        .slice(0, 4)
        .map(({ token }) => stemOf(token.key)),
    );
    clauses.push({
      span: { start: first.start, end: last.end },
      cues: inside.map((at) => ({ start: tokens[at]?.start ?? 0, end: tokens[at]?.end ?? 0 })),
      stems,
      focus: inside.length === 0 ? stems : [...new Set(focus)],
      soft: own.some(({ key, kind }) => kind === 'word' && SOFT.test(key)),
      contraries: own
        .filter((token) => isContent(token) && contraryOf(token.key, language) !== null)
        .map(({ key }) => stemOf(key)),
    });
  });
  return clauses;
}

const PREFIXES: { readonly [L in Language]: RegExp } = {
  en: /^(?:un|in|im|il|ir|non|dis)(?=\p{L}{4})/u,
  fr: /^(?:in|im|il|ir|non)(?=\p{L}{4})/u,
  nl: /^(?:on)(?=\p{L}{4})/u,
  de: /^(?:un|nicht)(?=\p{L}{4})/u,
};
/** Only qualities are denied by a prefix: "invest" is not the contrary of "vest", nor "inform" of "form". */
const QUALITY =
  /(?:able|ible|abel|al|ful|ive|if|ent|ant|ous|ic|ical|ly|ar|ect|ain|ure|ed|en|ig|lijk|lich|bar|baar|sam|zaam|ble|ment|ne|iel|elle|eux|euse|uel|ular|ier|ere|er|te|e)$/u;
/** Words that only look like the contrary of another. */
const NO_CONTRARY: ReadonlySet<string> = new Set(
  `infamous invaluable indifferent indicated indicative inform informed informal invest include included income inside intend intent
  interest impressive impression impressed import important imported improve imprisoned unit united union unique universe until under
  inherent inhabited intense intensive inflammable innate infer incident indigenous disease display discover distance discussed
  onder ondertussen ontvangen onmiddellijk unter unsere unserer union universell invite invited instance inspired involved disposed`.split(
    /\s+/u,
  ),
);

/** What a word denies by its prefix: "illegal" → "legal"; null where it is no contrary. */
export function contraryOf(key: string, language: Language): string | null {
  const bare = key.replace(PREFIXES[language], '');
  return bare !== key && QUALITY.test(bare) && !NO_CONTRARY.has(key) ? bare : null;
}
