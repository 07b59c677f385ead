/** So many results are kept; then it begins anew, as nothing of it is ever wrong. */
const kept = 1_000;

/**
 * `work`, which gives the same for the same key always, remembering what it gave. A card is drawn from the same few days for weeks, and each
 * press asks for them a dozen times: asking the time zones' tables each time was a third of its price (docs/performance.md).
 */
export function lastFew<K extends number | string, V>(work: (of: K) => V): (of: K) => V {
  const found = new Map<K, V>();
  return (of) => {
    const known = found.get(of);
    if (known !== undefined) return known;
    const worked = work(of);
    if (found.size >= kept) found.clear();
    found.set(of, worked);
    return worked;
  };
}
