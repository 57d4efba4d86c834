import cliProgress from 'cli-progress';
import type { CliOutput } from './context.js';

/** How far something is. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Shows how far something is. */
export interface ProgressDisplay {
  readonly onProgress: (progress: Progress) => void;
  /** Takes the bar away; safe to call twice, or when nothing was ever shown. */
  stop(): void;
}

/** What is done, and with what. */
export interface ProgressWords {
  readonly doing: string;
  readonly unit: string;
}

const BUILDING: ProgressWords = { doing: 'Building the index', unit: 'texts' };

/** A bar on a terminal; elsewhere (a log, a pipe) a line for each tenth. */
export function showProgress(
  stream: CliOutput,
  now: () => number = () => performance.now(),
  words: ProgressWords = BUILDING,
): ProgressDisplay {
  return stream.isTTY === true ? bar(stream, now, words) : lines(stream, now, words);
}

function bar(stream: CliOutput, now: () => number, { doing, unit }: ProgressWords): ProgressDisplay {
  const drawn = new cliProgress.SingleBar({
    stream,
    format: `${doing} [{bar}] {percentage} %  {value} of {total} ${unit}  {pace}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    // Ctrl+C ends the program at once: a cursor hidden or a wrapping switched off would stay so in the terminal.
    hideCursor: false,
    linewrap: true,
  });
  const pace = paceSince(now);
  let started = false;
  return {
    onProgress: (progress) => {
      if (!started) drawn.start(progress.total, 0, { pace: '' });
      started = true;
      drawn.setTotal(progress.total);
      drawn.update(progress.done, { pace: pace(progress) });
    },
    stop: () => {
      if (started) drawn.stop();
      started = false;
    },
  };
}

function lines(stream: CliOutput, now: () => number, { doing, unit }: ProgressWords): ProgressDisplay {
  const pace = paceSince(now);
  let tenth = -1;
  return {
    onProgress: (progress) => {
      const reached = progress.total === 0 ? 10 : Math.floor((10 * progress.done) / progress.total);
      const words = pace(progress);
      if (reached <= tenth) return;
      tenth = reached;
      const ending = words === '' ? '' : `, ${words}`;
      stream.write(`${doing}: ${reached * 10} % (${progress.done} of ${progress.total} ${unit}${ending})\n`);
    },
    stop: () => {},
  };
}

/** "120 a second, about 15 s left", counted from the first report. */
function paceSince(now: () => number): (progress: Progress) => string {
  let first: { readonly at: number; readonly done: number } | null = null;
  return ({ done, total }) => {
    first ??= { at: now(), done };
    const seconds = (now() - first.at) / 1000;
    const texts = done - first.done;
    if (seconds <= 0 || texts <= 0) return '';
    const rate = texts / seconds;
    const shownRate = rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1);
    const left = done < total ? `, about ${durationWords((total - done) / rate)} left` : '';
    return `${shownRate} a second${left}`;
  };
}

/** "45 s", "3 min", "1 h 20 min". */
export function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
