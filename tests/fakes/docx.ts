import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a ZIP archive. `says` is the unpacked size that it claims to have. */
export interface PackedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly says?: number;
}

/** A ZIP archive, made by hand so that it can lie. */
export function zipOf(files: readonly PackedFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, says } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(0x5a21, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(says ?? bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, end, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(files.length, 4);
  tail.writeUInt16LE(files.length, 6);
  tail.writeUInt32LE(central.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), tail]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const STYLES = `<w:styles xmlns:w="${WORD}">
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Duidelijkcitaat"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My quotations"/><w:basedOn w:val="Citaat"/></w:style>
<w:style w:type="paragraph" w:styleId="SourceCode"><w:name w:val="Source Code"/></w:style>
</w:styles>`;

/** A paragraph of Word: its style, and its runs as XML. */
export const wordParagraph = (runs: string, style = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}</w:pPr>${runs}</w:p>`;
/** A run of text, escaped. */
export const wordRun = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
export const footnoteCall = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

/** A Word document of the parts that are read. @param notes by id */
export function docxOf(body: string, notes: Readonly<Record<number, string>> = {}): Uint8Array {
  const footnotes = Object.entries(notes).map(([id, xml]) => `<w:footnote w:id="${id}">${xml}</w:footnote>`);
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipOf([
    { path: '_rels/.rels', content: relations(relation('r1', 'officeDocument', 'word/document.xml')) },
    {
      path: 'word/_rels/document.xml.rels',
      content: relations(relation('r1', 'styles', 'styles.xml') + relation('r2', 'footnotes', '/word/footnotes.xml')),
    },
    { path: 'word/styles.xml', content: STYLES },
    {
      path: 'word/footnotes.xml',
      content: `<w:footnotes xmlns:w="${WORD}"><w:footnote w:type="separator" w:id="-1">${wordParagraph(wordRun('—'))}</w:footnote>${footnotes.join('')}</w:footnotes>`,
    },
    { path: 'word/document.xml', content: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>` },
  ]);
}
