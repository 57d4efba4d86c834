import { readFileSync, statSync } from 'node:fs';
import { PinciteError } from '../../errors.js';
import { checkMacros } from './style-size.js';
import { childrenOf, elementsUnder, NotAStyle, parseStyleXml, type StyleElement, textOf } from './style-xml.js';

/** The largest published style is a quarter of this. */
const MAX_STYLE_BYTES = 1 << 20;

/** A form that a style cites in. */
export type CitationForm = 'in-text' | 'note' | 'bibliography';

/** What a style file says. */
export interface StyleFile {
  readonly title: string;
  /** Its own language; null when it takes any. */
  readonly locale: string | null;
  readonly forms: readonly CitationForm[];
  /** False for styles that only number their sources: a citer then adds the place to the number. */
  readonly printsPages: boolean;
  /** The last part of its parent's address, when it only names another style; its own elements are then none. */
  readonly parent: string | null;
  readonly root: StyleElement;
}

/**
 * Reads and checks a style file.
 * @throws PinciteError style-damaged
 */
export function readStyle(path: string, id: string): StyleFile {
  try {
    if (statSync(path).size > MAX_STYLE_BYTES) throw new NotAStyle('it is larger than 1 MiB');
    return understand(parseStyleXml(decode(readFileSync(path))));
  } catch (cause) {
    if (cause instanceof PinciteError) throw cause;
    const why = cause instanceof NotAStyle ? cause.message : 'it cannot be read';
    throw damaged(id, why, cause);
  }
}

/** The error for a style that cannot be used. */
export function damaged(id: string, why: string, cause?: unknown): PinciteError {
  return new PinciteError(
    'style-damaged',
    `The citation style “${id}” cannot be used: ${why}.`,
    'Put an unchanged .csl file of the CSL project in the styles folder, or choose another style.',
    { cause, context: { style: id } },
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotAStyle('it is not UTF-8 text');
  }
}

function understand(root: StyleElement): StyleFile {
  if (root.name !== 'style') throw new NotAStyle(`it begins with <${root.name}> instead of <style>`);
  const info = childrenOf(root, 'info')[0];
  const title = info === undefined ? '' : textOf(childrenOf(info, 'title')[0]);
  if (title === '') throw new NotAStyle('it has no title');
  const locale = root.attrs['default-locale'] ?? null;
  const links = info === undefined ? [] : childrenOf(info, 'link');
  const parent = links.find(({ attrs }) => attrs['rel'] === 'independent-parent')?.attrs['href'];
  if (parent !== undefined) {
    return { title, locale, forms: [], printsPages: false, parent: parent.split('/').at(-1) ?? parent, root };
  }
  const citation = childrenOf(root, 'citation')[0];
  if (citation === undefined || childrenOf(citation, 'layout').length !== 1) {
    throw new NotAStyle('it says nothing of how to cite');
  }
  checkMacros(root);
  return {
    title,
    locale,
    forms: [
      root.attrs['class'] === 'note' ? 'note' : 'in-text',
      ...(childrenOf(root, 'bibliography').length > 0 ? (['bibliography'] as const) : []),
    ],
    printsPages: [...elementsUnder(root)].some(({ attrs }) => attrs['variable'] === 'locator'),
    parent: null,
    root,
  };
}
