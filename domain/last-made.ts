/** A state and the one after it, of a press and of whoever reads in between. */
const kept = 4;

/**
 * `make`, which is asked for the same states several times in one press and must give the same object each time. Only the last few are
 * kept: a weak map of all of them, with a new key for each press, costs a press more than making it again does (docs/performance.md).
 */
export function lastMade<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const keys: (K | undefined)[] = Array.from({ length: kept });
  const values: (V | undefined)[] = Array.from({ length: kept });
  let next = 0;
  return (of) => {
    for (let at = 0; at < kept; at++) if (keys[at] === of) return values[at] as V;
    const made = make(of);
    keys[next] = of;
    values[next] = made;
    next = (next + 1) % kept;
    return made;
  };
}
