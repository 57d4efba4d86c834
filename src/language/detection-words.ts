import type { Language } from './languages.js';

/**
 * The words that give a short question's language away: function words, forms of the commonest verbs, and nouns that people ask
 * about. A word of several languages stands in each list, and so decides nothing between them.
 */
export const TELLING_WORDS: { readonly [L in Language]: string } = {
  en: `the a an of to in on at by for from with without about into over under between during after before since until
    against among through within than as is are was were be been being am do does did doing done has have had having
    can could will would shall should may might must not no nor or and but if then because so that this these those there here
    it its he she they them their his her him we us our you your i me my who whom whose what which when where why how much many
    long often far old big few more most less least all any some each every other another such only also very too just still
    ever never always again yet already first last new same own both either neither get gets got give gives gave make
    makes made take takes took say says said tell tells told think thinks thought know known use used work works
    write wrote written call called find found show set put let run ran lead leads led head heads chair chairs chaired
    year years people law laws state states page pages chapter chapters author authors role roles member members number rule rules
    time day week month country countries government council minister ministers police service services information money
    world war city report reports threat security list please me hi which's what's who's where's how's isn't doesn't don't
    didn't ppl wich whats whos hows wheres wot whn whr explain describe define mean means meaning difference happened happen
    happens responsible according person persons today plan plans part parts book books house court judge king queen old young
    mother father child children woman women man men school university company bank tax right rights power powers date dates name
    names title cost size start started end ended side final text note notes reason effect parents order origin total place radicalisation prison prisons prevention action actions justice
    violence religion propagation surveillance protection coordination cooperation communication migration corruption`,
  fr: `le la les l un une des du de d au aux à en dans par pour sur sous avec sans chez entre vers depuis pendant avant après contre
    selon malgré parmi lors dès et ou où mais donc or ni car que qu qui quoi dont lequel laquelle lesquels lesquelles quel quelle
    quels quelles quand comment pourquoi combien est sont était étaient fut furent sera seront être été soit serait a ont avait
    avaient aura auront avoir ayant eu eut ce cet cette ces c cela ça celui celle ceux celles ci là il elle ils elles on nous vous
    je j tu me m te t se s lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos y ne n pas plus moins très trop
    peu beaucoup tous tout toute toutes aucun aucune chaque plusieurs quelque quelques autre autres même mêmes si comme aussi
    encore déjà jamais toujours alors ainsi bien fait faire font faut peut peuvent doit doivent dit dire va vont écrit dirige
    préside sert signifie existe combien année années loi lois état états pays page chapitre chapitres auteur auteurs rôle rôles membre
    membres nombre règle règles temps jour semaine mois gouvernement conseil ministre ministres renseignement argent monde guerre
    ville rapport menace sécurité liste personne personnes livre livres femme femmes homme hommes enfant enfants école tribunal
    juge roi reine premier première dernier dernière nouveau nouvelle puis parce lorsque quelquun quest pk pq kel kelle
    etat annee ecrit etait meme apres deja ete est-ce dis moi sait savoir trouve trouver sens but droit droits pouvoir pouvoirs
    grand grande petit petite vieux mère père fille fils chef chefs tâche tâches mission missions quelqu aurait auraient deux trois
    quatre cinq sept huit neuf dix cent mille ans an date lieu nom noms mot mots prix taille hauteur siècle
    quoi ki koi kan komen pourqoi sinon dune dun cest lhomme radicalisation prison prisons action actions justice violence religion
    propagation surveillance protection coordination communication migration corruption mesure mesures attentat attentats
    terrorisme radicalisme extrémisme lutte armes combattants combattant étrangers étranger détenu détenus prévention prevention
    renseignements services enquête enquêtes procureur parquet avocat avocats élections élection parti partis impôt impôts dépenses
    budgétaire santé maladie maladies malades hôpital hôpitaux travail emploi chômage entreprises entreprise croissance économie
    histoire siècles science recherche chercheurs juridique judiciaire pénal pénale étude études rapports bruxelles belgique
    blanchiment trafic financement réfugiés frontières frontière victimes victime peine peines citoyens habitants coût coûts`,
  nl: `de het een der den des van in op te aan bij voor door met zonder om over onder tussen tijdens na sinds tot tegen uit naar
    volgens binnen buiten vanaf vanuit en of maar want dus dat dit die deze er hier daar waar wie wat welk welke wanneer waarom
    waardoor waarvoor waarmee waarin waarop waaraan waaruit waarvan hoe hoeveel hoelang hoeveelste wiens is zijn was waren ben bent
    wordt worden werd werden geworden heeft hebben had hadden heb hebt kan kunnen kon konden zal zullen zou zouden moet moeten moest
    mag mogen mocht wil willen wilde doet doen deed deden gaat gaan ging komt komen kwam kwamen staat staan stond zit ligt geeft
    geven gaf maakt maken maakte neemt nemen nam zegt zeggen zei noemt noemen heet heten leidt leiden schreef schrijft geschreven
    weet denkt vindt ik jij je u hij zij ze wij we jullie hem haar hun mij me ons onze mijn jouw uw men zich niet geen wel ook nog al
    alle alles veel weinig meer minder meest meeste sommige elke elk ieder iedere ander andere anderen zelf zelfde eerst eerste
    laatste nieuwe nieuw oude grote groot kleine goed toen dan nu als omdat zodat terwijl toch reeds jaar jaren eeuw land landen
    wet wetten staat bladzijde pagina hoofdstuk hoofdstukken auteur auteurs schrijver rol rollen lid leden aantal regel regels tijd
    dag dagen week weken maand maanden regering raad minister ministers politie dienst diensten inlichtingen geld wereld oorlog stad
    verslag dreiging veiligheid lijst mensen persoon boek boeken vrouw vrouwen man mannen kind kinderen school rechter rechtbank
    koning voorzitter baas hoofd bestaat betekent betekenis verschil gebeurde gebeurt gebeurd taak taken rechten bevoegdheden
    ongeveer precies sprake twee drie vier vijf zes zeven acht negen tien honderd duizend hoge hoog lang lange zo'n iets iemand
    niemand niets ooit altijd vaak soms waarna daarna welkom waneer hoevel watvoor wnr hoezo wr
    maatregel maatregelen terrorisme radicalisme aanslag aanslagen bestrijding strijd strijder strijders gevangenis gevangenissen
    gedetineerde gedetineerden wapens wapen handel geldstromen belasting belastingen uitgaven gezondheid ziekte ziekten ziektes
    ziekenhuis ziekenhuizen werkgelegenheid werkloosheid bedrijven bedrijf economie geschiedenis wetenschap onderzoek onderzoekers
    rapporten kosten gevolg gevolgen oorzaak oorzaken verkiezing verkiezingen partijen partij burgers inwoners slachtoffer
    slachtoffers straf straffen vluchtelingen grens grenzen doel doelen brussel belgië
    stichtte werkt werken gebruikt krijgt kreeg kregen hield houdt laat liet zoals onder wegens dankzij volgende naam namen plaats`,
  de: `der die das den dem des ein eine einen einem einer eines kein keine keinen von vom zu zum zur in im an am auf aus bei beim mit
    nach vor für durch ohne um über unter zwischen während seit bis gegen wegen trotz laut und oder aber denn sondern dass daß ob
    wenn weil als wie wer wen wem wessen was welche welcher welches welchen welchem wann wo warum weshalb wieso woher wohin womit
    wofür wodurch worüber woran worin wovon wieviel wieviele viel viele vielen ist sind war waren bin bist sein gewesen wird werden
    wurde wurden worden hat haben hatte hatten kann können konnte konnten soll sollen sollte muss müssen musste mussten darf dürfen
    will wollen wollte mag mögen möchte macht machen machte tut tun tat geht gehen ging kommt kommen kam kamen steht stehen stand gibt
    geben gab nimmt nehmen nahm sagt sagen sagte nennt nennen heißt heisst leitet leiten schrieb schreibt geschrieben weiß weiss denkt
    ich du er sie es wir ihr ihn ihm ihnen ihre ihren ihrer ihrem seine seinen seiner seinem mein meine dein uns unser unsere euch man
    sich nicht kein nichts auch noch schon nur sehr mehr weniger meisten alle allen alles einige jede jeder jedes andere anderen
    anderer selbst erste ersten letzte letzten neue neuen alte alten große großen kleine gut dann jetzt hier da dort dies diese
    dieser dieses diesem diesen jener jahr jahre jahren jahrhundert land länder gesetz gesetze staat staates seite seiten kapitel
    autor autoren rolle rollen mitglied mitglieder anzahl zahl regel regeln zeit tag tage woche monat monate regierung rat minister
    polizei dienst dienste behörde geld welt krieg stadt bericht bedrohung sicherheit liste leute menschen person personen buch bücher
    frau frauen mann männer kind kinder schule richter gericht könig vorsitz vorsitzende chef bedeutet bedeutung unterschied geschah
    passiert aufgabe aufgaben recht rechte macht zuständig etwa genau zwei drei vier fünf sechs sieben acht neun zehn hundert tausend
    hohe hoch lang lange etwas jemand niemand immer oft manchmal fuer ueber koennen muessen waehrend groesse wieso wan wievil welch
    arbeitet arbeiten bekommt bekam hielt hält lässt ließ folgende name namen ort gründete gehört gilt befindet liegt lag trug fand
    findet erhielt wollte weder eigentlich denn nun geschieht geschehen anschlag anschläge kampf kämpfer waffen waffe handel
    steuer steuern ausgaben gesundheit krankheit krankheiten wirtschaft unternehmen geschichte wissenschaft forschung forscher
    kosten folge folgen ursache ursachen wahl wahlen partei parteien bürger einwohner opfer strafe strafen flüchtlinge grenze
    grenzen ziel ziele brüssel belgien terrorismus gefängnis gefängnisse gefängnissen häftlinge maßnahme maßnahmen massnahmen gegründet gebaut genannt gemacht davon dafür damit daran darin dabei bzw`,
};

