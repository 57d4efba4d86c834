/**
 * Words that turn, limit or count what is said, in English, French, Dutch and German together. Left out is what is
 * another word in one of the others ("personne", "noch", "plus" alone).
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export const NEGATIONS = set(
  `not no never none nobody nothing neither nor nowhere without cannot hardly scarcely barely
  ne pas jamais rien aucun aucune aucuns nul nulle ni sans non guère
  niet geen nooit niets niemand nergens zonder nimmer evenmin noch
  nicht kein keine keinen keinem keiner keines nie niemals nichts weder ohne nirgends keinesfalls keineswegs`,
);

export const MODALS = set(
  `can could may might must shall should will would ought need needs
  peut peuvent pourrait pourraient pouvait doit doivent devrait devraient devait faut faudrait veut veulent
  kan kunnen kon konden mag mogen mocht mochten moet moeten moest moesten zal zullen zou zouden wil willen hoeft hoeven
  kann können könnte könnten konnte darf dürfen dürfte muss müssen müsste mußte musste soll sollen sollte sollten wird
  werden würde würden`,
);

export const NUMBER_WORDS = set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
  billions trillion first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth half quarter
  quarters thirds twice once double triple dozen dozens both percent cent
  zéro deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
  cinquante soixante septante huitante nonante mille milliers milliard milliards premier première deuxième seconde
  troisième quatrième cinquième sixième septième huitième neuvième dixième moitié tiers quart quarts centaine centaines
  douzaine dizaine dizaines fois
  nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
  negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend duizenden miljoen miljoenen
  miljard miljarden eerste tweede derde vierde vijfde zesde zevende achtste negende tiende helft kwart tiental procent
  eins zwei drei fünf sechs sieben neun zehn zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
  zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend tausende millionen milliarde
  milliarden erste ersten erster zweite zweiten dritte dritten vierte vierten fünfte sechste siebte achte neunte zehnte hälfte
  viertel drittel doppelt dutzend prozent
  january february march april june july august september october november december
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  januari februari maart mei juni juli augustus oktober
  januar jänner februar märz juni juli august dezember
  monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag montag dienstag mittwoch donnerstag freitag samstag sonntag
  % ‰ per`,
);

/** What begins a sentence that takes back something of the one before. */
export const TURNS = set(
  `but however yet unless except although though only nevertheless still
  mais toutefois cependant sauf néanmoins pourtant maar echter tenzij behalve toch evenwel
  aber jedoch allerdings dennoch außer nur`,
);

export const PRONOUNS = set(
  `i he she it they we you him her them us his its their this that these those who which
  il elle ils elles on ce cela ceci celui celle ceux nous vous lui leur
  hij zij ze het wij we jij u hem haar hen hun dit dat deze die
  er sie es wir ihr ihm ihn ihnen dies dieser diese dieses das`,
);
