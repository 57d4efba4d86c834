import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { PinciteError } from '../errors.js';
import { assemble } from './assemble.js';
import type { Block, Fault } from './block.js';
import type { Corpus, Document } from './document.js';
import { readMarkdown } from './markdown.js';
import { readPlainText } from './plain-text.js';
import { ProblemLog } from './problems.js';
import { parseSidecar, standIn } from './read-sidecar.js';
import { decode, MAX_DOCUMENT_BYTES, MAX_SIDECAR_BYTES, readBytes } from './read-text.js';

type Reader = (text: string, fault: Fault) => Block[];

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['.md', readMarkdown],
  ['.txt', readPlainText],
]);
/** Documents in other forms: passed over in silence, they would seem to have been read. */
const FOREIGN = new Set('.markdown .text .pdf .docx .doc .odt .rtf .html .htm .epub .tex'.split(' '));
const ID = /^[a-z0-9][a-z0-9._-]*$/i;

/**
 * Reads every document of a folder: `<id>.md` or `<id>.txt`, each with `<id>.json`.
 * @throws CorpusError naming every problem of the folder at once
 * @throws PinciteError corpus, when the folder itself cannot be read or is empty
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (cause) {
    throw new PinciteError(
      'corpus',
      `The corpus folder “${folder}” cannot be read.`,
      'Create it, or set PINCITE_CORPUS_DIR to the folder that holds the documents.',
      { cause },
    );
  }
  const log = new ProblemLog();
  const files = new CorpusFiles(folder, names, log);
  const documents: Document[] = [];
  for (const source of files.sources()) {
    const document = await readDocument(files, source, log);
    if (document !== null) documents.push(document);
  }
  files.reportStrays();
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

/** The names in the folder, and which belong together. Letter case is no difference: some file systems fold it. */
class CorpusFiles {
  readonly #ids = new Map<string, string>();
  readonly #folded: ReadonlyMap<string, string>;

  constructor(
    readonly folder: string,
    readonly names: readonly string[],
    readonly log: ProblemLog,
  ) {
    this.#folded = new Map(names.map((name) => [name.toLowerCase(), name]));
  }

  /** The files that are to be read, each with an id of its own. */
  sources(): string[] {
    return this.names.filter((name) => {
      if (!READERS.has(kindOf(name)) || /^readme\./i.test(name)) return false;
      const id = idOf(name);
      const twin = this.#ids.get(id.toLowerCase());
      if (twin === undefined) this.#ids.set(id.toLowerCase(), name);
      else this.#problem(name, `“${id}” is the id of ${twin} already.`, 'Rename one of them.');
      return twin === undefined;
    });
  }

  sidecarOf(id: string): string | undefined {
    return this.#folded.get(`${id}.json`.toLowerCase());
  }

  /** Sidecars without a document, and documents of a kind that no reader takes. */
  reportStrays(): void {
    for (const name of this.names) {
      const id = idOf(name);
      if (this.#ids.has(id.toLowerCase())) continue;
      if (kindOf(name) === '.json') {
        this.#problem(name, 'There is no document of this name.', `Add ${id}.md or .txt, or remove the file.`);
      } else if (FOREIGN.has(kindOf(name)) && !/^readme\./i.test(name)) {
        this.#problem(name, 'Documents of this kind are not read.', `Save it as ${id}.md or ${id}.txt, or remove it.`);
      }
    }
  }

  #problem(file: string, message: string, remedy: string): void {
    this.log.add({ file, line: null, message, remedy });
  }
}

const kindOf = (name: string): string => extname(name).toLowerCase();
const idOf = (name: string): string => name.slice(0, name.length - extname(name).length);

/** Null when there is nothing to make a document of; what is wrong is in `log` then, and may be so otherwise. */
async function readDocument(files: CorpusFiles, name: string, log: ProblemLog): Promise<Document | null> {
  const id = idOf(name);
  const problem = (message: string, remedy: string): void => log.add({ file: name, line: null, message, remedy });
  if (!ID.test(id)) problem(`“${id}” cannot be an id.`, 'Use letters, digits, dots, hyphens and underscores only.');

  const sidecarName = files.sidecarOf(id) ?? `${id}.json`;
  let sidecarBytes: Uint8Array | null = null;
  if (files.sidecarOf(id) === undefined) {
    problem(`Its sidecar ${sidecarName} is missing.`, 'Add it: corpus/README.md shows its form.');
  } else {
    sidecarBytes = await readBytes(files.folder, sidecarName, MAX_SIDECAR_BYTES, log);
  }
  const read = sidecarBytes === null ? null : parseSidecar(sidecarBytes, sidecarName, id, log);

  const bytes = await readBytes(files.folder, name, MAX_DOCUMENT_BYTES, log);
  const text = bytes === null ? null : decode(bytes, name, log);
  const reader = READERS.get(kindOf(name));
  if (bytes === null || text === null || reader === undefined) return null;
  const blocks = reader(text, (line, message, remedy) => log.add({ file: name, line, message, remedy }));
  if (!blocks.some((block) => block.kind !== 'page')) {
    problem('It holds no text.', 'Put the text in, or remove the file and its sidecar.');
    return null;
  }
  return assemble(
    {
      id,
      files: { source: name, sidecar: sidecarName, ...(read === null ? {} : { sidecarLine: read.lineOf }) },
      bytes: { source: bytes, sidecar: sidecarBytes ?? new Uint8Array() },
      blocks,
      sidecar: read?.sidecar ?? standIn(id),
    },
    log,
  );
}
