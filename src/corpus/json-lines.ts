/** Where the values of a JSON text stand, and where it stops being JSON. Lines count from 1. */
export interface JsonLines {
  /** The line of a value, or of the innermost one around it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Null when the text is JSON. */
  readonly brokenAt: number | null;
  /** Names that an object has twice: JSON keeps the last one and says nothing. */
  readonly repeated: readonly { readonly name: string; readonly line: number }[];
}

const STRING = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y;
const SCALAR = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)\b/y;
const MAX_DEPTH = 200;

/** JSON's own parser tells neither: it gives no lines, and in some versions not even the place of a mistake. */
export function jsonLines(text: string): JsonLines {
  const scanner = new Scanner(text);
  const complete = scanner.value('', 0) && scanner.atEnd();
  return {
    brokenAt: complete ? null : scanner.line,
    repeated: scanner.repeated,
    lineOf: (path) => {
      const names = path.map((name) => JSON.stringify(String(name)));
      for (let length = names.length; length > 0; length -= 1) {
        const line = scanner.lines.get(names.slice(0, length).join());
        if (line !== undefined) return line;
      }
      return 1;
    },
  };
}

class Scanner {
  readonly lines = new Map<string, number>();
  readonly repeated: { name: string; line: number }[] = [];
  line = 1;
  #at = 0;

  constructor(readonly text: string) {}

  /** Goes over one value; false when there is none. */
  value(path: string, depth: number): boolean {
    this.#blank();
    if (path !== '') this.lines.set(path, this.line);
    if (depth > MAX_DEPTH) return false;
    if (this.#take('{')) return this.#members('}', path, depth, true);
    if (this.#take('[')) return this.#members(']', path, depth, false);
    return this.#match(STRING) !== null || this.#match(SCALAR) !== null;
  }

  atEnd(): boolean {
    this.#blank();
    return this.#at === this.text.length;
  }

  #members(close: string, path: string, depth: number, named: boolean): boolean {
    this.#blank();
    if (this.#take(close)) return true;
    const names = new Set<string>();
    for (let index = 0; ; index += 1) {
      let name = JSON.stringify(String(index));
      if (named) {
        this.#blank();
        const key = this.#match(STRING);
        if (key === null) return false;
        name = key;
        if (names.has(key)) this.repeated.push({ name: key, line: this.line });
        names.add(key);
        this.#blank();
        if (!this.#take(':')) return false;
      }
      if (!this.value(path === '' ? name : `${path},${name}`, depth + 1)) return false;
      this.#blank();
      if (this.#take(close)) return true;
      if (!this.#take(',')) return false;
    }
  }

  #blank(): void {
    for (; this.#at < this.text.length; this.#at += 1) {
      const character = this.text.charAt(this.#at);
      if (character === '\n') this.line += 1;
      else if (character !== ' ' && character !== '\t' && character !== '\r') return;
    }
  }

  #take(character: string): boolean {
    if (this.text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }
}