/**
 * Letters, beginnings and endings that are commoner in one of the languages than in the others. A word that is in no list is
 * looked at with these; what several of them match says little for each.
 */
export const TELLING_SHAPES: { readonly [L in Language]: RegExp } = {
  en: /^(?:wh|sh|th|kn|un|out|over)|(?:ings?|tions?|ght|ness|ful|less|ship|ough|wn|ly|ity|ies|ck|sh|ry|cy|er|ers|ed|st|te|ent|ant|al|ic|ive|ous|ance|ence|ism|ist|ions?|ors?|age|[bdklnprt]s|[dlrt]y|nd|rd|me|se|ge|le|nt|or|ar|en|el)$|th[aeiou]|oug|ea[dklmnrst]|ck|oo|ee/u,
  fr: /[éèêëàâçîïôùûœ]|(?:eurs?|euse|eux|aux|eau|aient|ait|ique|iques|isme|ette|elle|oire|aire|aires|ions|iez|oir|ent|ées?|asse|esse|ance|onne|ville|ois|ais|ier|iers|ière)$|^(?:qu|é)|oeu|eui|oi[rts]|ou[sv]|ai[lrt]/u,
  nl: /ij|aa|uu|oo[knrpst]|ee[klmnrst]|oe[dklnrst]|ui[dknst]|ou[dwt]|eeuw|(?:heid|heden|lijke?|tie|ties|eren|isch|ische|teit|ingen|aar|ende|sel|tje|tjes|atie|ig|ken|gen|nen|ven|den|ten|ste|dse)$|^(?:ge|ver|be|ont|sch|z|vr|ou|uit|toe)|gg|cht/u,
  de: /[äöüß]|sch|tz|pf|(?:ung|ungen|keit|heit|lich|liche|lichen|licher|isch|ische|ischen|ieren|ierte|iert|schaft|tum|chen|ig|ige|igen|ismus|ion|ionen|tät|ern|eln|em|en|er|te|ten|st|gt|kt)$|^(?:ge|ver|be|ent|zer|zu|aus|auf|an|ein|vor)|ei[nst]|eu|ie[blnrt]|cht|ck|hr|au[fs]/u,
};

