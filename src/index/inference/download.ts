import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PinciteError } from '../../errors.js';

/** Where models are fetched from, unless a caller says otherwise. */
const HUB = 'https://huggingface.co/';

/**
 * Fetches a model's files into its folder. The only place in Pincite where transformers.js may use the network.
 * Files arrive beside the folder and are moved in once complete: a download cut short leaves nothing that looks like a model.
 * @param model the model's name on the hub
 * @param directory the model's folder
 * @param files what to fetch, relative to the folder
 * @param hub base address, with its trailing slash
 * @throws PinciteError model-missing
 */
export async function downloadModel(
  model: string,
  directory: string,
  files: readonly string[],
  hub: string = HUB,
): Promise<void> {
  const { env } = await import('@xenova/transformers/src/env.js');
  const { getModelFile } = await import('@xenova/transformers/src/utils/hub.js');
  const incoming = `${directory}.incoming`;
  env.remoteHost = hub;
  env.allowLocalModels = false;
  env.allowRemoteModels = true;
  env.useFSCache = true;
  try {
    for (const file of files) {
      await getModelFile(model, file, true, { cache_dir: incoming });
      await mkdir(dirname(join(directory, file)), { recursive: true });
      await rename(join(incoming, model, file), join(directory, file));
    }
  } catch (cause) {
    throw new PinciteError(
      'model-missing',
      `The model “${model}” could not be downloaded.`,
      'Check the network and the model’s name, or copy the model’s folder by hand.',
      { cause },
    );
  } finally {
    forbidNetwork(env);
    await rm(incoming, { recursive: true, force: true });
  }
}

/** Turns off every way by which transformers.js reaches the network or its own cache. */
export function forbidNetwork(env: {
  allowRemoteModels: boolean;
  allowLocalModels: boolean;
  useFSCache: boolean;
  useBrowserCache: boolean;
}): void {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.useBrowserCache = false;
}
