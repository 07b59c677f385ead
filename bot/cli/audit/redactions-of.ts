import type { TrailEntry } from '../../../domain/case/whole.ts';
import type { PersonId } from '../../../domain/ids.ts';

/** How a record came to be redacted: by whom, when, and why, from a closed list. */
export interface HowRedacted {
  readonly askedBy: PersonId;
  readonly agreedBy: TrailEntry['by'];
  readonly at: number;
  readonly why: string;
}

/** By the number of the record; of one that was redacted twice the last. */
export function redactionsOf(trail: readonly unknown[]): ReadonlyMap<number, HowRedacted> {
  const found = new Map<number, HowRedacted>();
  for (const event of trail as readonly TrailEntry[]) {
    if (event.event !== 'redacted') continue;
    const { askedBy, by: agreedBy, at, why } = event;
    for (const { record } of event.all) found.set(record, { askedBy, agreedBy, at, why });
  }
  return found;
}
