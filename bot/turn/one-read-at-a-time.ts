interface Line<T> {
  readonly now: Promise<T>;
  next?: Promise<T>;
}

/**
 * Reads a thing once at a time. Whoever asks while a read is under way waits for the next one and shares it with everybody else who asked
 * meanwhile. So nobody is given what was read before they asked, and a thousand who ask at once cost two reads.
 */
export function oneReadAtATime<K, T>(read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const lines = new Map<K, Line<T>>();

  function begin(key: K): Promise<T> {
    const line: Line<T> = { now: read(key) };
    lines.set(key, line);
    const done = () => {
      if (line.next === undefined) lines.delete(key);
    };
    line.now.then(done, done);
    return line.now;
  }

  return (key) => {
    const line = lines.get(key);
    if (line === undefined) return begin(key);
    line.next ??= line.now.then(
      () => begin(key),
      () => begin(key),
    );
    return line.next;
  };
}
