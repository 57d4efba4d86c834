import type { CliContext } from './context.js';
import { Output } from './output.js';
import { type Styles, stylesFor } from './styles.js';

/** Both outputs, how to paint on them, and how wide lines may be. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  readonly styles: Styles;
  readonly errStyles: Styles;
  /** Columns; asked anew each time, since windows are resized. */
  readonly width: number;
}

const WIDTH = { least: 40, unknown: 80, most: 100 } as const;

/** Sets the outputs up for one run of the command line. */
export function openTerminal(context: CliContext): Terminal {
  return {
    out: new Output(context.stdout),
    err: new Output(context.stderr),
    styles: stylesFor(context.stdout, context.environment),
    errStyles: stylesFor(context.stderr, context.environment),
    get width() {
      const columns = context.stdout.columns || WIDTH.unknown;
      return Math.min(WIDTH.most, Math.max(WIDTH.least, columns));
    },
  };
}
