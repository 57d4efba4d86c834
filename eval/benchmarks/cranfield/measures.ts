/**
 * Normalised discounted cumulative gain of the first `k`: each relevant document counts 1 over the binary logarithm of its
 * place plus one, divided by the best that the judgements allow. Relevance is yes or no.
 */
export function ndcg(ranking: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  const discount = (place: number): number => 1 / Math.log2(place + 2);
  const gain = ranking.slice(0, k).reduce((sum, id, place) => sum + (relevant.has(id) ? discount(place) : 0), 0);
  let best = 0;
  for (let place = 0; place < Math.min(k, relevant.size); place += 1) best += discount(place);
  return best === 0 ? 0 : gain / best;
}

/** The mean, over all relevant documents, of the precision down to each; 0 for those that are not ranked at all. */
export function averagePrecision(ranking: readonly string[], relevant: ReadonlySet<string>): number {
  let found = 0;
  let sum = 0;
  for (const [place, id] of ranking.entries()) {
    if (!relevant.has(id)) continue;
    found += 1;
    sum += found / (place + 1);
  }
  return relevant.size === 0 ? 0 : sum / relevant.size;
}
