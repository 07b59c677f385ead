import { administers, administratorsOf } from '../../access/administers.ts';
import { localDay } from '../../calendar/london.ts';
import { isOnLeave } from '../../directory/leave/leave.ts';
import type { PersonId } from '../../ids.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import type { Tell } from '../../tell.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import { currentConference, reached } from '../meetings.ts';
import { directoryFor } from '../need-to-know/barred.ts';
import { isNamed } from '../need-to-know/named.ts';
import { hasPartInPlan } from '../plan/cover/left-in-plan.ts';
import { planShown } from '../plan/shown.ts';
import { unownedActions, whoHandsOn } from '../plan/unowned.ts';
import type { Case, Known } from '../whole.ts';
import { departureName } from './departures.ts';
import { leadOf } from './lead.ts';
import type { Away } from './shape.ts';

/**
 * Somebody has left. Told the same day, each once: whose the case is, or every administrator where that is nobody who still may act on
 * it, and another one, or the chair, where all who are told are on leave that day; the chair of a conference whose place they leave open; who hands their actions on; who leads now that they do not; whoever leads, of a key
 * person of the plan and of who stands in for one (FV-M1, FV-C1).
 */
export function departedTells(before: Case, after: Case, beside: Known): readonly Tell[] {
  const { opening, people } = after;
  if (opening.status !== 'open' || people.away === before.people.away) return [];
  const { id, convenor, unit } = opening;
  const known = { ...beside, directory: directoryFor(after, beside.directory) };
  const others = () => administratorsOf(known.directory, unit).filter((one) => isNamed(after, one));
  const keep = administers(known.directory.people.get(convenor), unit) ? [convenor] : others();
  // A notice waits for the return of whoever is on leave: somebody who is there hears the same day.
  const instead = (readers: readonly PersonId[], { at, person }: Away) => {
    const isThere = (one: PersonId) => one !== person && !isOnLeave(known.directory, one, at);
    if (readers.some(isThere)) return [];
    const { calling, when } = currentConference(after)?.meeting ?? {};
    // Of a draft its chair knows nothing yet.
    const chair = calling === undefined || reached(calling) === 'draft' ? null : (when?.chair ?? null);
    return [...others(), ...(chair === null ? [] : [chair])].filter(isThere).slice(0, 1);
  };
  const was = new Set(before.people.away);
  const [led, leads] = [leadOf(before, known.procedure), leadOf(after, known.procedure)];
  return people.away
    .filter((one) => !was.has(one) && one.barred !== true)
    .flatMap((one) => {
      const about = departureName(one);
      const ofPlan = hasPartInPlan(planShown(after), one.person, one.was.coreGroup);
      const lead = (ofPlan || led === one.person) && leads !== null ? [leads] : [];
      const readers = [...keep, ...chairsToFill(after, one, known), ...handsOn(after, one, known), ...lead];
      return [...new Set([...readers, ...instead(readers, one)])].map((to): Tell => {
        return { to, item: { item: 'notice', case: id, notice: 'departed', about }, notBefore: 0 };
      });
    });
}

/** The chairs of conferences that have a place to fill: once the list is agreed nobody else may; before that, when two working days are left. */
function chairsToFill({ meetings }: Case, { was, at }: Away, { procedure }: Known): readonly PersonId[] {
  const calendar = calendarOf(procedure);
  return (Object.keys(was.meetings) as MeetingId[]).flatMap((id) => {
    const meeting = meetings[id];
    const { chair = null, when = null } = meeting?.when ?? {};
    if (was.meetings[id]?.listed == null || chair === null || when === null || kindOf(id) !== 'conference') return [];
    if (at >= when.startsAt) return [];
    const soon = localDay(when.startsAt) <= calendar.addWorkingDays(localDay(at), 2);
    const { stage } = meeting?.calling ?? {};
    return stage === 'convened' || (stage === 'proposed' && soon) ? [chair] : [];
  });
}

function handsOn(after: Case, { person }: Away, known: Known): readonly PersonId[] {
  if (!unownedActions(after.plan).some((one) => one.to === person)) return [];
  const who = whoHandsOn(after, known);
  return who === null ? [] : [who];
}
