import type { PerLanguage } from '../languages.js';

/** What searches, lists and comparisons say on Discord. Nothing of a document is among it. */
export interface LookUpTexts {
  /** Buttons that turn a list. */
  readonly previous: string;
  readonly next: string;
  /** "Results 1–10 of 37"; `from` counted from 1. */
  results(from: number, to: number, total: number): string;
  /** The same of entries of a list that was not searched for: "1–10 of 37". */
  entries(from: number, to: number, total: number): string;
  /** The words of a search, between quotation marks. */
  searchFor(words: string): string;
  /** Where was looked. */
  readonly everywhere: string;
  within(title: string): string;
  readonly nothingFound: string;
  /** @param words as they are shown: between quotation marks */
  nowhere(words: string): string;
  readonly searchHint: string;
  readonly noWords: string;
  readonly withheldLines: string;
  /** A document's headings. */
  readonly contents: string;
  readonly noHeadings: string;
  /** Notes by number. */
  readonly noNote: string;
  noNoteNumbered(number: string): string;
  /** Above several notes of one number: "1 of 3". */
  noteHint(count: number): string;
  /** People. */
  readonly people: string;
  readonly role: { readonly author: string; readonly editor: string; readonly chapter: string };
  nobody(name: string): string;
  readonly nobodyNamed: string;
  /** A quotation by its id. */
  readonly quotation: string;
  /** Pages: "Page 46", its notes, one on which nothing stands, and a page shown in several parts. */
  page(label: string): string;
  notesOnPage(label: string): string;
  readonly emptyPage: string;
  partOfPage(label: string, part: number, parts: number): string;
  /** Comparisons. */
  comparing(done: number, total: number, title: string): string;
  readonly compareTitle: string;
  readonly nothingIn: string;
  readonly nothingAnywhere: string;
  notAsked(most: number): string;
}

