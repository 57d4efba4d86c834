import type { PerLanguage } from '../languages.js';

/** A notebook, seen by who uses it: the channel's, or one's own. */
export type Whose = 'channel' | 'mine';

/** A heading and what stands below it. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** The fixed words of notebooks on Discord. Nothing that anybody typed is among them. */
export interface NotebookTexts {
  /** Buttons. */
  readonly previous: string;
  readonly next: string;
  /** As a heading. */
  readonly notebook: { readonly [W in Whose]: string };
  movedTo(number: number): string;
  removed(number: number): Notice;
  /** What an undone change did, above the entry as it is now. */
  readonly undone: { readonly [K in 'add' | 'remove' | 'move' | 'edit']: Notice };
  /** Somebody else has changed the entry since: it is shown below, then what it was before the change. */
  readonly leftAsIs: Notice;
  readonly before: string;
  readonly nothingToUndo: Notice;
  /** "1–5 of 23". */
  range(from: number, to: number, count: number): string;
  found(count: number): string;
  readonly nothingFound: Notice;
  readonly empty: Notice;
  /** Of an entry that is gone, a number that is too high, somebody else's entry, somebody else's list. */
  gone(whose: Whose): Notice;
  noSuchNumber(number: number, count: number, whose: Whose): Notice;
  readonly notYours: Notice;
  readonly notYourPages: Notice;
  /** Beside an entry. The person and the day are Discord's own marks for them. */
  savedBy(person: string, day: string): string;
  readonly note: string;
  readonly tags: string;
  readonly quotationId: string;
  shortened(number: number, whose: Whose): string;
  /** @param was the citation of when it was saved, escaped */
  placeChanged(was: string): string;
  readonly changed: string;
  readonly damaged: string;
}

/** The option for the notebook that is meant: without it, it is the channel's. */
const OF: { readonly [W in Whose]: string } = { channel: '', mine: ' whose:mine' };
const LIST: { readonly [W in Whose]: string } = { channel: '/notebook list', mine: '/notebook list whose:mine' };

