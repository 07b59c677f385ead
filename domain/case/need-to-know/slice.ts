import { readable } from '../../access/right.ts';
import type { Slice } from '../../slice.ts';
import type { CaseLevel } from '../whole.ts';
import { noteAttempt } from './attempts.ts';
import { bar, unbar, withAlso, withNoMore } from './bar.ts';
import type { NeedToKnowCommands, NeedToKnowEvents, NeedToKnowState } from './shape.ts';

/** the chair and a unit manager only. */
const keepsAway = [{ who: ['chair', 'unit-manager'], when: readable, row: 'Q-5' }] as const;

/** Who may know of a case, and of what in it. */
export const needToKnow: Slice<CaseLevel, NeedToKnowState, NeedToKnowCommands, NeedToKnowEvents> = {
  start: { barred: { people: [], agencies: [] }, attempts: [] },
  may: { bar: keepsAway, unbar: keepsAway },
  decide: { bar, unbar },
  evolve: {
    barred: (own, event) => ({ ...own, barred: withAlso(own.barred, event) }),
    unbarred: (own, event) => ({ ...own, barred: withNoMore(own.barred, event) }),
  },
  says: {
    // Whom stands on the list itself, which is for the chair and a unit manager.
    barred: ({ people, agencies }) => `barred ${counted(people.length, agencies.length)}`,
    unbarred: ({ people, agencies }) => `unbarred ${counted(people.length, agencies.length)}`,
  },
  hear: {
    'turned-away': (own, { by, at, what, barred }) => (barred === true ? noteAttempt(own, { person: by, at, what }) : own),
    // Of a case that was let go its keepers still export and destroy it, but for those it was kept from.
    ended: (own) => ({ ...own, attempts: [] }),
  },
};

function counted(people: number, agencies: number): string {
  return [...(people === 0 ? [] : [`people: ${people}`]), ...(agencies === 0 ? [] : [`agencies: ${agencies}`])].join(', ');
}
