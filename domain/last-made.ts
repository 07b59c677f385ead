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

/** The same of several parts, which are looked at one by one: `make` gives the same object again while each of them is the same. */
export function lastMadeFrom<P extends readonly unknown[], V>(make: (...from: P) => V): (...from: P) => V {
  return lastMadeBy((...of: P) => of, make);
}

/** The same where `parts` says which they are. */
export function lastMadeBy<P extends readonly unknown[], V>(
  parts: (...of: P) => readonly unknown[],
  make: (...of: P) => V,
): (...of: P) => V {
  const keys: (readonly unknown[] | undefined)[] = Array.from({ length: kept });
  const values: (V | undefined)[] = Array.from({ length: kept });
  let next = 0;
  return (...of) => {
    const from = parts(...of);
    for (let at = 0; at < kept; at++) {
      const key = keys[at];
      if (key !== undefined && isSame(key, from)) return values[at] as V;
    }
    const made = make(...of);
    keys[next] = from;
    values[next] = made;
    next = (next + 1) % kept;
    return made;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
