/** What a Welsh word may begin with after a mutation, and with what it begins by itself: soft, nasal, aspirate, and h before a vowel. */
const mutations: readonly (readonly [mutated: string, radicals: readonly string[]])[] = [
  ['ngh', ['c']],
  ['ng', ['g']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ch', ['c']],
  ['dd', ['d']],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['f', ['b', 'm']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
  ['m', ['b']],
  ['n', ['d']],
  ['w', ['gw']],
];

const vowel = /^[aeiouwy]/;

/** What a word may be a mutation of, itself not among them: at most a few. */
export function radicalsOf(word: string): readonly string[] {
  const found = mutations.flatMap(([mutated, radicals]) =>
    word.startsWith(mutated) ? radicals.map((radical) => radical + word.slice(mutated.length)) : [],
  );
  // A word that began with g and a vowel has lost it; one that begins with a vowel may have been given an h.
  if (vowel.test(word)) found.push(`g${word}`);
  if (word.startsWith('h') && vowel.test(word.slice(1))) found.push(word.slice(1));
  return found;
}
