/**
 * Words and phrases that deny, limit or attribute what is said, in English, French, Dutch and German together. Without
 * them the rest says more than its writer did, or says it in the writer's own name.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const LIMITS = set(
  `only almost nearly some may might could unless if except mostly often sometimes partly partially perhaps probably possibly
  but however although though provided merely rarely largely usually generally seldom few certain least likely allegedly
  reportedly yet until apart mainly supposedly purportedly ostensibly apparently seemingly presumably arguably potentially
  conceivably theoretically nominally seem seems seemed appear appears appeared tend tends tended roughly approximately around
  about too half supposed alleged purported presumed suspected assumed rumoured rumored
  seulement seul seule seuls seules presque certains certaines quelques peut peuvent sauf si sinon excepté parfois souvent
  probablement mais toutefois cependant rarement partiellement hormis pourvu quoique surtout prétendument présumé présumée
  présumés supposé supposée supposés apparemment vraisemblablement théoriquement semble semblent semblait paraît paraissent
  censé censée censés environ trop moitié éventuellement potentiellement selon
  alleen slechts bijna sommige soms misschien mogelijk mogelijks tenzij behalve indien maar echter vaak meestal gedeeltelijk
  zelden enkele mits wellicht waarschijnlijk hoewel vooral vermoedelijk vermeend vermeende zogenaamd zogenaamde zogeheten
  zogezegd blijkbaar schijnbaar lijkt lijken leek ongeveer hoogstens minstens helft volgens
  nur fast einige manche vielleicht möglicherweise kann außer ausser wenn falls sofern aber jedoch oft meist meistens teilweise
  selten kaum beinahe wahrscheinlich obwohl angeblich angebliche angeblichen mutmaßlich mutmaßliche mutmaßlichen mutmasslich
  vermeintlich vermeintliche vermutlich sogenannt sogenannte sogenannten sogenannter anscheinend offenbar scheint scheinen
  schien ungefähr etwa höchstens mindestens hälfte laut zufolge`,
);

/** Several words that limit only together. */
const LIMITING_PHRASES =
  /(?<![\p{L}])(?:(?:more|less|fewer|rather|other) than|(?:up|according|subject) to|at (?:most|best|worst)|in (?:part|theory|principle)|so[- ]called|(?:believed|thought|said|considered|deemed|alleged|reported|known|expected|supposed|claimed) to|not all|plus de|moins de|jusqu['’]à|d['’]après|au (?:plus|moins|mieux|maximum|minimum)|en (?:partie|théorie|principe)|soi-disant|à (?:moitié|peine)|(?:meer|minder|anders) dan|ten (?:minste|hoogste|dele)|naar verluidt|(?:zou|zouden) (?:zijn|hebben)|(?:mehr|weniger|anders) als|bis zu|zum teil|nicht alle)(?![\p{L}])/iu;
/** Who says so: "critics claim that", "selon ses auteurs". */
const ATTRIBUTES =
  /(?<![\p{L}])(?:claim|argue|say|believe|suggest|assert|allege|maintain|contend|think|fear|hope|report|assume|suppose|suspect|state|insist|imply|complain|write)(?:s|d|ed|es)? that\b|(?<![\p{L}])(?:said|thought|wrote|held) that\b|(?<![\p{L}])(?:affirm|prétend|estim|pens|suppos|croi|soutienn|soutien|di|déclar|craign|crain|soupçonn|suggèr|argu)\p{L}{0,6} (?:que\b|qu['’])|(?<![\p{L}])(?:bewe|zeg|den|geloof|geloven|menen|meent|vermoed|vre|ste)\p{L}{0,6},? dat\b|(?<![\p{L}])(?:behaupt|sag|glaub|mein|vermut|befürcht|annehm|nehm|nimm)\p{L}{0,5}(?: an)?,? dass\b/iu;
/** "five of the": a part stands for the whole. */
const PART_OF =
  /(?:\p{N}|(?<![\p{L}])(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|thousands|third|quarter|majority|minority|percent|cent|un|une|deux|trois|quatre|cinq|six|sept|huit|dix|tiers|quart|majorité|minorité|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|derde|kwart|meerderheid|minderheid|procent|ein|eine|einer|zwei|drei|fünf|sechs|sieben|neun|zehn|drittel|viertel|mehrheit|minderheit|prozent|many|most|several|plusieurs|plupart|veel|meeste|verschillende|viele|meisten|mehrere)) (?:of|des?|du|d['’]|van|von|der)(?![\p{L}])/iu;
/** "who voted", without a comma before it: only those. */
const RESTRICTS = /^(?:who|whom|whose|that|which|qui|dont)\s+\p{L}/iu;

const DENIALS = set(
  `unable incapable impossible unlikely unwilling insufficient insufficiently fail fails failed failing failure failures lack
  lacks lacked lacking refuse refuses refused refusing deny denies denied denying false falsely wrongly
  impossible incapable incapables insuffisant insuffisante faute manque manquent manquait refuse refusent refusé faux fausse
  onmogelijk onvoldoende weigert weigeren weigerde weigerden faalt falen faalde ontbreekt ontbreken vals onwaar
  unmöglich unfähig ungenügend unzureichend weigert weigerte weigerten verweigert versagt scheitert fehlt fehlen falsch unwahr
  statt anstatt keinerlei`,
);
const DENYING_PHRASES =
  /(?<![\p{L}])(?:far from|instead of|anything but|by no means|no longer|loin d(?:e|['’])|au lieu d(?:e|['’])|nulle part|in plaats van|verre van|weit davon|alles andere als)(?![\p{L}])/iu;

/** What takes something back wherever in a sentence it stands. */
const TURNS_ANYWHERE = set(
  `however nevertheless nonetheless toutefois cependant néanmoins pourtant echter niettemin desondanks evenwel nochtans
  jedoch allerdings dennoch trotzdem gleichwohl`,
);

/** Whether some words limit what stands around them, or say who says it. @param tokens of the text, in small letters */
export function isLimiting(text: string, tokens: readonly string[], opensAfterComma: boolean): boolean {
  if (tokens.some((token) => LIMITS.has(token))) return true;
  if (LIMITING_PHRASES.test(text) || ATTRIBUTES.test(text) || PART_OF.test(text)) return true;
  return !opensAfterComma && RESTRICTS.test(text.trim());
}

/** The words among some that limit. */
export function limitingWords(tokens: readonly string[]): string[] {
  return tokens.filter((token) => LIMITS.has(token));
}

/** Whether some words deny without a negation: "unable", "far from". */
export function isDenying(text: string, tokens: readonly string[]): boolean {
  return tokens.some((token) => DENIALS.has(token)) || DENYING_PHRASES.test(text);
}

/** Whether a word takes back what was said, wherever it stands. */
export function turnsAnywhere(token: string): boolean {
  return TURNS_ANYWHERE.has(token);
}
