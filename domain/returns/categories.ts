/** The categories of abuse as the standard safeguarding dataset has them, by the keys that the procedures have. */
const names: ReadonlyMap<string, string> = new Map([
  ['neglect', 'Neglect'],
  ['physical', 'Physical abuse'],
  ['sexual', 'Sexual abuse'],
  ['emotional', 'Emotional abuse'],
]);

/** Of a plan: one, or "Multiple: …" with all of them; null: there is none, or one that the returns do not know. */
export function categoriesOf(keys: readonly string[]): string | null {
  const named = [...names].flatMap(([key, name]) => (keys.includes(key) ? [name] : []));
  if (named.length === 0 || keys.some((key) => !names.has(key))) return null;
  return named.length === 1 ? (named[0] ?? null) : `Multiple: ${named.join(', ')}`;
}

const letters = ['a', 'b', 'c', 'd'] as const;

/** The same as the lists of Annex A have it, with its letter: "a) Neglect", and for more than one "e) Multiple/not recommended". */
export function letteredCategory(keys: readonly string[]): string | null {
  const category = categoriesOf(keys);
  if (category === null) return null;
  const nth = [...names.values()].indexOf(category);
  return nth === -1 ? 'e) Multiple/not recommended' : `${letters[nth]}) ${category}`;
}