/** The words for looking things up, in every language. */
export const LOOK_UP_TEXTS: PerLanguage<LookUpTexts> = {
  en: {
    previous: '◀ Previous',
    next: 'Next ▶',
    results: (from, to, total) =>
      total === 1 ? 'Result 1 of 1' : `Results ${from === to ? from : `${from}–${to}`} of ${total}`,
    entries: (from, to, total) => `${from === to ? from : `${from}–${to}`} of ${total}`,
    searchFor: (words) => `“${words}”`,
    everywhere: 'Searched in all documents',
    within: (title) => `Searched in: ${title}`,
    nothingFound: 'Nothing found',
    nowhere: (words) => `${words} stands nowhere in what was searched.`,
    searchHint:
      'Write \\* at the end of a word to find all that begin with it, and "…" around words that belong together.',
    noWords: 'There is no word to look for. Write one word or more, or a phrase in quotation marks.',
    withheldLines: 'A line did not match its document and was left out. Whoever runs this bot finds it in the log.',
    contents: 'Contents',
    noHeadings: 'This document has no headings.',
    noNote: 'No such note',
    noNoteNumbered: (number) => `No note here has the number “${number}”.`,
    noteHint: (count) => `${count} notes have this number: name the chapter to see only one.`,
    people: 'Authors and editors',
    role: { author: 'Author of', editor: 'Editor of', chapter: 'Wrote' },
    nobody: (name) => `The documents name nobody called “${name}”.`,
    nobodyNamed: 'The documents do not say who wrote them.',
    quotation: 'Quotation',
    page: (label) => `Page ${label}`,
    notesOnPage: (label) => `Footnotes on page ${label}`,
    emptyPage: 'Nothing is printed on this page.',
    partOfPage: (label, part, parts) => `Page ${label} (${part} of ${parts})`,
    comparing: (done, total, title) => `Asking ${done} of ${total}: ${title}`,
    compareTitle: 'One quotation from each',
    nothingIn: 'Nothing in:',
    nothingAnywhere: 'None of them says anything on it.',
    notAsked: (most) => `Not asked, since at most ${most} are asked at once (name a document to ask its chapters):`,
  },
  fr: {
    previous: '◀ Précédent',
    next: 'Suivant ▶',
    results: (from, to, total) =>
      total === 1 ? 'Résultat 1 sur 1' : `Résultats ${from === to ? from : `${from}–${to}`} sur ${total}`,
    entries: (from, to, total) => `${from === to ? from : `${from}–${to}`} sur ${total}`,
    searchFor: (words) => `«\u00a0${words}\u00a0»`,
    everywhere: 'Recherche dans tous les documents',
    within: (title) => `Recherche dans\u00a0: ${title}`,
    nothingFound: 'Aucun résultat',
    nowhere: (words) => `${words} ne figure nulle part dans ce qui a été parcouru.`,
    searchHint:
      'Mettez \\* à la fin d’un mot pour trouver tous ceux qui commencent ainsi, et "…" autour des mots qui vont ensemble.',
    noWords: 'Il n’y a aucun mot à chercher. Écrivez un mot ou plusieurs, ou une expression entre guillemets.',
    withheldLines:
      'Une ligne ne correspondait pas à son document et a été omise. Le responsable de ce bot en trouvera la trace dans le journal.',
    contents: 'Table des matières',
    noHeadings: 'Ce document n’a pas de titres.',
    noNote: 'Note introuvable',
    noNoteNumbered: (number) => `Aucune note ne porte ici le numéro «\u00a0${number}\u00a0».`,
    noteHint: (count) => `${count} notes portent ce numéro\u00a0: indiquez le chapitre pour n’en voir qu’une.`,
    people: 'Auteurs et directeurs',
    role: { author: 'Auteur de', editor: 'A dirigé', chapter: 'A écrit' },
    nobody: (name) => `Les documents ne nomment personne du nom de «\u00a0${name}\u00a0».`,
    nobodyNamed: 'Les documents ne disent pas qui les a écrits.',
    quotation: 'Citation',
    page: (label) => `Page ${label}`,
    notesOnPage: (label) => `Notes de la page ${label}`,
    emptyPage: 'Rien n’est imprimé sur cette page.',
    partOfPage: (label, part, parts) => `Page ${label} (${part} sur ${parts})`,
    comparing: (done, total, title) => `Question posée\u00a0: ${done} sur ${total}, ${title}`,
    compareTitle: 'Une citation de chacun',
    nothingIn: 'Rien dans\u00a0:',
    nothingAnywhere: 'Aucun d’entre eux n’en dit quoi que ce soit.',
    notAsked: (most) =>
      `Non interrogés, car ${most} au plus le sont à la fois (indiquez un document pour interroger ses chapitres)\u00a0:`,
  },
  nl: {
    previous: '◀ Vorige',
    next: 'Volgende ▶',
    results: (from, to, total) =>
      total === 1 ? 'Resultaat 1 van 1' : `Resultaten ${from === to ? from : `${from}–${to}`} van ${total}`,
    entries: (from, to, total) => `${from === to ? from : `${from}–${to}`} van ${total}`,
    searchFor: (words) => `‘${words}’`,
    everywhere: 'Gezocht in alle documenten',
    within: (title) => `Gezocht in: ${title}`,
    nothingFound: 'Niets gevonden',
    nowhere: (words) => `${words} komt nergens voor in wat is doorzocht.`,
    searchHint: 'Zet \\* achter een woord om alles te vinden wat zo begint, en "…" om woorden die bij elkaar horen.',
    noWords: 'Er is geen woord om te zoeken. Schrijf een of meer woorden, of een woordgroep tussen aanhalingstekens.',
    withheldLines:
      'Een regel kwam niet overeen met het document en is weggelaten. Wie deze bot beheert, vindt het in het logboek.',
    contents: 'Inhoud',
    noHeadings: 'Dit document heeft geen kopjes.',
    noNote: 'Noot niet gevonden',
    noNoteNumbered: (number) => `Geen noot heeft hier het nummer ‘${number}’.`,
    noteHint: (count) => `${count} noten hebben dit nummer: noem het hoofdstuk om er maar één te zien.`,
    people: 'Auteurs en redacteuren',
    role: { author: 'Auteur van', editor: 'Redacteur van', chapter: 'Schreef' },
    nobody: (name) => `De documenten noemen niemand met de naam ‘${name}’.`,
    nobodyNamed: 'De documenten vermelden niet wie ze heeft geschreven.',
    quotation: 'Citaat',
    page: (label) => `Pagina ${label}`,
    notesOnPage: (label) => `Voetnoten op pagina ${label}`,
    emptyPage: 'Op deze pagina staat niets.',
    partOfPage: (label, part, parts) => `Pagina ${label} (${part} van ${parts})`,
    comparing: (done, total, title) => `Bevraagd: ${done} van ${total}, ${title}`,
    compareTitle: 'Eén citaat uit elk',
    nothingIn: 'Niets in:',
    nothingAnywhere: 'Geen ervan zegt er iets over.',
    notAsked: (most) =>
      `Niet bevraagd, want er worden er hoogstens ${most} tegelijk bevraagd (noem een document om de hoofdstukken ervan te bevragen):`,
  },
  de: {
    previous: '◀ Zurück',
    next: 'Weiter ▶',
    results: (from, to, total) =>
      total === 1 ? 'Treffer 1 von 1' : `Treffer ${from === to ? from : `${from}–${to}`} von ${total}`,
    entries: (from, to, total) => `${from === to ? from : `${from}–${to}`} von ${total}`,
    searchFor: (words) => `„${words}“`,
    everywhere: 'Gesucht in allen Dokumenten',
    within: (title) => `Gesucht in: ${title}`,
    nothingFound: 'Nichts gefunden',
    nowhere: (words) => `${words} kommt im Durchsuchten nirgends vor.`,
    searchHint:
      'Ein \\* am Ende eines Wortes findet alle, die so beginnen; "…" hält Wörter zusammen, die zusammengehören.',
    noWords:
      'Es gibt kein Wort, nach dem gesucht werden kann. Geben Sie Wörter oder eine Wendung in Anführungszeichen ein.',
    withheldLines:
      'Eine Zeile stimmte nicht mit ihrem Dokument überein und wurde weggelassen. Wer diesen Bot betreibt, findet es im Protokoll.',
    contents: 'Inhalt',
    noHeadings: 'Dieses Dokument hat keine Überschriften.',
    noNote: 'Keine solche Fußnote',
    noNoteNumbered: (number) => `Keine Fußnote hat hier die Nummer „${number}“.`,
    noteHint: (count) => `${count} Fußnoten haben diese Nummer: Nennen Sie das Kapitel, um nur eine zu sehen.`,
    people: 'Autoren und Herausgeber',
    role: { author: 'Verfasste', editor: 'Gab heraus', chapter: 'Schrieb' },
    nobody: (name) => `Die Dokumente nennen niemanden mit dem Namen „${name}“.`,
    nobodyNamed: 'Die Dokumente sagen nicht, wer sie geschrieben hat.',
    quotation: 'Zitat',
    page: (label) => `Seite ${label}`,
    notesOnPage: (label) => `Fußnoten auf Seite ${label}`,
    emptyPage: 'Auf dieser Seite steht nichts.',
    partOfPage: (label, part, parts) => `Seite ${label} (${part} von ${parts})`,
    comparing: (done, total, title) => `Befragt: ${done} von ${total}, ${title}`,
    compareTitle: 'Je ein Zitat',
    nothingIn: 'Nichts in:',
    nothingAnywhere: 'Keines davon sagt etwas dazu.',
    notAsked: (most) =>
      `Nicht befragt, denn höchstens ${most} werden auf einmal befragt (nennen Sie ein Dokument, um seine Kapitel zu befragen):`,
  },
};
