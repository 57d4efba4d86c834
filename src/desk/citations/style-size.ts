import { childrenOf, elementsUnder, NotAStyle, type StyleElement } from './style-xml.js';

/** The largest published style comes to 2.5 million. */
const MAX_EXPANDED = 5_000_000;

/**
 * Refuses a style whose macros call themselves, or each other so often that writing them out would never end: a
 * processor puts a macro's elements wherever it is called.
 * @throws NotAStyle
 */
export function checkMacros(style: StyleElement): void {
  const macros = new Map(childrenOf(style, 'macro').map((macro) => [macro.attrs['name'] ?? '', macro]));
  const sizes = new Map<string, number>();
  const path = new Set<string>();
  const sizeOf = (element: StyleElement): number => {
    let size = 0;
    for (const { name, attrs } of elementsUnder(element)) {
      const called = name === 'text' || name === 'key' ? attrs['macro'] : undefined;
      size += 1 + (called === undefined ? 0 : macroSize(called));
      if (size > MAX_EXPANDED) throw new NotAStyle('its macros call each other too often');
    }
    return size;
  };
  const macroSize = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const macro = macros.get(name);
    if (macro === undefined) throw new NotAStyle(`it calls a macro “${name}” that it doesn’t have`);
    if (path.has(name)) throw new NotAStyle(`its macro “${name}” calls itself`);
    path.add(name);
    const size = sizeOf(macro);
    path.delete(name);
    sizes.set(name, size);
    return size;
  };
  let total = 0;
  for (const part of [...childrenOf(style, 'citation'), ...childrenOf(style, 'bibliography')]) total += sizeOf(part);
  if (total > MAX_EXPANDED) throw new NotAStyle('its macros call each other too often');
}
