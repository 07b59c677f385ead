import type { Stamp } from '../../../decider.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import type { Convened, Invitee } from '../../conference.ts';
import { changesOnTheDay, isTheDay } from '../../meeting/answers/on-the-day.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { reportOf, writesReport } from './owed.ts';
import type { Report, ReportsCommands, ReportsEvents } from './shape.ts';

type Rules = Pick<Procedure, 'roles' | 'reports'>;

/**
 * On the day, before the start, each author says whether there is anything new since they shared their report: nothing is to come up in the
 * room that the parents do not know (BU-R1). They may say otherwise until it starts.
 */
export function sayNew(
  { meeting: { list, reports, when } }: InMeeting,
  { anything, by, at }: ReportsCommands['say-new'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ReportsEvents>> {
  const author = by as PersonId;
  const role = list.people.find((one) => one.person === author)?.role;
  if (role === undefined || !writesReport(procedure, role)) return { refused: 'not-yours' };
  if (!procedure.reports.askNewBeforeStart || when.when === null || !isTheDay(when.when, at)) return { refused: 'too-early' };
  const said = saidNew(reportOf(reports, author), when.when);
  return said === anything ? already : { events: [{ event: 'new-said', anything }] };
}

/** What somebody said of it on the day itself; null: nothing, or it was moved since. */
export function saidNew({ anew }: Pick<Report, 'anew'>, when: Convened['when']): boolean | null {
  return anew === undefined || !isTheDay(when, anew.at) ? null : anew.anything;
}

/** Whether it is asked of somebody now: of whoever comes and writes one. */
export function isAskedNew(conference: Convened, invitee: Invitee, procedure: Rules, now: Instant): boolean {
  if (!procedure.reports.askNewBeforeStart || !writesReport(procedure, invitee.role)) return false;
  return now < conference.when.startsAt && changesOnTheDay(conference, invitee, now) === 'coming';
}

/** What those who write one have said on the day, for the chair: who has something new, and how many have nothing. */
export function newsOf(
  { invitees, reports, when }: Pick<Convened, 'invitees' | 'reports' | 'when'>,
  procedure: Rules,
): { readonly some: readonly PersonId[]; readonly none: readonly PersonId[] } {
  const said = (anything: boolean) =>
    invitees
      .filter(({ person, role }) => writesReport(procedure, role) && saidNew(reportOf(reports, person), when) === anything)
      .map((one) => one.person);
  return procedure.reports.askNewBeforeStart ? { some: said(true), none: said(false) } : { some: [], none: [] };
}
