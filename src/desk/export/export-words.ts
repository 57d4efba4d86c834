import type { Language } from '../../language/languages.js';

/** The fixed words of an exported file. */
export interface ExportWords {
  readonly title: string;
  readonly tags: string;
  readonly notes: string;
  readonly bibliography: string;
  /** Of a quotation whose source has other words now. @param citation of when it was saved */
  changed(citation: string): string;
  /** Of a quotation that stands elsewhere now. @param was the citation of when it was saved */
  moved(was: string): string;
  /** In the place of a quotation whose copy in the notebook isn't what was saved. */
  damaged(citation: string): string;
}

const WORDS: { readonly [L in Language]: ExportWords } = {
  en: {
    title: 'Notebook',
    tags: 'Tags:',
    notes: 'Notes',
    bibliography: 'Bibliography',
    changed: (citation) => `The source has changed since this was saved. It was saved from: ${citation}`,
    moved: (was) => `Its place has changed since it was saved. It was saved from: ${was}`,
    damaged: (citation) =>
      `The notebook’s copy of this quotation is damaged and isn’t shown. It was saved from: ${citation}`,
  },
  fr: {
    title: 'Carnet de citations',
    tags: 'Mots-clés :',
    notes: 'Notes',
    bibliography: 'Bibliographie',
    changed: (citation) => `La source a changé depuis l’enregistrement. Provenance enregistrée : ${citation}`,
    moved: (was) => `Sa place a changé depuis l’enregistrement. Provenance enregistrée : ${was}`,
    damaged: (citation) =>
      `La copie de cette citation dans le carnet est endommagée et n’est pas montrée. Provenance enregistrée : ${citation}`,
  },
  nl: {
    title: 'Citaten',
    tags: 'Trefwoorden:',
    notes: 'Noten',
    bibliography: 'Bibliografie',
    changed: (citation) => `De bron is gewijzigd sinds dit werd bewaard. Bewaard uit: ${citation}`,
    moved: (was) => `De vindplaats is veranderd sinds dit werd bewaard. Bewaard uit: ${was}`,
    damaged: (citation) =>
      `De bewaarde kopie van dit citaat is beschadigd en wordt niet getoond. Bewaard uit: ${citation}`,
  },
  de: {
    title: 'Zitatensammlung',
    tags: 'Schlagwörter:',
    notes: 'Anmerkungen',
    bibliography: 'Literaturverzeichnis',
    changed: (citation) => `Die Quelle hat sich seit dem Speichern geändert. Gespeichert aus: ${citation}`,
    moved: (was) => `Die Fundstelle hat sich seit dem Speichern geändert. Gespeichert aus: ${was}`,
    damaged: (citation) =>
      `Die gespeicherte Kopie dieses Zitats ist beschädigt und wird nicht gezeigt. Gespeichert aus: ${citation}`,
  },
};

/** The fixed words in a language. */
export function exportWords(language: Language): ExportWords {
  return WORDS[language];
}
