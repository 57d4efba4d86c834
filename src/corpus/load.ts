import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PinciteError } from '../errors.js';
import { assemble, type Source } from './assemble.js';
import { type Sidecar, sidecar as sidecarSchema } from './bibliography.js';
import type { Block } from './block.js';
import type { Corpus, Document } from './document.js';
import { readMarkdown } from './markdown.js';
import { readPlainText } from './plain-text.js';
import { ProblemLog } from './problems.js';

const READERS: Readonly<Record<string, (text: string) => Block[]>> = { '.md': readMarkdown, '.txt': readPlainText };
const ID = /^[a-z0-9][a-z0-9._-]*$/i;
/** A document beyond this is no text that people wrote; reading it would only exhaust the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads every document of a folder: `<id>.md` or `<id>.txt`, each with `<id>.json`.
 * @throws CorpusError naming every problem of the folder at once
 * @throws PinciteError corpus, when the folder itself cannot be read or is empty
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (cause) {
    throw new PinciteError(
      'corpus',
      `The corpus folder “${folder}” cannot be read.`,
      'Create it, or set PINCITE_CORPUS_DIR to the folder that holds the documents.',
      { cause },
    );
  }
  const log = new ProblemLog();
  const sources = names.filter((name) => extname(name) in READERS && !/^readme\./i.test(name) && !name.startsWith('.'));
  const seen = new Map<string, string>();
  const documents: Document[] = [];
  for (const name of sources) {
    const id = name.slice(0, -extname(name).length);
    // File systems that fold letter case would mix two such documents up.
    const twin = seen.get(id.toLowerCase());
    if (twin !== undefined) {
      log.add({
        file: name,
        line: null,
        message: `“${id}” is the id of ${twin} already.`,
        remedy: 'Rename one of them.',
      });
      continue;
    }
    seen.set(id.toLowerCase(), name);
    const source = await readSource(folder, name, id, log);
    if (source !== null) documents.push(assemble(source, log));
  }
  for (const name of names) {
    if (extname(name) !== '.json' || seen.has(name.slice(0, -5).toLowerCase())) continue;
    log.add({
      file: name,
      line: null,
      message: 'There is no document of this name.',
      remedy: `Add ${name.slice(0, -5)}.md or .txt, or remove the file.`,
    });
  }
  log.throwIfAny();
  if (documents.length === 0) {
    throw new PinciteError(
      'corpus',
      `There are no documents in “${folder}”.`,
      'Put a text there as <id>.md or <id>.txt, with <id>.json beside it; corpus/README.md says how.',
    );
  }
  documents.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { documents };
}

async function readSource(folder: string, name: string, id: string, log: ProblemLog): Promise<Source | null> {
  const before = log.count;
  const sidecarName = `${id}.json`;
  if (!ID.test(id)) {
    log.add({
      file: name,
      line: null,
      message: `“${id}” cannot be an id.`,
      remedy: 'Use letters, digits, dots, hyphens and underscores only.',
    });
  }
  const bytes = await readFile(join(folder, name));
  const text = decode(bytes, name, log);
  let sidecarBytes: Uint8Array | null = null;
  try {
    sidecarBytes = await readFile(join(folder, sidecarName));
  } catch {
    log.add({
      file: name,
      line: null,
      message: `Its sidecar ${sidecarName} is missing.`,
      remedy: 'Add it: corpus/README.md shows its form.',
    });
  }
  const sidecar = sidecarBytes === null ? null : parseSidecar(sidecarBytes, sidecarName, id, log);
  const reader = READERS[extname(name)];
  if (text === null || sidecar === null || sidecarBytes === null || reader === undefined || log.count > before)
    return null;
  const blocks = reader(text);
  if (!blocks.some((block) => block.kind !== 'page')) {
    log.add({
      file: name,
      line: null,
      message: 'It holds no text.',
      remedy: 'Put the text in, or remove the file and its sidecar.',
    });
    return null;
  }
  return {
    id,
    files: { source: name, sidecar: sidecarName },
    bytes: { source: bytes, sidecar: sidecarBytes },
    blocks,
    sidecar,
  };
}

function decode(bytes: Uint8Array, file: string, log: ProblemLog): string | null {
  if (bytes.length > MAX_BYTES) {
    log.add({
      file,
      line: null,
      message: `It is larger than ${MAX_BYTES / 1024 / 1024} MiB.`,
      remedy: 'Split it into several documents.',
    });
    return null;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
    log.add({
      file,
      line: text.slice(0, text.indexOf('\0')).split('\n').length,
      message: 'It holds a NUL: this is a binary file.',
      remedy: 'Save it as plain text in UTF-8.',
    });
  } catch {
    log.add({ file, line: brokenLine(bytes), message: 'This line is not UTF-8.', remedy: 'Save the file in UTF-8.' });
  }
  return null;
}

/** The first line that does not decode: a line feed is never part of a longer character, so lines can be tried alone. */
function brokenLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start <= bytes.length) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (feed === -1) break;
    start = end + 1;
    line += 1;
  }
  return line;
}

function parseSidecar(bytes: Uint8Array, file: string, id: string, log: ProblemLog): Sidecar | null {
  const text = decode(bytes, file, log);
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    log.add({ file, line, message: 'This is not JSON.', remedy: 'Correct it; corpus/README.md shows the form.' });
    return null;
  }
  const parsed = sidecarSchema.safeParse(json);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      log.add({
        file,
        line: null,
        message: `${issue.path.join('.') || 'The file'}: ${issue.message}.`,
        remedy: 'Correct it; corpus/README.md shows the form.',
      });
    }
    return null;
  }
  if (parsed.data.item.id !== id) {
    log.add({
      file,
      line: null,
      message: `item.id is “${parsed.data.item.id}”, but the file is named “${id}”.`,
      remedy: 'Give both the same name.',
    });
    return null;
  }
  return parsed.data;
}
