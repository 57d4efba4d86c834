import type { PerLanguage } from '../languages.js';

/** What `/style` and "Copy citation" say of citation styles. Names and titles come in escaped. */
export interface StyleTexts {
  readonly title: string;
  style(name: string, id: string, by: string): string;
  language(name: string | null, by: string): string;
  /** Whose choice it is. */
  readonly by: { readonly user: string; readonly server: string; readonly default: string };
  readonly saved: { readonly user: string; readonly server: string };
  missing(id: string): string;
  readonly example: string;
  readonly inText: string;
  readonly footnote: string;
  readonly bibliography: string;
  readonly styles: string;
  readonly noteStyle: string;
  moreStyles(count: number): string;
  /** Of files that can't be used as a style. */
  readonly unusable: string;
  readonly takeBack: string;
  readonly notHere: string;
  readonly notAllowed: string;
  /** For the server, but neither a style nor a language. */
  readonly nothingForServer: string;
  unknown(given: string): string;
}

/** The texts of `/style`. */
export const STYLE_TEXTS: PerLanguage<StyleTexts> = {
  en: {
    title: 'Citation style',
    style: (name, id, by) => `Style: **${name}** (${id}), ${by}`,
    language: (name, by) => (name === null ? 'Language: the style’s own' : `Language: **${name}**, ${by}`),
    by: { user: 'your choice', server: 'this server’s choice', default: 'the default' },
    saved: { user: 'Saved for you.', server: 'Saved for this server.' },
    missing: (id) => `The style ${id} was chosen, but is no longer there.`,
    example: 'Example',
    inText: 'In the text',
    footnote: 'Footnote',
    bibliography: 'Bibliography',
    styles: 'Styles to choose from',
    noteStyle: 'footnotes',
    moreStyles: (count) => `And ${count} more: type a word of the title after /style to find them.`,
    unusable: 'Files that cannot be used',
    takeBack: 'default: take back the choice',
    notHere: 'This is no server. Choose a style for yourself: leave out “for”.',
    nothingForServer: 'Nothing was changed: to choose for the server, give a style or a language as well.',
    notAllowed:
      'Only members who may manage this server can choose its style. You can choose your own: leave out “for”.',
    unknown: (given) =>
      `There is no citation style “${given}”, or more than one fits. Take one from the list that appears while you type.`,
  },
  fr: {
    title: 'Style de citation',
    style: (name, id, by) => `Style : **${name}** (${id}), ${by}`,
    language: (name, by) => (name === null ? 'Langue : celle du style' : `Langue : **${name}**, ${by}`),
    by: { user: 'votre choix', server: 'choix de ce serveur', default: 'par défaut' },
    saved: { user: 'Enregistré pour vous.', server: 'Enregistré pour ce serveur.' },
    missing: (id) => `Le style ${id} avait été choisi, mais il n’existe plus.`,
    example: 'Exemple',
    inText: 'Dans le texte',
    footnote: 'Note de bas de page',
    bibliography: 'Bibliographie',
    styles: 'Styles disponibles',
    noteStyle: 'notes de bas de page',
    moreStyles: (count) => `Et ${count} autres : tapez un mot du titre après /style pour les trouver.`,
    unusable: 'Fichiers inutilisables',
    takeBack: 'default : annuler le choix',
    notHere: 'Nous ne sommes pas sur un serveur. Choisissez un style pour vous-même : omettez « for ».',
    nothingForServer: 'Rien n’a été changé\u00a0: pour choisir pour le serveur, indiquez aussi un style ou une langue.',
    notAllowed:
      'Seuls les membres qui peuvent gérer ce serveur choisissent son style. Vous pouvez choisir le vôtre : omettez « for ».',
    unknown: (given) =>
      `Il n’y a pas de style de citation « ${given} », ou plusieurs conviennent. Choisissez dans la liste qui apparaît pendant la saisie.`,
  },
  nl: {
    title: 'Citeerstijl',
    style: (name, id, by) => `Stijl: **${name}** (${id}), ${by}`,
    language: (name, by) => (name === null ? 'Taal: die van de stijl' : `Taal: **${name}**, ${by}`),
    by: { user: 'uw keuze', server: 'keuze van deze server', default: 'de standaard' },
    saved: { user: 'Opgeslagen voor u.', server: 'Opgeslagen voor deze server.' },
    missing: (id) => `De stijl ${id} was gekozen, maar bestaat niet meer.`,
    example: 'Voorbeeld',
    inText: 'In de tekst',
    footnote: 'Voetnoot',
    bibliography: 'Bibliografie',
    styles: 'Stijlen om uit te kiezen',
    noteStyle: 'voetnoten',
    moreStyles: (count) => `En nog ${count}: typ na /style een woord van de titel om ze te vinden.`,
    unusable: 'Bestanden die niet bruikbaar zijn',
    takeBack: 'default: keuze ongedaan maken',
    notHere: 'Dit is geen server. Kies een stijl voor uzelf: laat ‘for’ weg.',
    nothingForServer: 'Er is niets gewijzigd: geef ook een stijl of een taal op om voor de server te kiezen.',
    notAllowed: 'Alleen leden die deze server mogen beheren, kiezen zijn stijl. Uw eigen stijl kiest u zonder ‘for’.',
    unknown: (given) =>
      `Er is geen citeerstijl ‘${given}’, of er passen er meer. Neem er een uit de lijst die tijdens het typen verschijnt.`,
  },
  de: {
    title: 'Zitierstil',
    style: (name, id, by) => `Stil: **${name}** (${id}), ${by}`,
    language: (name, by) => (name === null ? 'Sprache: die des Stils' : `Sprache: **${name}**, ${by}`),
    by: { user: 'Ihre Wahl', server: 'Wahl dieses Servers', default: 'Voreinstellung' },
    saved: { user: 'Für Sie gespeichert.', server: 'Für diesen Server gespeichert.' },
    missing: (id) => `Der Stil ${id} war gewählt, ist aber nicht mehr da.`,
    example: 'Beispiel',
    inText: 'Im Text',
    footnote: 'Fußnote',
    bibliography: 'Literaturverzeichnis',
    styles: 'Stile zur Auswahl',
    noteStyle: 'Fußnoten',
    moreStyles: (count) => `Und ${count} weitere: Tippen Sie nach /style ein Wort des Titels, um sie zu finden.`,
    unusable: 'Dateien, die nicht verwendbar sind',
    takeBack: 'default: Wahl zurücknehmen',
    notHere: 'Hier ist kein Server. Wählen Sie einen Stil für sich: ohne „for“.',
    nothingForServer:
      'Nichts wurde geändert: Um für den Server zu wählen, geben Sie auch einen Stil oder eine Sprache an.',
    notAllowed:
      'Nur Mitglieder, die diesen Server verwalten dürfen, wählen seinen Stil. Ihren eigenen wählen Sie ohne „for“.',
    unknown: (given) =>
      `Es gibt keinen Zitierstil „${given}“, oder mehrere passen. Nehmen Sie einen aus der Liste, die beim Tippen erscheint.`,
  },
};
