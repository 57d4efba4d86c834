import type { StyleElement } from './style-xml.js';

/**
 * A style that only numbers its sources, with the exact place after each number: "(1, p. 46)" instead of "(1)". The place
 * is in the language's own words, and inside the style's brackets, as handbooks do that add one.
 */
export function withLocator(style: StyleElement): StyleElement {
  const within = (
    element: StyleElement,
    name: string,
    change: (child: StyleElement) => StyleElement,
  ): StyleElement => ({
    ...element,
    children: element.children.map((child) =>
      typeof child !== 'string' && child.name === name ? change(child) : child,
    ),
  });
  return within(style, 'citation', (citation) =>
    within(citation, 'layout', (layout) => ({
      ...layout,
      attrs: { ...layout.attrs, delimiter: '; ' },
      children: [...layout.children, LOCATOR],
    })),
  );
}

const LOCATOR: StyleElement = {
  name: 'group',
  attrs: { prefix: ', ', delimiter: ' ' },
  children: [
    { name: 'label', attrs: { variable: 'locator', form: 'short' }, children: [] },
    { name: 'text', attrs: { variable: 'locator' }, children: [] },
  ],
};
