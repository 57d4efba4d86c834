const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * Abbreviations after which a sentence goes on whatever follows (titles, "e.g."), in the languages that documents here
 * are written and quoted in. Without their full stops, in lower case.
 */
export const NEVER_FINAL = set(
  'mr mrs ms dr drs prof profs st ste messrs sgt capt lt cmdr adm supt insp mgr ' +
    'e.g i.e cf viz vs v resp approx ca c incl excl esp orig repr ' +
    'mme mlle mmes dhr mevr mw ir ing hr fr frl kon ' +
    'z.b d.h u.a bzw vgl ggf sog zzgl bspw evtl inkl d.w.z m.b.t t.a.v o.a i.v.m m.a.w n.b p.ex par.ex c.-à-d ' +
    't.o.v n.a.v a.d.h.v i.p.v o.l.v m.i bijv bv zgn evt w.o i.d.r m.e o.g z.z.t env',
);

/** The same, but words of their own when they begin with a small letter: "Me Dupont" and "told me". */
export const NEVER_FINAL_CAPITALISED = set('Me MM Mag Gen Col Gov Sen Rep Pres Hon Rev Maj Sr Br Fr Ft Mt');

/** Abbreviations that want a number (or a roman one) after them: "art. 35", "Vol. 60", "p. xii". */
export const BEFORE_NUMBER = set(
  'no nos nr nrs n num art arts p pp pg pag vol vols ch chap chaps sec sect secs par para paras fig figs tab ' +
    'eq app ann al cl col cols fn nn ed eds ser pt pts bk blz bl s st § §§ abs abschn bd bde hft kap jg iss dec abb ' +
    'anm rn rz ziff lit tel blg bijl rec reg dir amend ex',
);

/** Abbreviations that end a sentence as often as not; the next word decides. */
export const SOMETIMES_FINAL = set(
  'etc al inc ltd co corp bros plc llc jr sr esq dept univ assn est gov a.m p.m pm u.s u.k u.n e.u u.s.a ' +
    'usw enz b.c a.d ph.d m.a b.a m.b op cit loc ibid id idem seq ff et.al ed eds hrsg trans suppl mio mrd str ' +
    'e.a e.d a.s jl u.s.w u.v.a o.ä u.ä av apr jan feb febr aug sept oct okt nov dez déc févr janv juil avr f',
);

/** The same, with a capital only: "Sat. 5 May", but "the cat sat." */
export const SOMETIMES_FINAL_CAPITALISED = set('Mar Jun Jul Sep Oct Dec Mon Tue Wed Thu Fri Sat Sun');

/** Names of months, and what is counted with an ordinal in German: a number and a full stop before one is "the 3rd". */
export const AFTER_ORDINAL = set(
  'januar jänner februar märz april mai juni juli august september oktober november dezember ' +
    'januari februari maart mei augustus december ' +
    'jahrhundert jahrhunderts jahrhunderte jahrtausend weltkrieg weltkriegs auflage kapitel klasse platz tag woche ' +
    'jahrestag geburtstag bezirk kongress sitzung republik reich legislaturperiode wahlperiode bundestag armee division ' +
    'stock stockwerk etage mal quartal halbjahr lesung runde person band',
);

/** Words that begin sentences and are no one's name: after an initial or "etc." they tell that a new one has begun. */
export const SENTENCE_STARTERS = set(
  'the this that these those there then they their it its he she his her we our you your i a an and but or nor so yet ' +
    'in on at of for from to with without by as if when while where since because although though after before until ' +
    'during between among under over into through however moreover furthermore therefore thus hence indeed instead ' +
    'nevertheless nonetheless meanwhile finally first second third next also still even only some many most all each ' +
    'every both several such other another what who which how why whether not no nobody nothing one two three ' +
    'according see today yesterday here now once despite unlike like more less my me us ' +
    'le la les un une des ce cette ces il elle ils elles on en dans sur pour par avec mais cependant toutefois ainsi ' +
    'selon nous vous je aucun chaque voir ' +
    'het een de dit dat deze die zij hij wij ze we er maar toch ook daarom bovendien volgens zie geen ' +
    'der das ein eine es sie er wir aber auch doch im am zum nach bei mit dies diese dieser dennoch siehe kein keine',
);

/** Of these, the ones that names are made with: "M. Le Pen", "B. De Ruyver". A name is what goes on with a capital. */
export const NAME_PARTICLES = set('le la les de der den des du van von ter ten het el al das dos da di die');
