import type { Language } from '../../domain/calendar/format.ts';
import { dayFromIso } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { withoutExpected } from '../../domain/case/dates/expected-date.ts';
import { withheldParts } from '../../domain/case/family/shape.ts';
import type { ChildrenRead } from '../../domain/case/need-to-know/child-details.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { deadlines } from '../../domain/timescales/deadlines.ts';
import type { Reader, Scene } from '../scene.ts';
import { directory, sampleProcedure } from './partnership.ts';
import { planted } from './planted.ts';
import { now as sampleNow } from './states.ts';

export function sampleReader(me: PersonId, language: Language, now: Instant = sampleNow): Reader {
  return { directory: { ...directory, procedure: sampleProcedure().key }, me, language, now };
}

/** A sample state as one person sees it, with the dates domain/timescales gives it. */
export function sampleScene(state: Conference, me: PersonId, language: Language, now: Instant = sampleNow): Scene {
  const started = dayFromIso(state.facts['section-47-started']?.[0] ?? '');
  const planned = state.when === null ? null : dayFromIso(state.when.date);
  const facts = [
    ...(started === null ? [] : [{ fact: 'section-47-started', on: started } as const]),
    ...(planned === null ? [] : [{ fact: 'conference', of: 'initial', on: planned } as const]),
  ];
  const procedure = sampleProcedure();
  const dates = deadlines(procedure, { type: 'initial', facts }, localDay(now), calendarOf(procedure));
  const lead = state.invitees.find((one) => one.role === 'social-worker')?.person ?? null;
  return {
    ...sampleReader(me, language, now),
    state,
    asHeld: () => state,
    everybody: directory,
    hides: () => false,
    lead,
    leadThen: lead,
    procedure,
    goesBy: procedure,
    movesOverTo: null,
    movedOver: null,
    movingTo: () => null,
    mayKnowExpected: me === state.convenor || me === state.chair,
    childrenRead: () => named(state),
    notes: [],
    meetingDates: () => [
      { meeting: 'k1', type: 'initial', date: '2026-09-15', stands: 'held' },
      { meeting: 'g1', type: null, date: '2026-09-25', stands: 'held' },
      { meeting: 'g2', type: null, date: '2026-10-20', stands: 'cancelled' },
      { meeting: 'g3', type: null, date: '2026-11-20', stands: 'unsaid' },
      { meeting: 'k2', type: 'review', date: '2026-12-15', stands: 'to-come' },
    ],
    sinceLast: () => null,
    latestSnooze: () => localDay(now) + 7,
    snoozedUntil: ({ updates }) => dayFromIso(updates.findLast((one) => one.update === 'snoozed')?.until ?? ''),
    laterItems: () => [],
    isGroupWithheld: () => false,
    datesToRead: () => dates,
    datesOf: () => dates,
    deadlines: () => withoutExpected(dates),
  };
}

/** Of everybody, as if each reader might read it: what is posted holds it all the same of nobody. The second child's placement is confidential. */
function named({ children, adults }: Conference): ChildrenRead {
  const { name, address, school, placement, called: reason } = planted;
  const of = children.map(({ id, number }) => {
    const whole = { name: `${name} ${number}`, address, school, placement, reason, withheld: [] } as const;
    return [id, number === 2 ? { name: whole.name, withheld: withheldParts } : whole] as const;
  });
  const called = adults.map(({ id, number }) => [id, `${planted.adult} ${number}`] as const);
  const placed = children.flatMap((one) => (one.number === 2 ? [] : [one.id]));
  const places = placed.length === children.length ? 'all' : placed;
  return { reads: 'yes', of: Object.fromEntries(of), adults: Object.fromEntries(called), places };
}
