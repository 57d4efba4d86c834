/**
 * Works on up to `width` items at once and yields what comes of them in the order of the items, each as soon as it and
 * those before it are there, even while the source has nothing new to give (a program may wait for one answer before it
 * sends the next question). An error of the source is thrown after the results of what came before it.
 * `work` is expected not to fail.
 */
export async function* mapInOrder<T, R>(
  source: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const iterator = source[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  const read = () =>
    iterator.next().then(
      (next) => ({ kind: 'read' as const, next }),
      (error: unknown) => ({ kind: 'broken' as const, error }),
    );
  let reading: ReturnType<typeof read> | null = read();
  let broken: { readonly error: unknown } | null = null;

  while (reading !== null || running.length > 0) {
    const [oldest] = running;
    const finished = oldest?.then((result) => ({ kind: 'finished' as const, result }));
    const waitsFor = [
      ...(finished === undefined ? [] : [finished]),
      ...(reading === null || running.length >= width ? [] : [reading]),
    ];
    const event = await Promise.race(waitsFor);
    if (event.kind === 'finished') {
      running.shift();
      yield event.result;
    } else if (event.kind === 'broken') {
      reading = null;
      broken = event;
    } else if (event.next.done === true) {
      reading = null;
    } else {
      running.push(work(event.next.value));
      reading = read();
    }
  }
  if (broken !== null) throw broken.error;
}
