import { LANGUAGES } from '../../language/languages.js';

/** Offices, occupations and bodies that do things, in the languages of the documents. */
const ROLES = new RegExp(
  `(?<!\\p{L})(?:${`minist(?:er|ers|ry|ries) presidents? director(?:s|ate|ates|ates-general)? directors?-general judges? magistrates? prosecut(?:or|ors|ion)
  courts? police policem[ae]n officers? detectives? investigators? inspectors? governments? cabinet parliament senate senators? councils? councillors?
  committees? commissions? commissioners? mayors? governors? king queen ambassadors? secretar(?:y|ies) chair(?:man|men|person|woman)? chiefs? heads?\\sof
  leaders? founders? authors? editors? contributors? members experts? researchers? academics? scholars? journalists? newspapermen lawyers? teachers? imams?
  preachers? recruiters? coordinators? agenc(?:y|ies) authorit(?:y|ies) administrations? departments? services units? office bureau task\\s?force
  teams? groups? organisations? organizations? associations? army military soldiers? member\\sstates? communit(?:y|ies) regions municipalit(?:y|ies)
  districts? cent(?:er|re)s? institut(?:e|es|ions?) networks? platforms? cells? bod(?:y|ies) foundations? federations?
  coalitions? alliances? banks? compan(?:y|ies) employees? employers? workers? attackers? bombers? gunm[ae]n terrorists? criminals? traffickers? smugglers?
  dealers? suspects? fighters? jihad(?:is|ists?) extremists? offenders? prisoners? returnees? perpetrators? sympathi[sz]ers? citizens? residents? youths?
  youngsters? wom[ae]n men mothers? fathers? parents? famil(?:y|ies) brothers? sisters? children students? pupils? doctors? nurses?
  ministres? ministères? présidente?s? directeurs? directrices? juges? procureurs? parquets? tribuna(?:l|ux) policiers? gouvernements? parlement sénat
  conseils? conseillers? comités? maires? bourgmestres? gouverneurs? roi reine ambassadeurs? secrétaires? chefs? dirigeants? fondateurs? auteurs? membres
  chercheurs? journalistes? avocats? enseignants? autorités? administrations? organismes? organisations? équipes? groupes? armée militaires soldats?
  communes? régions? communautés? banques? terroristes? criminels? suspects? combattants? citoyens? jeunes femmes? hommes? parents enfants
  ministers? ministeries? voorzitters? directeuren rechters? magistraten onderzoeksrechters? procureurs? parketten? rechtbank(?:en)? politie agenten? regering(?:en)?
  parlementen senaat raad raden raadsleden comité commissies? burgemeesters? gouverneurs? koning koningin ambassadeurs? leiders? oprichters? auteurs? leden
  deskundigen onderzoekers? journalisten? advocaten? leraren overheden overheid diensten dienst teams? groepen? organisaties? partijen leger soldaten militairen
  gemeenten? gemeenschappen gewesten banken terroristen criminelen verdachten strijders burgers jongeren vrouwen mannen ouders kinderen
  minister(?:in|ium|ien)? präsident(?:in|en)? direktor(?:en)? leiter(?:in)? richter(?:in)? staatsanwalt(?:schaft)? gerichte? polizei polizisten beamten? regierung(?:en)?
  senat räte ausschuss kommission(?:en)? bürgermeister(?:in)? gouverneur könig königin botschafter vorsitzender? gründer autor(?:en)? mitglieder
  experten forscher journalisten anwälte lehrer behörden? dienste? gruppen? organisation(?:en)? parteien? armee soldaten gemeinden? regionen banken? terroristen
  kriminelle verdächtige kämpfer bürger jugendliche frauen männer eltern kinder`
    .split(/\s+/u)
    .join('|')})(?!\\p{L})`,
  'iu',
);
/** Somebody who acts: "by the gardener", "par le jardinier". Elsewhere such an ending makes no person ("paper", "moment"). */
const AGENT =
  /(?<!\p{L})(?:by (?:the|an?|its|their|his|her)|par (?:le|la|les|une?)|door (?:de|het|een)|von (?:dem|der|den|einem|einer)|vom)\s+(?:\p{L}+\s+)?(?!(?:number|paper|matter|order|letter|latter|member|factor|moment|parliament|event|extent|content|winter|summer|power|border)s?(?!\p{L}))\p{L}{3,}(?:ers?|ors?|ists?|ants?|eurs?|euses?|iers?|ières?)(?!\p{L})/iu;
