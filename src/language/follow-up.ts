import { languageOf } from './detect.js';
import type { Language } from './languages.js';

/** Ends a word: `\b` knows no letters with accents. */
const END = '(?![\\p{L}\\p{N}])';
const STOP = '\\s*\\?*$';

/** A pattern that begins where the question does, capitals or not. */
function starting(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})`, 'iu');
}

/** A word that links to what was said before, unless a long question of its own comes after it. */
function linking(words: string): RegExp {
  return starting(`(?:${words})(?=[\\s,])(?!(?:[\\s,]+[^\\s,?]+){6})`);
}

const ENGLISH_AUXILIARY = '(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|should|will|would)';
const ENGLISH_ASKING = '(?:who|whom|what|when|where|which|why|how)';
/** "This chapter" means what is read, not what was asked. */
const NO_DOCUMENT = '(?!\\s+(?:chapter|book|document|volume|report|paper|article|text|page)(?![\\p{L}\\p{N}]))';
const FRENCH_ASKING = "(?:qui|que|quand|où|comment|pourquoi|combien|depuis quand|qu['’]est-ce|quoi)";
/** "il" and "elle" that stand for nothing: "y a-t-il", "existe-t-il", "est-il légal de". */
const FRENCH_EMPTY =
  "(?!y a|existe-t|faut|pleu|neig|s’agit|s'agit|(?:est|était|serait)-il (?:\\S+ ){1,2}(?:de |d['’]|que |qu['’]))";
const DUTCH_ASKING = '(?:wie|wat|waar|wanneer|waarom|hoe|hoeveel|welke?)';
const GERMAN_ASKING =
  '(?:wer|wen|wem|was|wo|wann|warum|wieso|weshalb|wie|wie ?viele?|woher|wohin|welcher?|welches|seit wann)';

/** What makes a question lean on the one before it, in each language. */
const SIGNS: { readonly [L in Language]: readonly RegExp[] } = {
  en: [
    starting('(?:and|also|what about|how about|what else|who else|where else)(?=[\\s,])'),
    linking('but|or|so|then'),
    starting(`(?:it|its|they|their|theirs|them|he|his|him|she|hers?|that|those|these|this)${END}${NO_DOCUMENT}`),
    // "What does that mean?", "Why is this important?"
    starting(`(?:${ENGLISH_ASKING}\\s+)?${ENGLISH_AUXILIARY}\\s+(?:that|this|these|those)${END}${NO_DOCUMENT}`),
    // "Who is in charge of it?", "Where does the money for it come from?"
    starting(
      `${ENGLISH_ASKING}\\s+(?:\\S+\\s+){1,6}(?:of|for|about|behind)\\s+(?:(?:it|them)(?:\\s+\\S+){0,2}|this|that)${STOP}`,
    ),
    starting(
      `(?:what happened (?:next|then)|which ones?|can you (?:say|tell me) more|tell me more|(?:by|for|with|to) whom)${STOP}`,
    ),
    // "Do they …?", "What are their …?"; but not "Is it legal to …?", where "it" points forwards.
    starting(
      `(?:${ENGLISH_ASKING}\\s+)?${ENGLISH_AUXILIARY}\\s+(?!it\\s+\\S+\\s+(?:to|that|for|if|when)${END})(?:it|its|they|their|he|his|she|her)${END}`,
    ),
    // "Who finances them?", "Which of them …?"
    starting(`${ENGLISH_ASKING}\\s+\\S+\\s+(?:it|they|them|he|him|she)${END}`),
  ],
  fr: [
    linking('mais|ou|donc|alors|puis'),
    starting(`${FRENCH_ASKING} est-ce${END}(?! qu[e'’])`),
    starting(`${FRENCH_ASKING} (?:\\S+ )?(?:ça|cela|ceci)${END}`),
    starting("(?:et|qui d['’]autre|quoi d['’]autre)(?=[\\s,])"),
    starting(
      `(?:il|ils|elles?|ça|cela|ceci|ce(?:lui|lle|ux|lles)-(?:ci|là)|leurs?|eux|ses|sa|son)${END}(?! (?:y a|faut|existe|fait|pleut|neige|tombe|est \\S+ (?:de |d['’]|que )))`,
    ),
    // "Que font-ils ?", "A-t-elle été adoptée ?": no noun before the pronoun that repeats it.
    starting(`(?:${FRENCH_ASKING}\\s+)?${FRENCH_EMPTY}\\p{L}+-(?:t-)?(?:ils?|elles?)${END}`),
    starting(`(?:${FRENCH_ASKING}\\s+)?est-ce qu['’](?:ils?|elles?)${END}(?! (?:y a|faut|existe))`),
    // "Qui le préside ?", "Qui l’a créé ?"
    starting(`qui (?:(?:le|la|les|leur|lui|en) (?:\\p{L}+)(?: \\p{L}+)?|l['’]\\p{L}+(?: \\p{L}+)?)${STOP}`),
    starting(`(?:${FRENCH_ASKING}|quel(?:le)?s?) (?:est|sont|était|étaient) (?:sa|son|ses|leurs?)${END}`),
  ],
  nl: [
    linking('maar|of|dus|dan'),
    starting(`${DUTCH_ASKING}\\s+(?:is|was|werd)\\s+(?:dat|dit)(?:\\s+\\p{L}+)?${STOP}`),
    starting('(?:en|wie nog|wat nog|wie anders|wat anders)(?=[\\s,])'),
    starting(`(?:hij|zij|ze|hun|die|dat|dit|deze)${END}`),
    starting(`(?:${DUTCH_ASKING}\\s+)?\\p{L}+\\s+(?:hij|zij|ze|hem|hen|hun)${END}`),
    // "Wie leidt het?", "Wanneer werd het opgericht?"; but not "Wie leidt het parlement?"
    starting(`${DUTCH_ASKING}\\s+\\p{L}+\\s+(?:het|haar|die|dat|dit)${STOP}`),
    starting(
      `${DUTCH_ASKING}\\s+(?:werd|wordt|heeft)\\s+(?:het|dat|dit)\\s+\\p{L}*(?:ge|be|ver|ont)\\p{L}+(?:t|d|en)${STOP}`,
    ),
    starting(`(?:${DUTCH_ASKING}\\s+)?\\p{L}+\\s+(?:er|daar)(?:van|mee|over|voor|aan|in|tegen|door|toe)${END}(?! dat)`),
  ],
  de: [
    linking('aber|oder|also|dann'),
    starting(`${GERMAN_ASKING}\\s+(?:ist|war|wurde)\\s+(?:das|dies)(?:\\s+\\p{L}+)?${STOP}`),
    starting('(?:und|wer noch|was noch|wer sonst|was sonst)(?=[\\s,])'),
    starting(`(?:er|es|sie|ihre?[nmrs]?|seine?[nmrs]?|diese?[nmrs]?|dessen|deren)${END}(?! (?:gibt|ist \\S+,))`),
    // "Was macht er?", "Wer leitet ihn?"; "Sie" with a capital may be the one who is asked.
    new RegExp(`^(?:${GERMAN_ASKING}\\s+)?\\p{Ll}+\\s+(?:er|sie|ihn|ihm|ihnen|ihre?[nmrs]?)${END}`, 'u'),
    new RegExp(`^\\p{Lu}\\p{Ll}+\\s+(?:\\p{Ll}+\\s+)?(?:er|sie|ihn|ihm|ihnen|ihre?[nmrs]?)${END}`, 'u'),
    starting(`${GERMAN_ASKING}\\s+(?!gibt|geht|stimmt|handelt)\\p{L}+\\s+(?:es(?:\\s+\\p{L}+)?|das|dies)${STOP}`),
    starting(`(?:${GERMAN_ASKING}\\s+)?\\p{L}+\\s+da(?:mit|für|von|ran|rin|gegen|durch|rüber|zu)${END}(?![^?]*,)`),
  ],
};

