import type { Config } from '../config.js';
import { SOURCE_SETTINGS, type SourceSettings } from '../desk/source/settings.js';
import type { Scope } from './scope.js';

/** A scope as questions to the engine have it. */
export function within({ document, chapter }: Scope): { readonly documentId?: string; readonly chapterId?: string } {
  return {
    ...(document === null ? {} : { documentId: document.id }),
    ...(chapter === null ? {} : { chapterId: chapter.id }),
  };
}

/** What an answer is judged by, a source is judged by too. */
export function settingsOf({ answer }: Config): SourceSettings {
  const { minProbability, clearProbability } = answer;
  return { ...SOURCE_SETTINGS, minProbability, clearProbability };
}
