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
  const keys: (P | undefined)[] = Array.from({ length: kept });
  const values: (V | undefined)[] = Array.from({ length: kept });
  let next = 0;
  return (...from) => {
    for (let at = 0; at < kept; at++) {
      const key = keys[at];
      if (key !== undefined && isSame(key, from)) return values[at] as V;
    }
    const made = make(...from);
    keys[next] = from;
    values[next] = made;
    next = (next + 1) % kept;
    return made;
  };
}

/** So many things have what was last made of them; then it begins anew. */
const keptByName = 256;

/** The last that was made of each of many things, by a name of theirs, again while the parts it is made of (`from`) are the same. */
export function lastMadeByName<V>(): (name: string, from: readonly unknown[], make: () => V) => V {
  const last = new Map<string, { readonly from: readonly unknown[]; readonly made: V }>();
  return (name, from, make) => {
    const found = last.get(name);
    if (found !== undefined && isSame(found.from, from)) return found.made;
    const made = make();
    if (found === undefined && last.size >= keptByName) last.clear();
    last.set(name, { from, made });
    return made;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