/** Whole questions that ask for more of the same; so short that they hardly tell their language. */
const BARE: readonly RegExp[] = [
  starting(
    `(?:why|how|when|where|who|since when|why not|how so|(?:for )?how (?:much|many|long|often)|(?:(?:in|since|until|on|at|from|for) )?(?:what|which) (?:years?|months?|days?|dates?|country|countries|city|cities|case|way|purpose)|(?:by|with|for|to|against|from|about|of|on) (?:whom|who|what)|(?:in response to|in reply to|instead of|because of|based on|according to|together with) (?:what|whom|which)|(?:until|from|by) when)${STOP}`,
  ),
  starting(
    `(?:pourquoi|comment|quand|où|qui|combien|pourquoi pas|comment ça|(?:par|pour|avec|à|contre|chez|de|en) (?:qui|quoi)|(?:depuis|jusqu['’]à|à partir de) quand|lequel|laquelle|lesquels|lesquelles|(?:(?:en|dans|à|de|depuis|pour|pendant) )?quel(?:le)?s? (?:années?|mois|jours?|dates?|pays|villes?|cas|manière|façon|buts?)|en réponse à (?:quoi|qui)|(?:pendant|depuis) combien de temps|à cause de (?:quoi|qui))${STOP}`,
  ),
  starting(
    `(?:waarom|hoe|wanneer|waar|wie|hoeveel|hoezo|waarom niet|(?:sinds|tot|vanaf) wanneer|(?:door|voor|met|aan|tegen|van|bij|over|volgens) wie|waar(?:mee|door|voor|tegen|over|op|uit|toe)|(?:(?:in|op|sinds|vanaf|voor) )?welke? (?:jaar|jaren|maand|dag|datum|land|landen|stad|steden|geval|manier)|als (?:reactie|antwoord) waarop|hoe (?:lang|vaak|veel)|welke)${STOP}`,
  ),
  starting(
    `(?:warum|wieso|weshalb|wie|wann|wo|wer|wie ?viele?|warum nicht|(?:seit|bis|ab) wann|(?:für|gegen|über|durch|an|von|mit|bei) we[nm]|wo(?:mit|durch|für|gegen|rüber|rauf|raus|zu)|(?:(?:in|an|seit|ab|auf) )?welche[mnrs]? (?:jahre?n?|monat|tag|datum|land|ländern|stadt|städten|fall|weise)|als (?:reaktion|antwort) worauf|wie (?:lange|oft)|welche[rs]?)${STOP}`,
  ),
];