/** Letters that only one of the languages writes in everyday words: more than a hint. */
export const TELLING_LETTERS: { readonly [L in Language]: RegExp | null } = {
  en: null,
  fr: /[éèêàâçîôùûœ]/u,
  nl: /[eo]eu?w|ijk|aa[rtln]|uu[rt]/u,
  de: /[äöüß]|sch[elaunrtm]|tz[et]/u,
};

/**
 * Parts of words that speak for a language by themselves: nothing in English has them. A compound or a derived word in no list is told by
 * its stem or its ending: "wapenhandel", "Terrorismusfinanzierung", "radicalisering".
 */
export const TELLING_PARTS: { readonly [L in Language]: RegExp | null } = {
  en: null,
  fr: /^(?:terroris|radicalis|extrémis|islamis|populis|djihadis|jihadis|capitalis|nationalis)(?:mes?|tes?)$|(?:ités?|ières?|ément|ismes|aient|éenn?e?s?|ération)$|^(?:anti|contre-)?(?:terroristes?|prévention|sécurité|sécuritaire|renseignement|enquête)/u,
  nl: /^(?:terroris|radicalis|extremis|islamis|populis|jihadis|kapitalis|nationalis)(?:me|ten)$|(?:isering|iering|heid|heden|lijke?|lijkheid|teit|teiten|schap|schappen|[bcdfgklmnprstz]atie|[bcdfgklmnprstz]aties|[bcdfghklmprstvw][aeiou]?nissen|bestrijding|regelen|dienst|diensten|wet|stelsel|isch|ische)$|aa[gklmnprst](?:$|[^aeiou])|ij[dfgknprstvz]|uu[rktl]|eeuw|^(?:wapen|mensen|belasting|geld|straf|veilig|gevang|geweld|bestuur|regering|burger|vluchteling|overheid)/u,
  de: /(?:ismus|[bcdfghklmnptvz]ung|[bcdfghklmnptvz]ungen|ierung|ierungen|keit|keiten|heit|heiten|schaft|schaften|lich|liche|lichen|licher|liches|isch|ische|ischen|ischer|iert|ieren|ionen|tät|täten|[bcdfgäklmprstvw][gsbd]?nissen|nisse|gesetz|gesetze|dienst|dienste|behörde|behörden|wäsche|bekämpfung)$|^(?:gefängnis|menschen|drogen|waffen|sicherheit|geld|gewalt|straf|verfassung|regierung|flüchtling|anschl[aä]g|kämpf|maßnahm)/u,
};
