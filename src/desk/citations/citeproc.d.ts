/** The part of citeproc-js that Pincite uses; the package has no types of its own. */
declare module 'citeproc' {
  /** An element as citeproc reads it out of a style or locale. */
  interface XmlElement {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (XmlElement | string)[];
  }
  interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly suffix?: string;
    /** 0: first; 1: subsequent. */
    readonly position?: number;
  }
  interface Citation {
    readonly citationID: string;
    readonly citationItems: readonly CitationItem[];
    readonly properties: { readonly noteIndex: number };
  }
  interface Surroundings {
    /** The XML of a locale. */
    retrieveLocale(tag: string): string;
    retrieveItem(id: string): object;
  }
  /** A step of a compiled style. */
  class Token {
    constructor(name: string, type: number);
    /** Set where the step calls a macro. */
    readonly postponed_macro?: string | false;
    readonly strings: { readonly sort_direction?: number };
    readonly execs: ((state: Engine, item: object, cited: object | undefined) => void)[];
  }
  class Engine {
    /** What is being compiled. */
    readonly build: {
      readonly root: 'citation' | 'bibliography';
      /** "_sort" inside sort keys. */
      readonly extension: string;
      readonly current_default_locale: string;
      /** Set by a date, for the key that it stands in. */
      date_key: boolean;
    };
    readonly citation_sort: { tokens: Token[] };
    readonly bibliography_sort: { tokens: Token[] };
    configureTokenList(tokens: Token[]): void;
    constructor(surroundings: Surroundings, style: XmlElement, locale: string, forceLocale: boolean);
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    restoreProcessorState(): void;
    makeCitationCluster(items: readonly CitationItem[]): string;
    rebuildProcessorState(citations: readonly Citation[], format: string): [id: string, note: number, text: string][];
    /** False when the style has no bibliography. */
    makeBibliography(): [facts: object, entries: string[]] | false;
    getTerm(name: string, form: 'long' | 'short' | 'symbol', plural: 0 | 1): string;
  }
  /** How output is marked up: a template with %%STRING%%, a function, or nothing. */
  type OutputFormat = Record<string, unknown>;
  const CSL: {
    readonly Engine: typeof Engine;
    readonly XmlJSON: {
      readonly prototype: {
        getNodesByName: (
          this: object,
          within: XmlElement,
          name: string,
          named?: string,
          found?: (XmlElement | string)[],
        ) => (XmlElement | string)[];
      };
    };
    readonly Token: typeof Token;
    /** The type of a token that neither opens nor closes. */
    readonly SINGLETON: number;
    /** Writes a macro's steps where it is called. */
    expandMacro: (this: Engine, call: Token, target: Token[]) => void;
    /** Carries a step out and says which is next. */
    tokenExec(this: Engine, token: Token, item: object, cited: object | undefined): number;
    readonly Output: { readonly Formats: Record<string, OutputFormat> };
    debug: (message: string) => void;
    error: (message: string) => void;
  };
  export = CSL;
}
