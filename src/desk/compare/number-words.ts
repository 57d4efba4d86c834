import type { Language } from '../../language/languages.js';

/** What a single word says of a number. */
export interface NumberWord {
  readonly value: number;
  /** `scale` multiplies what stands before it ("hundred", "million"), `group` does and is about that many ("dozen", "centaine"). */
  readonly role: 'value' | 'scale' | 'group' | 'ordinal';
}

type Values = Readonly<Record<string, number>>;

/** "one two three" with the first worth `from` and each next one `step` more. */
function counted(words: string, from: number, step = 1): Values {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, from + at * step]));
}

const VALUES: { readonly [L in Language]: Values } = {
  en: {
    zero: 0,
    ...counted('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen', 1),
    ...counted('seventeen eighteen nineteen', 17),
    ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  },
  fr: {
    zero: 0,
    ...counted('deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 2),
    ...counted('vingt trente quarante cinquante soixante septante octante nonante', 20, 10),
    huitante: 80,
  },
  nl: {
    nul: 0,
    ...counted('een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien', 1),
    ...counted('zeventien achttien negentien', 17),
    ...counted('twintig dertig veertig vijftig zestig zeventig tachtig negentig', 20, 10),
  },
  de: {
    null: 0,
    ...counted('ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn', 1),
    ...counted('siebzehn achtzehn neunzehn', 17),
    ...counted('zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig', 20, 10),
    eins: 1,
    zwo: 2,
  },
};

const SCALES: { readonly [L in Language]: Values } = {
  en: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9, mn: 1e6 },
  fr: { cent: 100, cents: 100, mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, mio: 1e6 },
  nl: { honderd: 100, duizend: 1e3, miljoen: 1e6, miljard: 1e9, biljoen: 1e12, mln: 1e6, mld: 1e9 },
  de: {
    ...{ hundert: 100, tausend: 1e3, million: 1e6, millionen: 1e6, milliarde: 1e9, milliarden: 1e9, billion: 1e12 },
    ...{ billionen: 1e12, mio: 1e6, mrd: 1e9 },
  },
};

const SURE_SCALES: Values = {
  ...{ milliard: 1e9, milliards: 1e9, miljoen: 1e6, miljard: 1e9, duizend: 1e3, honderd: 100 },
  ...{ millionen: 1e6, milliarde: 1e9, milliarden: 1e9, tausend: 1e3, hundert: 100 },
};

const GROUPS: { readonly [L in Language]: Values } = {
  en: { dozen: 12 },
  fr: {
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    cinquantaine: 50,
    centaine: 100,
    millier: 1e3,
  },
  nl: { dozijn: 12, tiental: 10, honderdtal: 100, duizendtal: 1e3 },
  de: { dutzend: 12 },
};

const ORDINALS: { readonly [L in Language]: Values } = {
  en: {
    ...counted('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth', 1),
    ...counted('fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 14),
    ...counted('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
    hundredth: 100,
  },
  fr: { premier: 1, premiere: 1, premiers: 1, premieres: 1, seconde: 2, second: 2, neuvieme: 9, cinquieme: 5 },
  nl: { eerste: 1, derde: 3, achtste: 8 },
  de: { erst: 1, dritt: 3, siebt: 7, acht: 8 },
};

/** Many, without a number: from so many to fewer than so many. */
const CROWDS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  ...{ dozens: [20, 199], hundreds: [100, 1999], thousands: [1e3, 99_999], millions: [1e6, 1e9] },
  ...{ dizaines: [20, 199], centaines: [100, 1999], milliers: [1e3, 99_999] },
  ...{ tientallen: [20, 199], honderden: [100, 1999], duizenden: [1e3, 99_999], miljoenen: [1e6, 1e9] },
  ...{ dutzende: [20, 199], hunderte: [100, 1999], tausende: [1e3, 99_999], dutzenden: [20, 199] },
  ...{ hunderten: [100, 1999], tausenden: [1e3, 99_999] },
};

/** From how many to how many "hundreds" may be; null for any other word. */
export function crowdOf(key: string): readonly [low: number, high: number] | null {
  return Object.hasOwn(CROWDS, key) ? (CROWDS[key] ?? null) : null;
}

const own = (values: Values, key: string): number | undefined => (Object.hasOwn(values, key) ? values[key] : undefined);

/** What a word (folded) says of a number, in a language; null where it says nothing. */
export function numberWord(key: string, language: Language): NumberWord | null {
  const value = own(VALUES[language], key);
  if (value !== undefined) return { value, role: 'value' };
  // The language of a short sentence is a guess; these words are the same number in each that has them.
  const scale = own(SCALES[language], key) ?? own(SURE_SCALES, key);
  if (scale !== undefined) return { value: scale, role: 'scale' };
  const group = own(GROUPS[language], key);
  if (group !== undefined) return { value: group, role: 'group' };
  const ordinal = ordinalWord(key, language);
  if (ordinal !== null) return { value: ordinal, role: 'ordinal' };
  if (language !== 'nl' && language !== 'de') return null;
  const compound = compoundValue(key, language);
  return compound === null ? null : { value: compound, role: 'value' };
}

function ordinalWord(key: string, language: Language): number | null {
  const listed = own(ORDINALS[language], language === 'de' ? key.replace(/e[nrsm]?$/u, '') : key);
  if (listed !== undefined && (language !== 'de' || /e[nrsm]?$/u.test(key))) return listed;
  if (language === 'en') return null;
  if (language === 'fr') {
    const stem = /^(.+?)iemes?$/u.exec(key)?.[1];
    if (stem === undefined) return null;
    return own(VALUES.fr, stem) ?? own(VALUES.fr, `${stem}e`) ?? own(SCALES.fr, stem) ?? (stem === 'un' ? 1 : null);
  }
  const stem = (language === 'nl' ? /^(.{3,}?)(?:ste|de)$/u : /^(.{3,}?)(?:ste|te)[nrsm]?$/u).exec(key)?.[1];
  return stem === undefined ? null : compoundValue(stem, language);
}

/** "honderdvijfentwintig", "zweihundertfünfzig": numbers written as one word; null for any other word. */
function compoundValue(key: string, language: 'nl' | 'de'): number | null {
  if (key === '') return 0;
  const [thousand, hundred, joint] = language === 'nl' ? ['duizend', 'honderd', 'en'] : ['tausend', 'hundert', 'und'];
  const simple = own(VALUES[language], key);
  if (simple !== undefined) return simple;
  for (const [word, scale] of [
    [thousand, 1e3],
    [hundred, 100],
  ] as const) {
    const at = key.indexOf(word);
    if (at < 0) continue;
    const before = at === 0 ? 1 : compoundValue(key.slice(0, at), language);
    const after = compoundValue(key.slice(at + word.length).replace(new RegExp(`^${joint}`, 'u'), ''), language);
    return before === null || after === null ? null : before * scale + after;
  }
  for (let at = key.indexOf(joint); at > 0; at = key.indexOf(joint, at + 1)) {
    const unit = own(VALUES[language], key.slice(0, at));
    const tens = own(VALUES[language], key.slice(at + joint.length));
    if (unit !== undefined && tens !== undefined && unit < 10 && tens >= 20) return unit + tens;
  }
  return null;
}
