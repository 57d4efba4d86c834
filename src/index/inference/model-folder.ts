import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PinciteError } from '../../errors.js';
import { WEIGHTY_FILES } from './checksums.js';
import { DESCRIPTION_FILE } from './description.js';
import { downloadModel } from './download.js';

/** Which model, and where. */
export interface ModelConfig {
  /** The folder of models: each model is a folder in it. */
  readonly modelsDir: string;
  /** The model's folder inside `modelsDir`: `pincite-e5-small`, or `Xenova/multilingual-e5-small`. */
  readonly model: string;
  /** Whether a model that is not on disk may be fetched from the Hugging Face hub. */
  readonly allowDownload: boolean;
  /** The folder of the reading model that is loaded beside it; left out, nothing is read. */
  readonly reader?: string;
  /** Threads of one inference; left out, as many as there are processors. */
  readonly threads?: number;
}

/** What a model is for, as it is called where it is missing. */
export type ModelRole = 'model' | 'reading model';

/** For each role a name as an example, and what can be set instead of putting a model where it belongs. */
const ADVICE: Readonly<Record<ModelRole, { readonly example: string; readonly instead: string }>> = {
  model: { example: 'pincite-e5-small', instead: 'PINCITE_ALLOW_DOWNLOAD=true' },
  'reading model': { example: 'pincite-reader', instead: 'PINCITE_READER=none to answer without one' },
};

/** One or two parts, as the hub names models; never a path out of the folder of models. */
const MODEL_NAME = /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)?$/;

/**
 * Finds a model's folder, and fetches what is missing where that is allowed. A reading model is never fetched.
 * @returns the folder's absolute path; its files exist but are not verified yet
 * @throws PinciteError configuration, model-missing
 */
export async function locateModel(config: ModelConfig, role: ModelRole = 'model'): Promise<string> {
  const { example, instead } = ADVICE[role];
  const mayDownload = config.allowDownload && role === 'model';
  if (!MODEL_NAME.test(config.model)) {
    throw new PinciteError(
      'configuration',
      `“${config.model}” is not the name of a ${role}.`,
      `Give the name of a folder inside the folder of models, such as ${example}.`,
    );
  }
  const directory = resolve(config.modelsDir, config.model);
  const missing = await missingFiles(directory);
  const absent = missing.length === WEIGHTY_FILES.length;
  if (absent && !mayDownload) {
    throw new PinciteError(
      'model-missing',
      `The ${role} “${config.model}” is not in ${resolve(config.modelsDir)}.`,
      `Put the ${role}’s folder there, or choose another one, or set ${instead}.`,
    );
  }
  // How to use a model can't be guessed from its files, so the description comes from a person, before any download.
  if (missing.includes(DESCRIPTION_FILE)) return directory;
  if (missing.length === 0) return directory;
  if (!mayDownload) {
    throw new PinciteError(
      'model-missing',
      `The ${role} “${config.model}” is not complete: ${missing.map((file) => join(directory, file)).join(', ')} missing.`,
      `Copy the ${role}’s folder again from where it came from, or set ${instead}.`,
    );
  }
  await downloadModel(config.model, directory, missing);
  return directory;
}

async function missingFiles(directory: string): Promise<string[]> {
  const present = await Promise.all(
    WEIGHTY_FILES.map((file) =>
      access(join(directory, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return WEIGHTY_FILES.filter((_, index) => present[index] !== true);
}
