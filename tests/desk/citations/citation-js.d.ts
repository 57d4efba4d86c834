/** The part of citation-js that the tests parse with; it has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options: { readonly forceType: string });
    readonly data: Record<string, unknown>[];
  }
  export const plugins: {
    readonly config: { get(name: '@bibtex'): { parse: { sentenceCase: string } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
