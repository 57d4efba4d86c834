import { SaxesParser } from 'saxes';

/** An element of a style file. */
export interface StyleElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: (StyleElement | string)[];
}

const CSL_NAMESPACE = 'http://purl.org/net/xbiblio/csl';
/** Well above the largest published style. */
const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 64;

/** Why a text is no style; its message is a clause for people. */
export class NotAStyle extends Error {
  override readonly name = 'NotAStyle';
}

/**
 * Reads the XML of a style, strictly. Document types are refused, and with them every entity that a file defines.
 * @throws NotAStyle
 */
export function parseStyleXml(text: string): StyleElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: StyleElement[] = [];
  let root: StyleElement | null = null;
  let elements = 0;
  parser.on('error', (error) => {
    throw new NotAStyle(`it is not well-formed XML (${error.message})`);
  });
  parser.on('doctype', () => {
    throw new NotAStyle('it has a document type (DOCTYPE), which a style never needs');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MAX_ELEMENTS || open.length >= MAX_DEPTH) throw new NotAStyle('it is far larger than any style');
    if (tag.uri !== CSL_NAMESPACE) throw new NotAStyle(`<${tag.name}> is not an element of CSL`);
    // "xml:lang" keeps its prefix: citeproc looks it up so.
    const attrs: Record<string, string> = {};
    for (const { name, prefix, value } of Object.values(tag.attributes)) if (prefix !== 'xmlns') attrs[name] = value;
    const element: StyleElement = { name: tag.local, attrs, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  // White space alone is layout of the file, except inside an element that holds nothing else.
  parser.on('text', (value) => {
    if (value.trim() !== '') open.at(-1)?.children.push(value);
  });
  parser.on('cdata', (value) => {
    open.at(-1)?.children.push(value);
  });
  parser.write(text).close();
  if (root === null) throw new NotAStyle('it is empty');
  return root;
}

/** The child elements of a name. */
export function childrenOf(element: StyleElement, name: string): StyleElement[] {
  return element.children.filter((child): child is StyleElement => typeof child !== 'string' && child.name === name);
}

/** The text that stands directly in an element. */
export function textOf(element: StyleElement | undefined): string {
  return (element?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every element under one, itself first. */
export function* elementsUnder(element: StyleElement): Generator<StyleElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsUnder(child);
}
