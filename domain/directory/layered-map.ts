const gone = Symbol('gone');

/** Past so many differences they are written into one map: a copy of 20,000 entries takes some 3 ms, and is paid once in so many changes. */
const most = 256;

/**
 * A map that shares all but its latest differences with the one it was made of, which stays as it was: a later change of one person
 * among 20,000 copies some differences and not everybody (docs/performance.md). Order is that of the first `set`, as in any map.
 */
export class LayeredMap<K, V> implements ReadonlyMap<K, V> {
  readonly #below: Map<K, V>;
  readonly #above: Map<K, V | typeof gone>;
  /** Nothing was below: then there is nothing to share, and all is written there. */
  readonly #alone: boolean;
  #size: number;

  private constructor(below: Map<K, V>, above: Map<K, V | typeof gone>, size: number) {
    this.#below = below;
    this.#above = above;
    this.#alone = size === 0;
    this.#size = size;
  }

  static over<K, V>(map: ReadonlyMap<K, V>): LayeredMap<K, V> {
    if (map.size === 0) return new LayeredMap(new Map(), new Map(), 0);
    if (!(map instanceof LayeredMap)) return new LayeredMap(map as Map<K, V>, new Map(), map.size);
    if (map.#above.size > most) return new LayeredMap(new Map(map), new Map(), map.size);
    return new LayeredMap<K, V>(map.#below, new Map(map.#above), map.#size);
  }

  get size(): number {
    return this.#size;
  }

  get(key: K): V | undefined {
    const above = this.#above.get(key);
    return above === undefined ? this.#below.get(key) : above === gone ? undefined : above;
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  set(key: K, value: V): void {
    if (!this.has(key)) this.#size += 1;
    if (this.#alone) this.#below.set(key, value);
    else this.#above.set(key, value);
  }

  delete(key: K): void {
    if (!this.has(key)) return;
    this.#size -= 1;
    if (this.#alone) this.#below.delete(key);
    else this.#above.set(key, gone);
  }

  *entries(): MapIterator<[K, V]> {
    if (this.#above.size === 0) return yield* this.#below;
    for (const [key, value] of this.#below) {
      const above = this.#above.get(key) ?? value;
      if (above !== gone) yield [key, above as V];
    }
    for (const [key, value] of this.#above) if (value !== gone && !this.#below.has(key)) yield [key, value as V];
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
