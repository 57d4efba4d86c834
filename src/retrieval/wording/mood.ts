import type { Language } from '../../language/languages.js';
import { ASKING_WORDS } from './asking-words.js';

/** How something is put: it asks; it says something that is so or isn't; or it only names a matter ("police reform"). */
export type Mood = 'question' | 'statement' | 'topic';

/** Whoever begins so wants something said, whatever stands at the end. */
const DEMANDS: Readonly<Record<Language, string>> = {
  en: 'list|name|tell|show|give|explain|describe|find|quote|cite|compare|summari[sz]e|define|outline|please',
  fr: 'nomme[rz]?|donne[rz]?|montre[rz]?|dis|dites|explique[rz]?|décri[rst]\\p{L}*|trouve[rz]?|cite[rz]?|compare[rz]?|liste[rz]?|énumère\\p{L}*',
  nl: 'noem|geef|toon|zeg|vertel|leg|beschrijf|zoek|vind|citeer|vergelijk|som',
  de: 'nenne?n?|gib|geben|zeige?n?|sage?n?|erzähle?n?|erkläre?n?|beschreibe?n?|finde?n?|zitiere?n?|vergleiche?n?|liste',
};
/** Verbs that make a sentence of words, past its first one. */
const FINITE: Readonly<Record<Language, string>> = {
  en: "(?:is|are|was|were|does|did|do|has|have|had|can|could|will|would|should|must|cannot|isn|aren|wasn|weren|doesn|didn|don|hasn|haven|won)(?:['’]t)?",
  fr: 'est|sont|était|étaient|fut|furent|sera|seront|ont|avait|avaient|peut|peuvent|doit|doivent|fait|font',
  nl: 'is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|moet|moeten',
  de: 'ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|kann|können|soll|sollen|muss|müssen',
};
const FEWEST_WORDS = 4;
/** "measures that were announced": a verb after such a word is none of the sentence. */
const RELATIVE = /(?<!\p{L})(?:that|which|who|whose|where|qui|que|dont|où|die|dat|der|das|wie|waar|wo)$/iu;

/** What makes a question of a statement: before it, and after it. */
const WRAPPED: Readonly<Record<Language, RegExp>> = {
  en: /^[^\p{L}]*(?:so )?(?:is|isn['’]t|was|wasn['’]t) it (?:not )?(?:true|correct|right|so|the case|a fact) that /iu,
  fr: /^[^\p{L}]*(?:(?:est-il|est-ce|n['’]est-il pas) (?:vrai|exact|correct)|est-ce un fait) qu(?:e |['’])/iu,
  nl: /^[^\p{L}]*(?:is het (?:niet )?(?:waar|juist|zo|correct)|klopt het) dat /iu,
  de: /^[^\p{L}]*(?:ist es (?:nicht )?(?:wahr|richtig|so)|stimmt es), dass /iu,
};
const TAGGED: Readonly<Record<Language, RegExp>> = {
  en: /, ?(?:right|correct|true|yes|no|(?:is|are|was|were|does|do|did|has|have|had)n['’]t (?:it|they|he|she))[\s?]*$/iu,
  fr: /, ?(?:n['’]est-ce pas|non|hein|vrai|exact)[\s?]*$/iu,
  nl: /, ?(?:toch|niet|of niet|klopt)[\s?]*$/iu,
  de: /, ?(?:oder|nicht wahr|richtig|stimmt['’]s|stimmt das)[\s?]*$/iu,
};

/** The statement that a question asks to confirm ("Is it true that …?", "…, right?"), as one; any other text as it is. */
export function unwrapped(text: string, language: Language): string {
  if (!text.includes('?')) return text;
  const bare = text.replace(WRAPPED[language], '').replace(TAGGED[language], '');
  if (bare === text || (bare.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < FEWEST_WORDS) return text;
  if (opening(language).test(bare)) return text;
  return asSentence(bare.replace(/(?<![\s?])[\s?]+$/u, '').replace(/^\p{L}/u, (letter) => letter.toUpperCase()));
}

/** How a text in `language` is put. */
export function moodOf(text: string, language: Language): Mood {
  if (unwrapped(text, language) !== text) return 'statement';
  if (text.includes('?') || opening(language).test(text)) return 'question';
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (/[.!…]["”’»)\]]*$/u.test(text.trimEnd())) return words < 2 ? 'topic' : 'statement';
  if (words < FEWEST_WORDS) return 'topic';
  const finite = new RegExp(`(?<=\\p{L}\\s)(?:${FINITE[language]})(?!\\p{L})`, 'iu').exec(text);
  return finite === null || RELATIVE.test(text.slice(0, finite.index).trimEnd()) ? 'topic' : 'statement';
}

/** What a question or a demand begins with. */
function opening(language: Language): RegExp {
  const { asking, before, verb, tell } = ASKING_WORDS[language];
  const opens = `(?:(?:${before})\\s+)?(?:${asking})|${verb}|${tell}|${DEMANDS[language]}`;
  return new RegExp(`^[^\\p{L}]*(?:${opens})(?!\\p{L})`, 'iu');
}

/** A statement as it is read: with the full stop that those had which the reader learned from. */
export function asSentence(statement: string): string {
  return /[.!…]["”’»)\]]*$/u.test(statement.trimEnd()) ? statement : `${statement.trimEnd()}.`;
}
