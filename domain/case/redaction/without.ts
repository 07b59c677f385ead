import { isTypedEvent, typed } from './texts.ts';

/** What stands in the place of words that were destroyed, in both languages: nobody knows who will read it. */
export const redactedWords = '[redacted · wedi’i olygu]';
/** In the place of a date. */
const noDate = '1900-01-01';

type Event = { readonly event: string };

/** One text of an event: which of its list, and the words. */
export interface TextIn {
  readonly item: number;
  readonly words: string;
}

/** What was typed and is still there, in order. An event that holds no list has one item, 0. */
export function textsIn(event: Event): readonly TextIn[] {
  return pathsOf(event).flatMap(({ keys }) => found(event, keys, 0));
}

/** The event without the words of those items: who did what, when and to whom stays. */
export function withoutWords<E extends Event>(event: E, items: ReadonlySet<number>): E {
  return pathsOf(event).reduce((one, { keys, how }) => written(one, keys, how, 0, items) as E, event);
}

type How = 'words' | 'left out' | 'date' | 'nothing';
const hows: Readonly<Record<string, How>> = { '-': 'left out', '@': 'date', '!': 'nothing' };

interface Path {
  readonly keys: readonly string[];
  readonly how: How;
}

function pathsOf({ event }: Event): readonly Path[] {
  if (!isTypedEvent(event)) return [];
  const [, ...paths] = typed[event];
  return paths.map((path) => {
    const how = hows[path.charAt(0)];
    return { keys: (how === undefined ? path : path.slice(1)).replaceAll('[]', '.[]').split('.'), how: how ?? 'words' };
  });
}

function found(value: unknown, [key, ...rest]: readonly string[], item: number): readonly TextIn[] {
  if (key === undefined)
    return typeof value === 'string' && value !== '' && value !== redactedWords && value !== noDate
      ? [{ item, words: value }]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  if (key === '[]') return Object.values(value).flatMap((one, nth) => found(one, rest, nth));
  return found((value as Readonly<Record<string, unknown>>)[key], rest, item);
}

function written(value: unknown, [key, ...rest]: readonly string[], how: How, item: number, items: ReadonlySet<number>): unknown {
  if (key === undefined) return items.has(item) && typeof value === 'string' && value !== '' ? inPlace(how) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (key === '[]') {
    if (Array.isArray(value)) return value.map((one, nth) => written(one, rest, how, nth, items));
    return Object.fromEntries(Object.entries(value).map(([name, one], nth) => [name, written(one, rest, how, nth, items)]));
  }
  const { [key]: one, ...others } = value as Readonly<Record<string, unknown>>;
  if (one === undefined) return value;
  if (rest.length === 0 && how === 'left out' && items.has(item)) return others;
  // In the order it had: an export of the same is the same.
  return { ...value, [key]: written(one, rest, how, item, items) };
}

function inPlace(how: How): string {
  if (how === 'date') return noDate;
  return how === 'nothing' ? '' : redactedWords;
}
