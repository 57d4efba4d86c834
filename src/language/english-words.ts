/**
 * Common English words with a matter of their own, none of them a function word of French, Dutch or German, and hardly any written alike
 * there: terse questions are made of such, often round a name in another language.
 */
export const ENGLISH_WORDS = `ability abuse access account accused achieve across activity actually address adult advice affair afraid age agency ago agree
  agreement ahead aid aim air aircraft airline airport alive allow almost alone along although amount anger angry announce
  answer anybody anyone anything apart appear apply approach approval approve area argue arise army around arrest arrested
  arrive ask asked attack attacked attacker attacks attempt attend attorney aunt authority available average avoid aware away
  back badge ban banned based basic battle bear beat beautiful became become becomes began begin beginning behaviour behind
  belief believe belong below benefit better beyond bill birth birthday black blame blast blood blue board boat body bomb border
  borders born borrow bottom bought box brain branch bread break bridge brief bring broad broadcast broke broken brother brought
  build building built burden burn business buy buyer came candidate care carry case castle catch celebrate cell changes
  charities charity cheap cheese childhood choice choose chosen church citizen citizens citizenship claim claims clean clear
  clearly climate close closed coal coast coffee cold collapse collect colour come comes coming committee common community
  competition complete concern conclusion conference contain contents convicted conviction cook corner county cover created
  creation crew criminal crisis crop cross crowd custody customer customs cut damage dangerous daughter dead deal death debate
  debt decade decide decided decision deep defeat defence defense degree delay deliver demand deny department describes desert
  despite details develop development died difficult dinner director disease divide doctor dog doubt draft draw dream dress
  driver dry due duty early earn earth easy eat economy edge effort eight eighteen eleven else employee empty encourage enemy
  engine enjoy enough ensure enter entire entry environment equal error escape even evening event events everybody everyone
  everything evidence evil exactly examination example examples exists expect expensive explains explanation eye fact factory
  facts fail failed failure faith fall false fame famous farm farmer fear feature features feed feel fellow fight fighter
  fighters fighting fill finance financed financing finds finish fire firearm firearms fish five fix flight flow flower fly
  focus follow following food forces foreign forest forget forward foundation founded founder founders four free freedom freeze
  friend friends fuel full funded funding funds funeral further garden gate gather germany girl global goal god goes gone good
  goods govern governor great green ground groups grow growth guard guess guest guilty gun guns handle hang happy hard harm hate
  headquarters health hear heard heart heat heaven heavy held help hide high hill himself history hold holiday holy hope horse
  hostage hot hour household housing huge human hundred hunt hurt husband ice idea identify illegal important imprisoned improve
  income increase independence inquiry inside interest interview introduce introduced investigation investment invite involved
  iron island issued issues jail join joined joint journey judgment jump justice keep key kill killed killer killing kingdom
  kitchen knife knowledge labour lack language large late later laugh launch lawyer lay leader leaders leadership learn leave
  left length lesson letter level liberty library lie life lift light like limits little live lived lives living loan lock look
  loss lost love low lower loyal luck lunch majority maker marriage married matter mayor meal measure measures meat medal
  medicine meet meeting membership memory merger method middle mile mind minority missing mistake monday monthly moon morning
  mountain move movement murder murdered music naked near nearly necessary need needs neighbour news newspaper night nine nobody
  noise nothing obtain occur ocean offence officer officers official older oldest open opened opening operation opponent
  opportunity ordinary organization others otherwise ought outcome outside owe owned owner owners pain painting parliament
  passed passenger passport path pay payment peace perhaps period permission phone pick picture piece play player pleasure
  policy political politician politics poor popular poverty practice prepare pressure prevent prevention previous price prices
  pride primary prisoner prisoners prize probably produce product production profit promise proof property prosecution
  prosecutor protect protection proud prove published publisher pull punish punishment purchase purpose push quarter quick quiet
  quotes railway rain raise raised range rate rather reach react read reader reading ready real really receive recent recruit
  recruitment red reduce refer refugee refugees refuse regulation reign related release released religious remain remember
  remove rent replace reply represent republic request require required research resign resigned respond response results return
  returned returnee returnees returns reveal revenue review rich ride rise risks river road rock room root round rural sad
  safety sail salary sales salt save scale scene schedule scientist scope sea search season seat secretary see seek seem seen
  sell send sentenced serious served settle settlement seven several shape share shared shares shell ship shoot shooting short
  shot shoulder shows shut sick sight sign signed silence silver sister skill skin sky slavery sleep slow small smoke smuggling
  snow soft soil soldier soldiers somebody someone something soon soul sound space speak speaker speech speed spend spent spirit
  spoke spokesman spread spring staff statement stay steal steel stolen stone stood street strength strike strong students study
  subject succeed success suddenly suffer suggest suicide suit summary summer sun supply supporters survey survivor suspected
  suspects talk targets task tasks teach teacher technology temperature terms terrible territory thank theft theory thing things
  third thousand thousands threaten threatened throw tie timeline times tiny together tomorrow tonight tool topic towards tower
  town trade traditional traffic trained training translate translated translation translator travel travelled traveller treat
  treatment treaty tree trial tribe trip troops trouble true truth try twelve twenty twice uncle understand unemployment united
  unknown unless upper usual valley value vehicle victims view visit visitor voice volunteer voted voters voting wage wages wait
  bazaar bazaars salaam aardvark artistes wake walk wanted warning wash waste watch wave weak wealth weapon weapons wear weather website wedding weekend weight welcome
  welfare western wheel white wide wife win window wine wing winner wish witness won wood worked worker workers working worry
  worse worst worth wound writer writers writing wrong yard yellow yesterday yield youngest youth`;

/** Words of English that are function words of another language too: beside English ones they are English. */
export const ENGLISH_HOMOGRAPHS = `comment den die dit door eu hat hem hier lag land mag met plus premier rat tag taken tot van wet`;