/** Whether a question leans on the one before it: "And who decides?", "Pourquoi ?", "Wer leitet ihn?" */
export function isFollowUp(question: string): boolean {
  const text = question.trim();
  return BARE.some((sign) => sign.test(text)) || SIGNS[languageOf(text)].some((sign) => sign.test(text));
}

/** Questions that ask who wrote what was just quoted. */
const WHO_SAID: readonly RegExp[] = [
  starting(
    `who(?: (?:said|says|wrote|writes|claims?|claimed|states?|stated|argues?|argued)(?: (?:that|this|it|so))?| is (?:saying|the author(?: of (?:that|this|it))?)(?: (?:that|this))?|se words are (?:these|those))${STOP}`,
  ),
  starting(
    `(?:et )?(?:qui (?:(?:l['’])?a (?:dit|écrit|affirmé)|dit|écrit|affirme)(?: (?:ça|cela|ceci))?|qui (?:dit|l['’]a dit)|c['’]est de qui|de qui est-ce|qui en est l['’]auteure?)${STOP}`,
  ),
  starting(
    `(?:en )?(?:wie (?:zei|zegt|schreef|schrijft|beweert|beweerde)(?: (?:dat|dit|het))?|wie heeft (?:dat|dit|het) (?:gezegd|geschreven|beweerd)|van wie is (?:dat|dit))${STOP}`,
  ),
  starting(
    `(?:und )?(?:wer (?:sagt|sagte|schrieb|schreibt|behauptet|behauptete)(?: (?:das|dies|es))?|wer hat (?:das|dies|es) (?:gesagt|geschrieben|behauptet)|von wem (?:ist|stammt) (?:das|dies))${STOP}`,
  ),
];

/** Whether a question asks only who wrote what was just quoted: "Who said that?", "Qui dit ça ?" */
export function asksWhoSaid(question: string): boolean {
  const text = question.trim().replace(/^(?:and|but) /iu, '');
  return WHO_SAID.some((sign) => sign.test(text));
}

/** In a reply, so few words are no question of their own unless they begin as one: "in France?", not "Who is trained?" */
const FRAGMENT_WORDS = 3;
const BEGINS_AS_QUESTION = starting(
  `(?:${ENGLISH_ASKING}|${ENGLISH_AUXILIARY}|${FRENCH_ASKING}|${DUTCH_ASKING}|${GERMAN_ASKING})${END}`,
);

/** Whether a question put in reply to an answer leans on that answer's question. */
export function leansOnEarlier(question: string): boolean {
  const words = question.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const isFragment = words.length <= FRAGMENT_WORDS && !BEGINS_AS_QUESTION.test(question.trim());
  return isFragment || isFollowUp(question);
}
