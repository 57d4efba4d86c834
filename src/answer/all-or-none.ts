/**
 * Does several things at once, all or none of them: at the first failure the others are told to stop, and what they were doing has
 * ended before the failure is thrown.
 */
export async function allOrNone<T>(
  tasks: readonly ((signal: AbortSignal) => Promise<T>)[],
  signal: AbortSignal | undefined,
): Promise<T[]> {
  const stop = new AbortController();
  const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const failures: unknown[] = [];
  const done = tasks.map(async (task) => {
    try {
      return await task(either);
    } catch (error) {
      failures.push(error);
      stop.abort();
      throw error;
    }
  });
  await Promise.allSettled(done);
  if (failures.length > 0) throw failures[0];
  return Promise.all(done);
}
