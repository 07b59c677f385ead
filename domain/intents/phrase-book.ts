import { isNear, shortestSlip, withoutOne } from './near.ts';
import { radicalsOf } from './welsh-mutations.ts';

/** Words that may stand between two of a phrase. */
const between = 3;
/** Shorter words are found as they are written: too many others would be a mutation of theirs. */
const shortestRadical = 4;

/** A place in a phrase: the words that may stand there, each as it is listed (`deput*`). */
type Place = readonly string[];

export interface BookedPhrase<M> {
  readonly means: M;
  readonly places: readonly Place[];
  readonly how: 'first' | 'whole' | 'says';
}

/** Of a text: each of its words as the listed words it can stand for, none where it is no word of the book. */
export type HeardWords = readonly (readonly string[])[];

/** All that is listed, so that a word of a text is looked up and not compared with each. */
export interface PhraseBook<M> {
  readonly phrases: readonly BookedPhrase<M>[];
  readonly hear: (word: string) => readonly string[];
}

export function placesOf(phrase: string): readonly Place[] {
  return phrase.split(' ').map((place) => place.split('|'));
}

/** `welsh`: the phrases whose words mutate. */
export function phraseBook<M>(english: readonly BookedPhrase<M>[], welsh: readonly BookedPhrase<M>[]): PhraseBook<M> {
  const phrases = [...english, ...welsh];
  const listed = new Set(wordsOf(phrases));
  const mutating = new Set(wordsOf(welsh).filter((word) => word.replace('*', '').length >= shortestRadical));
  const slips = new Map<string, string[]>();
  for (const word of listed)
    if (!word.endsWith('*') && word.length >= shortestSlip)
      for (const key of [word, ...withoutOne(word)]) slips.set(key, [...(slips.get(key) ?? []), word]);

  return {
    phrases,
    hear(word) {
      const found = written(word, listed);
      for (const radical of radicalsOf(word)) found.push(...written(radical, mutating));
      if (/^\p{N}+$/u.test(word)) found.push('#');
      // A word that is in the book means itself, not its neighbour.
      return found.length > 0 || word.length < shortestSlip - 1 ? found : slipped(word, slips);
    },
  };
}

function wordsOf(phrases: readonly BookedPhrase<unknown>[]): readonly string[] {
  return phrases.flatMap(({ places }) => places.flat());
}

/** A word as it is listed, or what it begins with. */
function written(word: string, among: ReadonlySet<string>): string[] {
  const found = among.has(word) ? [word] : [];
  for (let length = 2; length <= word.length; length++) {
    const stem = `${word.slice(0, length)}*`;
    if (among.has(stem)) found.push(stem);
  }
  return found;
}

function slipped(word: string, slips: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const near = [word, ...withoutOne(word)].flatMap((key) => slips.get(key) ?? []);
  return [...new Set(near)].filter((one) => isNear(word, one));
}

/** The words of a text as the book has them; one that comes again is looked up once. */
export function heardIn(book: PhraseBook<unknown>, words: readonly string[]): HeardWords {
  const known = new Map<string, readonly string[]>();
  return words.map((word) => {
    const found = known.get(word) ?? book.hear(word);
    known.set(word, found);
    return found;
  });
}

/** Where each listed word was heard, in order. */
export function placesHeard(heard: HeardWords): ReadonlyMap<string, readonly number[]> {
  const at = new Map<string, number[]>();
  heard.forEach((words, position) => {
    for (const word of words) {
      const known = at.get(word);
      if (known === undefined) at.set(word, [position]);
      else known.push(position);
    }
  });
  return at;
}

/** Whether a phrase is said somewhere: its words in order, with few others between two. Each position is looked at once for each place. */
export function isSaid({ places }: Pick<BookedPhrase<unknown>, 'places'>, at: ReadonlyMap<string, readonly number[]>): boolean {
  let reached: ReadonlySet<number> | null = null;
  for (const place of places) {
    const next = new Set<number>();
    for (const word of place)
      for (const position of at.get(word) ?? []) if (reached === null || follows(position, reached)) next.add(position);
    if (next.size === 0) return false;
    reached = next;
  }
  return true;
}

function follows(position: number, reached: ReadonlySet<number>): boolean {
  for (let back = 1; back <= between + 1; back++) if (reached.has(position - back)) return true;
  return false;
}

/** Whether a text is a phrase and nothing else. */
export function isAll({ places }: Pick<BookedPhrase<unknown>, 'places'>, heard: HeardWords): boolean {
  return places.length === heard.length && places.every((place, at) => place.some((word) => heard[at]?.includes(word) === true));
}
