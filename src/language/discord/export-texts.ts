import type { PerLanguage } from '../languages.js';
import type { Notice } from './notebook-texts.js';

/** What `/export` says besides what notebooks say. */
export interface ExportTexts {
  readonly title: string;
  readonly making: string;
  /** @param style its title, escaped */
  exported(count: number, style: string): string;
  /** Of a list of works. @param count how many quotations are from them */
  references(count: number): string;
  /** Of quotations whose source has changed, in a text and in a list of references. */
  uncertainShown(count: number): string;
  uncertainLeftOut(count: number): string;
  /** Of those that stand elsewhere now than when they were saved. */
  moved(count: number): string;
  /** All of them are such. */
  readonly nothingCertain: Notice;
  /** @param limit in mebibytes */
  tooLarge(limit: number): Notice;
  readonly unknownStyle: Notice;
}

export const EXPORT_TEXTS: PerLanguage<ExportTexts> = {
  en: {
    title: 'The notebook as a file',
    making: 'The file is made as soon as it is its turn…',
    exported: (count, style) => `${count === 1 ? '1 quotation' : `${count} quotations`}, cited in the style ${style}.`,
    references: (count) =>
      count === 1 ? 'The work that 1 quotation is from.' : `The works that ${count} quotations are from, each once.`,
    uncertainShown: (count) =>
      count === 1
        ? 'The source of 1 of them has changed since: it is shown as saved, and said so.'
        : `The sources of ${count} of them have changed since: they are shown as saved, and said so.`,
    uncertainLeftOut: (count) =>
      count === 1
        ? 'The source of 1 more has changed since: it is left out.'
        : `The sources of ${count} more have changed since: they are left out.`,
    moved: (count) =>
      count === 1
        ? 'The place of 1 of them has changed since it was saved: it is cited where it is now.'
        : `The places of ${count} of them have changed since they were saved: they are cited where they are now.`,
    nothingCertain: {
      title: 'Nothing to export in this format',
      text: 'The sources of all quotations have changed since they were saved. As md, txt or docx they can be exported as saved.',
    },
    tooLarge: (limit) => ({
      title: 'The file is too large',
      text: `It has more than ${limit} MiB, which Discord does not take. Choose another format, or remove what is no longer needed.`,
    }),
    unknownStyle: {
      title: 'No such style',
      text: 'Take one from the list that appears while you type, or leave the style out.',
    },
  },
  fr: {
    title: 'Le carnet dans un fichier',
    making: 'Le fichier se fait dès que c’est son tour…',
    exported: (count, style) =>
      `${count === 1 ? '1 citation' : `${count} citations`}, référencée${count === 1 ? '' : 's'} dans le style ${style}.`,
    references: (count) =>
      count === 1
        ? 'L’ouvrage dont vient 1 citation.'
        : `Les ouvrages dont viennent ${count} citations, chacun une fois.`,
    uncertainShown: (count) =>
      count === 1
        ? 'La source de l’une d’elles a changé depuis\u00a0: elle figure telle qu’enregistrée, et c’est indiqué.'
        : `Les sources de ${count} d’entre elles ont changé depuis\u00a0: elles figurent telles qu’enregistrées, et c’est indiqué.`,
    uncertainLeftOut: (count) =>
      count === 1
        ? 'La source d’une autre a changé depuis\u00a0: elle est omise.'
        : `Les sources de ${count} autres ont changé depuis\u00a0: elles sont omises.`,
    moved: (count) =>
      count === 1
        ? 'La place de l’une d’elles a changé depuis l’enregistrement\u00a0: elle est citée là où elle est désormais.'
        : `La place de ${count} d’entre elles a changé depuis l’enregistrement\u00a0: elles sont citées là où elles sont désormais.`,
    nothingCertain: {
      title: 'Rien à exporter dans ce format',
      text: 'Les sources de toutes les citations ont changé depuis l’enregistrement. En md, txt ou docx, elles peuvent être exportées telles qu’enregistrées.',
    },
    tooLarge: (limit) => ({
      title: 'Le fichier est trop volumineux',
      text: `Il dépasse ${limit} Mio, ce que Discord n’accepte pas. Choisissez un autre format ou retirez ce qui n’est plus utile.`,
    }),
    unknownStyle: {
      title: 'Style introuvable',
      text: 'Choisissez-en un dans la liste qui apparaît pendant la saisie, ou n’indiquez pas de style.',
    },
  },
  nl: {
    title: 'Het notitieboek als bestand',
    making: 'Het bestand wordt gemaakt zodra het aan de beurt is…',
    exported: (count, style) =>
      `${count === 1 ? '1 citaat' : `${count} citaten`}, met verwijzingen in de stijl ${style}.`,
    references: (count) =>
      count === 1 ? 'Het werk waaruit 1 citaat komt.' : `De werken waaruit ${count} citaten komen, elk één keer.`,
    uncertainShown: (count) =>
      count === 1
        ? 'De bron van 1 ervan is sindsdien gewijzigd: het staat er zoals het werd bewaard, en dat is vermeld.'
        : `De bronnen van ${count} ervan zijn sindsdien gewijzigd: ze staan er zoals ze werden bewaard, en dat is vermeld.`,
    uncertainLeftOut: (count) =>
      count === 1
        ? 'De bron van nog 1 citaat is sindsdien gewijzigd: het is weggelaten.'
        : `De bronnen van nog ${count} citaten zijn sindsdien gewijzigd: ze zijn weggelaten.`,
    moved: (count) =>
      count === 1
        ? 'De vindplaats van 1 ervan is veranderd sinds het bewaren: verwezen wordt naar de huidige.'
        : `De vindplaatsen van ${count} ervan zijn veranderd sinds het bewaren: verwezen wordt naar de huidige.`,
    nothingCertain: {
      title: 'Niets om in dit formaat te exporteren',
      text: 'De bronnen van alle citaten zijn gewijzigd sinds ze werden bewaard. Als md, txt of docx kunnen ze worden geëxporteerd zoals bewaard.',
    },
    tooLarge: (limit) => ({
      title: 'Het bestand is te groot',
      text: `Het is groter dan ${limit} MiB, en dat neemt Discord niet aan. Kies een ander formaat of verwijder wat niet meer nodig is.`,
    }),
    unknownStyle: {
      title: 'Die stijl is er niet',
      text: 'Kies er een uit de lijst die tijdens het typen verschijnt, of laat de stijl weg.',
    },
  },
  de: {
    title: 'Das Notizbuch als Datei',
    making: 'Die Datei wird erstellt, sobald sie an der Reihe ist…',
    exported: (count, style) => `${count === 1 ? '1 Zitat' : `${count} Zitate`}, nachgewiesen im Stil ${style}.`,
    references: (count) =>
      count === 1 ? 'Das Werk, aus dem 1 Zitat stammt.' : `Die Werke, aus denen ${count} Zitate stammen, jedes einmal.`,
    uncertainShown: (count) =>
      count === 1
        ? 'Die Quelle von 1 davon hat sich seitdem geändert: Es steht da, wie es gespeichert wurde, und das ist vermerkt.'
        : `Die Quellen von ${count} davon haben sich seitdem geändert: Sie stehen da, wie sie gespeichert wurden, und das ist vermerkt.`,
    uncertainLeftOut: (count) =>
      count === 1
        ? 'Die Quelle von 1 weiteren hat sich seitdem geändert: Es ist ausgelassen.'
        : `Die Quellen von ${count} weiteren haben sich seitdem geändert: Sie sind ausgelassen.`,
    moved: (count) =>
      count === 1
        ? 'Die Fundstelle von 1 davon hat sich seit dem Speichern geändert: Nachgewiesen ist die jetzige.'
        : `Die Fundstellen von ${count} davon haben sich seit dem Speichern geändert: Nachgewiesen sind die jetzigen.`,
    nothingCertain: {
      title: 'Nichts in diesem Format zu exportieren',
      text: 'Die Quellen aller Zitate haben sich seit dem Speichern geändert. Als md, txt oder docx lassen sie sich exportieren, wie sie gespeichert wurden.',
    },
    tooLarge: (limit) => ({
      title: 'Die Datei ist zu groß',
      text: `Sie hat mehr als ${limit} MiB; das nimmt Discord nicht an. Wählen Sie ein anderes Format, oder entfernen Sie, was nicht mehr gebraucht wird.`,
    }),
    unknownStyle: {
      title: 'Diesen Stil gibt es nicht',
      text: 'Nehmen Sie einen aus der Liste, die beim Tippen erscheint, oder lassen Sie den Stil weg.',
    },
  },
};
