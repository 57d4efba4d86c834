/** The languages that questions may be asked in, and that the interface speaks. */
export const LANGUAGES = ['en', 'fr', 'nl', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Something in every language. */
export type PerLanguage<T> = { readonly [L in Language]: T };
