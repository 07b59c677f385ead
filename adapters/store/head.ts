import type { Head, Rec } from './port.ts';

/** The head of a stream that does not exist. */
export const nowhere = '' as Head;

/** The head after `count` records of which the last is `id`. */
export function headOf(count: number, id: string): Head {
  return (count === 0 ? '' : `${count}:${id}`) as Head;
}

/** How many records a head stands for, and the id of the last. A head that reads as neither counts as off every path. */
export function placeOf(head: Head): { readonly count: number; readonly id: string } {
  if (head === '') return { count: 0, id: '' };
  const colon = head.indexOf(':');
  const count = Number(head.slice(0, colon));
  return Number.isSafeInteger(count) && count > 0
    ? { count, id: head.slice(colon + 1) }
    : { count: Number.MAX_SAFE_INTEGER, id: '' };
}

/** Where a stream stands once `records` have followed `head`. */
export function headAfter(head: Head, records: readonly Rec[]): Head {
  const last = records.at(-1);
  return last === undefined ? head : headOf(placeOf(head).count + records.length, last.id);
}
