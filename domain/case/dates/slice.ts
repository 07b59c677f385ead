import { called, readable } from '../../access/right.ts';
import type { Slice } from '../../slice.ts';
import { factsAfter } from '../family/facts-after.ts';
import type { FamilyEvents } from '../family/shape.ts';
import { already, type CaseLevel } from '../whole.ts';
import { type Counted, movedBetween } from './counted.ts';
import { withFactOf, withoutFactOf } from './facts-of-child.ts';
import { setArea } from './set-area.ts';
import type { DatesCommands, DatesEvents, DatesState } from './shape.ts';

export const dates: Slice<CaseLevel, DatesState, DatesCommands, DatesEvents> = {
  start: { facts: {}, counted: null, moved: [] },
  may: {
    'set-area': [{ who: ['administrator'], when: readable, row: 'FV-T13' }],
    'count-dates': [{ who: ['time'], when: called }],
  },
  decide: {
    'set-area': setArea,
    'count-dates': ({ dates: own }, { counted }) =>
      same(own.counted, counted)
        ? already
        : { events: [{ event: 'dates-counted', counted, moved: movedBetween(own.counted, counted) }] },
  },
  evolve: {
    'area-set': (own, { area, counted }) => recounted({ ...own, area }, counted === undefined ? {} : { counted }),
    'dates-counted': (own, { counted, moved }) => ({ ...own, counted, moved }),
  },
  says: {
    'area-set': ({ area }) => `area-set ${area}`,
    'dates-counted': ({ counted, moved }) => `dates-counted by calendar ${counted.calendar}: ${moved.length} moved`,
  },
  hear: {
    opened: (own, { facts, area }) => ({ ...own, facts, ...(area === undefined ? {} : { area }) }),
    'moved-over': ({ area: had, ...own }, { offArea, area = had, ...event }) =>
      recounted(offArea || area === undefined ? own : { ...own, area }, event),
    described: (own, { facts }) => ({ ...own, facts }),
    moved: (own, { counted }) => (counted === null ? own : { ...own, counted, moved: [] }),
    'child-born': follow,
    'child-corrected': follow,
    'discharge-set': recounted,
    'child-ended': (own, event) => recounted({ ...own, facts: withoutFactOf(own.facts, event) }, event),
    'ending-taken-back': (own, event) => recounted({ ...own, facts: withFactOf(own.facts, event) }, event),
    'child-decided': recounted,
    'child-adjourned': recounted,
    'decision-taken-back': recounted,
    'agreed-day-corrected': recounted,
    'list-agreed': (own, { counted }) => ({ ...own, counted, moved: [] }),
  },
};

/** What is decided on a child is what dates are counted from. */
function recounted(own: DatesState, { counted }: { readonly counted?: Counted }): DatesState {
  return counted === undefined ? own : { ...own, counted, moved: [] };
}

/** A date of a child is another one: what is counted from it follows. */
function follow(own: DatesState, { was, is, counted }: FamilyEvents['child-born']): DatesState {
  const facts = factsAfter(own.facts, was, is);
  return counted === undefined ? { ...own, facts } : { ...own, facts, counted, moved: [] };
}

function same(a: Counted | null, b: Counted): boolean {
  const entries = (one: Counted) => JSON.stringify([one.calendar, Object.entries(one.dates).toSorted()]);
  return a !== null && entries(a) === entries(b);
}
