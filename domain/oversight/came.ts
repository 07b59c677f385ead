import type { Convened } from '../case/conference.ts';
import type { PersonId } from '../ids.ts';
import { ownEntry } from '../own-entry.ts';

/** Whether somebody was there, if only for part of it. */
export function isOnTheRegister({ present, day }: Pick<Convened, 'present' | 'day'>, person: PersonId): boolean {
  return present.includes(person) || ownEntry(day.left, person) !== undefined;
}
