import type { Language } from '../language/languages.js';

/** A label with its colon, before which French has a no-break space. */
export function withColon(label: string, language: Language): string {
  return `${label}${language === 'fr' ? '\u00a0:' : ':'}`;
}

/** A label without the colon at its end, to stand by itself or to have more put before the colon. */
export function withoutColon(label: string): string {
  return label.replace(/\s*:$/u, '');
}
