/** Words of contrary meaning, a pair a line; "~" where both may be true of one thing. */
export const OPPOSITES_DUTCH = `
  stijgen steeg stegen gestegen stijging toenemen toegenomen toename groeien groei verhogen verhoging | dalen daling afnemen afgenomen afname krimpen kromp gekrompen verminderen vermindering verlagen verlaging
  snel vlug vlot | langzaam traag trage
  mogelijk haalbaar | onmogelijk onhaalbaar
  toestaan toegestaan toelaten toegelaten toelating wettelijk legaal | verbieden verbiedt verbood verboden verbod onwettelijk illegaal
  aanvaarden goedkeuren goedgekeurd goedkeuring aannemen aangenomen | verwerpen verwierp verworpen afwijzen afgewezen afkeuren afgekeurd
  openen geopend opening | sluiten sloot gesloten sluiting
  sterk | zwak
  hoog hoge | laag lage
  groot grote | klein kleine
  vaak dikwijls altijd geregeld | zelden
  meer | minder
  beter beste | slechter slechtste
  lang lange | kort korte
  vroeg vroege | laat late
  openbaar publiek | privé geheim geheime
  stedelijk | landelijk
  binnenlands | buitenlands
  intern | extern
  noordelijk | zuidelijk
  rijk | arm
  goedkoop goedkope | duur dure
  makkelijk gemakkelijk | moeilijk
  eenvoudig | ingewikkeld complex
  jong | oud oude bejaard
  nieuw recent | oud oude
  veilig | gevaarlijk onveilig
  droog droge | nat natte
  warm | koud koude
  schuldig | onschuldig
  veroordelen veroordeeld | vrijspreken vrijgesproken
  benoemen benoemd | ontslaan ontslagen
  invoer | uitvoer
  meerderheid | minderheid
  boven | onder
  binnen | buiten
  verbeteren verbetering | verslechteren verslechtering verergeren
  versterken versterking | verzwakken verzwakking
  bevestigen | ontkennen
  oprichten opgericht oprichting | opheffen opgeheven afschaffen afgeschaft afschaffing ontbinden ontbonden
  bouwen gebouwd | slopen gesloopt sloop
  verplicht moeten moet moest | vrijwillig facultatief
  permanent blijvend | tijdelijk voorlopig
  overschatten | onderschatten
  ~ beginnen begon begonnen starten aanvang | eindigen stoppen einde
  ~ winnen won gewonnen overwinning | verliezen verloor verloren nederlaag
`;