const TITLE = /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Sir|Monsieur|Madame|Mme|Herr|Frau|Mevrouw|Meneer)\.?\s+\p{Lu}/u;
/** "OCAM", "CTIF/CFI", "CoE"; not a numeral, a weapon or a country's letters. */
const ACRONYM =
  /(?<![\p{L}\p{N}-])(?!(?:UK|USA?|UAE|AK|II|III|IV|VI{0,3}|IX|XI{0,3})(?!\p{L}))(?:\p{Lu}{2}|\p{Lu}\p{Ll}\p{Lu})[\p{L}\p{N}]*(?![\p{L}\p{N}]|-\d)/u;

/** Capitalised words that name nobody: they begin a sentence, or are a time or where somebody is from. */
const NOBODY = new Set(
  `the a an this that these those there it its he she they we you i his her their our my one some many most all both each every no not and but or so yet if when while
  since as at by for from in into of on to with without under over after before during between among against about through despite although because however
  moreover furthermore indeed therefore thus hence instead finally first second third then now today also even only another other such what which who whom whose how why where
  according given until once is are was were will would can could should must may has have had do does did
  le la les un une des du de d l ce cet cette ces il elle ils elles on nous vous et mais ou si quand dans en sur sous par pour avec sans après avant depuis selon
  het een dit dat deze die hij zij ze wij we er maar of als toen op voor met zonder na sinds volgens bij aan door uit over
  der die das den dem ein eine einen einem einer dieser diese dieses er sie es wir und aber oder wenn als im am auf für mit ohne nach vor seit laut bei von zu aus
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  french dutch greek swiss turk turks iraqi israeli saudi pakistani afghan american european islamic islamist islamists muslim muslims christian jewish arab arabic kurdish
  western eastern northern southern north south east west europe africa asia america internet jihad ramadan christmas easter franse duitse britse europese`.split(
    /\s+/u,
  ),
);
/** "Belgian", "British", "Chinese", "Belgische": where somebody is from. */
const ORIGIN = /^\p{Lu}\p{L}*(?:ians?|eans?|ish|ese|ische?|ischen|ischer)$/u;

/** Names of countries, in every language; made when first asked for. */
let countries: ReadonlySet<string> | null = null;

function countryWords(): ReadonlySet<string> {
  if (countries !== null) return countries;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = LANGUAGES.flatMap((language) => {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return letters.flatMap((first) => letters.map((second) => regions.of(first + second) ?? ''));
  });
  countries = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
  return countries;
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*\p{L}(?![\p{L}\p{N}])/gu;
/** What stands before the name of a place. */
const IN_PLACE = /(?<!\p{L})(?:in|at|near|across|around|throughout|outside|à|en|dans|te|nabij|bei)\s+$/iu;
/** Articles and the like before a noun, which has a capital in German: what follows then names nobody in particular. */
const GERMAN = /(?<!\p{L})(?:der|die|das|und|ist|wird|nicht|eine?|den|dem)(?!\p{L})/gu;

/**
 * Whether a passage names somebody or some body: a role, an acronym, a title with a name, or a name. A country's is none, and a
 * capital at the start of a sentence tells nothing, unless another name follows.
 */
export function namesSomebody(passage: string): boolean {
  if (ROLES.test(passage) || AGENT.test(passage) || TITLE.test(passage) || ACRONYM.test(passage)) return true;
  const german = (passage.match(GERMAN)?.length ?? 0) >= 2;
  let endOfLast = -1;
  for (const { 0: written, index } of passage.matchAll(CAPITALISED)) {
    const name = written.replace(/['’]s$/u, '');
    if (isNobodys(name)) continue;
    const follows = index === endOfLast + 1 && passage.charAt(endOfLast) === ' ';
    const before = passage.slice(Math.max(0, index - 30), index);
    const inside = /[\p{L}\p{N},;:]["'“‘(]?\s+["'“‘(]?$/u.test(before);
    if (follows || (inside && !german && !IN_PLACE.test(before))) return true;
    endOfLast = index + written.length;
  }
  return false;
}

function isNobodys(name: string): boolean {
  const lower = name.toLowerCase();
  return NOBODY.has(lower) || ORIGIN.test(name) || countryWords().has(lower);
}
