/** Words of contrary meaning, a pair a line; "~" where both may be true of one thing. */
export const OPPOSITES_GERMAN = `
  steigen stieg stiegen gestiegen steigerung anstieg zunehmen zugenommen zunahme wachsen wuchs gewachsen wachstum erhöhen erhöhung | sinken sank sanken gesunken senken senkte gesenkt senkung fallen fiel gefallen abnehmen abgenommen abnahme schrumpfen rückgang verringern
  schnell rasch zügig | langsam schleppend
  möglich machbar | unmöglich
  fähig | unfähig
  erlauben erlaubt gestatten genehmigen genehmigt genehmigung zulassen zugelassen zulässig legal | verbieten verbietet verbot verboten unzulässig illegal
  annehmen angenommen billigen gebilligt | ablehnen abgelehnt ablehnung verwerfen verworfen
  einschließen | ausschließen ausgeschlossen
  öffnen eröffnen eröffnet eröffnung | schließen schloss geschlossen schließung
  stark starke | schwach schwache
  hoch hohe hohen hoher | niedrig niedrige
  groß große großen großer | klein kleine kleinen kleiner
  oft häufig immer regelmäßig | selten
  mehr | weniger
  besser beste besten | schlechter schlechteste
  lang lange langen | kurz kurze kurzen
  früh frühe | spät späte
  unterstützen unterstützung | widersetzen opposition
  öffentlich | privat geheim
  städtisch | ländlich
  innere intern | äußere extern
  nördlich | südlich
  östlich | westlich
  reich | arm
  billig günstig | teuer teure
  leicht einfach | schwierig schwer
  jung | alt alte alten
  neu neue neuen | alt alte alten
  sicher | gefährlich unsicher
  trocken | nass feucht
  warm heiß | kalt
  schuldig | unschuldig
  verurteilen verurteilt | freisprechen freigesprochen
  ernennen ernannt | entlassen
  einfuhr importieren | ausfuhr exportieren
  mehrheit | minderheit
  verbessern verbesserung | verschlechtern verschlechterung verschlimmern
  stärken verstärken stärkung | schwächen schwächung
  bestätigen | leugnen dementieren bestreiten
  wahr richtig | falsch
  gründen gegründet gründung schaffen geschaffen | abschaffen abgeschafft abschaffung auflösen aufgelöst auflösung
  bauen gebaut errichten errichtet | abreißen abgerissen abriss
  verpflichtend verpflichtet obligatorisch muss müssen musste mussten | freiwillig fakultativ
  dauerhaft ständig | vorübergehend vorläufig
  überschätzen | unterschätzen
  ~ beginnen begann begonnen anfangen angefangen beginn anfang | enden endete ende aufhören beenden beendet
  ~ gewinnen gewann gewonnen sieg | verlieren verlor verloren niederlage
`;
