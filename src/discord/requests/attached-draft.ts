import { extname } from 'node:path';
import type { PinciteError } from '../../errors.js';
import { DESK_TEXTS } from '../../language/discord/desk-texts.js';
import type { GivenFile } from '../commands/command.js';
import type { QuotedDraft } from '../drafts/draft-job.js';
import { plainLine } from '../show/escape.js';
import { DOWNLOAD_MS, DRAFT_BYTES } from '../show/limits.js';
import { refused } from './refused.js';
import type { Call, Services } from './services.js';

/** Where Discord keeps attachments. */
const DISCORDS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const LONGEST_NAME = 80;
const LONGEST_ENDING = 10;

/** Whether a file is one that is read, by its name. */
export function isDraft(name: string): boolean {
  return ['.md', '.txt', '.docx'].includes(extname(name).toLowerCase());
}

/**
 * Downloads and reads an attached draft when its turn comes: never more bytes than are read, from nowhere but Discord.
 * @throws PinciteError input, overloaded, cancelled
 */
export async function attachedDraft(
  file: GivenFile,
  call: Pick<Call, 'userId' | 'guildId' | 'language' | 'log' | 'signal' | 'progress'>,
  services: Pick<Services, 'config' | 'drafts'>,
): Promise<QuotedDraft> {
  const texts = DESK_TEXTS[call.language];
  const name = shownName(file.name);
  const kind = extname(name).toLowerCase();
  if (!isDraft(name)) throw refused(texts.notRead(name));
  const limit = kind === '.docx' ? DRAFT_BYTES.docxBytes : DRAFT_BYTES.textBytes;
  const tooLarge = (): PinciteError => refused(texts.tooLarge(name, sizeWords(limit)));
  if (file.size > limit) throw tooLarge();
  if (!isDiscords(file.url, services.config.discord.api)) throw refused(texts.notDiscords);
  call.progress(texts.reading);
  const content = async (): Promise<Uint8Array> => {
    const bytes = await download(file.url, limit, call).catch((error: unknown) => {
      // Where the request itself is broken off, that is what the person is told, not this.
      call.log.warn({ err: error }, 'an attachment could not be downloaded');
      throw refused(texts.notDownloaded(name));
    });
    if (bytes === null) throw tooLarge();
    call.log.debug({ bytes: bytes.length }, 'reading a draft');
    return bytes;
  };
  return services.drafts.file(content, name, call);
}

/** A long name is cut before its ending, which says what kind of file it is. */
function shownName(name: string): string {
  const ending = plainLine(extname(name), LONGEST_ENDING);
  return plainLine(name.slice(0, name.length - extname(name).length), LONGEST_NAME - ending.length) + ending;
}

/** @returns null when there is more of it than the limit */
async function download(url: string, limit: number, { signal }: Pick<Call, 'signal'>): Promise<Uint8Array | null> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(DOWNLOAD_MS)]),
  });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`Discord answers ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the download.
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The address comes from Discord, but through a message that anything may have been put into: nothing else is asked. */
function isDiscords(url: string, api: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, username, password } = new URL(url);
  return [...DISCORDS, new URL(api).origin].includes(origin) && username === '' && password === '';
}

function sizeWords(bytes: number): string {
  const mebibyte = 1024 * 1024;
  return bytes >= mebibyte ? `${bytes / mebibyte} MiB` : `${bytes / 1024} KiB`;
}
