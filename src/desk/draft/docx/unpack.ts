import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { PinciteError } from '../../../errors.js';
import type { DraftLimits } from '../limits.js';

/** How a file of Word's older format begins; one with a password is packed into the same. */
const COMPOUND_FILE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0);

/** The parts of a .docx, unpacked one by one as they are asked for. */
export class DocxPackage {
  #unpacked = 0;

  private constructor(
    readonly name: string,
    readonly zip: ZipFile,
    readonly entries: ReadonlyMap<string, Entry>,
    readonly limits: DraftLimits,
  ) {}

  /** @throws PinciteError input, when the bytes are no .docx or hold more files than any has */
  static async open(bytes: Uint8Array, name: string, limits: DraftLimits): Promise<DocxPackage> {
    const start = bytes.subarray(0, COMPOUND_FILE.length);
    if (Buffer.compare(start, COMPOUND_FILE) === 0) {
      throw new PinciteError(
        'input',
        `“${name}” has a password, or is in Word’s older format.`,
        'Save it as .docx, without a password.',
        { problem: 'docx-locked' },
      );
    }
    return notWord(name, async () => {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      // Closes by itself only when every entry was read.
      const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
      if (zip.entryCount > limits.docxParts) throw tooLarge(name, limits);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      }
      return new DocxPackage(name, zip, entries, limits);
    });
  }

  /**
   * The text of a part; null when there is none of that name.
   * @throws PinciteError input, when the parts read so far are too large together or this one is damaged
   */
  async part(path: string): Promise<string | null> {
    const entry = this.entries.get(path);
    if (entry === undefined) return null;
    return notWord(this.name, async () => {
      // What an entry says of its size is checked while it is unpacked; what it says already may be too much.
      this.#unpacked += entry.uncompressedSize;
      if (this.#unpacked > this.limits.unpackedBytes) throw tooLarge(this.name, this.limits);
      return textOf(await this.zip.openReadStreamPromise(entry));
    });
  }

  close(): void {
    this.zip.close();
  }
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
}

/** XML is UTF-8 unless a byte order mark says otherwise. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function tooLarge(name: string, { unpackedBytes }: DraftLimits): PinciteError {
  return new PinciteError(
    'input',
    `“${name}” unpacks to more than is read of a draft (${unpackedBytes / 1024 / 1024} MiB of text).`,
    'Split it into chapters and give them one by one.',
    { problem: 'unpacks-too-large' },
  );
}

/** What the libraries for ZIP and XML find wrong is that the file is no Word document. */
export async function notWord<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof PinciteError) throw cause;
    throw new PinciteError(
      'input',
      `“${name}” is damaged, or no Word document.`,
      'Open it in a word processor and save it as .docx again.',
      { cause, problem: 'docx-damaged' },
    );
  }
}
