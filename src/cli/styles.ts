import picocolors from 'picocolors';
import type { CliContext, CliOutput } from './context.js';

type Paint = (text: string) => string;

/** How each kind of text looks. Without colours every one of them leaves the text as it is. */
export interface Styles {
  readonly enabled: boolean;
  readonly number: Paint;
  /** The sentence that answers. */
  readonly answer: Paint;
  /** What says that a quotation contradicts. */
  readonly contradiction: Paint;
  readonly citation: Paint;
  readonly heading: Paint;
  readonly faint: Paint;
  readonly warning: Paint;
  readonly error: Paint;
}

/** The styles for what is written to `stream`. NO_COLOR outranks FORCE_COLOR, which outranks what the stream is. */
export function stylesFor(stream: CliOutput, environment: CliContext['environment']): Styles {
  const colors = picocolors.createColors(wantsColour(stream, environment));
  return {
    enabled: colors.isColorSupported,
    number: colors.cyan,
    answer: (text) => colors.bold(colors.yellow(text)),
    contradiction: (text) => colors.bold(colors.magenta(text)),
    citation: colors.green,
    heading: colors.bold,
    faint: colors.dim,
    warning: colors.yellow,
    error: colors.red,
  };
}

function wantsColour(stream: CliOutput, environment: CliContext['environment']): boolean {
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}
