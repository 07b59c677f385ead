/** Sounds before which "a" is "ac"; so are the numbers one, eight and eleven as they are said. */
const vowel = /^(?:[aeiouwyâêîôûŵŷáéíóúäëïöü]|(?:1|8|11|18)(?!\d))/i;
/** What would change after "a" ("a thad"), and a name does not: a comma joins those. */
const changes = /^[ptc](?!h)/i;

/** Items in a row, in Welsh: `Ada, Bo ac Eli`. ICU writes "a(c)", which nobody says. */
export function andInWelsh(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  const before = items.slice(0, -1).join(', ');
  if (changes.test(last)) return `${before}, ${last}`;
  return `${before} ${vowel.test(last) ? 'ac' : 'a'} ${last}`;
}
