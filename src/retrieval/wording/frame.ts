import type { Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';

/** Stands for the names of those whose view is asked for; nobody types it. */
const NAME = '\uE000';

type Frame = readonly [RegExp, string | ((...groups: readonly string[]) => string)];

/**
 * Ways of asking for somebody's view, with what is asked about in a group. Whose it is says the chapter: no passage of it names its author,
 * and those that do are others'.
 */
const FRAMES: Readonly<Record<Language, readonly Frame[]>> = {
  en: [
    [/^(?:according to|in the (?:view|opinion|eyes) of|for) \uE000,? (.+)$/iu, '$1'],
    [/,? (?:according to|in the (?:view|opinion|eyes) of) \uE000(?=[\s?.!]|$)/iu, ''],
    [
      /^what (?:do|does|did|would|has|have) \uE000 (?:think|thought|say|said|write|written|believe|argue|claim|hold|conclude|find|found|got|have|had|make|made)(?: to say)? (?:of|about|on|regarding|concerning) (.+)$/iu,
      'What is said about $1',
    ],
    [
      /^(?:what (?:is|are|was|were) )?(?:the )?(?:views?|opinions?|positions?|arguments?|conclusions?|recommendations?|findings?) of \uE000 (?:of|about|on|regarding|concerning|for) (.+)$/iu,
      'What is said about $1',
    ],
    [
      /^(?:what (?:is|are|was|were) )?\uE000['’]s? (?:views?|opinions?|positions?|arguments?|conclusions?|recommendations?|findings?) (?:of|about|on|regarding|concerning|for) (.+)$/iu,
      'What is said about $1',
    ],
    [
      /^(?:do|does|did|would) \uE000 (?:think|believe|say|argue|claim|hold|find|agree|conclude|feel)(?: that)? (.+)$/iu,
      '$1',
    ],
    [
      /^what (?:do|does|did|would) \uE000 (recommend|propos|suggest|conclud|argu|criticis|criticiz|advocat|warn|favou?r|oppos|support|expect|advis)e?( .+|[\s?]*)$/iu,
      (_, verb = '', rest = '') => `What is ${verb}ed${rest}`,
    ],
    [/^\uE000 (?:on|about|regarding) (.+)$/iu, '$1'],
  ],
  fr: [
    [/^(?:selon|d['’]après|pour) \uE000,? (.+)$/iu, '$1'],
    [/,? (?:selon|d['’]après) \uE000(?=[\s?.!]|$)/iu, ''],
    [
      /^(?:que|qu['’]est-ce que|qu['’]) ?(?:dit|disent|pense|pensent|écrit|écrivent|conclut|concluent|affirme|affirment) \uE000 (?:(?:de|du|des|sur|au sujet de|à propos de) |d['’])(.+)$/iu,
      '$1',
    ],
    [/^qu['’]est-ce que \uE000 (?:dit|disent|pense|pensent|écrit|écrivent) (?:(?:de|du|des|sur) |d['’])(.+)$/iu, '$1'],
    [/^(?:quel(?:le)? est )?l['’](?:avis|opinion) de \uE000 (?:sur|de|du|des) (.+)$/iu, '$1'],
    [/^\uE000 (?:pense|dit|croit|écrit|affirme)-t-(?:il|elle) qu(?:e |['’])(.+)$/iu, '$1'],
    [/^\uE000 (?:sur|au sujet de|à propos de) (.+)$/iu, '$1'],
  ],
  nl: [
    [/^volgens \uE000,? (.+)$/iu, '$1'],
    [/,? volgens \uE000(?=[\s?.!]|$)/iu, ''],
    [
      /^wat (?:zegt|zeggen|denkt|denken|vindt|vinden|schrijft|schrijven|concludeert|beweert|meent) \uE000 (?:over|van|omtrent) (.+)$/iu,
      '$1',
    ],
    [/^(?:wat is )?de mening van \uE000 (?:over|omtrent) (.+)$/iu, '$1'],
    [/^(?:zegt|denkt|vindt|schrijft|meent|beweert) \uE000 dat (.+)$/iu, '$1'],
    [/^\uE000 over (.+)$/iu, '$1'],
  ],
  de: [
    [/^(?:laut|nach|gemäß) \uE000,? (.+)$/iu, '$1'],
    [/,? (?:laut|gemäß) \uE000(?=[\s?.!]|$)/iu, ''],
    [
      /^was (?:sagt|sagen|denkt|denken|meint|meinen|schreibt|schreiben|hält|halten|behauptet) \uE000 (?:über|zu|zum|zur|von|vom) (.+)$/iu,
      '$1',
    ],
    [/^(?:was ist )?\uE000['’]? meinung (?:über|zu|zum|zur|von) (.+)$/iu, '$1'],
    [/^(?:sagt|denkt|meint|schreibt|behauptet) \uE000,? dass (.+)$/iu, '$1'],
    [/^\uE000 (?:über|zu|zum|zur) (.+)$/iu, '$1'],
  ],
};

/** What stands for the author where a question can't do without one. */
const AUTHOR: Readonly<Record<Language, string>> = {
  en: 'the author',
  fr: 'l’auteur',
  nl: 'de auteur',
  de: 'der Autor',
};

/**
 * A question for somebody's view without whose it is: "What does Renard think of banks?" asks what is said about banks.
 * @param names where the names of those stand whose view is asked for; the question as it is where there are none
 */
export function withoutAuthors(question: string, names: readonly Span[], language: Language): string {
  if (names.length === 0) return question;
  const sorted = [...names].sort((a, b) => b.start - a.start);
  const hidden = sorted
    .reduce((text, { start, end }) => text.slice(0, start) + NAME + text.slice(end), question.replaceAll(NAME, ' '))
    .replace(/\uE000(?:(?:,? (?:and|&|et|en|und) |, )\uE000)+/giu, NAME)
    .replace(/\s+/gu, ' ')
    .trim();
  for (const [frame, instead] of FRAMES[language]) {
    if (!frame.test(hidden)) continue;
    const bare = typeof instead === 'string' ? hidden.replace(frame, instead) : hidden.replace(frame, instead);
    if (/\p{L}{2}/u.test(bare) && !bare.includes(NAME)) return bare;
  }
  return hidden.replaceAll(NAME, AUTHOR[language]);
}
