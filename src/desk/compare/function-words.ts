/** Words that say little by themselves, in the four languages, as `folded` writes them. Quantifiers are not among them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the a an of to in on at by for from with about into over under between during after before since until against among
  through within than as is are was were be been being am do does did doing done has have had having can could will would shall
  should may might must or and but if then because so that this these those there here it its he she they them their his her him
  we us our you your i my me who whom whose what which when where why how also very too just still yet already such own not no nor
  never none nobody nothing neither without hardly scarcely barely cannot more less most least up out off some any while although
  though whereas however both either upon per via according only even
  don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't needn't
  le la les l' un une des du de d' au aux dans par pour sur sous avec sans chez entre vers depuis pendant avant apres contre
  selon et ou car que qu' qui quoi dont est sont etait etaient fut furent sera seront ete soit ai ont avait avaient aura auront
  avoir ayant ce cet cette ces c' ca celui celle ceux celles ci il elle ils elles on nous vous je j' tu me m' te t' se s' lui leur
  leurs son sa ses mon ma mes notre nos votre vos y ne n' pas plus moins tres trop si comme aussi encore deja jamais ainsi mais
  rien aucun aucune ni non personne peut peuvent doit doivent a etre en tandis alors lorsque lors
  het een der den op te aan bij voor door met zonder om tussen tijdens na sinds tot tegen uit naar volgens binnen vanaf maar
  want dus dat dit die deze er hier daar waar wie wat welk welke zijn waren ben worden wordt werd werden geworden heeft hebben
  hadden kan kunnen kon konden zal zullen zou zouden moet moeten moest mag mogen ik jij je u hij zij ze wij we hem haar hun mij
  ons zich niet geen wel ook nog al nooit niemand niets noch toen dan nu omdat zodat terwijl hoewel van is in en of als
  der die das dem den ein eine einen einem einer eines kein keine keinen keinem keiner von vom zu zum zur im am an auf aus bei beim
  mit nach vor fur durch ohne um uber unter zwischen wahrend seit bis gegen wegen und oder aber denn sondern dass ob wenn weil
  wer wen wem wessen was wann wo warum ist sind war waren bin gewesen wird werden wurde wurden worden hat haben hatte hatten kann
  konnte konnten soll sollen sollte muss mussen musste darf durfen es er sie wir ihr ich sich nicht nie niemals niemand nichts
  weder noch auch schon mehr weniger sehr doch jedoch dieser diese dieses diesen diesem ihre ihren ihrer ihrem sein seine seinen seiner
  seinem als wie sowie obwohl`.split(/\s+/u),
);
