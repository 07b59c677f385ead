import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Instant } from '../../ids.ts';
import type { Directory } from '../state.ts';
import type { ComingProcedure, EarlierProcedure } from './shape.ts';

/** Whether its day is here, in London. */
export function hasCome({ from }: Pick<ComingProcedure, 'from'>, now: Instant): boolean {
  const day = dayFromIso(from);
  return day !== null && localDay(now) >= day;
}

/** Those that were in force before, once another one is: each as it was adopted last. */
export function earlierWith(
  { procedure, adopted, earlier }: Pick<Directory, 'procedure' | 'adopted' | 'earlier'>,
  next: string,
): readonly EarlierProcedure[] {
  const others = earlier.filter((one) => one.procedure !== procedure && one.procedure !== next);
  return procedure === '' || procedure === next ? others : [...others, { procedure, adopted }];
}
