/** A kind of thing that documents number, and the words for it in every language; folded, singular and plural. */
export interface NumberedKind {
  /** Alternatives of a regular expression. */
  readonly words: string;
  /**
   * What stands under its caption: any `text`, only the `rows` of a table, or a `drawing`, of which the caption is all there is to quote.
   * Null of what is an item of a list, and has a caption ("Measure 3: …") at times.
   */
  readonly under: 'text' | 'rows' | 'drawing' | null;
}

export const KINDS: readonly NumberedKind[] = [
  { words: 'box|boxes|text ?box|encadres?|kaders?|tekstkaders?|kasten|infokasten|textkasten', under: 'text' },
  { words: 'annex|annexes|appendix|appendices|bijlagen?|anhang|anhange|anlagen?', under: 'text' },
  { words: 'tables?|tableaux?|tabel|tabellen?|tab', under: 'rows' },
  { words: 'figures?|fig|figuur|figuren|abbildung|abbildungen|abb|illustrations?', under: 'drawing' },
  {
    words: 'charts?|graphs?|graphiques?|grafiek|grafieken|grafik|grafiken|diagram|diagrams?|diagramme?',
    under: 'drawing',
  },
  { words: 'maps?|cartes?|kaart|kaarten|karten?', under: 'drawing' },
  { words: 'measures?|mesures?|maatregel|maatregelen|massnahmen?', under: null },
  { words: 'recommendations?|recommandations?|aanbeveling|aanbevelingen|empfehlung|empfehlungen', under: null },
  { words: 'options?|opties?|optie|optionen', under: null },
  { words: 'priority|priorities|priorites?|prioriteit|prioriteiten|prioritat|prioritaten', under: null },
  { words: 'principles?|principes?|beginsel|beginselen|grundsatz|grundsatze|prinzip|prinzipien', under: null },
  { words: 'proposals?|propositions?|voorstel|voorstellen|vorschlag|vorschlage', under: null },
  { words: 'steps?|etapes?|stap|stappen|schritte?', under: null },
  { words: 'goals?|objectives?|aims?|objectifs?|doel|doelen|doelstelling|doelstellingen|ziele?', under: null },
  { words: 'actions?|acties?|aktion|aktionen', under: null },
  { words: 'criterion|criteria|criteres?|criterium|kriterium|kriterien', under: null },
  { words: 'conditions?|voorwaarden?|bedingung|bedingungen', under: null },
  { words: 'reasons?|raisons?|reden|redenen|grund|grunde', under: null },
  { words: 'lessons?|lecons?|les|lessen|lehren?', under: null },
  { words: 'challenges?|defis?|uitdaging|uitdagingen|herausforderung|herausforderungen', under: null },
];

const WHOLE = KINDS.map((kind) => ({ kind, whole: new RegExp(`^(?:${kind.words})$`, 'u') }));

/** The kind that a word is for; undefined of any other word. */
export function kindNamed(word: string): NumberedKind | undefined {
  return WHOLE.find(({ whole }) => whole.test(word))?.kind;
}

const PLURAL = /(?:s|x|en)$/u;
const PLURAL_ENDING = /^(?:s|x|n|en|e|er)$/u;

/** Whether words tell of several of what a word is for: "the following critiques" of a "critique", "the measures" of a "maatregel". */
export function nameSeveral(words: readonly string[], thing: string): boolean {
  const kind = kindNamed(thing);
  if (kind !== undefined) return words.some((word) => kindNamed(word) === kind);
  return words.some(
    (word) =>
      word.startsWith(thing) &&
      (PLURAL_ENDING.test(word.slice(thing.length)) || (word === thing && PLURAL.test(thing))),
  );
}
