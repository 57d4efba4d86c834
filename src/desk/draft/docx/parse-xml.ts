import { SaxesParser } from 'saxes';
import { DRAFT_LIMITS } from '../limits.js';

/** How much is parsed before others get their turn. */
const SLICE = 256 * 1024;

/** An element: its name and attributes without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is told while a part is read. Namespaces are left aside: what is read here has names of its own. */
export interface XmlReader {
  open(element: XmlElement): void;
  text(text: string): void;
  close(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Parses XML, a slice at a time. Entities of a document type are not resolved, so none can grow.
 * @throws Error when it is not well-formed, or nested or furnished as no word processor does it
 */
export async function parseXml(xml: string, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', () => {
    depth += 1;
    attributes = 0;
    if (depth > DRAFT_LIMITS.xmlDepth) throw new Error('nested too deeply');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > DRAFT_LIMITS.xmlAttributes) throw new Error('too many attributes');
  });
  parser.on('opentag', (tag) => {
    const own = Object.entries(tag.attributes).map(([name, value]): [string, string] => [local(name), value]);
    reader.open({ name: local(tag.name), attributes: Object.fromEntries(own) });
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close(local(tag.name));
  });
  for (let from = 0; from < xml.length; from += SLICE) {
    parser.write(xml.slice(from, from + SLICE));
    if (from + SLICE < xml.length) await new Promise((resolve) => setImmediate(resolve));
  }
  parser.close();
}
