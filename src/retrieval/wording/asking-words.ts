import type { Language } from '../../language/languages.js';

/** What questions are told by in one language; each a pattern without groups of its own. */
export interface AskingWords {
  /** Words that ask. */
  readonly asking: string;
  /** Prepositions that may stand before them. */
  readonly before: string;
  /** Words that join two questions. */
  readonly and: string;
  /** Verbs that open a question which is answered by yes or no. */
  readonly verb: string;
  /** Such a verb and a pronoun after it: no statement goes on like that, so it asks again even after "and". */
  readonly inverted: string;
  /** What somebody says before the question itself. */
  readonly tell: string;
  /** An asking word that can begin no relative clause: after a comma it asks. */
  readonly afterComma: string;
  /** What a clause inside a question begins with. */
  readonly clause: string;
  /** What asks for more of the same when it stands alone after a question: "and why?" */
  readonly bare: string;
}

const EN_VERBS = "(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|must|might)(?:n['’]t)?";
const NL_VERBS =
  'is|zijn|was|waren|heeft|hebben|had|hadden|kan|kon|kunnen|mag|mogen|moet|moeten|wordt|worden|werd|werden|zal|zullen|zou|zouden|bestaat|bestaan';
const DE_VERBS =
  'ist|sind|war|waren|hat|haben|hatte|hatten|kann|können|konnte|darf|dürfen|muss|müssen|wird|werden|wurde|wurden|soll|sollte|sollen|gibt';

export const ASKING_WORDS: Readonly<Record<Language, AskingWords>> = {
  en: {
    asking: 'who|whom|whose|what|when|where|why|which|how',
    before: 'in|since|until|by|at|on|for|to|from|with|of|under|against|about',
    and: 'and|as well as|but',
    verb: EN_VERBS,
    inverted:
      "(?:is|are|was|were|does|did|do|can|could|will|would|should|must|might)(?:n['’]t)?\\s+(?:it|they|he|she|we|you)|(?:has|have|had)(?:n['’]t)?\\s+(?:they|he|she|we|you|it\\s+(?:been|ever|got))|(?:is|are|was|were)(?:n['’]t)?\\s+there",
    tell: "(?:please\\s+)?(?:(?:can|could|would|will)\\s+you\\s+)?(?:please\\s+)?(?:tell|show|remind)\\s+(?:me|us)|(?:i|we)(?:['’]d|\\s+would)?\\s+(?:like|want|need|wish)\\s+to\\s+(?:know|learn|ask)|i\\s+wonder|do\\s+you\\s+know|(?:let|help)\\s+me\\s+know",
    afterComma: `(?:when|where|why|how|whom|whose\\s+\\p{L}+|which\\s+\\p{L}+)\\s+${EN_VERBS}|what|how\\s+(?:many|much|long|often|old|far)|who(?=[^,?]*\\s(?:it|its)(?!\\p{L}))`,
    clause: 'that|if|whether|because|although|while|when|where',
    bare: 'when|where|why|how|by whom|with whom|for whom|since when',
  },
  fr: {
    asking:
      "qu['’]est-ce(?:\\s+qu[ei](?!\\p{L}))?|qui|que|quoi|quand|où|pourquoi|combien|comment|quels?|quelles?|lesquels?|lesquelles?",
    before: 'avec|par|de|à|depuis|pour|dans|en|sur|sous|chez|contre',
    and: 'et|ainsi que|mais',
    verb: "est-ce|(?:\\p{L}['’])?\\p{L}+-(?:t-)?(?:ils?|elles?|on|ce)",
    inverted: "est-ce|(?:\\p{L}['’])?\\p{L}+-(?:t-)?(?:ils?|elles?|on|ce)",
    tell: '(?:dis|dites|montre|montrez)-(?:moi|nous)|(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous)\\s+me\\s+dire|je\\s+(?:voudrais|veux|souhaite|souhaiterais|aimerais)\\s+savoir|(?:sais-tu|savez-vous)',
    afterComma:
      "(?:quand|où|pourquoi|comment|combien)\\s+(?:est-ce|(?:\\p{L}['’])?\\p{L}+-(?:t-)?(?:ils?|elles?|on))|quels?\\s|quelles?\\s|combien\\s+d|qu['’]est-ce",
    clause: "que|qu['’]il|qu['’]elle|qu['’]on|si|parce|quand",
    bare: 'quand|où|pourquoi|comment|par qui|avec qui|pour qui|depuis quand',
  },
  nl: {
    asking: 'wie|wiens|wat|wanneer|waar|waarom|hoeveel|hoe|welke?|waarvoor|waarmee',
    before: 'door|sinds|met|van|in|op|voor|aan|bij|sedert|onder|tegen|over',
    and: 'en|alsook|maar',
    verb: NL_VERBS,
    inverted: `(?:${NL_VERBS})\\s+(?:hij|zij|er|men)|(?:is|was|wordt|werd)\\s+(?:het|dit|dat)`,
    tell: '(?:vertel|zeg)(?:t)?\\s+(?:me|mij|ons)(?:\\s+eens)?|(?:kun|kan|kunt|zou|zoudt|wil|wilt)\\s+(?:je|jij|u)\\s+(?:me|mij|ons)\\s+(?:vertellen|zeggen)|ik\\s+(?:wil|zou|wou)\\s+(?:graag\\s+)?(?:willen\\s+)?weten|(?:weet|weten)\\s+(?:je|jij|u)',
    afterComma: `(?:wanneer|waarom|hoe)\\s+(?:${NL_VERBS})|hoeveel|welke?\\s`,
    clause: 'dat|als|omdat|terwijl|wanneer',
    bare: 'wanneer|waar|waarom|hoe|door wie|met wie|voor wie|sinds wanneer',
  },
  de: {
    asking: 'wer|wem|wen|wessen|was|wann|wo|wohin|woher|warum|wieso|wie|welche[rsnm]?|wofür|womit',
    before: 'von|seit|mit|in|auf|für|an|bei|zu|unter|bis|gegen|über|um',
    and: 'und|sowie|aber',
    verb: DE_VERBS,
    inverted: `(?:${DE_VERBS})\\s+(?:er|man)|(?:ist|war|wird|wurde)\\s+(?:es|sie|das|dies)|gibt\\s+es`,
    tell: '(?:sag|sagen\\s+sie|erzähl|nenn)e?\\s+(?:mir|uns)(?:\\s+bitte)?|(?:kannst\\s+du|können\\s+sie|könntest\\s+du|könnten\\s+sie)\\s+(?:mir|uns)\\s+(?:bitte\\s+)?sagen|ich\\s+(?:möchte|will|würde\\s+gern)\\s+wissen|(?:weißt\\s+du|wissen\\s+sie)',
    afterComma: `(?:wann|warum|wieso|wo|wie)\\s+(?:${DE_VERBS})|wie\\s+viele?`,
    clause: 'dass|daß|ob|wenn|weil|während',
    bare: 'wann|wo|warum|wieso|weshalb|wie|von wem|durch wen|mit wem|für wen|seit wann',
  },
};
