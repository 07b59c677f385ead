import type { Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso.ts';
import { instantAt, localDay } from '../calendar/london.ts';
import { openingOf } from '../calendar/working-hours.ts';
import type { Instant, PersonId } from '../ids.ts';
import { nudges } from '../nudges/policy.ts';
import type { Procedure } from '../procedures/schema.ts';
import { kindOf } from '../ref.ts';
import type { Turning } from '../tell.ts';
import { calendarOf } from '../timescales/calendar-of.ts';
import { nobodySince } from './conference/decision/standing.ts';
import { askedManagers } from './conference/managers.ts';
import { type Conference, type Convened, conferenceOf } from './conference.ts';
import { firstLimit, withheldLimit } from './dates/limits-from-start.ts';
import { daysGone } from './days-gone.ts';
import type { Drawn } from './drawn.ts';
import { unboundHere } from './meeting/answers/unbound-here.ts';
import { currentConference, wasHeld } from './meetings.ts';
import { leadOf } from './people/lead.ts';
import type { Action } from './plan/action.ts';
import type { Case, Known } from './whole.ts';

const day = 86_400_000;

/**
 * Of one meeting of the core group: who is coming, to whoever called it, and of the last one to whoever leads now as well: the lead may
 * have changed since, or the one who called it may have left, and somebody has to say that it was held.
 */
export function coreGroupCards(state: Case, of: Conference | null, { procedure }: Pick<Known, 'procedure'>): readonly Drawn[] {
  if (of?.status !== 'convened' || kindOf(of.meeting) !== 'core-group') return [];
  const {
    chair,
    invitees,
    when,
    present,
    stage,
    reference,
    last,
    actions,
    heldBack,
    group,
    noteTaker,
    area,
    facts,
    family,
    changes,
    notes,
    participation,
    times,
    standings,
  } = of;
  const scale = [of.rounds, of.children, unboundHere(of).join(), notes.withholds];
  const keepers = new Set([chair, last ? leadOf(state, procedure) : null]);
  const shows = [
    invitees,
    when,
    present,
    stage,
    reference,
    times,
    hasOpen(actions),
    group,
    noteTaker,
    ...(stage === 'held' ? [area, facts, family.discharges, notes.withholds, standings] : []),
    Object.keys(participation.children).join(),
    ...scale,
  ];
  const pressed = (to: PersonId) => heldBack.acts.filter((one) => one.by === to);
  return [...keepers].flatMap((to) =>
    to === null
      ? []
      : [{ to, part: 'core-group', shows: [...shows, changes.open && changes.members.includes(to), ...pressed(to)] }],
  );
}

/** Where a document has no day for the first core group. In working days from the conference: the lead is asked again, and then the chair and the manager hear. Our own choice. */
const askedAgain = 5;
const unmetAfter = 15;

/**
 * Of the case: from the day after a conference was held the lead professional calls the core group, and is asked again; once it is late, who leads, the chair and
 * whoever answers for the unit hear that it is. Nobody is asked where no child is on a plan, unless it is to meet once more. Of a day that is withheld for fear of violence the chair alone does, who reads of that fear.
 */
export function callsCoreGroup(state: Case, of: Convened, known: Pick<Known, 'procedure' | 'directory'>): readonly Drawn[] {
  const { when, stage, nextCoreGroup, reference, facts, area, family, actions, chair, notes, closes, calledFor } = of;
  const lead = leadOf(state, known.procedure);
  const late = coreGroupLateFrom(state, of, known.procedure);
  if (late === null && nobodySince(state, of.meeting) !== null) return [];
  const comesDown = late === null ? [] : [{ at: late, comesDown: true } as const];
  const early = stage === 'held' ? { notBefore: when.startsAt + day } : {};
  const shows = [nextCoreGroup, when, reference, facts, area, family.discharges, notes.withholds, hasOpen(actions), late, closes];
  // Where a meeting was held its own card asks again.
  const again = closes === null ? againTurnings(late, of, known.procedure) : [];
  const calls: readonly Drawn[] =
    lead === null || nextCoreGroup === null
      ? []
      : [
          {
            to: lead,
            part: 'core-group',
            shows,
            turnings: [...again, ...goneTurnings(state, of, known.procedure), ...comesDown],
            ...early,
          },
        ];
  // It is called and was not held: their card says that it is called, until it is late.
  const leads: readonly Drawn[] =
    lead === null || nextCoreGroup !== null || late === null
      ? []
      : [{ to: lead, part: 'core-group', shows: [reference, facts, late, calledFor], turnings: comesDown }];
  const withheld = withheldTurnings(state, of, known.procedure);
  const others = late === null ? [] : [chair, ...askedManagers(of, 'unit-manager', known.directory)];
  const readers = new Set(withheld.length === 0 ? others : [chair, ...others]);
  const hear = [...readers].flatMap((to): readonly Drawn[] => {
    if (to === null || to === lead) return [];
    if (to !== chair || withheld.length === 0)
      return [{ to, part: 'core-group', shows: [reference, facts, late, lead, calledFor], notBefore: late ?? 0 }];
    const turnings = [...withheld, ...comesDown].toSorted((a, b) => a.at - b.at);
    return [{ to, part: 'core-group', shows: [reference, facts, late, lead, calledFor, withheld[0]?.at], turnings }];
  });
  return [...calls, ...leads, ...hear];
}

/** When the chair is prompted again of a core group whose day is withheld: at 09:00 on the last working day for it, and once it is late. */
function withheldTurnings(state: Case, of: Convened, procedure: Procedure): readonly Turning[] {
  const limit = wasHeld(state) ? withheldLimit(state, procedure, of) : null;
  if (limit === null) return [];
  const calendar = calendarOf(procedure, state.dates.area);
  const last = calendar.isWorkingDay(limit) ? limit : calendar.addWorkingDays(limit, -1);
  const days = [last, calendar.addWorkingDays(limit, 1)];
  return days.map((one) => ({ at: instantAt(one, '09:00'), comesDown: true }));
}

/** From when the core group is late: 09:00 on the working day after the first day by which it was to meet and did not; null: it keeps its days. */
function coreGroupLateFrom(state: Case, of: Convened, procedure: Procedure): Instant | null {
  if (!wasHeld(state)) return null;
  const limit = dayToMeet(state, of, procedure);
  if (limit === null) return nobodySince(state, of.meeting) === null ? unmetFrom(of, procedure) : null;
  return instantAt(calendarOf(procedure, state.dates.area).addWorkingDays(limit, 1), '09:00');
}

/** Whoever is asked to call it reads that its day has gone by from the next midnight on, and hears so in working hours. */
function goneTurnings(state: Case, of: Convened, procedure: Procedure): readonly Turning[] {
  const limit = wasHeld(state) ? dayToMeet(state, of, procedure) : null;
  return limit === null ? [] : daysGone([limit]);
}

/** The first day by which it is to meet; null: none is set. */
function dayToMeet(state: Case, of: Convened, procedure: Procedure): Day | null {
  return firstLimit(state, procedure, of, 'core-group');
}

/**
 * From when it is said that the core group has not met since the conference, where no day is set for it: not before the day for which it is called
 * has gone by, nor longer than as long again. null: it has met, or none was held.
 */
export function unmetFrom(
  { lastMet, changes, area, calledFor }: Pick<Convened, 'lastMet' | 'changes' | 'area' | 'calledFor'>,
  procedure: Procedure,
): Instant | null {
  if (lastMet !== null || changes.lastHeld === 0) return null;
  const calendar = calendarOf(procedure, area ?? undefined);
  const after = (working: number) => calendar.addWorkingDays(localDay(changes.lastHeld), working);
  const called = dayFromIso(calledFor ?? '');
  const gone = called === null ? 0 : calendar.addWorkingDays(called, 1);
  return instantAt(Math.max(after(unmetAfter), Math.min(gone, after(2 * unmetAfter))), '09:00');
}

/**
 * When the card of the last meeting that was held asks whoever leads again for the date of the next: with its note, where that is not written; from when it is late the card of the case asks, and
 * that of the meeting does no more.
 */
export function nextDateTurnings(state: Case, is: Conference, person: PersonId, procedure: Procedure): readonly Turning[] {
  if (!is.last || is.stage !== 'held' || is.nextCoreGroup === null || leadOf(state, procedure) !== person) return [];
  const of = conferenceOf(state, currentConference(state)?.id);
  if (of?.status !== 'convened') return [];
  const late = coreGroupLateFrom(state, of, procedure);
  const met = dayFromIso(is.when?.date ?? '');
  if (late === null || met === null) return [];
  const again = openingOf(calendarOf(procedure, is.area ?? undefined).addWorkingDays(met, nudges.note.next[0].after));
  const gone = goneTurnings(state, of, procedure);
  return again < late ? [{ at: again, comesDown: true }, ...gone] : gone;
}

/** When the lead is asked again to call it: so long after the last conference or meeting, unless it is late by then. */
function againTurnings(late: Instant | null, { area, lastMet, changes }: Convened, procedure: Procedure): readonly Turning[] {
  if (late === null) return [];
  const from = Math.max(dayFromIso(lastMet ?? '') ?? 0, localDay(changes.lastHeld));
  const at = instantAt(calendarOf(procedure, area ?? undefined).addWorkingDays(from as Day, askedAgain), '09:00');
  return at >= late ? [] : [{ at, comesDown: true }];
}

/** Whether there is anything in the plan that could be changed or withdrawn, or asked for again. */
export function hasOpen(actions: readonly Action[]): boolean {
  return actions.some((one) => one.status !== 'completed');
}
