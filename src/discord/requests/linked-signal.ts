/** A signal that lasts as long as one piece of work. */
export interface LinkedSignal {
  readonly signal: AbortSignal;
  /** For when the work has ended: lets go of the other signal and of the timer. */
  readonly release: () => void;
}

/**
 * Fires with another signal, or after a time. AbortSignal.any and AbortSignal.timeout would do, but that a signal which
 * lives as long as the bot keeps something of each that was made from it, and a timer what it was made for until it is over.
 */
export function linkedSignal(source: AbortSignal, timeoutMs: number): LinkedSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort(source.reason);
  const timer = setTimeout(() => controller.abort(new DOMException('The time is over.', 'TimeoutError')), timeoutMs);
  // A bot that stops does not wait for it.
  timer.unref();
  if (source.aborted) abort();
  else source.addEventListener('abort', abort, { once: true });
  const release = (): void => {
    clearTimeout(timer);
    source.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, release };
}