export const NOTEBOOK_TEXTS: PerLanguage<NotebookTexts> = {
  en: {
    previous: '◀ Previous',
    next: 'Next ▶',
    notebook: { channel: 'This channel’s notebook', mine: 'Personal notebook' },
    movedTo: (number) => `Now number ${number}`,
    removed: (number) => ({
      title: 'Removed',
      text: `Number ${number} is no longer in the notebook.`,
    }),
    undone: {
      add: { title: 'Undone', text: 'What you saved last is out of the notebook again.' },
      remove: { title: 'Undone', text: 'What you removed last is back in its place.' },
      move: { title: 'Undone', text: 'What you moved last is back in its place.' },
      edit: { title: 'Undone', text: 'Note and tags are again as they were before your last change.' },
    },
    leftAsIs: {
      title: 'Not undone',
      text: 'Somebody else has changed this entry since your last change to it, so it stays as it is.',
    },
    before: 'Before your change',
    nothingToUndo: {
      title: 'Nothing to undo',
      text: 'You have changed nothing in this notebook that can still be undone.',
    },
    range: (from, to, count) => `${from === to ? from : `${from}–${to}`} of ${count}`,
    found: (count) => (count === 1 ? '1 quotation found' : `${count} quotations found`),
    nothingFound: { title: 'Nothing found', text: 'No saved quotation has all these words in its text, note or tags.' },
    empty: {
      title: 'The notebook is empty',
      text: 'To save a quotation, press 🔖 Save under it, or react with 🔖: that saves the first quotation of the message.',
    },
    gone: (whose) => ({
      title: 'No longer there',
      text: `The notebook does not hold this quotation any more. ${LIST[whose]} shows what it holds.`,
    }),
    noSuchNumber: (number, count, whose) => ({
      title: `There is no number ${number}`,
      text: count === 0 ? 'The notebook is empty.' : `The numbers go from 1 to ${count}; ${LIST[whose]} shows them.`,
    }),
    notYours: {
      title: 'Saved by somebody else',
      text: 'Only who saved a quotation, or a moderator, may change or remove it.',
    },
    notYourPages: {
      title: 'Somebody else’s notebook',
      text: `Only its owner can turn its pages. ${LIST.mine} shows your own.`,
    },
    savedBy: (person, day) => `Saved by ${person}, ${day}`,
    note: 'Note:',
    tags: 'Tags:',
    quotationId: 'Quotation id:',
    shortened: (number, whose) => `Shortened here; whole with /notebook show number:${number}${OF[whose]}`,
    placeChanged: (was) => `Its place has changed since. When it was saved, it was: ${was}`,
    changed: 'The source has changed since: this is the text as it was saved.',
    damaged: 'The copy in the notebook is damaged and is not shown.',
  },
  fr: {
    previous: '◀ Précédentes',
    next: 'Suivantes ▶',
    notebook: { channel: 'Carnet de ce salon', mine: 'Carnet personnel' },
    movedTo: (number) => `Désormais numéro ${number}`,
    removed: (number) => ({
      title: 'Retiré',
      text: `Le numéro ${number} n’est plus dans le carnet.`,
    }),
    undone: {
      add: { title: 'Annulé', text: 'Votre dernier enregistrement est retiré du carnet.' },
      remove: { title: 'Annulé', text: 'Ce que vous aviez retiré en dernier est de nouveau à sa place.' },
      move: { title: 'Annulé', text: 'Ce que vous aviez déplacé en dernier est de nouveau à sa place.' },
      edit: { title: 'Annulé', text: 'La note et les mots-clés sont comme avant votre dernière modification.' },
    },
    leftAsIs: {
      title: 'Rien n’a été annulé',
      text: 'Quelqu’un d’autre a changé cette entrée après votre dernière modification\u00a0; elle reste donc telle quelle.',
    },
    before: 'Avant votre modification',
    nothingToUndo: {
      title: 'Rien à annuler',
      text: 'Vous n’avez rien changé dans ce carnet qui puisse encore être annulé.',
    },
    range: (from, to, count) => `${from === to ? from : `${from}–${to}`} sur ${count}`,
    found: (count) => (count === 1 ? '1 citation trouvée' : `${count} citations trouvées`),
    nothingFound: {
      title: 'Rien trouvé',
      text: 'Aucune citation enregistrée n’a tous ces mots dans son texte, sa note ou ses mots-clés.',
    },
    empty: {
      title: 'Le carnet est vide',
      text: 'Pour enregistrer une citation, appuyez sur 🔖 Enregistrer en dessous, ou réagissez par 🔖\u00a0: la première citation du message est enregistrée.',
    },
    gone: (whose) => ({
      title: 'Introuvable',
      text: `Le carnet ne contient plus cette citation. ${LIST[whose]} en montre le contenu.`,
    }),
    noSuchNumber: (number, count, whose) => ({
      title: `Il n’y a pas de numéro ${number}`,
      text: count === 0 ? 'Le carnet est vide.' : `Les numéros vont de 1 à ${count}\u00a0; ${LIST[whose]} les montre.`,
    }),
    notYours: {
      title: 'Enregistrée par quelqu’un d’autre',
      text: 'Seule la personne qui a enregistré une citation, ou un modérateur, peut la modifier ou la retirer.',
    },
    notYourPages: {
      title: 'Le carnet de quelqu’un d’autre',
      text: `Seul son propriétaire peut en tourner les pages. ${LIST.mine} montre le vôtre.`,
    },
    savedBy: (person, day) => `Enregistrée par ${person}, ${day}`,
    note: 'Note\u00a0:',
    tags: 'Mots-clés\u00a0:',
    quotationId: 'Identifiant de la citation\u00a0:',
    shortened: (number, whose) => `Abrégé ici\u00a0; en entier avec /notebook show number:${number}${OF[whose]}`,
    placeChanged: (was) => `Sa place a changé depuis. À l’enregistrement, c’était\u00a0: ${was}`,
    changed: 'La source a changé depuis\u00a0: voici le texte tel qu’il a été enregistré.',
    damaged: 'La copie dans le carnet est endommagée et n’est pas montrée.',
  },
  nl: {
    previous: '◀ Vorige',
    next: 'Volgende ▶',
    notebook: { channel: 'Notitieboek van dit kanaal', mine: 'Persoonlijk notitieboek' },
    movedTo: (number) => `Nu nummer ${number}`,
    removed: (number) => ({
      title: 'Verwijderd',
      text: `Nummer ${number} staat niet meer in het notitieboek.`,
    }),
    undone: {
      add: { title: 'Ongedaan gemaakt', text: 'Wat u het laatst bewaarde, is weer uit het notitieboek.' },
      remove: { title: 'Ongedaan gemaakt', text: 'Wat u het laatst verwijderde, staat weer op zijn plaats.' },
      move: { title: 'Ongedaan gemaakt', text: 'Wat u het laatst verplaatste, staat weer op zijn plaats.' },
      edit: { title: 'Ongedaan gemaakt', text: 'Notitie en trefwoorden zijn weer zoals voor uw laatste wijziging.' },
    },
    leftAsIs: {
      title: 'Niet ongedaan gemaakt',
      text: 'Iemand anders heeft dit na uw laatste wijziging veranderd; het blijft daarom zoals het is.',
    },
    before: 'Vóór uw wijziging',
    nothingToUndo: {
      title: 'Niets om ongedaan te maken',
      text: 'U hebt in dit notitieboek niets gewijzigd wat nog ongedaan kan worden gemaakt.',
    },
    range: (from, to, count) => `${from === to ? from : `${from}–${to}`} van ${count}`,
    found: (count) => (count === 1 ? '1 citaat gevonden' : `${count} citaten gevonden`),
    nothingFound: {
      title: 'Niets gevonden',
      text: 'Geen bewaard citaat heeft al deze woorden in de tekst, de notitie of de trefwoorden.',
    },
    empty: {
      title: 'Het notitieboek is leeg',
      text: 'Druk onder een citaat op 🔖 Bewaren om het te bewaren, of reageer met 🔖: dat bewaart het eerste citaat van het bericht.',
    },
    gone: (whose) => ({
      title: 'Niet meer aanwezig',
      text: `Dit citaat staat niet meer in het notitieboek. ${LIST[whose]} toont wat erin staat.`,
    }),
    noSuchNumber: (number, count, whose) => ({
      title: `Er is geen nummer ${number}`,
      text: count === 0 ? 'Het notitieboek is leeg.' : `De nummers gaan van 1 tot ${count}; ${LIST[whose]} toont ze.`,
    }),
    notYours: {
      title: 'Door iemand anders bewaard',
      text: 'Alleen wie een citaat bewaarde, of een moderator, mag het wijzigen of verwijderen.',
    },
    notYourPages: {
      title: 'Het notitieboek van iemand anders',
      text: `Alleen de eigenaar kan erin bladeren. ${LIST.mine} toont het uwe.`,
    },
    savedBy: (person, day) => `Bewaard door ${person}, ${day}`,
    note: 'Notitie:',
    tags: 'Trefwoorden:',
    quotationId: 'Id van het citaat:',
    shortened: (number, whose) => `Hier ingekort; volledig met /notebook show number:${number}${OF[whose]}`,
    placeChanged: (was) => `De vindplaats is sindsdien veranderd. Bij het bewaren was het: ${was}`,
    changed: 'De bron is sindsdien gewijzigd: dit is de tekst zoals die werd bewaard.',
    damaged: 'De kopie in het notitieboek is beschadigd en wordt niet getoond.',
  },
  de: {
    previous: '◀ Zurück',
    next: 'Weiter ▶',
    notebook: { channel: 'Zitate-Notizbuch dieses Kanals', mine: 'Persönliches Zitate-Notizbuch' },
    movedTo: (number) => `Jetzt Nummer ${number}`,
    removed: (number) => ({
      title: 'Entfernt',
      text: `Nummer ${number} ist nicht mehr im Notizbuch.`,
    }),
    undone: {
      add: { title: 'Rückgängig gemacht', text: 'Was Sie zuletzt gespeichert haben, ist nicht mehr im Notizbuch.' },
      remove: { title: 'Rückgängig gemacht', text: 'Was Sie zuletzt entfernt haben, ist wieder an seinem Platz.' },
      move: { title: 'Rückgängig gemacht', text: 'Was Sie zuletzt verschoben haben, ist wieder an seinem Platz.' },
      edit: {
        title: 'Rückgängig gemacht',
        text: 'Notiz und Schlagwörter sind wieder wie vor Ihrer letzten Änderung.',
      },
    },
    leftAsIs: {
      title: 'Nicht rückgängig gemacht',
      text: 'Jemand anderes hat diesen Eintrag nach Ihrer letzten Änderung geändert; er bleibt daher, wie er ist.',
    },
    before: 'Vor Ihrer Änderung',
    nothingToUndo: {
      title: 'Nichts rückgängig zu machen',
      text: 'Sie haben in diesem Notizbuch nichts geändert, was sich noch rückgängig machen lässt.',
    },
    range: (from, to, count) => `${from === to ? from : `${from}–${to}`} von ${count}`,
    found: (count) => (count === 1 ? '1 Zitat gefunden' : `${count} Zitate gefunden`),
    nothingFound: {
      title: 'Nichts gefunden',
      text: 'Kein gespeichertes Zitat hat alle diese Wörter in Text, Notiz oder Schlagwörtern.',
    },
    empty: {
      title: 'Das Notizbuch ist leer',
      text: 'Um ein Zitat zu speichern, drücken Sie darunter 🔖 Speichern, oder reagieren Sie mit 🔖: Das speichert das erste Zitat der Nachricht.',
    },
    gone: (whose) => ({
      title: 'Nicht mehr da',
      text: `Das Notizbuch enthält dieses Zitat nicht mehr. ${LIST[whose]} zeigt, was es enthält.`,
    }),
    noSuchNumber: (number, count, whose) => ({
      title: `Es gibt keine Nummer ${number}`,
      text: count === 0 ? 'Das Notizbuch ist leer.' : `Die Nummern gehen von 1 bis ${count}; ${LIST[whose]} zeigt sie.`,
    }),
    notYours: {
      title: 'Von jemand anderem gespeichert',
      text: 'Nur wer ein Zitat gespeichert hat, oder ein Moderator, darf es ändern oder entfernen.',
    },
    notYourPages: {
      title: 'Das Notizbuch von jemand anderem',
      text: `Nur wem es gehört, kann darin blättern. ${LIST.mine} zeigt Ihr eigenes.`,
    },
    savedBy: (person, day) => `Gespeichert von ${person}, ${day}`,
    note: 'Notiz:',
    tags: 'Schlagwörter:',
    quotationId: 'Id des Zitats:',
    shortened: (number, whose) => `Hier gekürzt; ganz mit /notebook show number:${number}${OF[whose]}`,
    placeChanged: (was) => `Die Fundstelle hat sich seitdem geändert. Beim Speichern war es: ${was}`,
    changed: 'Die Quelle hat sich seitdem geändert: Das ist der Text, wie er gespeichert wurde.',
    damaged: 'Die Kopie im Notizbuch ist beschädigt und wird nicht gezeigt.',
  },
};
