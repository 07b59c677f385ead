const soft: readonly (readonly [string, string])[] = [
  ['ll', 'l'],
  ['rh', 'r'],
  ['p', 'b'],
  ['t', 'd'],
  ['c', 'g'],
  ['b', 'f'],
  ['d', 'dd'],
  ['g', ''],
  ['m', 'f'],
];
const breathed: readonly (readonly [string, string])[] = [
  ['p', 'ph'],
  ['t', 'th'],
  ['c', 'ch'],
];
/** Two letters that are one sound, which does not change: th, ch, ph, dd, ff. */
const double = /^(th|ch|ph|dd|ff)/;

function mutated(noun: string, by: typeof soft): string {
  if (double.test(noun)) return noun;
  const found = by.find(([first]) => noun.startsWith(first));
  return found === undefined ? noun : found[1] + noun.slice(found[0].length);
}

/**
 * A number and what it counts, in Welsh: the singular, whatever the number; softened after 2, and after 1 where it is feminine (not its ll and
 * rh); p, t and c breathed after 6, and after 3 where it is masculine. `2 blentyn`, `3 phlentyn`, `6 phlentyn`, `5 plentyn`. Years have forms of
 * their own and are not said with it.
 */
export function afterNumber(n: number, noun: string, gender: 'masculine' | 'feminine' = 'masculine'): string {
  const feminine = gender === 'feminine';
  if (n === 2) return `${n} ${mutated(noun, soft)}`;
  if (n === 1 && feminine && !/^(ll|rh)/.test(noun)) return `${n} ${mutated(noun, soft)}`;
  if (n === 6 || (n === 3 && !feminine)) return `${n} ${mutated(noun, breathed)}`;
  return `${n} ${noun}`;
}
