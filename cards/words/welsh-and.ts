import { capital } from './in-a-sentence.ts';

/** Sounds before which "a" is "ac"; so are the numbers one, eight and eleven as they are said. */
const vowel = /^(?:[aeiouwyâêîôûŵŷáéíóúäëïöü]|(?:1|8|11|18)(?!\d))/i;
/** What would change after "a" ("a thad"), and a name does not: a comma joins those. */
const changes = /^[ptc](?!h)/i;

/** Items in a row, in Welsh: `Ada, Bo ac Eli`. ICU writes "a(c)", which nobody says. */
export function andInWelsh(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  const before = items.slice(0, -1).join(', ');
  // A quotation is said by its first word, and changes no more than a name does.
  const said = last.replace(/^“/, '');
  if (changes.test(said)) return `${before}, ${last}`;
  return `${before} ${vowel.test(said) ? 'ac' : 'a'} ${last}`;
}

/** A number after "and", in Welsh, as it is said: `a 3`, `ac 1`, `ac 8`. */
export function andNumber(n: number | string): string {
  return `${vowel.test(String(n)) ? 'ac' : 'a'} ${n}`;
}

/** The same at the start of a line: `A 3`, `Ac 1`. */
export function andMore(n: number | string): string {
  return capital(andNumber(n));
}
