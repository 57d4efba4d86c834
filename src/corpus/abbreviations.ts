/**
 * Abbreviations after which a sentence goes on whatever follows (titles, "e.g."), in the languages that documents here
 * are written and quoted in. Without their full stops, in lower case.
 */
export const NEVER_FINAL: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr drs prof profs st ste messrs sgt gen col capt lt cmdr adm rev hon pres gov sen rep supt insp ' +
    'e.g i.e cf viz vs v ibidem resp approx ca c incl excl esp ' +
    'mme mlle mm me dhr mevr mw ir ing mag hr fr frl ' +
    'z.b d.h u.a bzw vgl ggf sog bv b.v d.w.z m.b.t t.a.v o.a i.v.m m.a.w n.b p.ex par.ex c.-à-d'
  ).split(' '),
);

/** Abbreviations that want a number (or a roman one) after them: "art. 35", "Vol. 60", "p. xii". */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  (
    'no nos nr nrs n num art arts p pp pg pag vol vols ch chap chaps sec sect secs par para paras fig figs tab ' +
    'eq app ann al cl col cols fn nn ed eds ser pt pts bk blz bl s st § abs abschn bd hft kap jg iss dec'
  ).split(' '),
);

/** Abbreviations that end a sentence as often as not; the next word decides. */
export const SOMETIMES_FINAL: ReadonlySet<string> = new Set(
  (
    'etc al inc ltd co corp bros plc llc jr sr esq dept univ assn est gov a.m p.m am pm u.s u.k u.n e.u u.s.a ' +
    'usw enz b.c a.d ph.d m.a b.a m.b op cit loc ibid id idem seq ff et.al ed eds trans suppl rev ' +
    'jan feb febr mar apr jun jul aug sep sept oct okt nov dec dez déc févr janv juil mon tue wed thu fri sat sun'
  ).split(' '),
);

/** Names of months: a number and a full stop before one is a day ("3. Oktober"), not the end of a sentence. */
export const MONTHS: ReadonlySet<string> = new Set(
  (
    'januar februar märz april mai juni juli august september oktober november dezember ' +
    'januari februari maart mei augustus december'
  ).split(' '),
);

/** Words that begin sentences and are no one's name: after an initial or "etc." they tell that a new one has begun. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'the this that these those there then they their it its he she his her we our you your i a an and but or nor so yet ' +
    'in on at of for from to with without by as if when while where since because although though after before until ' +
    'during between among under over into through however moreover furthermore therefore thus hence indeed instead ' +
    'nevertheless nonetheless meanwhile finally first second third next also still even only some many most all each ' +
    'every both several such other another what who which how why whether not no one two three according see ' +
    'le la les un une des ce cette ces il elle ils elles en dans sur pour par avec mais cependant ' +
    'het een de dit dat deze zij hij wij er maar toch ook der die das ein eine es sie wir aber auch doch im'
  ).split(' '),
);
