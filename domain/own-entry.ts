/**
 * What stands in a plain object under this name, of its own. A name from outside may be one that every object inherits ("constructor",
 * "__proto__"): nothing stands under that.
 */
export function ownEntry<V>(of: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}
