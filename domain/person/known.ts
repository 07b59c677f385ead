import type { Day } from '../calendar/day.ts';
import type { Identity } from '../directory/identity.ts';
import { isUsable } from '../directory/membership.ts';
import type { Directory, Person } from '../directory/state.ts';
import type { Instant, PersonId } from '../ids.ts';

/** What a mailbox must be told about its person. No identities: not in the directory, or left. */
export interface MailKnown {
  readonly me: PersonId;
  /** Where they may be written to, in the directory's order. */
  readonly identities: readonly Identity[];
  /** The local hour (0–23) of their digest. */
  readonly hour: number;
  readonly isWorkingDay: (day: Day) => boolean;
  /** They are on leave: when it ends, and who is told meanwhile that something is due. */
  readonly away?: { readonly until: Instant; readonly cover: PersonId | null };
  /** It is outside the times at which they work: when those begin again. */
  readonly resumes?: Instant;
  /** The day on which that is so: what is about a meeting of an earlier one is as near as nothing any more. */
  readonly today?: Day;
}

/** Only in a tenant or workspace of the person's own agency, and only while they are there and not suspended. */
export function usableIdentities(person: Person | undefined, directory: Pick<Directory, 'agencies'>): readonly Identity[] {
  if (person?.status !== 'active') return [];
  return person.identities.filter((one) => isUsable(person, one, directory));
}
